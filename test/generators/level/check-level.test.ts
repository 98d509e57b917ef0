import { checkLevel, levelFromText, type LevelRequest } from "../../../src/generators/level/index.ts";

const REQUEST: LevelRequest = { width: 16, height: 12, enemies: 1, chests: 1 };
const GOOD = [
  "################",
  "#@.............#",
  "#..............#",
  "#..............#",
  "#......oo......#",
  "#......oo......#",
  "#..............#",
  "#....~~~~......#",
  "#....~~~~...e..#",
  "#..............#",
  "#c............>#",
  "################",
];
/** The good room with some of its lines changed. */
const room = (changes: Record<number, string> = {}) => levelFromText(GOOD.map((line, y) => changes[y] ?? line).join("\n"));
const codes = (changes: Record<number, string>, request = REQUEST) => checkLevel(room(changes), request).map(({ code }) => code);

const LOCKED: LevelRequest = { width: 32, height: 12, enemies: 0, chests: 0, key: true };
const lockedFloor = (changes: Record<number, string> = {}) =>
  levelFromText(
    [
      "################################",
      "#@.............##.............>#",
      "#..............##..............#",
      "#..............##..............#",
      "#..............##..............#",
      "#..............+...............#",
      "#..............##..............#",
      "#..............##..............#",
      "#..............##..............#",
      "#..............##..............#",
      "#k.............##..............#",
      "################################",
    ]
      .map((line, y) => changes[y] ?? line)
      .join("\n"),
  );

describe("the check of a level", () => {
  it("measures each room against the openness that was asked for", () => {
    // 128 of the 140 inner cells are floor: 0.914.
    for (const openness of [0.95, 0.9, 0.82]) expect(codes({}, { ...REQUEST, openness })).toEqual([]);
    for (const openness of [0.2, 0.6, 0.81]) expect(codes({}, { ...REQUEST, openness })).toEqual(["openness"]);
    // A room that is right does not hide one that is not; rock all over is no room.
    const wide = { width: 32, height: 12, enemies: 1, chests: 1, openness: 0.9 };
    const beside = (line: (y: number) => string) => levelFromText(GOOD.map((own, y) => own + line(y)).join("\n"));
    expect(
      checkLevel(
        beside(() => "#".repeat(16)),
        wide,
      ),
    ).toEqual([]);
    const narrow = (y: number): string => (y === 5 ? ".".repeat(15) + "#" : "#".repeat(16));
    const joined = levelFromText(GOOD.map((own, y) => (y === 5 ? own.slice(0, 15) + "." : own) + narrow(y)).join("\n"));
    expect(checkLevel(joined, wide).map(({ code }) => code)).toEqual(["openness"]);
  });

  it("finds nothing wrong with a good room", () => {
    expect(checkLevel(room(), REQUEST)).toEqual([]);
  });

  it("says size when the floor is not as large as asked for", () => {
    expect(checkLevel(room(), { ...REQUEST, width: 20 })).toEqual([
      { code: "size", message: "the floor is 16 x 12 with 192 tiles; asked for 20 x 12" },
    ]);
  });

  it("says tile for a code that no tile has", () => {
    const level = room();
    expect(checkLevel({ ...level, tiles: level.tiles.with(40, 9) }, REQUEST).map(({ code }) => code)).toContain("tile");
  });

  it("says border when the rim is open", () => {
    expect(codes({ 11: "#####.##########" })).toEqual(["border"]);
  });

  it("says count, with the numbers, when somebody is missing or one too many", () => {
    expect(checkLevel(room({ 8: "#....~~~~......#" }), REQUEST)).toEqual([{ code: "count", message: "0 of kind enemy, asked for 1" }]);
    expect(codes({ 9: "#......@.......#" })).toEqual(["count"]);
    expect(codes({ 10: "#.............>#" })).toEqual(["count"]);
    expect(codes({ 9: "#......k.......#" })).toEqual(["count"]);
  });

  it("says blocked when somebody stands in a wall or outside", () => {
    const level = room();
    const moved = (x: number, y: number) => ({
      ...level,
      entities: level.entities.map((entity) => (entity.kind === "enemy" ? { ...entity, x, y } : entity)),
    });
    expect(checkLevel(moved(0, 0), REQUEST)).toEqual([{ code: "blocked", message: "the enemy at 0, 0 does not stand on floor" }]);
    expect(checkLevel(moved(7, 4), REQUEST).map(({ code }) => code)).toEqual(["blocked"]);
    expect(checkLevel(moved(40, 4), REQUEST).map(({ code }) => code)).toEqual(["blocked"]);
  });

  it("says overlap when two stand on one cell", () => {
    const level = room();
    const entities = level.entities.map((entity) => (entity.kind === "enemy" ? { ...entity, x: 1, y: 10 } : entity));
    expect(checkLevel({ ...level, entities }, REQUEST)).toEqual([{ code: "overlap", message: "chest and enemy both stand at 1, 10" }]);
  });

  it("says unreachable, and pocket, when there is no way", () => {
    expect(codes({ 9: "#.############.#", 10: "#c#...........>#" })).toEqual([]);
    expect(codes({ 9: "#.##############", 10: "#c#...........>#" })).toEqual(["unreachable", "pocket"]);
    expect(codes({ 4: "#.....#oo......#", 5: "#....#.#o......#", 6: "#.....#........#" })).toEqual(["pocket"]);
  });

  it("takes corners for closed: nobody walks diagonally", () => {
    expect(codes({ 1: "#@#............#", 2: "##.............#" })).toEqual(["unreachable", "unreachable", "unreachable", "pocket"]);
  });

  it("says unsafe for an enemy that waits beside the start", () => {
    expect(codes({ 1: "#@..e..........#", 8: "#....~~~~......#" })).toEqual(["unsafe"]);
    expect(codes({ 1: "#@...e.........#", 8: "#....~~~~......#" })).toEqual([]);
  });

  it("wants the key on this side of the door and the exit on the other", () => {
    expect(checkLevel(lockedFloor(), LOCKED)).toEqual([]);
    const behind = lockedFloor({ 10: "#..............##.............k#" });
    expect(checkLevel(behind, LOCKED).map(({ code }) => code)).toEqual(["unreachable", "unreachable", "unreachable", "pocket"]);
    const around = lockedFloor({ 8: "#..............................#" });
    expect(checkLevel(around, LOCKED)).toEqual([{ code: "bypass", message: "the exit can be reached without the key" }]);
  });

  it("does not walk through a door that has no key", () => {
    const keyless = lockedFloor({ 10: "#..............##..............#" });
    expect(checkLevel(keyless, LOCKED).map(({ code }) => code)).toEqual(["count", "unreachable", "unreachable", "pocket"]);
  });
});
