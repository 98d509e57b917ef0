import { layoutLevel } from "../../../src/generators/level/layout-level.ts";
import { settleRequest } from "../../../src/generators/level/level.ts";
import { openingCells, ROOM_HEIGHT, ROOM_WIDTH } from "../../../src/generators/level/room.ts";
import { createRng } from "../../../src/rng.ts";

const request = settleRequest({ width: 85, height: 60, enemies: 21, chests: 7, key: true });
const layouts = Array.from({ length: 100 }, (_, i) => layoutLevel(request, createRng(i)));

describe("the layout of a floor", () => {
  it("deals out exactly the enemies and chests asked for, hardly any at the start", () => {
    for (const { rooms, start } of layouts) {
      expect(rooms.reduce((sum, room) => sum + room.enemies, 0)).toBe(21);
      expect(rooms.reduce((sum, room) => sum + room.chests, 0)).toBe(7);
      expect(rooms[start]!.enemies).toBeLessThanOrEqual(1);
    }
  });

  it("puts rooms on the grid, each once", () => {
    for (const { rooms } of layouts) {
      expect(new Set(rooms.map(({ left, top }) => `${left} ${top}`)).size).toBe(rooms.length);
      for (const { left, top } of rooms) {
        expect(left + ROOM_WIDTH).toBeLessThanOrEqual(85);
        expect(top + ROOM_HEIGHT).toBeLessThanOrEqual(60);
        expect(Math.abs(left - rooms[0]!.left) % ROOM_WIDTH).toBe(0);
        expect(Math.abs(top - rooms[0]!.top) % ROOM_HEIGHT).toBe(0);
      }
    }
  });

  it("gives every opening a twin in the room on the other side", () => {
    for (const { rooms } of layouts) {
      const cells = new Set(
        rooms.flatMap(({ left, top, openings }) =>
          openings.flatMap(openingCells).map((cell) => `${left + (cell % ROOM_WIDTH)} ${top + Math.floor(cell / ROOM_WIDTH)}`),
        ),
      );
      for (const { left, top, openings } of rooms) {
        for (const opening of openings) {
          const step = { north: [0, -1], south: [0, 1], east: [1, 0], west: [-1, 0] }[opening.side] as [number, number];
          for (const cell of openingCells(opening))
            expect(cells.has(`${left + (cell % ROOM_WIDTH) + step[0]} ${top + Math.floor(cell / ROOM_WIDTH) + step[1]}`)).toBe(true);
        }
      }
    }
  });

  it("has the exit deep, and the key neither at the exit nor behind the door", () => {
    for (const { rooms, start, exit, lock } of layouts) {
      expect(rooms[start]!.depth).toBe(0);
      expect(rooms[exit]!.depth).toBeGreaterThanOrEqual(2);
      expect(lock!.keyRoom).not.toBe(exit);
    }
  });

  it("is not always the same", () => {
    expect(new Set(layouts.map((layout) => JSON.stringify(layout))).size).toBe(100);
    expect(new Set(layouts.map(({ rooms }) => rooms.length)).size).toBeGreaterThan(2);
  });

  it("keeps to a style, and to an openness, when asked", () => {
    const { rooms } = layoutLevel(settleRequest({ width: 64, height: 48, enemies: 0, style: "pond", openness: 0.7 }), createRng("asked"));
    for (const room of rooms) expect([room.style, room.openness]).toEqual(["pond", 0.7]);
  });

  it.each([
    [16, 24],
    [16, 200],
    [31, 36],
    [24, 36],
    [32, 12],
    [200, 12],
    [33, 25],
    [200, 200],
  ])("hangs together, in one column and in one row as well: %i x %i", (width, height) => {
    for (let i = 0; i < 20; i++) {
      const { rooms } = layoutLevel(settleRequest({ width, height, enemies: 0, key: true }), createRng(i));
      const places = new Map(rooms.map((room, index) => [`${room.left} ${room.top}`, index]));
      const reached = new Set([0]);
      for (const index of reached) {
        const { left, top, openings } = rooms[index]!;
        for (const { side } of openings) {
          const [dx, dy] = { north: [0, -1], south: [0, 1], east: [1, 0], west: [-1, 0] }[side] as [number, number];
          const beyond = places.get(`${left + dx * ROOM_WIDTH} ${top + dy * ROOM_HEIGHT}`);
          expect(beyond).toBeDefined();
          reached.add(beyond!);
        }
      }
      expect(reached.size).toBe(rooms.length);
    }
  });

  it("has only styles that can be as open as asked", () => {
    for (const [openness, allowed] of [
      [0.2, ["cave"]],
      [0.95, ["hall"]],
      [0.88, ["hall", "pond", "ruin"]],
    ] as const) {
      for (let i = 0; i < 20; i++) {
        const { rooms } = layoutLevel(settleRequest({ width: 64, height: 48, enemies: 0, openness }), createRng(i));
        for (const { style } of rooms) expect(allowed).toContain(style);
      }
    }
  });
});
