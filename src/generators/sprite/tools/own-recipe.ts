import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { AigcError } from "../../../errors.ts";
import { maskedModel, SPRITE_MASKED_CONTRACT } from "../masked-sprite.ts";
import { learnedSprites, type LearnedSprites } from "../sprite-model.ts";
import { tagVector } from "../tags.ts";
import { readManifest, readModel } from "../../../nn/host/load-model.ts";
import type { Weights } from "../../../nn/network.ts";
import { writtenWeights } from "../../../nn/onnx/written-weights.ts";
import { sha256 } from "../../../nn/sha256.ts";
import { createRng } from "../../../rng.ts";
import { contactSheet } from "../../../tools/contact-sheet.ts";
import { handedOn, type Job, type JobOptions } from "../../../tools/recipe.ts";
import { modelFolder } from "../../../tools/shipped-model.ts";
import { masked } from "../../../train/masked.ts";
import type { Trained, Training } from "../../../train/training.ts";
import type { Sprite } from "../../../content.ts";
import { composedSprite, togetherAs } from "./corpus.ts";
import { difference, mirrored, quantile } from "./metrics.ts";
import { ownArt, type OwnArt } from "./own-art.ts";
import { spritePicture } from "./picture.ts";
import { maskedShape } from "./network-shapes.ts";

/** Steps of sixteen pictures: some minutes on one core. */
const STEPS = 800;
/** Steps between two contact sheets. */
const LOOK_EVERY = 100;
/** Sprites of the library beside the own pictures, so that the network does not forget them. */
const COMPOSED = 4000;
const SHEET_NAMES = 8;
const SHEET_EACH = 6;

/** Fine-tunes the shipped weights on a folder of own pictures: models/sprite-<folder>. */
export function ownJob(folder: string): Job {
  const name = basename(folder).replace(/[^\w-]+/g, "-").toLowerCase(); // prettier-ignore
  const model = `sprite-${name}`;
  return {
    model,
    card: `# ${model}

Draws sprites in the style of ${name}: sprite-masked, which went on learning from pictures of one's own. Their names are its tags.

## Limits

What it cannot draw, and how near it comes to the pictures it learned from, is in report.txt of its run.`,
    start: (options) => ownTraining(folder, model, options),
  };
}

async function* ownTraining(folder: string, name: string, options: JobOptions): Training {
  const { seed, steps = STEPS, report, keep, group: _, initial: __, ...rest } = options;
  const shipped = modelFolder("sprite-masked");
  const manifest = readManifest(readFileSync(join(shipped, "manifest.json"), "utf8"), "sprite-masked");
  const bytes = new Uint8Array(readFileSync(join(shipped, manifest.file)));
  const before = learnedSprites(await readModel(manifest, bytes), SPRITE_MASKED_CONTRACT, 1);
  const art = ownArt(folder, before);
  report(`${art.train.length} pictures to learn from; names: ${[...art.names.keys()].join(", ")}`);
  const { tags } = art.learned;
  const rng = createRng("own art");
  // Half of the training pictures are the own ones, each also mirrored.
  const own = art.train.flatMap((sprite) => [sprite, { ...sprite, pixels: mirrored(sprite.pixels, before.size) }]);
  const repeated = Array.from({ length: Math.ceil(COMPOSED / own.length) }, () => own).flat();
  const composed = Array.from({ length: COMPOSED }, () => composedSprite(rng));
  const training = masked({
    seed,
    contract: SPRITE_MASKED_CONTRACT,
    shape: maskedShape(art.learned),
    train: togetherAs([...composed, ...repeated], tags),
    heldOut: togetherAs(art.heldOut, tags),
    steps,
    batch: 16,
    learningRate: 1e-3,
    from: withMoreTags(writtenWeights(bytes), before, art.learned),
    int8: true,
    data: [...manifest.training.data, { name: basename(folder), licence: "see its folder", origin: "local", items: art.train.length }],
    details: { ...art.learned, style: art.style },
    ...handedOn(rest),
  });
  for (;;) {
    const next = await training.next();
    if (next.done) {
      keep?.("contact-sheet.png", await sheetOf(next.value, name, art));
      keep?.("report.txt", new TextEncoder().encode(await reportOf(next.value, name, art)));
      return next.value;
    }
    const { step, model } = next.value;
    if (step % LOOK_EVERY === 0 && model && keep) keep("contact-sheet.png", await sheetOf(model(), name, art));
    yield next.value;
  }
}

