import type { Level } from "../../../src/content.ts";
import { FIT, fitOpenness } from "../../../src/generators/level/fit-openness.ts";
import { checkLevel, ROOM_STYLES, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { someOpening } from "../../../src/generators/level/openings.ts";
import { inside, openingCells, opennessOf, ROOM_BORDER, SIDES } from "../../../src/generators/level/room.ts";
import { isOneRegion, makeRoom } from "../../../src/generators/level/room-drawing.ts";
import { ROOM_MAKERS } from "../../../src/generators/level/room-makers.ts";
import { STYLE_OPENNESS, stylesAsOpenAs } from "../../../src/generators/level/style-openness.ts";
import { createRng } from "../../../src/rng.ts";

describe("a room that is to be as open as wanted", () => {
  it("comes so near, hangs together, and keeps its outer wall and the step behind each opening", () => {
    for (const style of ROOM_STYLES) {
      for (const wanted of [0.3, 0.5, 0.7, 0.95]) {
        for (let i = 0; i < 20; i++) {
          const rng = createRng(`${style}/${wanted}/${i}`);
          const openings = SIDES.filter(() => rng.next() < 0.5).map((side) => someOpening(side, rng));
          const before = makeRoom(rng.pick(ROOM_MAKERS[style]), openings, rng);
          const after = before.slice();
          fitOpenness(after, wanted, FIT);
          expect(Math.abs(opennessOf(after) - wanted)).toBeLessThanOrEqual(FIT + 1e-9);
          expect(isOneRegion(after)).toBe(true);
          expect(after.filter((_, cell) => ROOM_BORDER[cell])).toEqual(before.filter((_, cell) => ROOM_BORDER[cell]));
          for (const cell of openings.flatMap(openingCells)) expect(after[inside(cell)]).toBe(1);
        }
      }
    }
  });

  it("is left alone where it is near enough", () => {
    const room = makeRoom(ROOM_MAKERS.hall[0]!, [], createRng("hall"));
    const before = room.slice();
    fitOpenness(room, opennessOf(room) + 0.02, FIT);
    expect(room).toEqual(before);
  });
});

/** What a request is refused with. */
function said(request: LevelRequest): string {
  try {
    rulesLevel().propose(request, createRng(1));
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** Openness of each room, told from the tiles alone. */
function roomsOf({ width, height, tiles }: Level): number[] {
  const [columns, rows] = [Math.floor(width / 16), Math.floor(height / 12)];
  const [left, top] = [(width - 16 * columns) >> 1, (height - 12 * rows) >> 1];
  const counts = Array.from({ length: columns * rows }, () => 0);
  tiles.forEach((tile, cell) => {
    const [x, y] = [(cell % width) - left, Math.floor(cell / width) - top];
    if (tile === 1 && x % 16 > 0 && x % 16 < 15 && y % 12 > 0 && y % 12 < 11) counts[Math.floor(y / 12) * columns + Math.floor(x / 16)]!++;
  });
  return counts.filter((count) => count > 0).map((count) => count / 140);
}

describe("the openness of a request", () => {
  it.each([...ROOM_STYLES, "mixed"] as const)("is obeyed within 0.1 by every room, or refused with the range: %s", (style) => {
    const [least, most] = STYLE_OPENNESS[style];
    for (const wanted of [0.2, 0.3, 0.4, 0.45, 0.6, 0.75, 0.85, 0.9, 0.95]) {
      for (const [width, height] of [
        [16, 12],
        [24, 36],
        [50, 13],
        [48, 36],
      ] as const) {
        const room = 8 * Math.floor(width / 16) * Math.floor(height / 12);
        const request: LevelRequest = { width, height, enemies: (Math.round(wanted * 100) * 7) % (room + 1), chests: 0, style, openness: wanted }; // prettier-ignore
        const refused = wanted < least || wanted > most;
        expect(refused ? said(request) : "").toMatch(refused ? new RegExp(`openness is .*from ${least} to ${most}.*"${style}"`) : "");
        if (refused) continue;
        for (let i = 0; i < 3; i++) {
          const level = rulesLevel().propose(request, createRng(i)) as Level;
          for (const openness of roomsOf(level)) expect(Math.abs(openness - wanted)).toBeLessThanOrEqual(0.1 + 1e-9);
        }
      }
    }
  });

  it("is what the check looks at, room by room", () => {
    const request: LevelRequest = { width: 32, height: 24, enemies: 2, style: "hall" };
    const level = rulesLevel().propose({ ...request, openness: 0.9 }, createRng(1)) as Level;
    expect(checkLevel(level, { ...request, openness: 0.85 })).toEqual([]);
    expect(checkLevel(level, { ...request, openness: 0.65 })).toEqual([
      { code: "openness", message: expect.stringMatching(/openness of 0\.\d\d; asked for 0\.65, give or take 0\.1/) },
    ]);
  });

  it("has a style for all of 0.2 to 0.95", () => {
    for (let openness = 20; openness <= 95; openness++) expect(stylesAsOpenAs(openness / 100).length).toBeGreaterThan(0);
    expect(stylesAsOpenAs(Number.NaN)).toEqual(ROOM_STYLES);
  });
});
