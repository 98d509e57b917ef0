import { measureRoom, roomSpace } from "../../../src/generators/level/index.ts";
import { hamming } from "../../../src/generators/level/level-metrics.ts";
import { openingCells } from "../../../src/generators/level/room.ts";
import { isOneRegion } from "../../../src/generators/level/room-drawing.ts";
import { someRoom } from "../../../src/generators/level/tools/room-corpus.ts";
import { createRng } from "../../../src/rng.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";

const rng = createRng("shipped space");
const rooms = Array.from({ length: 40 }, (_, n) => someRoom(rng.fork(n))).flatMap((room) => (room ? [room] : []));

describe("the space of the shipped room network", () => {
  it("has the rooms of a hand nearer to themselves than to others of their plan, and whole", async () => {
    const space = roomSpace(await shippedModel("level-room"));
    let [own, other] = [0, 0];
    for (const { tiles, plan } of rooms) {
      const again = await space.draw(await space.pointOf(tiles, plan.style));
      expect(isOneRegion(again.tiles)).toBe(true);
      own += hamming(again.tiles, tiles);
      other += hamming((await space.draw(space.point(plan, rng))).tiles, tiles);
    }
    expect(own).toBeLessThan(0.6 * other);
  });

  it("finishes rooms of which half is given, and keeps what is given", async () => {
    const space = roomSpace(await shippedModel("level-room"));
    for (const { tiles, plan } of rooms.slice(0, 20)) {
      const given = Int8Array.from(tiles, (code, cell) => (cell % 16 < 8 ? code : -1));
      const room = await space.complete(given, plan, rng);
      expect(isOneRegion(room.tiles)).toBe(true);
      expect(room.tiles.filter((tile, cell) => given[cell]! >= 0 && tile !== given[cell])).toHaveLength(0);
    }
  });

  it("finds rooms of a wanted way by the latents of the GAN", async () => {
    const space = roomSpace(await shippedModel("level-gan"));
    let hits = 0;
    for (const { plan } of rooms.slice(0, 12)) {
      const found = await space.draw(await space.tuned(space.point(plan, rng), { way: 18 }, rng));
      if (Math.abs(measureRoom(found.tiles, openingCells(plan.openings[0]!)[0]!).way - 18) <= 1) hits++;
    }
    expect(hits).toBeGreaterThanOrEqual(9);
  });
});
