import { ACTS, LANGUAGES, REGISTERS } from "../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../src/generators/dialogue/grammar-line.ts";
import { plainVoice } from "../../src/generators/dialogue/plain-voice.ts";
import { wordsOf } from "../../src/generators/dialogue/tools/metrics.ts";
import { voiceNamed } from "../../src/generators/dialogue/tools/voice-named.ts";
import { layered } from "../../src/generators/dialogue/voice-pack.ts";
import type { Language, Line } from "../../src/content.ts";
import type { Generator } from "../../src/generator.ts";
import type { LineRequest } from "../../src/generators/dialogue/dialogue.ts";
import { languageLine } from "../../src/generators/dialogue/language-line.ts";
import type { WholeVoice } from "../../src/generators/dialogue/voice-pack.ts";
import type { Model } from "../../src/model.ts";
import { createRng } from "../../src/rng.ts";
import type { Row } from "../row.ts";

const SETTINGS = ["fantasy-town", "pirate-port", "space-station", "modern-city"] as const;
/** Lines of one talk, each of another act. */
const TALK = 10;

/** A talk of one person, and who it was. */
interface Talk {
  readonly setting: string;
  readonly role: string;
  readonly register: string;
  /** Words and pairs of words, of each line. */
  readonly lines: readonly (readonly string[])[];
}

/**
 * Whether a stranger tells from ten lines where somebody lives, what they are, and how they speak: naive Bayes over words and pairs,
 * taught by the talks of other people.
 * @param people so many of each role and register teach; a third as many are told apart
 * @param model a network whose people are told apart, one of each role and register, by what the grammar's people say. Default: the grammar
 */
export async function toldApartRows(people: number, model?: Model): Promise<Row[]> {
  const rows: Row[] = [];
  for (const language of LANGUAGES) {
    const taught = await talksOf(language, people, "taught", grammarLine);
    const few = model === undefined ? Math.max(1, Math.round(people / 3)) : 1;
    const speaks: Speaks = model === undefined ? grammarLine : (voice) => languageLine(model, { voice, candidates: 1 });
    const asked = await talksOf(language, few, "asked", speaks);
    const row = (what: string, right: (lines: number) => number, goal: number): Row => {
      const value = right(TALK);
      return { id: `dialogue/${model === undefined ? "" : "network/"}told-apart/${what}/${language}`, what: `${what} told from ${TALK} lines of ${asked.length} people, ${language}; from one line ${right(1).toFixed(2)}`, value, unit: "share", goal: `>= ${goal}`, pass: value >= goal }; // prettier-ignore
    };
    const bySetting = SETTINGS.map(
      (name) => [taught, asked].map((all) => all.filter(({ setting }) => setting === name)) as [Talk[], Talk[]],
    );
    const mean = (shares: readonly number[]): number => shares.reduce((sum, one) => sum + one, 0) / shares.length;
    rows.push(
      row("setting", (lines) => rightOf(taught, asked, ({ setting }) => setting, lines), 0.95),
      row("register", (lines) => rightOf(taught, asked, ({ register }) => register, lines), 0.95),
      row("role", (lines) => mean(bySetting.map(([known, unknown]) => rightOf(known, unknown, ({ role }) => role, lines))), 0.8),
    );
  }
  return rows;
}

/** What speaks in a voice. */
type Speaks = (voice: WholeVoice) => Generator<LineRequest, Line>;

async function talksOf(language: Language, people: number, seed: string, speaks: Speaks): Promise<Talk[]> {
  const talks: Talk[] = [];
  for (const setting of SETTINGS) {
    const voice = layered(voiceNamed(setting), plainVoice());
    const generator = speaks(voice);
    for (const role of voice.roles)
      for (const register of REGISTERS)
        for (let person = 0; person < people; person++) {
          const rng = createRng(seed).fork(`${language}/${setting}/${role}/${register}/${person}`);
          const speaker = { name: "B", role, register, mood: rng.pick([-1, 0, 1]) };
          const left = [...ACTS];
          const acts = Array.from({ length: TALK }, () => left.splice(rng.below(left.length), 1)[0]!);
          const lines: string[][] = [];
          for (const act of acts) {
            const { text } = await generator.propose({ speaker, act, language }, rng.fork(act));
            const words = wordsOf(text, language);
            lines.push([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]);
          }
          talks.push({ setting, role, register, lines });
        }
  }
  return talks;
}

/** The share of `asked` whose class is the likeliest by their first lines. */
function rightOf(taught: readonly Talk[], asked: readonly Talk[], classOf: (talk: Talk) => string, lines: number): number {
  const classes = [...new Set(taught.map(classOf))];
  const counts = new Map<string, Float64Array>();
  const sums = new Float64Array(classes.length);
  for (const talk of taught) {
    const at = classes.indexOf(classOf(talk));
    for (const word of talk.lines.flat()) {
      let count = counts.get(word);
      if (!count) counts.set(word, (count = new Float64Array(classes.length)));
      count[at]!++;
      sums[at]!++;
    }
  }
  const likeliest = (talk: Talk): string => {
    const score = classes.map(
      (_, at) =>
      talk.lines.slice(0, lines).flat().reduce((sum, word) => sum + Math.log(((counts.get(word)?.[at] ?? 0) + 0.1) / (sums[at]! + 0.1 * counts.size)), 0), // prettier-ignore
    );
    return classes[score.indexOf(Math.max(...score))]!;
  };
  return asked.filter((talk) => likeliest(talk) === classOf(talk)).length / asked.length;
}
