import { causeOf } from "../../demo-game/src/play/cause.ts";
import type { Fight } from "../../demo-game/src/play/fight.ts";
import { skirmish } from "../../src/headless.ts";

/** A hero in the middle of nine cells, and two foes. */
function fightOn(tile: number, hex?: { x: number; y: number }): Fight {
  const tiles = [1, 1, 1, 1, tile, 1, 1, 1, 1];
  const at = (kind: number) => ({ kind, x: 1.5 * skirmish.UNIT, y: 1.5 * skirmish.UNIT });
  const fighters = [at(skirmish.HERO), at(skirmish.WARDEN), at(skirmish.BOSS)];
  return { state: { fighters, hexes: hex ? [hex] : [], map: { width: 3, tiles } } } as unknown as Fight;
}
const NOBODY = -1;

describe("what has struck the hero down", () => {
  it("is whoever struck, and the boss is the captain", () => {
    expect(causeOf(fightOn(1), 1)).toBe("warden");
    expect(causeOf(fightOn(1), 2)).toBe("captain");
  });
  it("is a hex where the hero stands in one, and an arrow where it lies elsewhere", () => {
    expect(causeOf(fightOn(1, { x: 400, y: 400 }), NOBODY)).toBe("hexer");
    expect(causeOf(fightOn(1, { x: 400, y: 4000 }), NOBODY)).toBe("archer");
  });
  it("is spikes where the hero stands on them", () => expect(causeOf(fightOn(skirmish.SPIKES), NOBODY)).toBe("spikes"));
});
