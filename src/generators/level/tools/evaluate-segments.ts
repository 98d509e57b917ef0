import { generate } from "../../../generator.ts";
import type { Model } from "../../../model.ts";
import { createRng, type Rng } from "../../../rng.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { drawPieces } from "../draw-pieces.ts";
import { fillPieces } from "../fill-pieces.ts";
import { ganLevel, rulesLevel, vaeLevel } from "../index.ts";
import { meanPairwiseHamming, nearestDistances, patternDivergence, uniqueness, type Grids } from "../level-metrics.ts";
import type { FilledPiece } from "../piece.ts";
import { mendSegment } from "../segments/mend-segment.ts";
import { segmentOfGrid, SKY } from "../segments/segment-grid.ts";
import { segmentPiece } from "../segments/segment-piece.ts";
import { dangerOf, SEGMENT_CELLS, SEGMENT_WIDTH, type SegmentPlan, type SegmentTiles } from "../segments/segment.ts";
import { isWholeSegment } from "../segments/whole-segment.ts";
import { atMost, editRows, keyOf, mean, row, share } from "./rows.ts";
import { segmentCorpus, type LabelledSegment } from "./segment-corpus.ts";
import { SEGMENT_CORPUS_SIZES } from "./segment-jobs.ts";

const COMPARED = 300;
const LEVEL = { world: "platformer", width: 4 * SEGMENT_WIDTH, height: 14, enemies: 8, chests: 2, difficulty: 0.6 };

/** Draws segments once, in the manner of a network. */
type Draw = (plans: readonly SegmentPlan[], rng: Rng) => Promise<readonly FilledPiece[]>;
/** The corpus that networks are measured beside. */
interface Beside {
  readonly heldOut: readonly LabelledSegment[];
  readonly train: Grids;
  readonly rng: Rng;
}

/** Measures the segment networks, and beside them the rules: raw and mended, variety, likeness, copying. */
export async function evaluateSegments(
  vae: Model,
  gan: Model,
  { count, seed, report }: { readonly count: number; readonly seed: string; readonly report: (message: string) => void },
): Promise<Row[]> {
  report("making the corpus of segments again");
  const corpus = segmentCorpus(createRng(vae.manifest.training.seed).fork("segments"), SEGMENT_CORPUS_SIZES);
  const [heldOut, others] = [corpus.test.slice(0, count), corpus.test.slice(-count)];
  const beside = { heldOut, train: corpus.train.map(({ tiles }) => tiles), rng: createRng(seed) };
  report(`${heldOut.length} segments by each network`);
  const byVae = segmentPiece(vae, "level/vae");
  const byGan = segmentPiece(gan, "level/gan");
  const rows = [
    ...likenessRows("rules", others, heldOut, beside.train),
    ...(await networkRows("vae", (plans, rng) => fillPieces(byVae, plans, rng, { draws: 1 }), beside)),
    ...(await networkRows("gan", (plans, rng) => drawPieces(byGan, plans, rng), beside)),
  ];
  report(`${Math.ceil(count / 4)} platformers by each way`);
  for (const [way, generator] of [["rules", rulesLevel()], ["vae", vaeLevel(vae)], ["gan", ganLevel(gan)]] as const) rows.push(...(await levelRows(way, generator, count, seed))); // prettier-ignore
  return rows;
}

async function networkRows(way: string, draw: Draw, { heldOut, train, rng }: Beside): Promise<Row[]> {
  const plans = heldOut.map(({ plan }) => plan);
  const started = performance.now();
  const first = await draw(plans, rng.fork(way));
  const time = (performance.now() - started) / plans.length;
  const once = first.map(({ tiles }) => segmentOfGrid(tiles));
  const within = [...once];
  for (let n = 1; n < 4; n++) {
    const broken = [...within.keys()].filter((at) => !isWholeSegment(within[at]!));
    if (broken.length === 0) break;
    const again = await draw(broken.map((at) => plans[at]!), rng.fork(`${way}/${n}`)); // prettier-ignore
    broken.forEach((at, k) => (within[at] = segmentOfGrid(again[k]!.tiles)));
  }
  const id = (what: string) => `levels/${way}/segment/${what}`;
  return [
    share(id("playable-once"), "raw segments that can be played, drawn once", once.filter(isWholeSegment).length, once.length, 0.85),
    share(id("playable-four"), "the same, within four draws", within.filter(isWholeSegment).length, within.length, 0.99),
    ...mendedRows(id, once, first),
    row(id("danger-error"), "mean distance from the wanted share of deadly columns", mean(once.map((tiles, n) => Math.abs(dangerOf(tiles) - plans[n]!.danger))), "of a segment"), // prettier-ignore
    ...likenessRows(way, once.map((tiles, n) => ({ tiles, plan: plans[n]! })), heldOut, train), // prettier-ignore
    row(id("time"), "time of a segment, many at once", time, "ms"),
  ];
}

