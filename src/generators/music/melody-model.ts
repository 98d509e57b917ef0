import { throwIfAborted, type Signal } from "../../errors.ts";
import { exp, log } from "../../exact-math.ts";
import { checkTensorShape, listLearned, mismatch, numberLearned } from "../../manifest-details.ts";
import type { Model, ModelManifest } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { emptyCells, MELODY_CLASSES, melodyFeatures, PHRASE_STEPS, writeMelodyFeatures, type MelodyDraft } from "./melody-features.ts";

/** The contract of models that {@link melodyMusic} takes. */
export const MELODY_CONTRACT = "music-melody@2";

/** The lists of the first models: manifests that do not name a list mean these. They never change. */
const AT_FIRST = { styles: ["calm", "dark", "fight", "victory", "camp"], classes: 23, steps: 128 } as const;

/**
 * The styles that a melody network learned, in its order.
 * @throws AigcError `model-mismatch` for a network of another shape
 */
export function stylesLearned(manifest: ModelManifest): readonly string[] {
  const styles = listLearned(manifest, "styles", AT_FIRST.styles);
  const [classes, steps] = [numberLearned(manifest, "classes", AT_FIRST.classes), numberLearned(manifest, "steps", AT_FIRST.steps)];
  if (classes !== MELODY_CLASSES || steps !== PHRASE_STEPS)
    mismatch(manifest, `it writes ${steps} sixteenths of ${classes} classes, phrases have ${PHRASE_STEPS} of ${MELODY_CLASSES}`);
  checkTensorShape(manifest, "inputs", "features", [null, melodyFeatures(styles.length)]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, MELODY_CLASSES]);
  return styles;
}

/** The wishes for a phrase. */
export interface PhraseWish extends Omit<MelodyDraft, "cells" | "settled" | "ahead"> {
  /** Given classes of sixteenths; the network chooses those with 255. */
  readonly given?: Uint8Array;
}

/** How the network samples. A temperature of 0 always takes the likeliest class; 1 is the unchanged distribution. */
export interface Boldness {
  readonly temperature: number;
  /** Only the likeliest classes that together have this probability are sampled. */
  readonly topP: number;
}

/** Writes a phrase, sixteenth by sixteenth. The same model, wish and rng give the same phrase. */
export async function writePhrase(model: Model, wish: PhraseWish, boldness: Boldness, rng: Rng, signal?: Signal): Promise<Uint8Array> {
  const { given = emptyCells() } = wish;
  const settled = Uint8Array.from(given, (cell) => (cell >= 2 && cell < MELODY_CLASSES ? 1 : 0));
  const draft: MelodyDraft = { ...wish, cells: emptyCells(), settled, ahead: given };
  const size = melodyFeatures(wish.shares.length);
  for (let step = 0; step < PHRASE_STEPS; step++) {
    if (given[step]! < MELODY_CLASSES) {
      draft.cells[step] = given[step]!;
      continue;
    }
    if (step % 16 === 0) throwIfAborted(signal, "music/melody");
    const features = new Float32Array(size);
    writeMelodyFeatures(features, 0, draft, step);
    const { probabilities } = await model.run({ features: { dims: [1, size], data: features } });
    draft.cells[step] = choose(probabilities!.data as Float32Array, boldness, rng);
  }
  return draft.cells;
}

function choose(probabilities: Float32Array, { temperature, topP }: Boldness, rng: Rng): number {
  const places = Array.from(probabilities, (_, place) => place).sort((a, b) => probabilities[b]! - probabilities[a]! || a - b);
  if (temperature === 0) return places[0]!;
  const weights: number[] = [];
  let sum = 0;
  for (const place of places) {
    if (sum >= topP) break;
    const p = probabilities[place]!;
    sum += p;
    weights.push(p > 0 ? exp(log(p) / temperature) : 0);
  }
  return places[rng.choose(weights)]!;
}
