import { createFight, PLAYER, type Fight } from "../../demo-game/src/play/fight.ts";
import type { Wish } from "../../demo-game/src/play/controls.ts";
import { skirmish } from "../../src/headless.ts";
import type { OpponentsOptions } from "../../src/index.ts";
import { levelFromText } from "../../src/generators/level/formats/text.ts";

/** A scene is all that a fight asks for opponents; here they stand and wait, or strike whenever they may. */
const sceneOf = (strikes: boolean) =>
  ({
    aigc: {
      opponents({ view, agents = [] }: OpponentsOptions) {
        const actions = new Int32Array(24);
        const observation = new Float32Array(skirmish.OBSERVATION_SIZE);
        const mask = new Uint8Array(skirmish.MASK_SIZE);
        const decide = () => {
          for (const agent of strikes ? agents : []) {
            view.observe(agent, observation, mask);
            actions[agent * 3 + 1] = mask[ATTACK_FLAG]!;
          }
        };
        return { actions, decide, dials: skirmish.DIALS, stop: () => {}, played: 0, playedBy: { policy: "scripted" } };
      },
    },
  }) as unknown as Parameters<typeof createFight>[0];
/** After the nine ways to go, and doing nothing. */
const ATTACK_FLAG = 10;
const scene = sceneOf(false);
const STILL: Wish = {
  x: 0,
  y: 0,
  attack: false,
  dodge: null,
  interact: false,
  up: false,
  down: false,
  left: false,
  right: false,
  cancel: false,
  lens: false,
};
const ROOM = `
################
#..............#
#.@.e..........#
#..............#
#..............#
#.............>#
################
################
################
################
################
################`.trim();

function begin(sharpness = 0): Fight {
  return createFight(scene, { level: levelFromText(ROOM), seed: "fight", squad: [1], heroHp: 100, foeHp: [60], sharpness });
}
/** Lets the hero strike eastwards, in steps of four milliseconds; what was seen of the foe at each. */
function strike(fight: Fight): { moved: number; stood: number; damage: number } {
  const foe = fight.state.fighters[1]!;
  const hero = fight.state.fighters[PLAYER]!;
  hero.x = foe.x - 300;
  const from = foe.x;
  let [hitAt, stood, damage, now] = [-1, 0, 0, 0];
  for (; now < 1200; now += 4) {
    const before = fight.state.tick;
    for (const event of fight.advance(4, { ...STILL, attack: now === 0, x: now === 0 ? 0.4 : 0 }))
      if (event.kind === "hit") [hitAt, damage] = [now, event.damage];
    // From the blow until time goes on.
    if (hitAt >= 0 && stood === 0 && now > hitAt && fight.state.tick > before) stood = now - hitAt;
  }
  return { moved: foe.x - from, stood, damage };
}

describe("the foes of a fight in Lanternfall", () => {
  it("decide in turns, a few in each tick, and each of them six times a second", () => {
    const decided: number[][] = [];
    const counting = {
      aigc: {
        opponents: ({ view, agents = [] }: OpponentsOptions) => ({
          actions: new Int32Array(60),
          dials: skirmish.DIALS,
          decide: () => void decided.at(-1)!.push(...agents.filter((agent) => view.active!(agent))),
        }),
      },
    } as unknown as Parameters<typeof createFight>[0];
    const squad = Array.from({ length: 12 }, (_, n) => n % 2);
    const foeHp = squad.map(() => 60);
    const fight = createFight(counting, {
      level: levelFromText(ROOM),
      seed: "turns",
      squad,
      heroHp: 1e6,
      foeHp,
      sharpness: 0,
      alert: true,
    });
    for (let tick = 0; tick < 30; tick++) {
      decided.push([]);
      fight.advance(1000 / 30 + 1e-9, STILL);
    }
    expect(fight.state.tick).toBe(30);
    expect(Math.max(...decided.map((agents) => agents.length))).toBe(3);
    const times = new Map<number, number>();
    for (const agent of decided.flat()) times.set(agent, (times.get(agent) ?? 0) + 1);
    expect([...times.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect([...new Set(times.values())]).toEqual([6]);
    expect(fight.thinking).toHaveLength(30);
  });
});

describe("a blow in Lanternfall", () => {
  it("holds everything still for 50 to 80 milliseconds, and throws its victim back", () => {
    const fight = begin();
    const { moved, stood } = strike(fight);
    expect(fight.hitStop).toBe(60);
    // Time goes on with the first tick after the pause.
    expect(stood).toBeGreaterThanOrEqual(60);
    expect(stood).toBeLessThanOrEqual(60 + 1000 / 30 + 4);
    expect(moved).toBeGreaterThan(40);
  });

  it("cuts deeper with a sharper blade, and a last blow holds longer", () => {
    expect(strike(begin()).damage).toBe(10);
    expect(strike(begin(6)).damage).toBe(16);
    const fight = begin(60);
    strike(fight);
    expect(fight.state.fighters[1]!.hp).toBe(0);
    expect(fight.hitStop).toBe(80);
  });
});

describe("the foes of Lanternfall", () => {
  const HALL = `
################################
#..............................#
#.@..............e.............#
#..............................#
#..........................e...#
#..............................#
#.........................e..>.#
#..............................#
################################`.trim();
  const hall = (squad: readonly number[]) =>
    createFight(scene, { level: levelFromText(HALL), seed: "hall", squad, heroHp: 100, foeHp: squad.map(() => 60), sharpness: 0 });

  it("stand together, and who notices the player wakes its group", () => {
    const fight = hall([1, 2, 1]);
    const [hero, guard, partner] = fight.state.fighters;
    expect(Math.hypot(guard!.x - partner!.x, guard!.y - partner!.y) / 256).toBeLessThan(3);
    fight.advance(400, STILL);
    expect(fight.awake.size).toBe(0);
    // Near the sentry, far from the others.
    hero!.x = 12 * 256;
    for (let n = 0; n < 10; n++) fight.advance(40, STILL);
    expect([...fight.awake].toSorted()).toEqual([1, 2, 3]);
  });

  it("are two groups where they are four: the other sleeps on", () => {
    const fight = hall([1, 2, 1, 2]);
    const [hero, guard] = fight.state.fighters;
    // A blow out of the dark at the guard.
    hero!.x = guard!.x - 300;
    hero!.y = guard!.y;
    const far = fight.state.fighters.slice(3).map(({ x, y }) => Math.hypot(x - guard!.x, y - guard!.y) / 256);
    expect(Math.min(...far)).toBeGreaterThan(8);
    for (let n = 0; n < 10; n++) fight.advance(40, STILL);
    expect([...fight.awake].toSorted()).toEqual([1, 2]);
  });

  it("never begin a blow at one who stands out of reach, however often they may strike", () => {
    const fight = createFight(sceneOf(true), {
      level: levelFromText(ROOM),
      seed: "reach",
      squad: [1],
      heroHp: 1000,
      foeHp: [60],
      sharpness: 0,
    });
    const [hero, brute] = fight.state.fighters;
    let [swings, missed] = [0, 0];
    for (let n = 0; n < 1000; n++) {
      // In and out of reach, slowly, for fifteen seconds and more.
      hero!.x = brute!.x - 300 - 4 * Math.abs(60 - (n % 120));
      for (const event of fight.advance(16, STILL)) {
        if (event.kind !== "windup" || event.fighter !== 1) continue;
        swings++;
        if (Math.hypot(hero!.x - brute!.x, hero!.y - brute!.y) > 360 + 40) missed++;
      }
    }
    expect(swings).toBeGreaterThan(0);
    expect(missed).toBeLessThanOrEqual(2);
  });
});