/** The weights with a row of zeros for each new tag. The row of the masked share stays the last one. */
export function withMoreTags(weights: Weights, before: LearnedSprites, after: LearnedSprites): Weights {
  const { shape, data } = weights["steering"]!;
  const width = shape[1]!;
  const [old, now] = [before.tags.length, after.tags.length];
  if (shape[0] !== old + 1)
    throw new AigcError("model-mismatch", "sprite-masked", `its steering has ${shape[0]} rows, its manifest ${old} tags. Fetch it again.`);
  const grown = new Float32Array((now + 1) * width);
  grown.set(data.subarray(0, old * width));
  grown.set(data.subarray(old * width), now * width);
  return { ...weights, steering: { shape: [now + 1, width], data: grown } };
}

const loaded = (trained: Trained, name: string) => {
  const { onnx, contract, inputs, outputs, details = {} } = trained;
  const training = { command: "", seed: "", commit: "", steps: trained.steps, seconds: 0, data: trained.data };
  return readModel({ name, contract, file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, training, metrics: {}, details }, onnx); // prettier-ignore
};

/** Draws sprites of a name in the new style. */
async function drawnOf(trained: Trained, name: string, { learned }: OwnArt, label: string, count: number): Promise<Sprite[]> {
  const { fill, size, model } = maskedModel(await loaded(trained, name));
  const condition = tagVector([label], learned.tags);
  const everything = { pixels: new Uint8Array(size * size), hidden: new Uint8Array(size * size).fill(1), condition };
  const sprites: Sprite[] = [];
  for (let i = 0; i < count; i++) sprites.push(await fill(everything, createRng(label).fork(i)));
  model.dispose();
  return sprites;
}

const commonest = ({ names }: OwnArt) => [...names].sort((a, b) => b[1] - a[1]).slice(0, SHEET_NAMES).map(([name]) => name); // prettier-ignore

/** A contact sheet: a row of sprites for each of the most common names. */
async function sheetOf(trained: Trained, name: string, art: OwnArt): Promise<Uint8Array> {
  const rows: Sprite[] = [];
  for (const label of commonest(art)) rows.push(...(await drawnOf(trained, name, art, label, SHEET_EACH)));
  return contactSheet(rows.map(spritePicture), { zoom: 4, columns: SHEET_EACH });
}

/** Limits of the share of different pixels: below COPY a sprite is a copy of a picture, above STRANGE it is like none of them. */
const [COPY, STRANGE] = [0.02, 0.75];

/** A report: how well the sprites are recognised, how similar they are to the pictures, and what the network cannot draw. */
async function reportOf(trained: Trained, name: string, art: OwnArt): Promise<string> {
  const { palette } = art.learned;
  const lines: string[] = [];
  const weak: string[] = [];
  const distances: number[] = [];
  for (const label of commonest(art)) {
    const others = [...art.train, ...art.heldOut];
    const sprites = await drawnOf(trained, name, art, label, SHEET_EACH);
    const nearest = sprites.map(({ pixels, palette: own }) => {
      const classes = pixels.map((p) => (p === 0 ? 0 : palette.indexOf(own[p - 1]!) + 1));
      const all = others.map((other) => ({
        far: Math.min(difference(classes, other.pixels), difference(classes, mirrored(other.pixels, art.learned.size))),
        same: other.tags.includes(label),
      }));
      return all.reduce((a, b) => (b.far < a.far ? b : a));
    });
    distances.push(...nearest.map(({ far }) => far));
    const readable = nearest.filter(({ same }) => same).length;
    if (readable < SHEET_EACH / 2 || nearest.every(({ far }) => far > STRANGE)) weak.push(label);
    lines.push(`${label}: ${readable} of ${SHEET_EACH} are likest to a picture of that name; nearest picture differs in ${Math.round(100 * quantile(nearest.map(({ far }) => far), 0.5))} % of the drawn pixels`); // prettier-ignore
  }
  const copies = distances.filter((far) => far < COPY).length;
  return [
    `${art.train.length} pictures learnt, ${art.names.size} names, ${trained.steps} steps.`,
    ...lines,
    `Copies of a picture (less than ${100 * COPY} % differ): ${copies} of ${distances.length}.`,
    `What it cannot draw well yet: ${weak.length > 0 ? weak.join(", ") : "nothing of these names"}. More pictures of a name help most.`,
    "",
  ].join("\n");
}
