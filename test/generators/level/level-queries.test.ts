import { generate } from "../../../src/generator.ts";
import {
  checkLevel,
  explainLevel,
  levelFromText,
  levelQueries,
  rulesLevel,
  type LevelRequest,
  type Spot,
} from "../../../src/generators/level/index.ts";
import { settleRequest } from "../../../src/generators/level/level.ts";
import { createRng } from "../../../src/rng.ts";
import { someRequest } from "./some-request.ts";

/** Two rooms of 16 x 12, a locked door between them, a third below the first that only the first leads to. */
const FLOOR = levelFromText(
  [
    "################################",
    "#@.............##.............>#",
    "#..............##..............#",
    "#......#.......##..............#",
    "#......#.......##..............#",
    "#......#.......+...............#",
    "#......#.......##..............#",
    "#..............##..............#",
    "#..............##.......~......#",
    "#..............##......~~~.....#",
    "#k.............##.......e......#",
    "######..########################",
    "######..########################",
    "#..............#################",
    "#.....c........#################",
    "################################",
    ...Array.from({ length: 8 }, () => "################################"),
  ].join("\n"),
);
const asked = levelQueries(FLOOR);
const START = { x: 1, y: 1 };
const EXIT = { x: 30, y: 1 };
const KEY = { x: 1, y: 10 };
const DOOR = { x: 15, y: 5 };
const made = async (request: LevelRequest, seed: number) => (await generate(rulesLevel(), request, { seed })).content;

describe("what a game asks of a floor", () => {
  it("are its rooms, with what they are for", () => {
    expect(asked.rooms.map(({ tags, depth, neighbours }) => ({ tags, depth, neighbours }))).toEqual([
      { tags: ["start", "key"], depth: 0, neighbours: [1, 2] },
      { tags: ["exit", "boss", "dead-end", "locked"], depth: 1, neighbours: [0] },
      { tags: ["treasure", "dead-end"], depth: 1, neighbours: [0] },
    ]);
    expect(asked.passages.map(({ rooms, locked }) => ({ rooms, locked }))).toEqual([
      { rooms: [0, 1], locked: true },
      { rooms: [0, 2], locked: false },
    ]);
    expect(asked.roomAt(EXIT)?.id).toBe(1);
    expect(asked.roomAt({ x: 0, y: 0 })).toBeUndefined();
    expect(asked.rooms[1]!.entities.map(({ kind }) => kind).sort()).toEqual(["enemy", "exit"]);
  });

  it("is the way, by the key and through the door", () => {
    const route = asked.route(START, EXIT)!;
    expect(route.stops).toEqual([
      { kind: "key", ...KEY },
      { kind: "door", ...DOOR },
    ]);
    expect(route.path[0]).toEqual(START);
    expect(route.path.at(-1)).toEqual(EXIT);
    // Nine down, nineteen to the door, nineteen from there.
    expect(route.steps).toBe(9 + 19 + 19);
    expect(asked.route(START, KEY)).toMatchObject({ steps: 9, stops: [] });
    // Behind the door no key is needed to walk about.
    expect(asked.route({ x: 17, y: 5 }, EXIT)!.stops).toEqual([]);
    // Who stands behind the door, the key on its other side, does not come out.
    expect(asked.route(EXIT, START)).toBeNull();
    expect(asked.route(START, { x: 0, y: 0 })).toBeNull();
  });

  it("are steps and a flow field, with the doors open or shut", () => {
    const open = asked.distancesFrom([START]);
    const shut = asked.distancesFrom([START], { shut: true });
    const exit = EXIT.y * FLOOR.width + EXIT.x;
    expect(open[exit]).toBe(37);
    expect(shut[exit]).toBe(-1);
    const flow = asked.flowTo([EXIT]);
    let here = START.y * FLOOR.width + START.x;
    for (let steps = 37; steps > 0; steps--) {
      expect(here).not.toBe(exit);
      here = flow[here]!;
    }
    expect(here).toBe(exit);
    expect(flow[exit]).toBe(exit);
    expect(flow[0]).toBe(-1);
  });

  it("are spots out of sight: behind rock, not behind water", () => {
    const hidden = asked.outOfSight([{ x: 1, y: 4 }]);
    const has = (x: number, y: number) => hidden.some((spot) => spot.x === x && spot.y === y);
    expect(has(13, 4)).toBe(true);
    expect(has(1, 10)).toBe(false);
    expect(asked.outOfSight([{ x: 24, y: 7 }]).some(({ x, y }) => x === 24 && y === 10)).toBe(false);
  });

  it("are spots at a distance on which nothing stands, the nearest first", () => {
    const spots = asked.spawnSpots([START], { least: 6, most: 9, hidden: true });
    const steps = asked.distancesFrom([START]);
    const far = spots.map(({ x, y }) => steps[y * FLOOR.width + x]!);
    expect(far).toEqual([...far].sort((a, b) => a - b));
    expect(Math.min(...asked.spawnSpots([START]).map(({ x, y }) => steps[y * FLOOR.width + x]!))).toBe(4);
    expect(far.every((n) => n >= 6 && n <= 9)).toBe(true);
    expect(asked.spawnSpots([START], { least: 6, most: 9 }).length).toBeGreaterThan(spots.length);
    expect(asked.spawnSpots([START], { least: 9, most: 9 })).not.toContainEqual(KEY);
  });

  it("are the two cells that are farthest apart", () => {
    expect(asked.farthestPair()!.steps).toBe(44);
    expect(levelQueries(levelFromText("###\n###")).farthestPair()).toBeNull();
  });

  it.each([{ x: -1, y: 0 }, { x: 32, y: 0 }, { x: 0.5, y: 0 }, null, [1, 1]])("%p is no spot of it", (spot) => {
    expect(() => asked.route(spot as Spot, START)).toThrow(/\[level\] from/);
    expect(() => asked.distancesFrom([spot as Spot])).toThrow(/spots\[0\]/);
  });
});

