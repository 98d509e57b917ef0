import type { Language } from "../../../content.ts";
import { ACT_SLOTS, MOODS, type Act, type LinePlan } from "../dialogue.ts";
import { composeLine } from "../grammar-line.ts";
import { factsOf } from "../grammar.ts";
import { promptOf, type Askable, type Tokenizer, type Vocabulary } from "../tokenizer.ts";
import { actsOf, layered } from "../voice-pack.ts";
import { plainVoice } from "../plain-voice.ts";
import { voiceNamed } from "./voice-named.ts";
import { createRng } from "../../../rng.ts";
import { trainBytePairs } from "../../../train/byte-pairs.ts";
import { poolLines, type LinePool } from "../../../train/line-pool.ts";
import type { Utterance } from "./data.ts";

/** A line of the grammar, with slots for facts, and its request. */
export interface GrammarSample {
  readonly plan: LinePlan;
  readonly text: string;
}

/** The voice that the network learns. */
export const LEARNED = layered(voiceNamed("lantern-village"), plainVoice());
/** The acts and roles of its prompts. */
export const ASKABLE: Askable = { acts: actsOf(voiceNamed("lantern-village")), roles: LEARNED.roles };
/** Stands for every fact; it has the average length of facts. */
const SOME_FACT = { text: "somebody" };

/** Makes `count` different lines of the grammar, over all acts, roles, moods and choices of facts. */
export function grammarSamples(language: Language, count: number, seed: string): GrammarSample[] {
  const rng = createRng(seed).fork(language);
  const { acts } = ASKABLE;
  const samples: GrammarSample[] = [];
  const seen = new Set<string>();
  for (let i = 0; samples.length < count && i < count * 3; i++) {
    const chance = rng.fork(i);
    const act = acts[i % acts.length]! as Act;
    const role = chance.pick(LEARNED.roles);
    const mood = chance.pick(MOODS);
    const slots = new Map(ACT_SLOTS[act].filter(() => chance.next() < 0.4).map((slot) => [slot, SOME_FACT] as const));
    const plan: LinePlan = { act, role, mood, register: "casual", language, speaker: "", inner: {}, slots };
    const text = composeLine(plan, LEARNED, chance);
    const key = `${act} ${role} ${mood} ${[...slots.keys()].join()} ${text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    samples.push({ plan, text });
  }
  return samples;
}

/** Learns the vocabulary of both languages; it has every character of the grammar. */
export function learnVocabulary(samples: readonly GrammarSample[], utterances: readonly Utterance[], size: number): Vocabulary {
  const characters = new Set<string>();
  const texts: [string, number][] = [];
  for (const { text } of samples) {
    for (const character of text.replace(/\{\w+\}/g, "")) characters.add(character);
    texts.push([text, 1]);
  }
  for (const { text } of utterances) texts.push([text, 1]);
  return trainBytePairs(texts, { size, characters, frequent: 240, askable: ASKABLE });
}

/** Training rows of grammar lines: the prompt (act, role, mood, facts), then the line. */
export function controlledPool(samples: readonly GrammarSample[], tokenizer: Tokenizer): LinePool {
  return poolLines(
    samples.map(({ plan, text }) => ({
      prompt: promptOf(plan, plan.slots.keys(), tokenizer),
      line: [...tokenizer.encode(text), tokenizer.end],
    })),
  );
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
export function learnable(utterances: readonly Utterance[], tokenizer: Tokenizer): Utterance[] {
  return utterances.filter(({ language, text }) => {
    const facts = factsOf(text);
    return new Set(facts).size === facts.length && !tokenizer.encode(text).some((token) => tokenizer.isUnspeakable(token, language));
  });
}

/** Bytes of UTF-8 of all lines, each fact counted as one, each end as one. */
export function bytesOf(utterances: readonly Utterance[]): number {
  return utterances.reduce((sum, { text }) => sum + Buffer.byteLength(text.replace(/\{\w+\}/g, "#")) + 1, 0);
}
