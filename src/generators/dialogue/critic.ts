import type { Language } from "../../content.ts";
import type { MaybePromise } from "../../async.ts";
import type { Model } from "../../model.ts";
import { scoresOf } from "./scores-of.ts";

/** The contract of models that judge lines. */
export const CRITIC_CONTRACT = "dialogue-critic@1";
/** What a critic tells apart, in the order of its scores. */
export const CRITIC_CLASSES = ["network", "people"] as const;
/** Words apart that are still looked at together: what a network joins wrongly stands that near. */
const APART = 4;

/** A line with `{slots}`, and what was asked for. Human speech was asked for by nobody. */
export interface JudgedLine {
  readonly language: Language;
  readonly text: string;
  readonly asked?: Readonly<Record<"voice" | "act" | "role" | "mood" | "register", string>>;
}

/** How likely it is that people wrote a line, for what was asked: 0 to 1. */
export type JudgeLine = (line: JudgedLine) => MaybePromise<number>;

/**
 * Judges lines by the network "dialogue-critic".
 * @throws AigcError `model-mismatch` for a model of another contract, or one whose lists and sizes do not fit
 */
export function criticOf(model: Model): JudgeLine {
  const scoresOfSet = scoresOf(model, {
    where: "dialogue/critic",
    contract: CRITIC_CONTRACT,
    train: "dialogue-critic",
    classes: () => CRITIC_CLASSES.length,
  });
  return async (line) => {
    const [network, people] = await scoresOfSet(criticFeatures(line)).scores();
    return sigmoid(people! - network!);
  };
}

/** 1 / (1 + e^-x) without the functions of the machine: x / (1 + |x|), moved to 0 to 1, has the same order. */
const sigmoid = (x: number): number => 0.5 + (0.5 * x) / (1 + Math.abs(x));

/**
 * What a line is made of, as numbers of 24 bits: its words alone, in pairs, in threes, and in pairs with up to two words between; words
 * with the role and the voice, pairs with the act and the mood. In Chinese signs take the place of words.
 */
export function criticFeatures({ language, text, asked }: JudgedLine): number[] {
  const cells = new Set<number>();
  const add = (feature: string): void => void cells.add(hashed(`${language} ${feature}`) & 0xffffff);
  const words = ["^", ...(text.toLowerCase().match(/\{\w+\}|\p{Script=Han}|[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}]/gu) ?? []), "$"];
  words.forEach((word, at) => {
    const next = words[at + 1];
    add(word);
    if (asked) for (const trait of [asked.role, asked.voice]) add(`${trait}: ${word}`);
    if (next === undefined) return;
    add(`${word} ${next}`);
    if (asked) for (const trait of [asked.act, asked.mood, asked.register]) add(`${trait}: ${word} ${next}`);
    if (words[at + 2] !== undefined) add(`${word} ${next} ${words[at + 2]}`);
    for (let apart = 2; apart <= APART && at + apart < words.length; apart++) add(`${word} ${apart} ${words[at + apart]}`);
  });
  return [...cells].sort((a, b) => a - b);
}

/** FNV-1a of the code units. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