describe("the answers on floors by chance", () => {
  it("fit together, and the exact farthest pair is found", async () => {
    let [exact, floors] = [0, 0];
    for (let seed = 0; seed < 4; seed++) {
      const level = await made({ width: 32, height: 24, enemies: 4, key: seed % 2 === 0 }, seed);
      const ask = levelQueries(level);
      const [start, exit] = ["start", "exit"].map((kind) => level.entities.find((entity) => entity.kind === kind)!);
      const floor = level.tiles.filter((tile) => tile === 1).length;
      expect(ask.rooms.flatMap(({ cells }) => cells)).toHaveLength(floor);
      expect(ask.rooms.every(({ depth }) => depth >= 0)).toBe(true);
      expect(ask.rooms.filter(({ tags }) => tags.includes("start"))).toHaveLength(1);
      const route = ask.route(start!, exit!)!;
      const apart = route.path.slice(1).map(({ x, y }, n) => Math.abs(x - route.path[n]!.x) + Math.abs(y - route.path[n]!.y));
      expect(new Set(apart)).toEqual(new Set([1]));
      expect(route.path.every(({ x, y }) => level.tiles[y * level.width + x] === 1)).toBe(true);
      expect(route.stops.map(({ kind }) => kind)).toEqual(seed % 2 === 0 ? ["key", "door"] : []);
      let most = 0;
      level.tiles.forEach((tile, cell) => {
        if (tile !== 1) return;
        most = Math.max(most, ...ask.distancesFrom([{ x: cell % level.width, y: Math.floor(cell / level.width) }]));
      });
      const pair = ask.farthestPair()!;
      expect(pair.steps).toBeLessThanOrEqual(most);
      expect(pair.steps).toBeGreaterThan(0.95 * most);
      floors++;
      if (pair.steps === most) exact++;
    }
    expect(exact).toBeGreaterThanOrEqual(floors - 1);
  });
});

describe("the explanation of a request", () => {
  it("has all its faults at once, by field", () => {
    const request = { width: 10, height: 24, enemies: -1, chests: 1.5, style: "gothic", key: "yes", openness: 0.5 };
    const faults = explainLevel(request as unknown as LevelRequest);
    expect(faults.map(({ code }) => code)).toEqual(["width", "enemies", "chests", "style", "key"]);
    expect(faults[0]!.message).toBe("request.width is 10. Give a whole number from 16 to 200.");
  });

  it("knows what does not go together", () => {
    const codes = (request: LevelRequest) => explainLevel(request).map(({ code }) => code);
    expect(codes({ width: 16, height: 12, enemies: 9, key: true, style: "maze", openness: 0.9 })).toEqual(["openness", "room", "key"]);
    expect(codes({ width: 32, height: 12, enemies: 9, key: true, style: "maze", openness: 0.6 })).toEqual([]);
  });

  it.each([null, 7, "a crypt", []])("says what %p is", (request) => {
    expect(explainLevel(request as unknown as LevelRequest).map(({ code }) => code)).toEqual(["request"]);
  });

  it("is empty exactly where a floor is made, and else begins with the refusal", async () => {
    const rng = createRng("explain");
    for (let n = 0; n < 200; n++) {
      const request = someRequest(rng);
      const [first] = explainLevel(request);
      let refused: string | undefined;
      try {
        settleRequest(request);
      } catch (error) {
        refused = (error as Error).message;
      }
      expect(refused).toBe(first && `[phaser-aigc] [level] ${first.message}`);
    }
    const request = { width: 32, height: 24, enemies: 2 };
    expect(explainLevel(request)).toEqual([]);
    expect(checkLevel(await made(request, 1), request)).toEqual([]);
  });
});
