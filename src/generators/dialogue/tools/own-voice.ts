import type { Language } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { createRng, type Rng } from "../../../rng.ts";
import { ACT_SLOTS, ACTS, LANGUAGES, MOODS, REGISTERS, type Act } from "../dialogue.ts";
import { expand, factsOf, type Fragment, type Rules } from "../grammar.ts";
import { plainVoice } from "../plain-voice.ts";
import { layered, textsOf, type VoicePack } from "../voice-pack.ts";
import type { LabelledLine } from "./labelled-lines.ts";

/** The fewest lines that a network can learn a voice from. */
const LEAST = 200;
/** One of so many lines is held out. */
const HELD_OUT = 10;

/** A developer's own voice, some of its lines held out. */
export interface OwnVoice {
  readonly voice: VoicePack;
  /** Without the held-out lines. */
  readonly learnt: VoicePack;
  readonly languages: readonly Language[];
  readonly heldOut: readonly OwnLine[];
  readonly lines: number;
}

/** A line of an act, with its condition. */
interface OwnLine {
  readonly language: Language;
  readonly act: Act;
  readonly condition: string;
  readonly text: string;
}

/** @throws AigcError `bad-data` for a voice with too few lines */
export function ownVoice(voice: VoicePack): OwnVoice {
  const languages = LANGUAGES.filter((language) => voice.lines[language] !== undefined);
  const all = languages.flatMap((language) => linesOf(voice.lines[language]!, language));
  for (const language of languages) {
    const count = all.filter((line) => line.language === language).length;
    if (count < LEAST)
      throw new AigcError(
        "bad-data",
        "dialogue/own",
        `"${voice.name}" has ${count} lines of acts in "${language}"; ${LEAST} are the least that a network learns a voice from. Without training it speaks already: readVoice.`,
      );
  }
  const heldOut = all.filter(({ language, act }, at) => createRng(`own/${language}/${act}/${at}`).below(HELD_OUT) === 0);
  const left = new Set(heldOut.map(({ language, act, text }) => `${language} ${act} ${text}`));
  const without = (language: Language, act: string, fragments: readonly Fragment[]) =>
    fragments.filter((fragment) => !left.has(`${language} ${act} ${textOf(fragment)}`));
  const lines = Object.fromEntries(
    languages.map((language) => {
      const rules = Object.entries(voice.lines[language]!).map(([rule, byCondition]) => {
        const kept = Object.entries(byCondition).map(([condition, list]) => [condition, without(language, rule, list)] as const);
        return [rule, Object.fromEntries(kept.filter(([, list]) => list.length > 0))] as const;
      });
      return [language, Object.fromEntries(rules)];
    }),
  );
  return { voice, learnt: { ...voice, lines }, languages, heldOut, lines: all.length };
}

/** The held-out lines, what they refer to put in, each with a request that it answers. */
export function heldOutSamples({ voice, heldOut }: OwnVoice, rng: Rng): LabelledLine[] {
  const whole = layered(voice, plainVoice());
  return heldOut.map(({ language, act, condition, text }, i) => {
    const chance = rng.fork(i);
    const words = condition.split(" ");
    const named = <T extends string>(all: readonly T[]) =>
      chance.pick(
        all
          .filter((word) => words.includes(word))
          .concat(all)
          .slice(0, 1),
      );
    const traits = { role: named(whole.roles), mood: named(MOODS), register: named(REGISTERS) };
    const facts = ACT_SLOTS[act].filter((slot) => factsOf(text).includes(slot));
    const rules: Rules = { ...whole.lines[language], "held-out": { "": [text] } };
    const kinds = { act: ACTS, role: whole.roles, mood: MOODS, register: REGISTERS };
    const said = expand(rules, "held-out", { traits: { act, ...traits }, kinds, owed: new Set(factsOf(text)) }, chance);
    return { setting: voice.name, language, act, ...traits, facts, text: said };
  });
}

function linesOf(rules: Rules, language: Language): OwnLine[] {
  return ACTS.flatMap((act) =>
    Object.entries(rules[act] ?? {}).flatMap(([condition, list]) =>
      textsOf({ [condition]: list }).map((text) => ({ language, act, condition, text })),
    ),
  );
}

function textOf(fragment: Fragment): string {
  return typeof fragment === "string" ? fragment : fragment[0];
}
