import { measureRoom, roomSpace, type RoomPlan } from "../../../src/generators/level/index.ts";
import { isOneRegion } from "../../../src/generators/level/room-drawing.ts";
import { openingsOf } from "../../../src/generators/level/openings.ts";
import { closedRoom, FLOOR, openingCells, WALL } from "../../../src/generators/level/room.ts";
import type { Model } from "../../../src/model.ts";
import { createRng } from "../../../src/rng.ts";

/** A network whose rooms are floor but for an upright wall where the first latent number says; its encoder answers with sevens. */
function wallAt(contract = "level-room@1", encoder = true): Model {
  const floats = (...shape: (string | number)[]) => ({ type: "float32", shape });
  const inputs = { latent: floats("batch", 2), condition: floats("batch", 11), canvas: floats("batch", 12, 16, 5), ...(encoder ? { grid: floats("batch", 12, 16, 4) } : {}) }; // prettier-ignore
  return {
    manifest: { name: "wall", contract, sha256: "0".repeat(64), inputs, details: {} } as unknown as Model["manifest"],
    run({ latent }) {
      const [rooms, latents] = [latent!.dims[0]!, latent!.data as Float32Array];
      const data = new Float32Array(rooms * 192 * 4);
      for (let at = 0; at < rooms * 192; at++)
        data[4 * at + (at % 16 === Math.round(8 + 2 * latents[2 * Math.floor(at / 192)]!) ? 0 : 1)] = 1;
      return { probabilities: { dims: [rooms, 12, 16, 4], data }, mean: { dims: [1, 2], data: Float32Array.of(7, 7) } };
    },
    dispose: () => {},
  };
}
const PLAN: RoomPlan = { openings: [{ side: "west", from: 5, width: 2 }, { side: "east", from: 3, width: 1 }], style: "hall", openness: 0.9 }; // prettier-ignore
const space = roomSpace(wallAt());
const at = (x: number): { latent: number[]; plan: RoomPlan } => ({ latent: [x, 0], plan: PLAN });

describe("the rooms of a network as a space", () => {
  it("are whole, whatever the network draws, with the openings of their plan", async () => {
    const { tiles, edits } = await space.draw(at(0));
    expect(isOneRegion(tiles)).toBe(true);
    expect(edits).toBe(1);
    for (const cell of PLAN.openings.flatMap(openingCells)) expect(tiles[cell]).toBe(FLOOR);
    expect(openingsOf(tiles)).toEqual([PLAN.openings[1], PLAN.openings[0]]);
  });

  it("go over into each other, every step of it whole", async () => {
    const rooms = await space.morph(at(-2), at(2), 9);
    expect(rooms).toHaveLength(9);
    for (const { tiles } of rooms) expect(isOneRegion(tiles)).toBe(true);
    const walls = rooms.map(({ tiles }) => tiles.subarray(9 * 16 + 2, 9 * 16 + 14).indexOf(WALL) + 2);
    expect(walls).toEqual(walls.toSorted((a, b) => a - b));
    expect(walls[0]).toBeLessThan(walls[8]!);
    expect(space.between(at(0), { ...at(1), plan: { ...PLAN, style: "cave", openness: 0.5 } }, 0.75)).toEqual({ latent: [0.75, 0], plan: { ...PLAN, style: "cave", openness: 0.6 } }); // prettier-ignore
  });

  it("have points: of a plan, of a room drawn by hand, near to some others", async () => {
    expect(space.point(PLAN, createRng(1)).latent).toHaveLength(space.numbers);
    const drawn = closedRoom(PLAN.openings).map((tile, cell) =>
      cell > 16 && cell < 176 && cell % 16 > 0 && cell % 16 < 15 ? FLOOR : tile,
    );
    const point = await space.pointOf(drawn, "cave");
    expect(point).toEqual({ latent: [7, 7], plan: { openings: openingsOf(drawn), style: "cave", openness: 1 } });
    expect(space.moreLike([at(1), at(3)], createRng(1), 0).latent).toEqual([2, 0]);
    await expect(roomSpace(wallAt("level-gan@1", false)).pointOf(drawn)).rejects.toThrow("has no encoder");
    expect(() => roomSpace(wallAt("sprite-gan@1"))).toThrow('a space is of "level-room@1" or "level-gan@1"');
  });

  it("are found by what they measure", async () => {
    // The wall in the middle makes the room its own mirror image.
    const symmetry = async (point: ReturnType<typeof at>) => measureRoom((await space.draw(point)).tiles).symmetry;
    const start = at(2.4);
    const found = await space.tuned(start, { symmetry: 1 }, createRng("search"));
    expect(await symmetry(found as never)).toBeGreaterThanOrEqual(await symmetry(start));
    expect(await space.tuned(start, { symmetry: 1 }, createRng("search"))).toEqual(found);
    expect((await space.tuned(start, { openness: 0.3 }, createRng(1))).plan.openness).toBe(0.3);
    await expect(space.tuned(start, {}, createRng(1))).rejects.toThrow("one of openness, symmetry, way, deadEnds");
  });

  it("are finished around what is given, which stays", async () => {
    const given = new Int8Array(192).fill(-1);
    for (let x = 2; x < 8; x++) given[5 * 16 + x] = WALL;
    given[6 * 16 + 8] = FLOOR;
    const { tiles } = await space.complete(given, PLAN, createRng("finish"));
    expect(isOneRegion(tiles)).toBe(true);
    expect([...given.keys()].filter((cell) => given[cell]! >= 0 && tiles[cell] !== given[cell])).toEqual([]);
  });

  it("are not finished where what is given shuts floor in: it is said", async () => {
    const given = new Int8Array(192).fill(-1);
    for (const [x, y] of [[4, 4], [5, 3], [6, 4], [5, 5]] as const) given[y * 16 + x] = WALL; // prettier-ignore
    given[4 * 16 + 5] = FLOOR;
    const run = () => {
      throw new Error("the network was asked");
    };
    const before = roomSpace({ ...wallAt(), run });
    await expect(before.complete(given, PLAN, createRng(1))).rejects.toThrow("shuts some floor or an opening in");
  });

  it("have openings between the corners of a wall; another is refused by its place", async () => {
    const plan = { ...PLAN, openings: [{ side: "west", from: 9, width: 3 }] } as const;
    const message = "plan.openings[0].from is 9. Give 1 to 8: a gap of 3 lies between the corners of the wall.";
    expect(() => space.point(plan, createRng(1))).toThrow(message);
  });
});
