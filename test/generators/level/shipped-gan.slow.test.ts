import { ganLevel } from "../../../src/generators/level/index.ts";
import { drawRooms } from "../../../src/generators/level/draw-rooms.ts";
import { meanPairwiseHamming, uniqueness } from "../../../src/generators/level/level-metrics.ts";
import { isOneRegion } from "../../../src/generators/level/room-drawing.ts";
import { someRoom } from "../../../src/generators/level/tools/room-corpus.ts";
import { createRng } from "../../../src/rng.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";

keepsGeneratorPromises(
  "level/gan",
  async () => ganLevel(await shippedModel("level-gan")),
  [
    { width: 32, height: 24, enemies: 5, chests: 2, key: true },
    { width: 48, height: 36, enemies: 9, openness: 0.7 },
  ],
  { raw: 1, seeds: 20 },
);

it("draws rooms that are whole and differ, 200 plans from one latent each", async () => {
  const model = await shippedModel("level-gan");
  const rng = createRng("shipped");
  const plans = Array.from({ length: 230 }, (_, n) => someRoom(rng.fork(n))).flatMap((room) => (room ? [room.plan] : [])).slice(0, 200); // prettier-ignore
  const rooms = (await drawRooms(model, plans, rng)).map(({ tiles }) => tiles);
  expect(rooms.filter(isOneRegion).length / rooms.length).toBeGreaterThanOrEqual(0.85);
  expect(uniqueness(rooms)).toBe(1);
  expect(meanPairwiseHamming(rooms)).toBeGreaterThan(55);
  // One plan, many rooms: the latent decides.
  const same = (
    await drawRooms(
      model,
      Array.from({ length: 20 }, () => plans[0]!),
      rng,
    )
  ).map(({ tiles }) => tiles);
  expect(meanPairwiseHamming(same)).toBeGreaterThan(10);
  model.dispose();
});
