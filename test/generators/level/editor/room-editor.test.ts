import { checkEnvironment } from "../../../../src/agents/check-environment.ts";
import type { Level } from "../../../../src/content.ts";
import { generate } from "../../../../src/generator.ts";
import { checkLevel, editLevel, editRoom, measureLevel, roomEditor, rulesLevel } from "../../../../src/generators/level/index.ts";
import { editedFloor } from "../../../../src/generators/level/editor/edited-floor.ts";
import { roomAsFloor } from "../../../../src/generators/level/editor/room-task.ts";
import { editorFigures } from "../../../../src/generators/level/tools/editor.ts";
import { FLOOR, WALL, type Opening } from "../../../../src/generators/level/room.ts";
import { isOneRegion } from "../../../../src/generators/level/room-drawing.ts";
import { observationSize } from "../../../../src/environment.ts";
import { greedyEditor as greedy } from "../../../../src/generators/level/editor/greedy-editor.ts";
import type { Policy } from "../../../../src/policy.ts";
import { createRng } from "../../../../src/rng.ts";

const OPENINGS: readonly Opening[] = [{ side: "west", from: 5, width: 1 }];
/** A corridor from the west, and a pocket behind one cell of rock. */
const tiles = new Uint8Array(192).fill(WALL);
for (let x = 0; x < 10; x++) tiles[5 * 16 + x] = FLOOR;
for (let x = 11; x < 14; x++) tiles[5 * 16 + x] = FLOOR;
const DOOR = 5 * 16 + 10;

describe("a room that is edited", () => {
  it("is measured: regions, the longest way, what an edit would do", () => {
    const room = editedFloor(roomAsFloor({ tiles, openings: OPENINGS, way: 13 }));
    expect(room.state).toEqual({ regions: 2, way: 9, off: 2 });
    expect(room.stateAfter(DOOR)).toEqual({ regions: 1, way: 13, off: 0 });
    expect(room.done).toBe(false);
    room.flip(DOOR);
    expect([room.done, room.edits, room.steps[DOOR], room.stepsBack[DOOR]]).toEqual([true, 1, 10, 3]);
    room.flip(DOOR);
    expect([room.done, room.edits]).toEqual([false, 0]);
  });

  it("is visited where floor meets rock, never in its outer wall or before an opening", () => {
    const room = editedFloor(roomAsFloor({ tiles, openings: OPENINGS, way: 13 }));
    const rng = createRng("visits");
    for (let n = 0; n < 200; n++) {
      const cell = room.nextCell(rng);
      const [x, y] = [cell % 16, Math.floor(cell / 16)];
      expect(x > 0 && y > 0 && x < 15 && y < 11).toBe(true);
      expect(cell).not.toBe(5 * 16 + 1);
    }
  });
});

describe("editing rooms as a game", () => {
  it("is an environment without serious mistakes", () => {
    expect(checkEnvironment(() => roomEditor(), { episodes: 2 }).filter(({ serious }) => serious)).toEqual([]);
  });

  it("pays for coming nearer, and ends when the room is whole and as wanted", () => {
    const game = roomEditor(() => ({ tiles, openings: OPENINGS, way: 13 }));
    game.reset(createRng("game"));
    const observation = new Float32Array(observationSize(game.spec));
    let over = false;
    for (let n = 0; n < 160 && !over; n++) {
      game.observe(0, observation, new Uint8Array(2));
      const helps = observation.at(-5)! > 0;
      const { rewards, terminated } = game.step(Int32Array.of(helps ? 1 : 0));
      expect(rewards[0]! > 0).toBe(helps);
      over = terminated;
    }
    expect(over).toBe(true);
    expect(game.room.edits).toBeLessThan(5);
  });
});

