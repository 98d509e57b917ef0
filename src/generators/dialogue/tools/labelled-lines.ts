import { closeSync, openSync, writeSync } from "node:fs";
import type { KindCommand } from "../../../tools/kind-tools.ts";
import { wholeNumber } from "../../../tools/options.ts";
import { createRng, type Rng } from "../../../rng.ts";
import type { Language, Register } from "../../../content.ts";
import { ACT_SLOTS, ACTS, LANGUAGES, MOODS, REGISTERS, type Act, type Mood, type Slot } from "../dialogue.ts";
import { composeLine } from "../grammar-line.ts";
import { plainVoice } from "../plain-voice.ts";
import { layered, type WholeVoice } from "../voice-pack.ts";
import { voiceNamed, voiceNames } from "./voice-named.ts";

/** A line of the corpus, with all that is known of it. Facts stand in the text as `{slots}`. */
export interface LabelledLine {
  readonly setting: string;
  readonly language: Language;
  readonly act: Act;
  readonly role: string;
  readonly mood: Mood;
  readonly register: Register;
  readonly facts: readonly Slot[];
  readonly text: string;
}

/** Lines that are made before the next setting has its turn. */
const AT_ONCE = 520;
/** After so many turns without one new line a corpus has all that the voices can say. */
const PATIENCE = 20;

/** Stands for every fact; it has the average length of facts. */
const SOME_FACT = { text: "somebody" };

/** Lines of the grammar of a voice for each of `acts`, in turn, with all that the network is told of them. */
export function voiceSamples(voice: WholeVoice, language: Language, acts: readonly Act[], count: number, rng: Rng): LabelledLine[] {
  return Array.from({ length: count }, (_, i) => {
    const chance = rng.fork(i);
    const act = acts[i % acts.length]!;
    const facts = ACT_SLOTS[act].filter(() => chance.next() < 0.4);
    const traits = { role: chance.pick(voice.roles), mood: chance.pick(MOODS), register: chance.pick(REGISTERS) };
    const slots = new Map(facts.map((slot) => [slot, SOME_FACT]));
    const text = composeLine({ language, act, speaker: "", inner: {}, slots, ...traits }, voice, chance);
    return { setting: voice.name, language, act, ...traits, facts, text };
  });
}

/**
 * Lines of all `settings` in both languages, in turn, each said under its exact labels; no line twice under the same labels. It ends
 * after `count` lines, or when there are no new ones.
 */
export function* labelledLines(settings: readonly string[], count: number, seed: string): Generator<LabelledLine> {
  const voices = settings.map((name) => layered(voiceNamed(name), plainVoice()));
  const rng = createRng(seed).fork("labelled lines");
  const seen = new Set<string>();
  let barren = 0;
  for (let turn = 0; seen.size < count && barren < PATIENCE * voices.length; turn++) {
    const voice = voices[turn % voices.length]!;
    const before = seen.size;
    for (const language of LANGUAGES) {
      for (const line of voiceSamples(voice, language, ACTS, AT_ONCE, rng.fork(`${turn}/${language}`))) {
        const key = Object.values(line).join("|");
        if (seen.has(key) || seen.size >= count) continue;
        seen.add(key);
        yield line;
      }
    }
    barren = seen.size === before ? barren + 1 : 0;
  }
}

/** `corpus`: labelled lines of all voices, one JSON object a line, for trainings of your own. */
export const corpus: KindCommand = {
  flags: [
    { flag: "--count <n>", text: "lines", initial: 1_000_000, parse: wholeNumber(1, 20_000_000) },
    { flag: "--voice <name or file>", text: `one voice instead of all: ${voiceNames().join(", ")}, or a text of your own` },
    { flag: "--seed <text>", text: "where all chance comes from", initial: "1" },
    { flag: "--out <file>", text: "where to; default: the terminal" },
  ],
  async run(values, { output }) {
    const { count, voice, seed, out } = values as { count: number; voice?: string; seed: string; out?: string };
    const lines = labelledLines(voice === undefined ? voiceNames() : [voice], count, seed);
    const file = out === undefined ? undefined : openSync(out, "w");
    try {
      for (const line of lines) {
        const json = `${JSON.stringify(line)}\n`;
        if (file === undefined) output.write(json);
        else writeSync(file, json);
      }
    } finally {
      if (file !== undefined) closeSync(file);
    }
  },
};
