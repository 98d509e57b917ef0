import type { Sprite } from "../../../content.ts";
import type { Generator } from "../../../generator.ts";
import { checkSprite, composeSprite, ganSprite, maskedSprite, repairSprite, vaeSprite, type SpriteRequest } from "../index.ts";
import { createRng } from "../../../rng.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { COLOUR_WORDS, composedSprite, LEARNED_SUBJECTS } from "../corpus.ts";
import { drawnSets } from "./drawn-sets.ts";
import { additions } from "./evaluate-additions.ts";
import { row } from "./evaluation-row.ts";
import { createJudge, inLibraryClasses, shareOfColour, type Judge } from "./judge.ts";
import { nearestDifferences, patchHitRate, quantile, type Pixels } from "./metrics.ts";

export interface SpriteEvaluation {
  /** The folder of third-party data. */
  readonly data: string;
  readonly seed: string;
  /** Sprites of each generator. */
  readonly count: number;
  /** Is told of long steps. */
  readonly report?: (message: string) => void;
}

/** A sprite with a smaller difference to a third-party drawing counts as a copy. */
const COPY = 0.02;
/** Least share of a colour in a sprite that counts as having this colour. */
const SEEN = 0.15;
/** Sprites of one subject, to count the different ones. */
const SEEDS = 100;
const SUBJECT = "knight";
const COMPOSED = 2000;
/** Goal: the rate of correct names for a network's sprites, as a share of that for hand-drawn sprites. */
const AS_REAL = 0.9;

/**
 * Measures the first proposals of every generator, without repair: the names that an independent judge gives them, their colours, their
 * variety, their distance to third-party drawings; and what the masked network adds to the rules.
 */
export async function evaluateSprites({ data, seed, count, report = () => {} }: SpriteEvaluation): Promise<Row[]> {
  report("teaching the judge");
  const judge = await createJudge(data, seed);
  const { train, heldOut } = drawnSets(data);
  const model = await shippedModel("sprite-masked");
  const ways = [
    composeSprite(),
    maskedSprite(model),
    ganSprite(await shippedModel("sprite-gan")),
    vaeSprite(await shippedModel("sprite-vae")),
  ];
  const real = named(judge, judge.real.map(({ pixels }) => pixels), judge.real.map(({ tags }) => tags[0]!)); // prettier-ignore
  const rows: Row[] = [row("sprites/real/named", "real art that it never saw, named by the judge", real)];
  const chance = createRng(seed).fork("composed");
  const composed = Array.from({ length: COMPOSED }, () => composedSprite(chance).pixels);
  for (const generator of ways) {
    report(generator.name);
    rows.push(...(await rowsOf(generator, judge, real, { seed, count, known: train.map(({ pixels }) => pixels), composed })));
  }
  report("what the masked network adds");
  rows.push(...(await additions(model, judge, heldOut, seed)));
  judge.dispose();
  return rows;
}

interface Asked {
  readonly seed: string;
  readonly count: number;
  /** Third-party drawings in the training data. */
  readonly known: readonly Pixels[];
  readonly composed: readonly Pixels[];
}

async function rowsOf(
  generator: Generator<SpriteRequest, Sprite>,
  judge: Judge,
  real: number,
  { seed, count, known, composed }: Asked,
): Promise<Row[]> {
  const way = generator.name.split("/")[1]!;
  const rng = createRng(seed).fork(generator.name);
  const draw = (request: SpriteRequest, at: number) => generator.propose(request, rng.fork(at));
  const asked = Array.from({ length: count }, (_, at) => LEARNED_SUBJECTS[at % LEARNED_SUBJECTS.length]!);
  const sprites: Sprite[] = [];
  const started = performance.now();
  for (const [at, subject] of asked.entries()) sprites.push(await draw({ words: subject }, at));
  const milliseconds = (performance.now() - started) / count;
  const colours = asked.map((subject, at) => {
    const usable = COLOUR_WORDS.filter((colour) => ASKED_COLOURS.includes(colour));
    return { subject, colour: usable[at % usable.length]! };
  });
  const [coloured, mended]: [Pixels[], Pixels[]] = [[], []];
  for (const [at, { subject, colour }] of colours.entries()) {
    const request = { words: `${colour} ${subject}` };
    const sprite = await draw(request, count + at);
    const wrong = generator.check(sprite, request).length > 0;
    coloured.push(inLibraryClasses(sprite));
    mended.push(inLibraryClasses(wrong ? (generator.repair?.(sprite, request)?.content ?? sprite) : sprite));
  }
  const seen = (all: readonly Pixels[]) => all.filter((pixels, at) => shareOfColour(pixels, colours[at]!.colour) >= SEEN).length / count;
  const same: Sprite[] = [];
  for (let at = 0; at < SEEDS; at++) same.push(await draw({ words: SUBJECT }, 2 * count + at));
  const classes = sprites.map(inLibraryClasses);
  const nearest = nearestDifferences(classes, known, 16);
  const id = (what: string) => `sprites/${way}/${what}`;
  const distinct = (of: (sprite: Sprite) => string) => new Set(same.map(of)).size;
  return [
    row(id("named"), "subject named by the judge", named(judge, classes, asked), AS_REAL * real),
    row(id("coloured-raw"), "colour word seen on it, as proposed", seen(coloured)),
    row(id("coloured"), "colour word seen on it, mended where the check asks for it", seen(mended), 0.95),
    row(id("distinct"), `different sprites of ${SEEDS} seeds of a subject`, distinct(({ palette, pixels }) => pixels.map((p) => palette[p - 1]).join()), 60), // prettier-ignore
    row(id("outlines"), `different outlines of ${SEEDS} seeds of a subject`, distinct(({ pixels }) => pixels.map(Number).map((p) => (p > 0 ? 1 : 0)).join("")), 20), // prettier-ignore
    row(id("raw"), "pass the check as proposed", sprites.filter((sprite) => checkSprite(sprite).length === 0).length / count),
    row(id("repaired"), "pass the check, repaired where that helps", sprites.filter((sprite) => checkSprite(sprite).length === 0 || repairSprite(sprite) !== null).length / count, 0.9), // prettier-ignore
    row(id("patches"), "3 x 3 patches that composed sprites have", patchHitRate(classes, composed, 16)),
    row(id("nearest"), "difference to the nearest drawing of others, median", quantile(nearest, 0.5)),
    { ...row(id("copies"), "copies of drawings of others", nearest.filter((far) => far < COPY).length), goal: "<= 0", pass: nearest.every((far) => far >= COPY) }, // prettier-ignore
    row(id("time"), "time of a proposal", milliseconds, undefined, "ms"),
  ];
}

/** Usual colour words. */
const ASKED_COLOURS = "red orange yellow green blue purple brown white grey".split(" ");

/** How many of the sprites get their right name from the judge. */
function named(judge: Judge, sprites: readonly Pixels[], names: readonly string[]): number {
  return judge.named(sprites).filter(([first], at) => first === names[at]).length / Math.max(1, sprites.length);
}
