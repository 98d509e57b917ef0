import { measureSegment, segmentSpace } from "../../../../src/generators/level/index.ts";
import { hamming } from "../../../../src/generators/level/level-metrics.ts";
import { drawPieces } from "../../../../src/generators/level/draw-pieces.ts";
import { fillPieces } from "../../../../src/generators/level/fill-pieces.ts";
import { segmentOfGrid } from "../../../../src/generators/level/segments/segment-grid.ts";
import { segmentPiece } from "../../../../src/generators/level/segments/segment-piece.ts";
import { SEGMENT_WIDTH } from "../../../../src/generators/level/segments/segment.ts";
import { isWholeSegment } from "../../../../src/generators/level/segments/whole-segment.ts";
import { segmentCorpus } from "../../../../src/generators/level/tools/segment-corpus.ts";
import { createRng } from "../../../../src/rng.ts";
import { shippedModel } from "../../../../src/tools/shipped-model.ts";

const model = await shippedModel("level-segment");
const rng = createRng("shipped segments");
const segments = segmentCorpus(rng.fork("corpus"), { train: 1, test: 60 }).test;

describe("the shipped network of platformers", () => {
  it("draws segments that can be played as they are, nearly always", async () => {
    const piece = segmentPiece(model, "level/vae");
    const drawn = await fillPieces(piece, segments.map(({ plan }) => plan), rng.fork("drawn"), { draws: 1 }); // prettier-ignore
    expect(drawn.filter(({ tiles }) => isWholeSegment(segmentOfGrid(tiles))).length).toBeGreaterThan(48);
  });

  it("draws them in one pass too, by the GAN", async () => {
    const piece = segmentPiece(await shippedModel("level-segment-gan"), "level/gan");
    const drawn = await drawPieces(piece, segments.map(({ plan }) => plan), rng.fork("gan")); // prettier-ignore
    expect(drawn.filter(({ tiles }) => isWholeSegment(segmentOfGrid(tiles))).length).toBeGreaterThan(48);
  });

  it("has the segments of a hand nearer to themselves than to others of their plan, and whole", async () => {
    const space = segmentSpace(model);
    let [own, other] = [0, 0];
    for (const { tiles, plan } of segments.slice(0, 20)) {
      const again = await space.draw(await space.pointOf(tiles, plan.beats));
      expect(isWholeSegment(again.tiles)).toBe(true);
      own += hamming(again.tiles, tiles);
      other += hamming((await space.draw(space.point(plan, rng))).tiles, tiles);
    }
    expect(own).toBeLessThan(other);
  });

  it("finishes segments of which half is given, keeps that, and finds what measures as wanted", async () => {
    const space = segmentSpace(model);
    let hits = 0;
    for (const { tiles, plan } of segments.slice(0, 10)) {
      const given = Int8Array.from(tiles, (code, cell) => (cell % SEGMENT_WIDTH < 14 ? code : -1));
      const whole = await space.complete(given, plan, rng);
      expect(isWholeSegment(whole.tiles)).toBe(true);
      expect(whole.tiles.filter((tile, cell) => given[cell]! >= 0 && tile !== given[cell])).toHaveLength(0);
      const point = space.point(plan, rng);
      const jumps = measureSegment((await space.draw(point)).tiles).jumps + 1;
      if (measureSegment((await space.draw(await space.tuned(point, { jumps }, rng))).tiles).jumps === jumps) hits++;
    }
    expect(hits).toBeGreaterThanOrEqual(6);
  });
});