/** What mending changes in segments that were drawn once. */
function mendedRows(id: (what: string) => string, once: readonly SegmentTiles[], drawn: readonly FilledPiece[]): Row[] {
  const edits = once.map((tiles, n) => {
    if (isWholeSegment(tiles)) return 0;
    const mended = mendSegment(tiles, { air: drawn[n]!.floor.subarray(SKY * SEGMENT_WIDTH) });
    return mended ? mended.reduce((sum, code, cell) => sum + (code === tiles[cell] ? 0 : 1), 0) : Infinity;
  });
  const [broken, done] = [edits.filter((one) => one > 0), edits.filter((one) => one < Infinity)];
  return [
    share(id("mended"), "broken segments that least edits make whole", broken.filter((one) => one < Infinity).length, Math.max(1, broken.length)), // prettier-ignore
    ...editRows(id, done, SEGMENT_CELLS),
  ];
}

function likenessRows(way: string, segments: readonly LabelledSegment[], heldOut: readonly LabelledSegment[], train: Grids): Row[] {
  const id = (what: string) => `levels/${way}/segment/${what}`;
  const [tiles, real] = [segments, heldOut].map((all) => all.map((one) => one.tiles)) as [SegmentTiles[], SegmentTiles[]];
  const some = tiles.slice(0, COMPARED);
  const known = new Set(train.map(keyOf));
  const nearest = nearestDistances(some, train);
  return [
    row(id("diversity"), "cells in which two segments differ, mean of pairs", meanPairwiseHamming(some), "cells of 392"),
    row(id("unique"), "segments that no other equals", uniqueness(tiles), ""),
    row(id("nearest"), "cells to the nearest segment of the training set, mean", mean(nearest), "cells of 392"),
    atMost(
      id("copies"),
      `exact copies of training segments, of ${tiles.length}`,
      tiles.filter((one) => known.has(keyOf(one))).length,
      "",
      0,
    ),
    ...[2, 3].flatMap((size) => [
      row(id(`patterns-${size}/invented`), `${size} x ${size} patterns, these from held-out segments`, patternDivergence(tiles, real, SEGMENT_WIDTH, size, Math.log), "nats"), // prettier-ignore
      row(id(`patterns-${size}/missed`), `${size} x ${size} patterns, held-out segments from these`, patternDivergence(real, tiles, SEGMENT_WIDTH, size, Math.log), "nats"), // prettier-ignore
    ]),
  ];
}

async function levelRows(way: string, generator: ReturnType<typeof rulesLevel>, count: number, seed: string): Promise<Row[]> {
  const id = (what: string) => `levels/${way}/platformer/${what}`;
  const [edits, times]: [number[], number[]] = [[], []];
  const levels = Math.ceil(count / 4);
  let [raw, whole] = [0, 0];
  for (let n = 0; n < levels; n++) {
    const started = performance.now();
    const made = await generate(generator, LEVEL, { seed: `${seed}/${n}` }).catch(() => null);
    times.push(performance.now() - started);
    if (!made) continue;
    whole++;
    edits.push(made.provenance.repaired?.edits ?? 0);
    if (!made.provenance.repaired && made.provenance.attempts === 1) raw++;
  }
  times.sort((a, b) => a - b);
  return [
    share(id("playable"), "levels of four segments that pass their check as proposed", raw, levels),
    share(id("certified"), "the same, mended and played, without falling back", whole, levels, 1),
    row(id("edits"), "tiles changed, mean of the mended", mean(edits.filter((one) => one > 0)), "edits"),
    ...editRows(id, edits, 4 * SEGMENT_CELLS),
    row(id("time-p50"), "time of a certified level of 112 x 14, median", times[levels >> 1]!, "ms"),
  ];
}