describe("a policy that edits", () => {
  it("leaves a room whole and with the wanted way, and says how many cells it took", async () => {
    const edit = await editRoom(greedy, { tiles, openings: OPENINGS, way: 13 }, createRng(1));
    expect(edit).toMatchObject({ done: true });
    expect(Math.abs(edit.way - 13)).toBeLessThanOrEqual(1);
    expect(edit.edits).toBe(edit.tiles.filter((tile, cell) => tile !== tiles[cell]).length);
    expect(isOneRegion(edit.tiles)).toBe(true);
    expect(tiles[DOOR]).toBe(WALL);
  });

  it("is measured by the rooms that it gets right", async () => {
    const idle: Policy = { contract: "room-editor@2", act: ({ rows }) => ({ actions: new Int32Array(rows) }) };
    const [good, none] = [await editorFigures(greedy, createRng("figures"), 8), await editorFigures(idle, createRng("figures"), 8)];
    expect(good.done).toBeGreaterThan(none.done);
  });

  it("is of the editor's contract, and asked for a way that can be", async () => {
    await expect(editRoom({ ...greedy, contract: "tag@1" }, { tiles, openings: OPENINGS, way: 13 }, createRng(1))).rejects.toThrow(
      "npx phaser-aigc train room-editor",
    );
    await expect(editRoom(greedy, { tiles, openings: OPENINGS, way: 99 }, createRng(1))).rejects.toThrow("task.way is 99");
  });
});

describe("a whole floor that is edited", () => {
  const request = { width: 32, height: 24, enemies: 3, chests: 1 };
  /** A floor of the rules with cells of it opened and closed. */
  const broken = async (seed: string, keys = 0) => {
    const { content } = await generate(rulesLevel(), { ...request, keys }, { seed });
    const rng = createRng(seed);
    const stands = new Set(content.entities.map(({ x, y }) => y * content.width + x));
    const tiles = [...content.tiles];
    for (const { x, y, width, height } of content.areas!)
      for (let n = 0; n < 4; n++) {
        const cell = (y + 1 + rng.below(height - 2)) * content.width + x + 1 + rng.below(width - 2);
        if (!stands.has(cell)) tiles[cell] = tiles[cell] === FLOOR ? WALL : FLOOR;
      }
    return { whole: content, bad: { ...content, tiles } };
  };

  it("is certified again, with the way that is wanted, and nobody has moved", async () => {
    let done = 0;
    for (let n = 0; n < 4; n++) {
      const { whole, bad } = await broken(`floor/${n}`, n % 2);
      const way = measureLevel(whole).pathLength + 4;
      const edit = await editLevel(greedy, bad, { way }, createRng(n));
      if (!edit.done || edit.mended) continue;
      done++;
      expect(checkLevel(edit.level, { ...request, keys: n % 2 })).toEqual([]);
      expect(Math.abs(measureLevel(edit.level).pathLength - way)).toBeLessThanOrEqual(1);
      expect(edit.level.entities).toEqual(bad.entities);
      expect(edit.edits).toBe(edit.level.tiles.filter((tile, cell) => tile !== bad.tiles[cell]).length);
    }
    expect(done).toBeGreaterThanOrEqual(2);
  });

  it("is mended by rules where the policy does nothing", async () => {
    const idle: Policy = { contract: "room-editor@2", act: ({ rows }) => ({ actions: new Int32Array(rows) }) };
    const { bad } = await broken("idle");
    const edit = await editLevel(idle, bad, { way: 40 }, createRng(1));
    expect(edit).toMatchObject({ problems: [], mended: true });
  });

  it("is a dungeon of at most 4,096 cells with a start and an exit", async () => {
    const { whole } = await broken("wrong");
    const edit = (level: Level) => editLevel(greedy, level, { way: 20 }, createRng(1));
    await expect(edit({ ...whole, entities: [] })).rejects.toThrow("0 of kind start");
    await expect(edit({ ...whole, width: 80, height: 60, tiles: Array.from({ length: 4800 }, () => FLOOR) })).rejects.toThrow("4096 cells");
    await expect(edit({ ...whole, world: "outdoors", entities: [] })).rejects.toThrow("the world dungeon");
  });
});
