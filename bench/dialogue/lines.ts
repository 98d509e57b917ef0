import { LANGUAGES, type LineRequest } from "../../src/generators/dialogue/dialogue.ts";
import { planLine } from "../../src/generators/dialogue/plan-line.ts";
import { copied, distinct, wordsOf } from "../../src/generators/dialogue/tools/metrics.ts";
import { readDialogueData } from "../../src/generators/dialogue/tools/data.ts";
import { voiceCheck } from "../../src/generators/dialogue/voice.ts";
import { generate } from "../../src/generator.ts";
import type { Language } from "../../src/content.ts";
import { createRng } from "../../src/rng.ts";
import type { Row } from "../row.ts";
import { states } from "./states.ts";
import type { Way } from "./ways.ts";

/** Variety falls with the number of lines: it is always that of so many. */
const VARIETY = 1000;
/** Of the lines of one day in a village so many of the last ones are remembered. */
const REMEMBERED = 12;
/** Runs of so many words (in Chinese characters) are looked for in third-party text. */
const COPIED = 12;

/** Third-party text by language, split into words. */
export type ThirdParty = Readonly<Record<Language, readonly (readonly string[])[]>>;

export function thirdParty(data: string): ThirdParty {
  const { train } = readDialogueData(data);
  const of = (language: Language) =>
    train.filter((line) => line.language === language).map(({ text }) => wordsOf(text.replace(/\{\w+\}/g, "#"), language));
  return { en: of("en"), zh: of("zh") };
}

/** How much is measured. */
export interface Extent {
  /** States that are asked for. */
  readonly states: number;
  /** States that are asked ten times. */
  readonly tens: number;
  /** Lines of one day in a village. */
  readonly day: number;
}

/** The rows of one way in both languages: what it proposes, and what a chain with the grammar says after the check. */
export async function lineRows(way: Way, extent: Extent, texts?: ThirdParty): Promise<Row[]> {
  const count = extent.states;
  const rows: Row[] = [];
  for (const language of LANGUAGES) {
    const asked = states(way.acts, way.voice.roles, language, count, "bench");
    const proposed: Said[] = [];
    const said: Said[] = [];
    let byFirst = 0;
    for (const [i, request] of asked.entries()) {
      proposed.push({ request, text: (await way.first.propose(request, createRng(`bench/${i}`))).text });
      const { content, provenance } = await generate(way.chain, request, { seed: `bench/${i}` });
      said.push({ request, text: content.text });
      if (provenance.generator === way.first.name) byFirst++;
    }
    const id = `dialogue/${way.name}/${language}`;
    rows.push(...qualityRows(way, language, proposed, `${id}/proposed`, false, texts));
    if (way.chain.length === 1) {
      rows.push(...(await repeatRows(way, language, id, extent)));
      continue;
    }
    rows.push(...qualityRows(way, language, said, `${id}/said`, true, texts));
    const share = byFirst / count;
    rows.push({ id: `${id}/own`, what: `${way.name}, ${language}: lines it says itself, three tries`, value: share, unit: "share", goal: ">= 0.9", pass: share >= 0.9 }); // prettier-ignore
    rows.push(...(await repeatRows(way, language, id, extent)));
  }
  return rows;
}

interface Said {
  readonly request: LineRequest;
  readonly text: string;
}

function qualityRows(way: Way, language: Language, lines: readonly Said[], id: string, checked: boolean, texts?: ThirdParty): Row[] {
  const place = `${way.name}, ${language}, ${way.chain.length === 1 ? "" : checked ? "after the check, " : "as proposed, "}${lines.length} states`;
  const checkVoice = voiceCheck(way.voice);
  const count = { facts: 0, foreign: 0, refused: 0 };
  for (const { request, text } of lines) {
    const plan = planLine(request, "bench", way.voice.roles);
    const line = { speaker: plan.speaker, act: plan.act, language, text };
    const codes = way.chain.at(-1)!.check(line, request).map(({ code }) => code); // prettier-ignore
    if (!codes.some((code) => code.startsWith("fact") || code === "number" || code === "name")) count.facts++;
    if (codes.length > 0) count.refused++;
    if (checkVoice(text, plan).length > 0) count.foreign++;
  }
  const share = (n: number) => n / lines.length;
  const words = lines.slice(0, VARIETY).map(({ text }) => wordsOf(text, language));
  const row = (name: string, what: string, value: number, unit: string, goal: string, pass: boolean): Row => ({ id: `${id}/${name}`, what: `${place}: ${what}`, value, unit, goal, pass }); // prettier-ignore
  // What a network proposes is only proposed: but for the facts, which hold by construction, its goals are those of what is said.
  const final = checked || way.chain.length === 1;
  const [two, three] = [distinct(words, 2), distinct(words, 3)];
  const goal = (text: string, pass: boolean): [string, boolean] => (final ? [text, pass] : ["", true]);
  // Of a few lines variety says nothing.
  const many = (text: string, pass: boolean): [string, boolean] => (words.length >= VARIETY / 2 ? goal(text, pass) : ["", true]);
  return [
    row("facts", "each fact once, none foreign", share(count.facts), "share", final ? "1" : "", !final || count.facts === lines.length),
    row("refused", "refused by the check", share(count.refused), "share", ...goal("0", count.refused === 0)),
    row("other-voice", "words of another role or mood", share(count.foreign), "share", ...goal("<= 0.01", share(count.foreign) <= 0.01)),
    row("distinct-2", `different pairs, first ${words.length} lines`, two, "share", ...many(">= 0.45", two >= 0.45)),
    row("distinct-3", `different threes, first ${words.length} lines`, three, "share", ...many(">= 0.75", three >= 0.75)),
    ...(texts ? [copyRow(row, lines.map(({ text }) => wordsOf(text, language)), texts[language])] : []), // prettier-ignore
  ];
}

function copyRow(
  row: (name: string, what: string, value: number, unit: string, goal: string, pass: boolean) => Row,
  lines: readonly (readonly string[])[],
  texts: readonly (readonly string[])[],
): Row {
  const value = copied(lines, texts, COPIED) * lines.length;
  return row("copied-12", `lines with ${COPIED} words in a row of third-party text`, value, "", "0", value === 0);
}

/** How soon a way says the same again: ten askings of one thing, and a day of one village. */
async function repeatRows(way: Way, language: Language, id: string, { tens: asked, day: lines }: Extent): Promise<Row[]> {
  const tens = states(way.acts, way.voice.roles, language, Math.min(way.acts.length, asked), "ten");
  const different: number[] = [];
  for (const request of tens) {
    const lines = new Set<string>();
    for (let i = 0; i < 10; i++) lines.add((await generate(way.chain, request, { seed: `ten/${i}` })).content.text);
    different.push(lines.size);
  }
  const mean = different.reduce((sum, n) => sum + n, 0) / different.length;
  const day: string[] = [];
  for (const [i, request] of states(way.acts, way.voice.roles, language, lines, "day").entries())
    day.push((await generate(way.chain, { ...request, recent: day.slice(-REMEMBERED) }, { seed: `day/${i}` })).content.text);
  const repeats = (lines - new Set(day).size) / lines;
  const what = `${way.name}, ${language}`;
  return [
    { id: `${id}/ten-askings`, what: `${what}: different answers of ten askings, mean of ${tens.length} states (least ${Math.min(...different)})`, value: mean, unit: "", goal: ">= 8", pass: mean >= 8 },
    { id: `${id}/repeats`, what: `${what}: exact repeats in ${lines} lines`, value: repeats, unit: "share", goal: "<= 0.05", pass: repeats <= 0.05 },
  ]; // prettier-ignore
}
