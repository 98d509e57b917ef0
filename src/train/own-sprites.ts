import { arrayOf, checkFlag, checkOptions, checkText, listOf, refuse, whole, withFields, type Check } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import { composedSprite, LIBRARY_PALETTE, togetherAs, type LabelledSprite } from "../generators/sprite/corpus.ts";
import { DRAWING_SIZE } from "../generators/sprite/formats/drawings.ts";
import { categoriesOf } from "../generators/sprite/library.ts";
import { SPRITE_MASKED_CONTRACT } from "../generators/sprite/masked-sprite.ts";
import { nearestColours } from "../generators/sprite/nearest-colours.ts";
import { ownArt, ownSamples, tagsOfOwn, type OwnArt, type OwnPicture } from "../generators/sprite/own-art.ts";
import { learnedSprites, type LearnedSprites } from "../generators/sprite/sprite-model.ts";
import { understandWish } from "../generators/sprite/wish.ts";
import type { ModelManifest } from "../model.ts";
import { readModel } from "../nn/host/load-model.ts";
import type { Weights } from "../nn/network.ts";
import { writtenWeights } from "../nn/onnx/written-weights.ts";
import { createRng, type Rng } from "../rng.ts";
import type { FitOptions } from "./fit.ts";
import { checkGroup } from "./process-group.ts";
import { masked } from "./masked.ts";
import type { MaskedShape } from "./masked-network.ts";
import type { Training } from "./training.ts";
import { GENERATOR_TRAINING } from "./training-options.ts";

export type { OwnPicture } from "../generators/sprite/own-art.ts";

/** What {@link ownSprites} learns from, and how long. */
export interface OwnSpritesOptions extends Omit<FitOptions, "steps"> {
  /** The manifest of a masked network to go on from: that of `sprite-masked`. */
  readonly manifest: ModelManifest;
  /** The bytes of its weights. */
  readonly weights: Uint8Array;
  /** At least 12 sprites of the network's size or less, alone or in sheets; from 50 on it learns a style. */
  readonly pictures: readonly OwnPicture[];
  /** What the pictures are called together. */
  readonly style: string;
  /** The licence of the pictures, for the papers: "mine". */
  readonly licence: string;
  /** Updates with sixteen pictures each. Default {@link OWN_SPRITES_STEPS}. */
  readonly steps?: number;
}

/** Updates of a training on own pictures, if nothing else is said: four minutes of one core, more where others share it. */
export const OWN_SPRITES_STEPS = 2400;
const BATCH = 16;
const LEARNING_RATE = 1e-3;
/** Samples of the own pictures, and sprites of the library beside them, so that the network does not forget those. */
const SAMPLES = { own: 4000, composed: 2000 } as const;

/** Pixels as a canvas gives them, or as a reader of files does. */
const checkBytes: Check = (where, name, value) => {
  if (!(value instanceof Uint8Array || value instanceof Uint8ClampedArray))
    refuse(where, name, value, "a Uint8Array or a Uint8ClampedArray, such as the data of an ImageData");
};
const checkPicture: Check = (where, name, value) => {
  withFields({ name: checkText, width: whole(1), height: whole(1), rgba: checkBytes })(where, name, value);
  const { width, height, rgba } = value as OwnPicture;
  if (rgba.length !== width * height * 4) refuse(where, `${name}.rgba`, rgba, `${width * height * 4} numbers; it has ${rgba.length}`);
};

/**
 * Goes on training a masked network on a developer's own pictures, so that it draws in their style: in Node, in a worker, or in a page. The
 * words of a picture's name are its labels; names that the library has not become tags of the new network. The same options give the same
 * weights, bit for bit.
 * @throws AigcError `bad-data` for too few pictures; `model-mismatch` for a network of another contract; `bad-request` for other options
 */
