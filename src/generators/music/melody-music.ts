import { checkOptions, within } from "../../arguments.ts";
import type { Music } from "../../content.ts";
import { AigcError, type Signal } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance, checkModel } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { checkMusic } from "./check-music.ts";
import { planMusic, scoreMusic, type Phrase, type Plan, type Tunes } from "./compose.ts";
import { cellsOf, emptyCells, tuneOf } from "./melody-features.ts";
import { MELODY_CONTRACT, stylesLearned, writePhrase, type Boldness, type PhraseWish } from "./melody-model.ts";
import { sharesOf } from "./mix-styles.ts";
import { settleMusic, type MusicRequest } from "./music.ts";
import { wishOf } from "./rules-music.ts";
import type { TuneNote } from "./tune.ts";

/** How the melody network is asked. */
export interface MelodyMusicOptions {
  /** How boldly it chooses: 0 takes the likeliest always, 1 as likely as it finds it. Default 0.9. */
  readonly temperature?: number;
  /** Only the likeliest that together have this probability, above 0 to 1. Default 0.95. */
  readonly topP?: number;
}

/**
 * Music whose tunes a network writes, sixteenth by sixteenth, by chords, style and tension; the rest is by rule. It takes up a motif
 * and goes on with it, and writes between two styles in any proportion.
 * @param model of contract "music-melody@1"
 * @throws AigcError `model-mismatch` for a model of another contract or of another shape
 */
export function melodyMusic(model: Model, options: MelodyMusicOptions = {}): Generator<MusicRequest, Music> {
  checkModel("music/melody", "model", model);
  checkOptions("music/melody", "options", options, { "temperature?": within(0, 2), "topP?": within(0.01, 1) });
  const { name, contract, sha256, inputs } = model.manifest;
  if (contract !== MELODY_CONTRACT || !inputs["features"]) {
    throw new AigcError(
      "model-mismatch",
      "music/melody",
      `the model "${name}" is of contract "${contract}" and takes ${Object.keys(inputs).join(", ")}; this generator wants "${MELODY_CONTRACT}" and features. Train one: npx phaser-aigc train music.`,
    );
  }
  const styles = stylesLearned(model.manifest);
  const boldness: Boldness = { temperature: options.temperature ?? 0.9, topP: options.topP ?? 0.95 };
  return {
    name: "music/melody",
    model: { name, sha256 },
    async propose(request, rng, signal) {
      checkChance("music/melody", rng, signal);
      const plan = planMusic(settleMusic(request), rng);
      const shares = sharesOf(plan.request);
      const strange = [...shares].find(([style, share]) => share > 0 && !styles.includes(style));
      if (strange) {
        throw new AigcError("bad-request", "music/melody", `the network has not learned the style "${strange[0]}"; it knows ${styles.join(", ")}. Put rulesMusic() after it in the chain.`); // prettier-ignore
      }
      const write = (wish: PhraseWish, chance: Rng) => writePhrase(model, wish, boldness, chance, signal);
      const tunes = await melodyTunes(plan, styles.map((style) => shares.get(style as never) ?? 0), write, rng.fork("tunes")); // prettier-ignore
      return scoreMusic(plan, tunes, rng.fork("score"));
    },
    understand: wishOf,
    check: checkMusic,
  };
}

type Write = (wish: PhraseWish, rng: Rng, signal?: Signal) => Promise<Uint8Array>;

/** A tune for each phrase; phrases of one letter begin alike, and the lively form has the notes of the plain one and more. */
async function melodyTunes(plan: Plan, shares: readonly number[], write: Write, rng: Rng): Promise<Map<Phrase, Tunes>> {
  const tunes = new Map<Phrase, Tunes>();
  for (const phrase of plan.form) {
    if (tunes.has(phrase)) continue;
    const before = [...tunes].find(([other]) => other.letter === phrase.letter)?.[1];
    const wish: PhraseWish = { shares, tension: 0, ending: phrase.ending, lift: phrase.lift, harmonies: phrase.harmonies };
    const chance = rng.fork(phrase.letter);
    const given = before
      ? begun(cellsOf(before.plain), 96)
      : phrase.motif
        ? begun(cellsOf(phrase.motif), motifEnd(phrase.motif))
        : undefined;
    const plain = await write({ ...wish, ...(given ? { given } : {}) }, chance);
    const lively = await write({ ...wish, tension: 1, given: anchored(plain) }, chance.fork("lively"));
    tunes.set(phrase, { plain: tuneOf(plain), lively: tuneOf(lively) });
  }
  return tunes;
}

const motifEnd = (motif: readonly TuneNote[]): number => Math.max(...motif.map(({ step, steps }) => step + steps));

/** The first of the cells; the rest is for the network. */
function begun(cells: Uint8Array, until: number): Uint8Array {
  return emptyCells().map((empty, step) => (step < until ? cells[step]! : empty));
}

/** The beginnings of the notes, and all of the last one. */
function anchored(cells: Uint8Array): Uint8Array {
  const last = cells.findLastIndex((cell) => cell >= 2);
  return emptyCells().map((empty, step) => (cells[step]! >= 2 || step >= last ? cells[step]! : empty));
}
