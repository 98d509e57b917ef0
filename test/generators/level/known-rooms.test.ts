import { fillRooms } from "../../../src/generators/level/index.ts";
import { knownRoomsOf, writeKnownRooms } from "../../../src/generators/level/known-rooms.ts";
import { closedRoom, FLOOR, ROOM_BORDER, WATER } from "../../../src/generators/level/room.ts";
import { mirrorImage, someRoom } from "../../../src/generators/level/tools/room-corpus.ts";
import type { Model, Tensors } from "../../../src/model.ts";
import { createRng } from "../../../src/rng.ts";

const rooms = (label: string, count: number) =>
  Array.from({ length: 2 * count }, (_, n) => someRoom(createRng(label).fork(n))?.tiles).filter((tiles) => tiles !== undefined).slice(0, count); // prettier-ignore

const REST = {
  name: "hesitant",
  contract: "level-room@1",
  sha256: "0".repeat(64),
  inputs: {
    latent: { type: "float32", shape: ["batch", 8] },
    canvas: { type: "float32", shape: ["batch", 12, 16, "tiles"] },
    condition: { type: "float32", shape: ["batch", "condition"] },
  },
};
const manifest = (knownRooms?: unknown) => ({ name: "some", details: knownRooms === undefined ? {} : { knownRooms } }) as never;

const CODES = [0, 1, 2, 3];

describe("the rooms that a network learned from", () => {
  const learned = rooms("learned", 150);
  const isKnown = knownRoomsOf(manifest(writeKnownRooms(learned)), CODES);

  it("are all known, and so are their mirror images", () => {
    for (const tiles of learned) for (let across = 0; across < 4; across++) expect(isKnown(mirrorImage(tiles, across))).toBe(true);
  });

  it("are known by the numbers of the network, whatever the codes of tiles have become", () => {
    const later = knownRoomsOf(manifest(writeKnownRooms(learned)), [2, 3, 7, 0]);
    for (const tiles of learned.slice(0, 20)) expect(later(tiles.map((number) => [2, 3, 7, 0][number]!))).toBe(true);
  });

  it("take ten bits each, and seem to be one room in a hundred and twenty that is not among them", () => {
    expect(writeKnownRooms(learned)).toMatch(/^[\da-f]{375}$/);
    // Rooms of water by chance: whichever is known is so by mistake.
    const strange = Array.from({ length: 1000 }, (_, n) => {
      const rng = createRng(`strange/${n}`);
      return closedRoom([]).map((tile, cell) => (ROOM_BORDER[cell] ? tile : rng.pick([FLOOR, WATER])));
    });
    const mistaken = strange.filter((tiles) => isKnown(tiles)).length / strange.length;
    expect(mistaken).toBeGreaterThan(0);
    expect(mistaken).toBeLessThan(0.02);
  });

  it("are none where a manifest has no list, and what is no list is refused", () => {
    expect(knownRoomsOf(manifest(), CODES)(learned[0]!)).toBe(false);
    expect(() => knownRoomsOf(manifest(7), CODES)).toThrow(/details\.knownRooms/);
    expect(() => knownRoomsOf(manifest("?"), CODES)).toThrow(/details\.knownRooms/);
  });
});

describe("a room that the network learned from", () => {
  const plan = { openings: [{ side: "west", from: 5, width: 2 }], style: "hall", openness: 1 } as const;
  const bare = closedRoom(plan.openings).map((tile, cell) => (ROOM_BORDER[cell] ? tile : FLOOR));
  /** A network that draws floor alone; from its second latents on water as well. */
  const hesitant = (learned: readonly Uint8Array[]) => {
    const latents: ArrayLike<number>[] = [];
    const model = {
      manifest: {
        ...REST,
        details: { knownRooms: writeKnownRooms(learned) },
      },
      run({ latent, canvas }: Tensors) {
        if (!latents.some((one) => one[0] === latent!.data[0])) latents.push(latent!.data as Float32Array);
        const water = latents.length > 1 ? 0.2 : 0;
        const data = Float32Array.from({ length: canvas!.dims[0]! * 192 * 4 }, (_, i) => [0, 1 - water, 0, water][i % 4]!);
        return { probabilities: { dims: [canvas!.dims[0]!, 12, 16, 4], data } };
      },
      dispose: () => {},
    } as unknown as Model;
    return { model, latents };
  };

  it("is drawn anew from another latent", async () => {
    const { model, latents } = hesitant([bare, ...rooms("others", 50)]);
    const [room] = await fillRooms(model, [plan], createRng("anew"));
    expect(room!.tiles).not.toEqual(bare);
    expect(latents).toHaveLength(2);
  });

  it("is kept where its latent is given; one that it did not learn from is kept at once", async () => {
    const given = hesitant([bare]);
    const [room] = await fillRooms(given.model, [plan], createRng("given"), { latents: new Float32Array(8) });
    expect(room!.tiles).toEqual(bare);
    const strange = hesitant(rooms("learned", 20));
    expect((await fillRooms(strange.model, [plan], createRng("strange")))[0]!.tiles).toEqual(bare);
    expect(strange.latents).toHaveLength(1);
  });
});
