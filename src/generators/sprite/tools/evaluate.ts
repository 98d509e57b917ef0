import type { Sprite } from "../../../content.ts";
import type { Generator } from "../../../generator.ts";
import { checkSprite, composeSprite, maskedSprite, repairSprite, SPRITE_TAGS, vaeSprite, type SpriteRequest } from "../index.ts";
import { createRng } from "../../../rng.ts";
import type { PictureSet } from "../../../train/masked.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { spriteClassifier, tagPrecision } from "./classifier.ts";
import { sortOf } from "../tags.ts";
import { nearestColours } from "../nearest-colours.ts";
import { spriteData } from "./data.ts";
import { nearestDifferences, nearestNeighbourTest, patchDivergence, patchHitRate, quantile, type Pixels } from "./metrics.ts";

export interface SpriteEvaluation {
  /** The folder of third-party sets. */
  readonly data: string;
  readonly seed: string;
  /** Sprites of each way; the tags are those of held-out sprites, in turn. */
  readonly count: number;
}

/** Nearer than this to a training sprite counts as a copy of it. */
const COPY = 0.02;

interface Way {
  readonly name: string;
  readonly sprites: readonly Pixels[];
  /** Those that pass the check as they were proposed, and after repair. */
  readonly raw?: number;
  readonly repaired?: number;
  readonly milliseconds?: number;
}

/**
 * First proposals of the three generators, unrepaired, beside held-out art by the same measures and beside training art, which
 * shows what copying would score.
 */
export async function evaluateSprites({ data, seed, count }: SpriteEvaluation): Promise<Row[]> {
  const { size, train, heldOut, palette } = spriteData(data);
  const [known, real] = [pixelsOf(train), pixelsOf(heldOut)];
  const rng = createRng(seed).fork("training");
  const wanted = conditionsOf(heldOut);
  const some = wanted.filter((tags) => tags.length > 0);
  const asked = Array.from({ length: count }, (_, i) => some[i % some.length]!);
  const ways: Way[] = [
    { name: "real", sprites: real },
    { name: "training", sprites: real.map(() => rng.pick(known)) },
  ];
  for (const generator of [maskedSprite(await shippedModel("sprite-masked")), vaeSprite(await shippedModel("sprite-vae")), composeSprite()])
    ways.push(await drawn(generator, asked, palette, seed));
  // Pictures of another size than the art cannot be laid beside it.
  const measured = ways.filter(({ sprites }) => sprites[0]!.length === size * size);

  const classifier = await spriteClassifier(train, size, palette.length + 1, SPRITE_TAGS.length, seed);
  const rows: Row[] = [];
  for (const way of measured) {
    const { name, sprites } = way;
    const row = (what: string, text: string, value: number, unit = "", goal = "", pass = true) =>
      rows.push({ id: `sprites/${name}/${what}`, what: text, value, unit, goal, pass });
    const share = (what: string, text: string, value: number, least: number) => row(what, text, value, "", `>= ${least}`, value >= least);
    const learned = name === "masked" || name === "vae";
    if (way.raw !== undefined) row("raw", "pass the check as proposed", way.raw);
    if (way.repaired !== undefined)
      share("repaired", "pass the check, repaired where that helps", way.repaired, name === "compose" ? 1 : 0.9);
    if (name !== "training") {
      row("patches", "3 x 3 patches that training art has", patchHitRate(sprites, known, size));
      const nearest = nearestDifferences(sprites, known, size);
      row("nearest", "difference to the nearest training sprite, median", quantile(nearest, 0.5));
      row("nearest-p05", "the same, 5th percentile", quantile(nearest, 0.05));
      const copies = nearest.filter((d) => d < COPY).length / nearest.length;
      row("copies", "copies of training sprites", copies, "", learned ? "<= 0.01" : "", !learned || copies <= 0.01);
    }
    if (name !== "real") {
      const size = Math.min(sprites.length, real.length);
      row(
        "two-sample",
        "1-NN two-sample test against held-out art, 0.5 best",
        nearestNeighbourTest(sprites.slice(0, size), real.slice(0, size)),
      );
      row("divergence", "2 x 2 patches, Jensen-Shannon against held-out art", patchDivergence(sprites, real, size), "bits");
    }
    if (name !== "training") {
      const scores = classifier.scores(sprites);
      const tags = name === "real" ? wanted : asked;
      row("tags", "tags that a classifier finds again", tagPrecision(scores, tags, allTags));
      row("colours", "colour words that it finds again", tagPrecision(scores, tags, colourTags));
    }
    if (way.milliseconds !== undefined) row("time", "time of a proposal", way.milliseconds, "ms");
  }
  classifier.dispose();
  return rows;
}

const allTags = SPRITE_TAGS.map((_, at) => at);
const colourTags = allTags.filter((at) => sortOf(SPRITE_TAGS[at]!) === "colour");

async function drawn(
  generator: Generator<SpriteRequest, Sprite>,
  asked: readonly (readonly number[])[],
  palette: readonly string[],
  seed: string,
): Promise<Way> {
  const sprites: Sprite[] = [];
  const started = performance.now();
  for (const [i, tags] of asked.entries())
    sprites.push(await generator.propose({ tags: tags.map((tag) => SPRITE_TAGS[tag]!) }, createRng(seed).fork(generator.name).fork(i)));
  const milliseconds = (performance.now() - started) / asked.length;
  const sound = sprites.filter((sprite) => checkSprite(sprite).length === 0);
  const mended = sprites.filter((sprite) => checkSprite(sprite).length > 0 && repairSprite(sprite) !== null);
  return {
    name: generator.name.split("/")[1]!,
    // The compositor's palette has another order than that of the models.
    sprites: sprites.map((sprite) => {
      const places = [0, ...nearestColours(sprite.palette, palette).map((at) => at + 1)];
      return sprite.pixels.map((p) => places[p]!);
    }),
    raw: sound.length / sprites.length,
    repaired: (sound.length + mended.length) / sprites.length,
    milliseconds,
  };
}

function pixelsOf({ count, pixels }: PictureSet): Uint8Array[] {
  const area = pixels.length / count;
  return Array.from({ length: count }, (_, i) => pixels.subarray(i * area, (i + 1) * area));
}

/** The places of each sprite's tags. */
function conditionsOf({ count, conditions }: PictureSet): number[][] {
  const width = conditions.length / count;
  return Array.from({ length: count }, (_, i) => allTags.filter((tag) => conditions[i * width + tag] === 1));
}
