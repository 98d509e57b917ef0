import { generate } from "../../../generator.ts";
import type { Model } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { completeSprite, maskedSprite, varySprite } from "../index.ts";
import { spriteOf } from "../sprite.ts";
import { composedSprite, isPairHeldOut, LEARNED_SUBJECTS, LIBRARY_PALETTE, outlinesOf, type LabelledSprite } from "../corpus.ts";
import { row } from "./evaluation-row.ts";
import { inLibraryClasses, shareOfColour, type Judge } from "./judge.ts";
import type { Pixels } from "./metrics.ts";

const PAIRS = 200;
const COLOURED = 80;
const HALVES = 80;
const STRENGTH = 0.4;
const SEEN = 0.15;
/** A mixture counts if both of its subjects are among the first so many of the judge's 43 names. */
const FIRST = 4;
const COLOURS = "red orange yellow green blue purple brown white grey".split(" ");

/** One row for each thing that the masked network can do and the rules cannot. */
export async function additions(model: Model, judge: Judge, strangers: readonly LabelledSprite[], seed: string): Promise<Row[]> {
  return [
    await mixtures(model, judge, seed),
    await pairsLeftOut(model, judge, seed),
    await halves(model, judge, seed),
    await variations(model, judge, strangers, seed),
  ];
}

/** Mixtures of two creatures: how often the judge names both. */
async function mixtures(model: Model, judge: Judge, seed: string): Promise<Row> {
  const rng = createRng(seed).fork("mixtures");
  const figures = LEARNED_SUBJECTS.filter((subject) => outlinesOf(subject).some(({ drawing }) => drawing.anchors.hand));
  const generator = maskedSprite(model);
  const pairs = Array.from({ length: PAIRS }, () => {
    const first = rng.pick(figures);
    return [first, rng.pick(figures.filter((other) => other !== first))] as const;
  });
  const sprites: Pixels[] = [];
  for (const [at, pair] of pairs.entries()) sprites.push(inLibraryClasses(await generator.propose({ tags: pair }, rng.fork(at))));
  const both = judge.named(sprites).filter((names, at) => pairs[at]!.every((subject) => names.slice(0, FIRST).includes(subject)));
  return row(
    "sprites/adds/mixtures",
    `${PAIRS} mixtures of two creatures: both among the judge's first ${FIRST} names`,
    both.length / PAIRS,
    0.5,
  );
}

/** Held-out pairs of subject and colour, beside learned pairs. */
async function pairsLeftOut(model: Model, judge: Judge, seed: string): Promise<Row> {
  const generator = maskedSprite(model);
  const all = LEARNED_SUBJECTS.flatMap((subject) => COLOURS.map((colour) => ({ subject, colour })));
  const right = async (leftOut: boolean) => {
    const rng = createRng(seed)
      .fork("pairs")
      .fork(leftOut ? "left out" : "seen");
    const pairs = all.filter(({ subject, colour }) => isPairHeldOut(subject, colour) === leftOut);
    const asked = Array.from({ length: COLOURED }, (_, at) => (leftOut ? pairs[at % pairs.length]! : rng.pick(pairs)));
    const sprites: Pixels[] = [];
    for (const [at, { subject, colour }] of asked.entries())
      sprites.push(inLibraryClasses(await generator.propose({ words: `${colour} ${subject}` }, rng.fork(at))));
    const names = judge.named(sprites);
    return (
      asked.filter(({ subject, colour }, at) => names[at]![0] === subject && shareOfColour(sprites[at]!, colour) >= SEEN).length / COLOURED
    );
  };
  const [seen, leftOut] = [await right(false), await right(true)];
  return row("sprites/adds/pairs", "subject and colour right in pairs left out of training, as a share of that in pairs seen", leftOut / Math.max(0.01, seen), 0.8); // prettier-ignore
}

/** Held-out drawings whose lower half is drawn again. */
async function halves(model: Model, judge: Judge, seed: string): Promise<Row> {
  const rng = createRng(seed).fork("halves");
  const subjects = LEARNED_SUBJECTS.filter((subject) => outlinesOf(subject).some(({ learnt }) => !learnt));
  const wholes: Pixels[] = [];
  const completed: Pixels[] = [];
  for (let at = 0; at < HALVES; at++) {
    const subject = subjects[at % subjects.length]!;
    const { pixels } = composedSprite(rng, { subject, heldOut: true, held: "nothing" });
    const sketch = spriteOf(pixels.map((p, place) => (place < pixels.length / 2 ? p : 0)), LIBRARY_PALETTE); // prettier-ignore
    wholes.push(pixels);
    completed.push(inLibraryClasses((await generate(completeSprite(model, sketch), { words: subject }, { seed: `${seed}/${at}`, attempts: 3 })).content)); // prettier-ignore
  }
  const [before, after] = [judge.named(wholes), judge.named(completed)];
  const kept = before.filter(([name], at) => after[at]![0] === name).length;
  return row("sprites/adds/halves", "upper halves of drawings never learnt, completed: named as the whole drawing is", kept / HALVES, 0.6);
}

/** Variations of sprites of an unknown set: how often the judge still gives the same name. */
async function variations(model: Model, judge: Judge, strangers: readonly LabelledSprite[], seed: string): Promise<Row> {
  const known = strangers.filter(({ tags }) => tags.some((tag) => LEARNED_SUBJECTS.includes(tag)));
  const varied: Pixels[] = [];
  for (const [at, { pixels, tags }] of known.entries()) {
    const subject = tags.find((tag) => LEARNED_SUBJECTS.includes(tag))!;
    const made = await varySprite(model, spriteOf(pixels, LIBRARY_PALETTE), STRENGTH).propose({ words: subject }, createRng(seed).fork("varied").fork(at)); // prettier-ignore
    varied.push(inLibraryClasses(made));
  }
  const [before, after] = [judge.named(known.map(({ pixels }) => pixels)), judge.named(varied)];
  const kept = before.filter(([name], at) => after[at]!.slice(0, 2).includes(name!)).length;
  return row(
    "sprites/adds/variations",
    `drawings of a stranger varied at ${STRENGTH}: named the same`,
    kept / Math.max(1, known.length),
    0.6,
  );
}
