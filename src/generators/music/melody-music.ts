import { checkOptions, within } from "../../arguments.ts";
import type { Music } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance, checkModel } from "../../handed-in.ts";
import { checkContract, mismatch } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { checkMusic } from "./check-music.ts";
import { planMusic, type Phrase, type Tunes } from "./plan-music.ts";
import { scoreMusic, withTunes } from "./score-music.ts";
import type { MusicStyle } from "./style.ts";
import { readMusic } from "./vary-music.ts";
import { cellsOf, emptyCells, GOES_ON, lengthOf, SILENCE, tuneOf } from "./melody-features.ts";
import { MELODY_CONTRACT, stylesLearned, writePhrase, type Boldness, type PhraseWish } from "./melody-model.ts";
import { sharesOf } from "./mix-styles.ts";
import { settleMusic, type MusicRequest } from "./music.ts";
import { wishOf } from "./rules-music.ts";

/** How the melody network samples. */
export interface MelodyMusicOptions {
  /** 0 always takes the likeliest class, 1 is the unchanged distribution. Default 0.9. */
  readonly temperature?: number;
  /** Only the likeliest classes that together have this probability are sampled; above 0, at most 1. Default 0.95. */
  readonly topP?: number;
}

/**
 * Music with tunes from a network, which writes them sixteenth by sixteenth, by chords, style and tension; all other parts are by rule.
 * It continues a given motif, and mixes two styles in any proportion.
 * @param model of contract "music-melody@2"
 * @throws AigcError `model-mismatch` for a model of another contract or of another shape
 */
export function melodyMusic(model: Model, options: MelodyMusicOptions = {}): Generator<MusicRequest, Music> {
  checkModel("music/melody", "model", model);
  checkOptions("music/melody", "options", options, { "temperature?": within(0, 2), "topP?": within(0.01, 1) });
  checkContract("music/melody", model.manifest, MELODY_CONTRACT, "music");
  const { name, sha256, inputs } = model.manifest;
  if (!inputs["features"]) mismatch(model.manifest, `inputs are ${Object.keys(inputs).join(", ")}, and none is features`);
  const styles = stylesLearned(model.manifest);
  const boldness: Boldness = { temperature: options.temperature ?? 0.9, topP: options.topP ?? 0.95 };
  return {
    name: "music/melody",
    model: { name, sha256 },
    async propose(request, rng, signal) {
      checkChance("music/melody", rng, signal);
      const settled = settleMusic(request);
      const { vary } = settled;
      if (vary?.strength === 0) return vary.music;
      const read = vary ? readMusic(vary.music, rng) : undefined;
      const plan = read?.plan ?? planMusic(settled, rng);
      const shares = sharesOf(plan.request);
      const strange = [...shares].find(([style, share]) => share > 0 && !styles.includes(style));
      if (strange) {
        const what = `the network has not learned the style "${strange[0]}"; it knows ${styles.join(", ")}`;
        throw new AigcError("bad-request", "music/melody", `${what}. Put rulesMusic() after it in the chain.`);
      }
      const writing: Writing = {
        shares: styles.map((style) => shares.get(style as MusicStyle) ?? 0),
        given: (phrase, chance) => (vary && read ? kept(cellsOf(read.tunes.get(phrase)!), vary.strength, chance) : motifCells(phrase)),
        write: (wish, chance) => writePhrase(model, wish, boldness, chance, signal),
      };
      const tunes = await melodyTunes(plan.form, writing, rng.fork("tunes"));
      return vary ? withTunes(vary.music, plan, tunes, rng.fork("score")) : scoreMusic(plan, tunes, rng.fork("score"));
    },
    understand: wishOf,
    check: checkMusic,
  };
}

interface Writing {
  readonly shares: readonly number[];
  /** The given classes of a phrase. */
  readonly given: (phrase: Phrase, rng: Rng) => Uint8Array | undefined;
  readonly write: (wish: PhraseWish, rng: Rng) => Promise<Uint8Array>;
}

/**
 * Writes a tune for each phrase. Phrases of one letter have the same beginning; the lively form has the notes of the plain one and more.
 */
async function melodyTunes(form: readonly Phrase[], { shares, given, write }: Writing, rng: Rng): Promise<Map<Phrase, Tunes>> {
  const tunes = new Map<Phrase, Tunes>();
  for (const phrase of form) {
    if (tunes.has(phrase)) continue;
    const { letter, ending, lift, harmonies, motif } = phrase;
    const wish: PhraseWish = { shares, tension: 0, ending, lift, harmonies, motif: motif ? lengthOf(motif) : 0 };
    const chance = rng.fork(letter);
    const before = [...tunes].find(([other]) => other.letter === letter)?.[1];
    const settled = before ? until(cellsOf(before.plain), COMMON) : given(phrase, chance.fork("given"));
    const plain = await write({ ...wish, ...(settled ? { given: settled } : {}) }, chance);
    const lively = await write({ ...wish, tension: 1, given: anchored(plain) }, chance.fork("lively"));
    tunes.set(phrase, { plain: tuneOf(plain), lively: tuneOf(lively) });
  }
  return tunes;
}

/** The sixteenths that phrases of one letter have in common: six bars. */
const COMMON = 96;

/** The classes up to a place; the network writes the rest. */
function until(cells: Uint8Array, end: number): Uint8Array {
  return emptyCells().map((empty, step) => (step < end ? cells[step]! : empty));
}

function motifCells({ motif }: Phrase): Uint8Array | undefined {
  return motif && until(cellsOf(motif), lengthOf(motif));
}

/** Keeps some notes, fewer with greater strength. */
function kept(cells: Uint8Array, strength: number, rng: Rng): Uint8Array {
  let keep = true;
  return emptyCells().map((empty, step) => {
    if (cells[step]! !== GOES_ON) keep = rng.next() >= strength;
    return keep ? cells[step]! : empty;
  });
}

/** Keeps the beginnings of all notes, and the whole last note. */
function anchored(cells: Uint8Array): Uint8Array {
  const last = cells.findLastIndex((cell) => cell > SILENCE);
  return emptyCells().map((empty, step) => (cells[step]! > SILENCE || step >= last ? cells[step]! : empty));
}
