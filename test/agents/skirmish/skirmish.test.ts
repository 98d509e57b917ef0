import fc from "fast-check";
import { arenaFromText } from "../../../src/agents/skirmish/arena.ts";
import { randomArena } from "../../../src/agents/skirmish/random-arena.ts";
import { stateHash } from "../../../src/agents/skirmish/state-hash.ts";
import {
  ARCHER,
  BOSS,
  BRUTE,
  CLASSES,
  createSkirmish,
  HERO,
  HEXER,
  isFree,
  sees,
  tick,
  UNIT,
  WARDEN,
  type Intent,
  type SkirmishEvent,
} from "../../../src/agents/skirmish/rules.ts";
import { createRng } from "../../../src/rng.ts";

const REST: Intent = { move: 0, ability: 0, target: -1 };
const NORTH = 1;
const WEST = 7;

/** A duel on a drawn map: hero at H, one opponent at e. */
function duel(kind: number, text: string) {
  const map = arenaFromText(text);
  const skirmish = createSkirmish(map, [
    { kind: HERO, team: 0, cell: map.heroStarts[0]! },
    { kind, team: 1, cell: map.opponentStarts[0]! },
  ]);
  const events: SkirmishEvent[] = [];
  const run = (ticks: number, hero: Intent, other: Intent = REST) => {
    for (let i = 0; i < ticks; i++) tick(skirmish, [hero, other], events);
  };
  return { skirmish, hero: skirmish.fighters[0]!, other: skirmish.fighters[1]!, events, run };
}

describe("the rules of the fight", () => {
  it("stop feet at walls, pillars and water, and slide along them", () => {
    const { hero, run } = duel(BRUTE, "######\n#H..e#\n######");
    const y = hero.y;
    run(60, { ...REST, move: NORTH });
    expect(hero.y).toBeGreaterThan(UNIT + CLASSES[HERO]!.radius - 1);
    expect(y - hero.y).toBeLessThan(UNIT);
    const x = hero.x;
    run(5, { ...REST, move: 2 });
    expect(hero.x).toBeGreaterThan(x);
  });

  it("let nobody stand in a wall, whatever anybody does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.array(fc.tuple(fc.nat(8), fc.nat(2), fc.integer({ min: -1, max: 3 })), { minLength: 40, maxLength: 80 }),
        (seed, wishes) => {
          const rng = createRng(seed);
          const map = randomArena("train", rng);
          const cells = [0, 1, 2, 3].map(() => rng.pick(map.heroStarts));
          const skirmish = createSkirmish(
            map,
            cells.map((cell, i) => ({ kind: i === 0 ? HERO : 2 + i, team: i === 0 ? 0 : 1, cell })),
          );
          for (const [move, ability, target] of wishes) {
            for (let i = 0; i < 5; i++)
              tick(
                skirmish,
                skirmish.fighters.map((_, f) => ({ move: (move + f) % 9, ability, target })),
                [],
              );
            for (const { x, y, kind } of skirmish.fighters) expect(isFree(map, x, y, CLASSES[kind]!.radius)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("let a blow land after its windup, in front, within reach, once", () => {
    const { other, events, run } = duel(BRUTE, "#####\n#He.#\n#####");
    const before = other.hp;
    run(CLASSES[HERO]!.windup, { move: 0, ability: 1, target: 1 });
    expect(other.hp).toBe(before);
    run(1, REST);
    expect(other.hp).toBe(before - CLASSES[HERO]!.damage);
    run(5, REST);
    expect(other.hp).toBe(before - CLASSES[HERO]!.damage);
    expect(events.map(({ kind }) => kind)).toEqual(["windup", "strike", "hit", "stagger"]);
  });

  it("keep an attack from coming before its time", () => {
    const { events, run } = duel(BRUTE, "#####\n#He.#\n#####");
    run(CLASSES[HERO]!.cooldown * 2 + 1, { move: 0, ability: 1, target: 1 });
    expect(events.filter(({ kind }) => kind === "strike").length).toBeLessThanOrEqual(3);
    expect(events.filter(({ kind }) => kind === "strike").length).toBeGreaterThanOrEqual(2);
  });

  it("stop arrows at walls and pillars but not at water", () => {
    const hits = (text: string) => {
      const { events, run } = duel(ARCHER, text);
      run(60, REST, { move: 0, ability: 1, target: 0 });
      return events.filter(({ kind }) => kind === "hit").length;
    };
    expect(hits("########\n#H....e#\n########")).toBeGreaterThan(0);
    expect(hits("########\n#H.~~.e#\n########")).toBeGreaterThan(0);
    expect(hits("########\n#H.o..e#\n########")).toBe(0);
    expect(hits("########\n#H.#..e#\n########")).toBe(0);
  });

  it("let a dash pass through a blow unharmed, and say so", () => {
    const { hero, events, run } = duel(BRUTE, "#######\n#.He..#\n#.....#\n#######");
    run(CLASSES[BRUTE]!.windup - 2, REST, { move: 0, ability: 1, target: 0 });
    run(4, { move: WEST, ability: 2, target: -1 });
    expect(hero.hp).toBe(hero.maxHp);
    expect(events.some(({ kind }) => kind === "dash")).toBe(true);
    expect(events.some(({ kind }) => kind === "hit")).toBe(false);
  });

  it("see through water, not through walls", () => {
    const map = arenaFromText("#####\n#.~.#\n#.#.#\n#####");
    const at = (x: number, y: number) => [x * UNIT + 128, y * UNIT + 128] as const;
    expect(sees(map, ...at(1, 1), ...at(3, 1))).toBe(true);
    expect(sees(map, ...at(1, 2), ...at(3, 2))).toBe(false);
  });

  it("give the same thousand ticks for ever", () => {
    const rng = createRng("golden");
    const map = randomArena("train", rng);
    const spawns = [HERO, BRUTE, ARCHER, WARDEN, HEXER, BOSS].map((kind, i) => ({
      kind,
      team: i === 0 ? 0 : 1,
      cell: rng.pick(map.heroStarts),
      hp: 5000,
    }));
    const skirmish = createSkirmish(map, spawns);
    for (let i = 0; i < 1000; i++) {
      tick(
        skirmish,
        skirmish.fighters.map((_, f) => ({ move: rng.below(9), ability: rng.below(3), target: f === 0 ? 1 + rng.below(5) : 0 })),
        [],
      );
    }
    expect(stateHash(skirmish)).toMatchInlineSnapshot(`507079444`);
  });
});
