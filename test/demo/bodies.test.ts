import { APART, nearestBodies, roundCorner, separate } from "../../demo-game/src/play/bodies.ts";
import { createRng } from "../../src/rng.ts";
import { arenaFromText } from "../../src/agents/skirmish/arena.ts";
import { createSkirmish, type Skirmish } from "../../src/agents/skirmish/rules.ts";

const ROOM = arenaFromText(`
  ############
  #..........#
  #..........#
  #..........#
  #..........#
  ############`);
const fightIn = (map = ROOM, cells: number[] = [14, 15]): Skirmish =>
  createSkirmish(
    map,
    cells.map((cell, team) => ({ kind: team === 0 ? 0 : 1, team: Math.min(team, 1), cell })),
  );

describe("bodies in Lanternfall", () => {
  it("never overlap, wherever five of them are thrown together", () => {
    const rng = createRng("bodies");
    for (let round = 0; round < 300; round++) {
      const state = fightIn(ROOM, [14, 14, 14, 15, 26]);
      for (const fighter of state.fighters) {
        fighter.x = 380 + rng.below(2200);
        fighter.y = 380 + rng.below(700);
      }
      // As it is in play: every tick, from places that one tick has made.
      for (let n = 0; n < 6; n++) separate(state);
      expect(nearestBodies(state) * 256).toBeGreaterThan(APART - 8);
    }
  });

  it("are helped round the corner they rub against, and held by a wall that has none", () => {
    const state = fightIn(
      arenaFromText(`
        #######
        ###.###
        #.....#
        #######`),
      [16, 17],
    );
    const hero = state.fighters[0]!;
    const north = 1;
    // A little beside the gap: to the gap. In its middle: straight on. Far from it: no help.
    Object.assign(hero, { x: 3.25 * 256, y: 2.36 * 256 });
    expect(roundCorner(state, hero, north)).toBe(3);
    Object.assign(hero, { x: 3.5 * 256 });
    expect(roundCorner(state, hero, north)).toBe(north);
    Object.assign(hero, { x: 1.5 * 256 });
    expect(roundCorner(state, hero, north)).toBe(north);
  });
});
