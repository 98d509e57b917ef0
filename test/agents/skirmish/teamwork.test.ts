import { arenaFromText } from "../../../src/agents/skirmish/arena.ts";
import { DIALS, FOES, MASK, MASK_SIZE, OBSERVATION_SIZE } from "../../../src/agents/skirmish/observation.ts";
import { observeSkirmish } from "../../../src/agents/skirmish/observe.ts";
import { ABILITY, ARCHER, BRUTE, createSkirmish, HERO, UNIT } from "../../../src/agents/skirmish/rules.ts";
import { distancesToFoes } from "../../../src/agents/skirmish/way-to-foes.ts";

/** Two heroes, H, and two opponents, e: one to be watched, and its ally. */
function fight(text: string) {
  const map = arenaFromText(text);
  const heroes = map.heroStarts.map((cell) => ({ kind: HERO, team: 0, cell }));
  const skirmish = createSkirmish(map, [
    ...heroes,
    ...map.opponentStarts.map((cell, n) => ({ kind: n === 0 ? BRUTE : ARCHER, team: 1, cell })),
  ]);
  const own = heroes.length;
  const steps = new Int16Array(map.tiles.length);
  distancesToFoes(skirmish, 1, steps, new Int32Array(steps.length));
  const mask = (teamwork: number, tick: number) => {
    skirmish.tick = tick;
    const flags = new Uint8Array(MASK_SIZE);
    observeSkirmish(skirmish, own, steps, { ...DIALS, teamwork }, new Float32Array(OBSERVATION_SIZE), flags);
    return flags;
  };
  /** The masks of half a minute, every half second one. */
  const masks = (teamwork: number) => Array.from({ length: 60 }, (_, n) => mask(teamwork, 15 * n));
  return { skirmish, ally: skirmish.fighters[own + 1]!, masks };
}
const targets = (flags: Uint8Array) => [...flags.subarray(MASK.target, MASK.target + FOES)];
const [NORTH, EAST, WEST] = [1, 3, 7];
const share = <T>(of: readonly T[], holds: (one: T) => boolean) => of.filter(holds).length / of.length;

const OPEN = "##############\n#............#\n#.....H.He...#\n#............#\n#............#\n#.......e....#\n##############";
const APART = "##################\n#................#\n#.H.......e....e.#\n#................#\n##################";

describe("the dial for teamwork", () => {
  it("in the middle forbids nothing", () => {
    const { ally, masks } = fight(OPEN);
    ally.target = 0;
    for (const flags of masks(0.5)) expect(targets(flags)).toEqual([1, 1, 0, 0]);
  });

  it("at its upper end leaves the hero whom an ally attacks, nearly all of the time, and half of it half way up", () => {
    const { ally, masks } = fight(OPEN);
    // The first hero is the farther one: the second in the list.
    ally.target = 0;
    const held = (flags: Uint8Array) => targets(flags).join("") === "0100";
    expect(share(masks(1), held)).toBeGreaterThan(0.7);
    expect(share(masks(0.75), held)).toBeGreaterThan(0.3);
    expect(share(masks(0.75), held)).toBeLessThan(0.6);
  });

  it("at its upper end strikes at nobody else while the one whom the others attack is within four tiles", () => {
    const { skirmish, ally, masks } = fight(OPEN);
    const strikes = (flags: Uint8Array) => flags[MASK.ability + ABILITY.attack] === 1;
    ally.target = 1;
    expect(share(masks(1), strikes)).toBe(1);
    ally.target = 0;
    expect(share(masks(1), strikes)).toBeLessThan(0.3);
    skirmish.fighters[0]!.x -= 3 * UNIT;
    expect(share(masks(1), strikes)).toBe(1);
  });

  it("at its lower end leaves the hero whom no ally attacks right now", () => {
    const { ally, masks } = fight(OPEN);
    ally.target = 1;
    ally.cooldown = 32;
    expect(share(masks(0), (flags) => targets(flags).join("") === "0100")).toBeGreaterThan(0.7);
    ally.cooldown = 0;
    for (const flags of masks(0)) expect(targets(flags)).toEqual([1, 1, 0, 0]);
  });

  it("lets one who is alone, or whose ally sleeps, go where it will", () => {
    const { ally, masks } = fight(APART);
    const free = (flags: Uint8Array) => flags[MASK.move + WEST] === 1 && flags[MASK.move + EAST] === 1;
    expect(share(masks(1), free)).toBeLessThan(0.3);
    ally.awake = 0;
    expect(share(masks(1), free)).toBe(1);
    ally.awake = 1;
    ally.hp = 0;
    expect(share(masks(1), free)).toBe(1);
  });

  it("keeps those together who are far from each other, and apart those who are near", () => {
    const { skirmish, masks } = fight(APART);
    expect(share(masks(1), (flags) => flags[MASK.move + WEST] === 0 && flags[MASK.move + EAST] === 1)).toBeGreaterThan(0.7);
    expect(share(masks(0), (flags) => flags[MASK.move + EAST] === 1)).toBe(1);
    skirmish.fighters[2]!.x = skirmish.fighters[1]!.x + 512;
    expect(share(masks(0), (flags) => flags[MASK.move + EAST] === 0 && flags[MASK.move + WEST] === 1)).toBeGreaterThan(0.7);
    expect(share(masks(1), (flags) => flags[MASK.move + WEST] === 1)).toBe(1);
  });

  it("never takes staying, and keeps nobody from a foe that is near", () => {
    const { skirmish, masks } = fight(APART);
    for (const flags of [...masks(0), ...masks(1)]) expect(flags[MASK.move]).toBe(1);
    skirmish.fighters[0]!.x = skirmish.fighters[1]!.x - 400;
    for (const flags of [...masks(0), ...masks(1)]) expect([flags[MASK.move + WEST], flags[MASK.move + NORTH]]).toEqual([1, 1]);
  });
});
