import type { Language, Line } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { Generator } from "../../../generator.ts";
import type { Model } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import { ACT_SLOTS, MOODS, REGISTERS, type LineRequest, type Slot } from "../dialogue.ts";
import { languageLine } from "../language-line.ts";
import { actsOf } from "../voice-pack.ts";
import { distinct, runsOf, wordsOf } from "./metrics.ts";
import type { OwnVoice } from "./own-voice.ts";

/** Lines of each language that are asked for. */
const ASKED = 60;
/** A run of so many words, with the full stops, is something that was read, not made. */
const READ = 6;
const FACTS: Readonly<Record<Language, Readonly<Record<Slot, string>>>> = {
  en: { player: "Ada", npc: "Wick", item: "iron lantern", place: "the old mine", foe: "cave rats", price: "12 coins" },
  zh: { player: "阿达", npc: "老马", item: "铁灯笼", place: "旧矿", foe: "洞鼠", price: "12枚钱" },
};

/**
 * What a network of one's own says: how many lines it has read as they are (made by the grammar of parts of the text
 * and of the plain voice; a line of the text alone it never says), how far the others are from the lines it learned from, how many the check
 * lets pass, and the lines themselves.
 * @param learnt the lines that it learned from, with `{slots}`
 */
export async function ownReport(
  model: Model,
  { voice, languages }: OwnVoice,
  learnt: readonly string[],
): Promise<{ readonly metrics: Readonly<Record<string, number>>; readonly text: string }> {
  const network = languageLine(model, { voice });
  const known = new Set(learnt);
  const text: string[] = [];
  const count = { lines: 0, read: 0, sound: 0, facts: 0, fresh: 0 };
  const words: string[][] = [];
  for (const language of languages) {
    const runs = new Set(learnt.flatMap((line) => runsOf(wordsOf(line, language), READ)));
    for (let i = 0; i < ASKED; i++) {
      const asked = requestOf(actsOf(voice), voice.roles, language, i);
      const { role, mood } = asked.speaker;
      const line = await said(network, asked, i);
      if (line === null) {
        text.push(`${asked.act}, ${role}, ${mood}: (left to the text)`);
        continue;
      }
      const problems = network.check(line, asked);
      const template = templateOf(line.text, asked);
      count.lines++;
      if (known.has(template)) count.read++;
      if (problems.length === 0) count.sound++;
      if (!problems.some(({ code }) => code.startsWith("fact"))) count.facts++;
      const own = wordsOf(template, language);
      if (runsOf(own, READ).some((run) => !runs.has(run))) count.fresh++;
      words.push(own);
      const refused = problems.length === 0 ? "" : ` (refused: ${problems[0]!.message})`;
      text.push(`${asked.act}, ${role}, ${mood}: ${line.text}${refused}`);
    }
  }
  const share = (n: number) => n / Math.max(1, count.lines);
  return {
    metrics: {
      "lines that it says itself": count.lines / (ASKED * languages.length),
      "lines that the grammar made for it to learn from": share(count.read),
      [`lines with a run of ${READ} words that was not learned`]: share(count.fresh),
      "lines that pass the check, as proposed": share(count.sound),
      "lines with each fact once, as proposed": share(count.facts),
      "distinct-2": distinct(words, 2),
    },
    text: `${text.join("\n")}\n`,
  };
}

/** What the network says; null where it has nothing new to say. */
async function said(network: Generator<LineRequest, Line>, asked: LineRequest, i: number): Promise<Line | null> {
  try {
    return await network.propose(asked, createRng(`own/${i}`));
  } catch (error) {
    if (error instanceof AigcError && error.code === "no-valid-content") return null;
    throw error;
  }
}

function requestOf(acts: readonly (keyof typeof ACT_SLOTS)[], roles: readonly string[], language: Language, i: number): LineRequest {
  const rng = createRng(`own/${language}/${i}`);
  const act = acts[i % acts.length]!;
  const slots = Object.fromEntries(ACT_SLOTS[act].filter(() => rng.next() < 0.4).map((slot) => [slot, FACTS[language][slot]]));
  const speaker = { name: "Bram", role: rng.pick(roles), mood: MOODS.indexOf(rng.pick(MOODS)) * -1 + 1, register: rng.pick(REGISTERS) };
  return { speaker, act, language, slots };
}

/** The line with slots in place of its facts. */
function templateOf(text: string, { slots = {} }: LineRequest): string {
  return Object.entries(slots).reduce(
    (template, [slot, fact]) => template.replace(typeof fact === "string" ? fact : fact.text, `{${slot}}`),
    text,
  );
}
