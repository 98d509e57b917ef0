import type { Sound } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance, checkModel } from "../../handed-in.ts";
import { checkContract, checkTensorShape, listLearned, mismatch, numberLearned } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import { change } from "./changes.ts";
import { checkSound } from "./check-sound.ts";
import { understandingOf } from "./preset-sound.ts";
import type { SettledSound, SoundRequest } from "./sound.ts";
import { settleSound } from "./sound.ts";
import { GRID_ROWS, SOUND_GRID, soundFrom, type SoundGrid } from "./sound-grid.ts";

/** The contract of models that {@link vaeSound} takes. */
export const SOUND_LATENT_CONTRACT = "sound-latent@1";
/** The length of the latent vector for manifests that do not name it. */
const LATENT_AT_FIRST = 16;
/** The weight of the second of two events. */
const BESIDE = 0.6;

/**
 * "sound/vae": a network makes the numbers of a sound from a latent vector, the events and the sliders. Unlike the rules, it can make
 * sounds
 * between two events, and its sliders change all numbers of a sound together.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function vaeSound(model: Model): Generator<SoundRequest, Sound> {
  const { events, sliders, latent, grid } = learnedSounds(model);
  const { name, sha256 } = model.manifest;
  return {
    name: "sound/vae",
    model: { name, sha256 },
    understand: (request) => understandingOf(request),
    async propose(request, rng, signal) {
      checkChance("sound/vae", rng, signal);
      const settled = settleSound(request);
      const condition = conditionOf(settled, { events, sliders }, () => rng.pick(events));
      const { probabilities } = await model.run({
        // A smaller spread than in training: sounds near the middle are better.
        latent: { dims: [1, latent], data: Float32Array.from({ length: latent }, () => 0.5 * rng.normal()) },
        condition: { dims: [1, condition.length], data: condition },
      });
      const made = soundFrom(probabilities!.data as Float32Array, grid);
      if (!made)
        throw new AigcError("no-valid-content", "sound/vae", "the network saw no voice. Ask with another seed, or let the rules answer.");
      return settled.changes.reduce(change, made);
    },
    check: (content, request) => checkSound(content, request),
  };
}

/** What the condition of a network says: its events, then its sliders. */
export interface SoundWords {
  readonly events: readonly string[];
  readonly sliders: readonly string[];
}

/** The sliders of the first models, whose manifests do not name them. They never change, even if the list of the code grows. */
const SLIDERS_AT_FIRST = ["length", "pitch", "brightness", "noise"];

/** The condition of the network: a weight for each event, and the sliders. */
export function conditionOf(
  { events: asked, toward, share, sliders, like }: Pick<SettledSound, "events" | "toward" | "share" | "sliders" | "like">,
  { events, sliders: learned }: SoundWords,
  someEvent: () => string,
): Float32Array {
  if (like) throw new AigcError("bad-request", "sound/vae", "the network makes nothing like a sound that is there. The rules do.");
  const condition = new Float32Array(events.length + learned.length);
  const add = (event: string, much: number): void => {
    const place = events.indexOf(event);
    if (place < 0) throw new AigcError("bad-request", "sound/vae", `the network has not learned "${event}". The rules know it.`);
    condition[place]! += much;
  };
  const [first = someEvent(), second] = asked;
  add(first, toward ? 1 - share : 1);
  if (second) add(second, toward ? BESIDE * (1 - share) : BESIDE);
  if (toward) add(toward, share);
  for (const [slider, value] of Object.entries(sliders)) {
    const place = learned.indexOf(slider);
    if (place >= 0) condition[events.length + place] = value;
    else if (value !== 0)
      throw new AigcError("bad-request", "sound/vae", `the network has not learned the slider "${slider}". The rules know it.`);
  }
  return condition;
}

function learnedSounds(model: Model): SoundWords & { readonly latent: number; readonly grid: SoundGrid } {
  checkModel("sound/vae", "model", model);
  const { manifest } = model;
  checkContract("sound/vae", manifest, SOUND_LATENT_CONTRACT, "sound");
  const events = listLearned(manifest, "events", []);
  const sliders = listLearned(manifest, "sliders", SLIDERS_AT_FIRST);
  const latent = numberLearned(manifest, "latent", LATENT_AT_FIRST);
  const grid: SoundGrid = {
    voiceNumbers: listLearned(manifest, "voiceNumbers", SOUND_GRID.voiceNumbers) as SoundGrid["voiceNumbers"],
    soundNumbers: listLearned(manifest, "soundNumbers", SOUND_GRID.soundNumbers) as SoundGrid["soundNumbers"],
    waves: listLearned(manifest, "waves", SOUND_GRID.waves),
    levels: numberLearned(manifest, "levels", SOUND_GRID.levels),
    width: numberLearned(manifest, "width", SOUND_GRID.width),
  };
  const strange = [...grid.voiceNumbers, ...grid.soundNumbers, ...grid.waves].find((word) => !KNOWN.has(word));
  if (strange !== undefined) mismatch(manifest, `it has learned "${strange}", which is no part of a sound`);
  checkTensorShape(manifest, "inputs", "latent", [null, latent]);
  checkTensorShape(manifest, "inputs", "condition", [null, events.length + sliders.length]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, GRID_ROWS, grid.width, grid.levels]);
  return { events, sliders, latent, grid };
}

const KNOWN: ReadonlySet<string> = new Set<string>([...SOUND_GRID.voiceNumbers, ...SOUND_GRID.soundNumbers, ...SOUND_GRID.waves]);
