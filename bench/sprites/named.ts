import type { Sprite } from "../../src/content.ts";
import { composeSprite, understandWish } from "../../src/generators/sprite/index.ts";
import { RAMPS } from "../../src/generators/sprite/colours.ts";
import { spriteClassifier } from "../../src/generators/sprite/tools/classifier.ts";
import { spriteData } from "../../src/generators/sprite/tools/data.ts";
import type { Row } from "../row.ts";
import { colourName, SUBJECTS } from "./measures.ts";
import { proposed, type SpriteBenchOptions, type Way } from "./ways.ts";

const SIZE = 16;
/** The classifier sees names of colours: palettes differ from way to way. */
const NAMES = Object.keys(RAMPS);
const classOf = (colour: string): number => NAMES.indexOf(colourName(colour)) + 1;

/** A sprite as the classifier sees it, and the place of what it shows among {@link SUBJECTS}. */
interface Example {
  readonly pixels: Uint8Array;
  readonly subject: number;
}

/**
 * How often a classifier names the subject that was asked for. It learned from composed sprites of seeds that nobody asks for, and from
 * drawn art where that is at hand; then held-out drawn art and what it was trained on (the nearest that retrieval can give) are named too.
 */
export async function namedRows(ways: readonly Way[], { quick, data }: SpriteBenchOptions): Promise<Row[]> {
  const composed = await examplesOf({ name: "compose", generator: composeSprite(), milliseconds: 1 }, quick ? 30 : 120, "classifier");
  const { train, heldOut } = data === undefined ? { train: [], heldOut: [] } : drawnExamples(data);
  const all = [...composed, ...train, ...train, ...train];
  const pixels = new Uint8Array(all.length * SIZE * SIZE);
  const conditions = new Float32Array(all.length * SUBJECTS.length);
  all.forEach((example, i) => {
    pixels.set(example.pixels, i * SIZE * SIZE);
    conditions[i * SUBJECTS.length + example.subject] = 1;
  });
  const classifier = await spriteClassifier({ count: all.length, pixels, conditions }, SIZE, NAMES.length + 1, SUBJECTS.length, "named", quick ? 150 : 700); // prettier-ignore
  const share = (examples: readonly Example[]): number => {
    const scores = classifier.scores(examples.map((example) => example.pixels));
    const right = examples.filter(({ subject }, i) => scores[i]!.indexOf(Math.max(...scores[i]!)) === subject).length;
    return right / Math.max(1, examples.length);
  };
  const real = heldOut.length > 0 ? share(heldOut) : undefined;
  const rows: Row[] = [];
  const row = (name: string, examples: readonly Example[], least?: number) => {
    if (examples.length === 0) return;
    const value = share(examples);
    rows.push({
      id: `sprites/${name}/named-by-classifier`,
      what: `subjects that a classifier names, of ${examples.length} sprites`,
      value,
      unit: "",
      ...(real === undefined ? {} : { peer: `held-out drawn art ${real.toFixed(3)}` }),
      goal: least === undefined ? "" : `>= ${least.toFixed(3)}`,
      pass: least === undefined || value >= least,
    });
  };
  for (const way of ways)
    row(
      way.name,
      await examplesOf(way, quick ? (way.name === "compose" ? 16 : 1) : 16, "named"),
      real === undefined ? undefined : 0.9 * real,
    );
  row("drawn", heldOut);
  row("retrieval", train);
  classifier.dispose();
  return rows;
}

async function examplesOf(way: Way, seeds: number, label: string): Promise<Example[]> {
  const examples: Example[] = [];
  for (const [subject, tag] of SUBJECTS.entries()) {
    for (let seed = 0; seed < seeds; seed++) {
      const sprite = await proposed(way, { tags: [tag] }, `${label}/${tag}/${seed}`);
      if (!sprite || sprite.width !== SIZE) break;
      examples.push({ pixels: seen(sprite), subject });
    }
  }
  return examples;
}

const seen = ({ palette, pixels }: Sprite): Uint8Array => Uint8Array.from(pixels, (p) => (p === 0 ? 0 : classOf(palette[p - 1]!)));

/** Drawn art whose name says one of the subjects, by halves that share no name. */
function drawnExamples(data: string): { readonly train: Example[]; readonly heldOut: Example[] } {
  const { size, palette, train, heldOut, names } = spriteData(data);
  if (size !== SIZE) return { train: [], heldOut: [] };
  const classes = [0, ...palette.map(classOf)];
  const named = ({ count, pixels }: typeof train, each: readonly string[]): Example[] =>
    Array.from({ length: count }, (_, i) => i).flatMap((i) => {
      const subject = SUBJECTS.indexOf(understandWish(each[i]!).figure ?? "");
      if (subject < 0) return [];
      return [{ pixels: Uint8Array.from(pixels.subarray(i * SIZE * SIZE, (i + 1) * SIZE * SIZE), (p) => classes[p]!), subject }];
    });
  return { train: named(train, names.train), heldOut: named(heldOut, names.heldOut) };
}
