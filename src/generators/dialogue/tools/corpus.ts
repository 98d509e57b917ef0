import { ACTS, REGISTERS } from "../dialogue.ts";
import { factsOf } from "../grammar.ts";
import { promptOf, type Askable, type Tokenizer, type Vocabulary } from "../tokenizer.ts";
import { plainVoice } from "../plain-voice.ts";
import { voiceNamed, voiceNames } from "./voice-named.ts";
import { trainBytePairs } from "../../../train/byte-pairs.ts";
import { poolLines, type LinePool } from "../../../train/line-pool.ts";
import type { Language } from "../../../content.ts";
import type { Utterance } from "./data.ts";
import { labelledLines, type LabelledLine } from "./labelled-lines.ts";

/** The voices that the network learns. */
export const SETTINGS: readonly string[] = voiceNames();
/** The voice that speaks when a prompt names none. */
const UNNAMED = plainVoice().name;
/** What its prompts ask for. */
export const ASKABLE: Askable = {
  acts: ACTS,
  roles: [...new Set(SETTINGS.flatMap((name) => voiceNamed(name).roles))],
  voices: SETTINGS.filter((name) => name !== UNNAMED),
  registers: REGISTERS.filter((register) => register !== "casual"),
};
/** Of so many first lines of the corpus, one in so many is held out: its text is learnt nowhere. */
const HELD_OUT = { among: 40_000, every: 50 };

/** The lines of all voices: those that are held out, and those that are learnt, none of which has the text of one held out. */
export interface PackLines {
  readonly heldOut: readonly LabelledLine[];
  /** From the beginning at each call. */
  learnt(): Iterable<LabelledLine>;
}

/** The first `count` lines of the corpus. The same voices, count and seed give the same lines. */
export function packLines(count: number, seed: string): PackLines {
  const heldOut = new Map<string, LabelledLine>();
  let at = 0;
  for (const line of labelledLines(SETTINGS, Math.min(count, HELD_OUT.among), seed))
    if (at++ % HELD_OUT.every === 0) heldOut.set(line.text, line);
  return {
    heldOut: [...heldOut.values()],
    *learnt() {
      for (const line of labelledLines(SETTINGS, count, seed)) if (!heldOut.has(line.text)) yield line;
    },
  };
}

/** Lines of voices count more often than human ones when pairs of characters are counted. */
const OWN_COUNT = 3;
/** A character that is in fewer lines has no token of its own; its lines are not learnt. */
const SELDOM = 4;

/** Learns the vocabulary of both languages; it has every character that is in several of the lines. */
export function learnVocabulary(lines: Iterable<{ readonly text: string }>, utterances: readonly Utterance[], size: number): Vocabulary {
  const characters = new Map<string, number>();
  const texts: [string, number][] = [];
  for (const { text } of lines) {
    for (const character of new Set(text.replace(/\{\w+\}/g, ""))) characters.set(character, (characters.get(character) ?? 0) + 1);
    texts.push([text, OWN_COUNT]);
  }
  for (const { text } of utterances) texts.push([text, 1]);
  const known = [...characters].flatMap(([character, count]) => (count < SELDOM ? [] : [character]));
  return trainBytePairs(texts, { size, characters: known, frequent: 0, askable: ASKABLE });
}

/** Training rows of labelled lines: the prompt (voice, act, role, mood, register, facts), then the line. */
export function controlledPool(lines: Iterable<LabelledLine>, tokenizer: Tokenizer): LinePool {
  return poolLines(rowsOf(lines, tokenizer));
}

/** The same, by language. */
export function controlledPools(lines: Iterable<LabelledLine>, tokenizer: Tokenizer): Readonly<Record<Language, LinePool>> {
  const rows = { en: [], zh: [] } as Record<Language, LabelledLine[]>;
  for (const line of lines) rows[line.language].push(line);
  return { en: controlledPool(rows.en, tokenizer), zh: controlledPool(rows.zh, tokenizer) };
}

function* rowsOf(lines: Iterable<LabelledLine>, tokenizer: Tokenizer) {
  for (const line of lines) {
    const tokens = tokenizer.encode(line.text);
    if (tokens.some((token) => tokenizer.isUnspeakable(token, line.language))) continue;
    yield { prompt: promptOf(line, line.facts, tokenizer, line.setting), line: [...tokens, tokenizer.end] };
  }
}

/** Training rows of human text: the language and the facts, then the line. */
export function priorPool(utterances: readonly Utterance[], tokenizer: Tokenizer): LinePool {
  return poolLines(
    utterances.map(({ language, text }) => ({
      prompt: [tokenizer.special(`<${language}>`), ...new Set(factsOf(text).map((fact) => tokenizer.special(`{${fact}}`))), tokenizer.say],
      line: [...tokenizer.encode(text), tokenizer.end],
    })),
  );
}

/** The utterances that are fit for training: no fact twice, all characters in the vocabulary. */
export function learnable<T extends Pick<Utterance, "language" | "text">>(utterances: readonly T[], tokenizer: Tokenizer): T[] {
  return utterances.filter(({ language, text }) => {
    const facts = factsOf(text);
    return new Set(facts).size === facts.length && !tokenizer.encode(text).some((token) => tokenizer.isUnspeakable(token, language));
  });
}

/** Bytes of UTF-8 of all lines, each fact counted as one, each end as one. */
export function bytesOf(utterances: readonly Pick<Utterance, "text">[]): number {
  return utterances.reduce((sum, { text }) => sum + Buffer.byteLength(text.replace(/\{\w+\}/g, "#")) + 1, 0);
}