export async function* ownSprites(options: OwnSpritesOptions): Training {
  const { seed, data } = GENERATOR_TRAINING;
  checkOptions("ownSprites", "options", options, {
    seed: seed!,
    "steps?": whole(1),
    "resume?": arrayOf("Uint8Array"),
    "allowChanges?": checkFlag,
    manifest: withFields({ training: withFields({ data: data! }) }, "what readManifest() made"),
    weights: arrayOf("Uint8Array"),
    pictures: listOf(checkPicture),
    style: checkText,
    licence: checkText,
    "group?": checkGroup,
  });
  const { manifest, weights, pictures, style, licence, steps = OWN_SPRITES_STEPS, ...rest } = options;
  const before = await listsOf(manifest, weights);
  const art = ownArt(pictures, before, style);
  const { learned } = art;
  const from = withMoreTags(writtenWeights(weights), before, art);
  const rng = createRng("own sprites");
  const train = [...composedFor(before, SAMPLES.composed, rng.fork("composed")), ...ownSamples(art, SAMPLES.own, rng.fork("own"))];
  const heldOut = art.heldOut.map((sprite) => ({ pixels: sprite.pixels, tags: tagsOfOwn(sprite, art.style) }));
  return yield* masked({
    ...rest,
    contract: SPRITE_MASKED_CONTRACT,
    shape: shapeOf(from, learned),
    train: togetherAs(train, learned.tags),
    heldOut: togetherAs(heldOut, learned.tags),
    steps,
    batch: BATCH,
    learningRate: LEARNING_RATE,
    from,
    int8: true,
    data: [...manifest.training.data, { name: style, licence, origin: "local", items: art.train.length }],
    details: { ...learned, style: art.style },
  });
}

/** The lists that a masked network learned. @throws AigcError `model-mismatch`, `model-corrupt` */
export async function listsOf(manifest: ModelManifest, weights: Uint8Array): Promise<LearnedSprites> {
  const model = await readModel(manifest, weights);
  const learned = learnedSprites(model, SPRITE_MASKED_CONTRACT, 1);
  model.dispose();
  if (learned.size !== DRAWING_SIZE)
    throw new AigcError(
      "model-mismatch",
      manifest.name,
      `its sprites have ${learned.size} x ${learned.size} pixels, and the library's, which it must not forget, ${DRAWING_SIZE} x ${DRAWING_SIZE}. Go on from sprite-masked.`,
    );
  return learned;
}

/** The shape of a masked network, as far as its weights say it. */
function shapeOf(weights: Weights, { size, palette, tags }: LearnedSprites): MaskedShape {
  const channels = ["enter", "narrow0", "narrow1"].map((name) => weights[name]!.shape.at(-1)!) as [number, number, number];
  return { size, classes: palette.length + 1, condition: tags.length, channels };
}

/** Sprites of the library in the colours of a network: the library may have other colours now than when the network was trained. */
export function composedFor({ palette }: LearnedSprites, count: number, rng: Rng): LabelledSprite[] {
  const classes = [0, ...nearestColours(LIBRARY_PALETTE, palette).map((at) => at + 1)];
  return Array.from({ length: count }, () => {
    const sprite = composedSprite(rng);
    return { ...sprite, pixels: sprite.pixels.map((p) => classes[p]!) };
  });
}

/**
 * The weights with a row for each new tag. A new name begins as the mean of what is like it in the library, all others as nothing. The row
 * of the masked share stays the last one.
 */
export function withMoreTags(weights: Weights, before: LearnedSprites, { learned, names }: Pick<OwnArt, "learned" | "names">): Weights {
  const { shape, data } = weights["steering"]!;
  const width = shape[1]!;
  const [old, now] = [before.tags.length, learned.tags.length];
  if (shape[0] !== old + 1)
    throw new AigcError("model-mismatch", "sprite-masked", `its steering has ${shape[0]} rows, its manifest ${old} tags. Fetch it again.`);
  const grown = new Float32Array((now + 1) * width);
  grown.set(data.subarray(0, old * width));
  grown.set(data.subarray(old * width), now * width);
  for (const name of names.keys()) {
    const row = learned.tags.indexOf(name);
    if (row < old) continue;
    const like = likeOf(name).map((tag) => before.tags.indexOf(tag)).filter((at) => at >= 0); // prettier-ignore
    for (const at of like) for (let k = 0; k < width; k++) grown[row * width + k]! += data[at * width + k]! / like.length;
  }
  return { ...weights, steering: { shape: [now + 1, width], data: grown } };
}

/** Tags of the library that are near to a name: its nearest drawing, else the other subjects of its category. */
function likeOf(name: string): readonly string[] {
  const { subject } = understandWish(name);
  return [...new Set([...subject, ...categoriesOf(name)])].filter((tag) => tag !== name);
}
