import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ownArt } from "../own-art.ts";
import { readManifest } from "../../../nn/host/load-model.ts";
import { handedOn, ownModel, type Job, type JobOptions } from "../../../tools/recipe.ts";
import { modelFolder } from "../../../tools/shipped-model.ts";
import { listsOf, OWN_SPRITES_STEPS, ownSprites } from "../../../train/own-sprites.ts";
import type { Training } from "../../../train/training.ts";
import { ownPictures } from "./own-pictures.ts";
import { ownReport, ownSheet } from "./own-report.ts";

/** Steps between two contact sheets. */
const LOOK_EVERY = 500;

/** Fine-tunes the shipped weights on a folder of own pictures: models/sprite-<folder>. */
export function ownJob(folder: string): Job {
  const model = ownModel("sprite", basename(folder));
  return {
    model,
    card: `# ${model}

Draws sprites in the style of ${basename(folder)}: sprite-masked, which went on learning from pictures of one's own. Their names are its tags.

## Limits

What it cannot draw, and how near it comes to the pictures it learned from, is in report.txt of its run.`,
    start: (options) => ownTraining(folder, model, options),
  };
}

async function* ownTraining(folder: string, name: string, options: JobOptions): Training {
  const { seed, steps = OWN_SPRITES_STEPS, report, keep, group: _, initial: __, ...rest } = options;
  const shipped = modelFolder("sprite-masked");
  const manifest = readManifest(readFileSync(join(shipped, "manifest.json"), "utf8"), "sprite-masked");
  const weights = new Uint8Array(readFileSync(join(shipped, manifest.file)));
  const pictures = ownPictures(folder);
  const style = basename(folder);
  const art = ownArt(pictures, await listsOf(manifest, weights), style);
  report(`${art.train.length} pictures to learn from; names: ${[...art.names].map(([each, count]) => `${each} ${count}`).join(", ")}`);
  const training = ownSprites({ seed, steps, manifest, weights, pictures, style, licence: "see its folder", ...handedOn(rest) });
  for (;;) {
    const next = await training.next();
    if (next.done) {
      keep?.("contact-sheet.png", await ownSheet(next.value, name, art));
      keep?.("report.txt", new TextEncoder().encode(await ownReport(next.value, name, art)));
      return next.value;
    }
    const { step, model } = next.value;
    if (step % LOOK_EVERY === 0 && model && keep) keep("contact-sheet.png", await ownSheet(model(), name, art));
    yield next.value;
  }
}
