import { measureSegment, segmentSpace, type SegmentMeasures } from "../../src/generators/level/index.ts";
import { SEGMENT_HEIGHT, SEGMENT_WIDTH } from "../../src/generators/level/segments/segment.ts";
import { isWholeSegment } from "../../src/generators/level/segments/whole-segment.ts";
import { segmentCorpus, type LabelledSegment } from "../../src/generators/level/tools/segment-corpus.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import { median } from "../median.ts";
import type { Row } from "../row.ts";

/** Segments that are finished; all else is measured with fewer. */
const SEGMENTS = 300;

type Space = ReturnType<typeof segmentSpace>;

const share = (id: string, what: string, hits: number, count: number, goal: number): Row => ({ id: `levels/adds/segment-${id}`, what, value: hits / count, unit: "", goal: `>= ${goal}`, pass: hits / count >= goal }); // prettier-ignore

/** What the network of platformers adds: segments finished, morphs, wanted measures, patterns that the rules do not have. */
export async function segmentAdditionRows(quick: boolean): Promise<Row[]> {
  const space = segmentSpace(await shippedModel("level-segment"));
  const rng = createRng("segment additions");
  const segments = segmentCorpus(rng.fork("segments"), { train: 1, test: quick ? 20 : SEGMENTS }).test;
  return [
    ...(await finishedRows(space, segments, rng)),
    await morphRow(space, segments.slice(0, 100), rng),
    ...(await tunedRows(space, segments.slice(0, quick ? 10 : 100), rng)),
    await patternRow(space, segments, rng),
  ];
}

/** Half of a segment is given: the left, the right, or what lies in every second stretch of four columns. */
async function finishedRows(space: Space, segments: readonly LabelledSegment[], rng: Rng): Promise<Row[]> {
  let [whole, kept] = [0, 0];
  for (const [n, { tiles, plan }] of segments.entries()) {
    const isGiven = (x: number) => [x < 14, x >= 14, x % 8 < 4][n % 3]!;
    const given = Int8Array.from(tiles, (code, cell) => (isGiven(cell % SEGMENT_WIDTH) ? code : -1));
    const made = await space.complete(given, plan, rng.fork(`half/${n}`)).catch(() => null);
    if (!made) continue;
    if (isWholeSegment(made.tiles)) whole++;
    if (given.every((code, cell) => code < 0 || made.tiles[cell] === code)) kept++;
  }
  return [
    share("finished", "segments of which half is given that can be played when they are finished", whole, segments.length, 1),
    share("kept", "the same, with every given cell as it was", kept, segments.length, 1),
  ];
}

async function morphRow(space: Space, segments: readonly LabelledSegment[], rng: Rng): Promise<Row> {
  let [whole, steps] = [0, 0];
  for (let n = 0; n + 1 < segments.length; n += 2) {
    const [from, to] = [0, 1].map((k) => space.point(segments[n + k]!.plan, rng.fork(`morph/${n + k}`)));
    for (const { tiles } of await space.morph(from!, to!, 12)) {
      steps++;
      if (isWholeSegment(tiles)) whole++;
    }
  }
  return share("morphs", "segments between two others that can be played", whole, steps, 1);
}

const WANTED: Readonly<Record<"jumps" | "danger" | "filled", { readonly more: number; readonly within: number }>> = {
  jumps: { more: 1, within: 0.5 },
  danger: { more: 3 / SEGMENT_WIDTH, within: 0.5 / SEGMENT_WIDTH },
  filled: { more: 0.05, within: 0.02 },
};

/** Somewhat more of a measure than the point itself has. */
async function tunedRows(space: Space, segments: readonly LabelledSegment[], rng: Rng): Promise<Row[]> {
  const times: number[] = [];
  const rows: Row[] = [];
  for (const [name, { more, within }] of Object.entries(WANTED) as [keyof typeof WANTED, { more: number; within: number }][]) {
    let hits = 0;
    for (const [n, { plan }] of segments.entries()) {
      const point = space.point(plan, rng.fork(`tuned/${n}`));
      const measured = async (at: typeof point): Promise<SegmentMeasures> => measureSegment((await space.draw(at)).tiles);
      const before = await measured(point).catch(() => null);
      // Where nothing can be made whole nothing is found: a miss.
      if (before === null) continue;
      const wanted = Math.min(name === "jumps" ? 30 : 1, before[name] + more);
      const started = performance.now();
      const found = await space.tuned(point, { [name]: wanted }, rng.fork(`tuned/${n}/${name}`));
      times.push(performance.now() - started);
      if (Math.abs((await measured(found))[name] - wanted) <= within) hits++;
    }
    rows.push(share(`tuned-${name}`, `segments that measure as wanted (${name}, somewhat more than there was) after a search of latents`, hits, segments.length, 0.7)); // prettier-ignore
  }
  rows.push({ id: "levels/adds/segment-tuned-time", what: "time of such a search, median", value: median(times), unit: "ms", goal: "", pass: true }); // prettier-ignore
  return rows;
}

/** Patterns of 3 x 3 tiles that no segment of the rules has, of as many. */
async function patternRow(space: Space, segments: readonly LabelledSegment[], rng: Rng): Promise<Row> {
  const known = new Set(segments.flatMap(({ tiles }) => patternsOf(tiles)));
  const fresh = new Set<string>();
  for (const [n, { plan }] of segments.entries())
    for (const pattern of patternsOf((await space.draw(space.point(plan, rng.fork(`pattern/${n}`)))).tiles)) fresh.add(pattern);
  const value = [...fresh].filter((one) => !known.has(one)).length / fresh.size;
  return { id: "levels/adds/segment-patterns", what: "3 x 3 patterns of the network's segments that no segment of the rules has, of as many", value, unit: "", goal: "", pass: true }; // prettier-ignore
}

function patternsOf(tiles: ArrayLike<number>): string[] {
  const all: string[] = [];
  for (let y = 0; y + 2 < SEGMENT_HEIGHT; y++) {
    for (let x = 0; x + 2 < SEGMENT_WIDTH; x++) {
      let key = "";
      for (let dy = 0; dy < 3; dy++) for (let dx = 0; dx < 3; dx++) key += `${tiles[(y + dy) * SEGMENT_WIDTH + x + dx]} `;
      all.push(key);
    }
  }
  return all;
}
