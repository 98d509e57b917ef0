import { LEARNED, controlledPool, grammarSamples } from "../../src/generators/dialogue/tools/corpus.ts";
import { bitsOf, heldOutRows } from "../../src/generators/dialogue/tools/evaluate.ts";
import { characterModel } from "../../src/generators/dialogue/tools/metrics.ts";
import { readDialogueData } from "../../src/generators/dialogue/tools/data.ts";
import { tokenizerOf } from "../../src/generators/dialogue/line-network.ts";
import type { Model } from "../../src/model.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import type { Row } from "../row.ts";
import { chaosRows } from "./chaos.ts";
import { lineRows, thirdParty, type ThirdParty } from "./lines.ts";
import { speedRows } from "./speed.ts";
import { toldApartRows } from "./told-apart.ts";
import { grammarWays, learnedWays } from "./ways.ts";

/**
 * What lines are worth: the grammar in every voice, and the network behind it, as proposed beside after the check; bits per byte beside
 * a six-gram; speed; and the endpoint on a server that does everything wrong.
 */
export async function dialogueRows({ quick, data }: { readonly quick: boolean; readonly data?: string }): Promise<Row[]> {
  const model = await shippedModel("dialogue");
  const texts = data === undefined ? undefined : thirdParty(data);
  const rows: Row[] = await grammarRows({ quick }, texts);
  for (const way of learnedWays(model)) {
    // A network takes longer; beams are left to the full run.
    if (quick && way.name.includes("beam")) continue;
    process.stderr.write(`${way.name}\n`);
    rows.push(...(await lineRows(way, quick ? { states: 40, tens: 3, day: 70 } : { states: 10_000, tens: 14, day: 280 }, texts)));
  }
  rows.push(...(await packRows(model, quick ? { read: 10_000, measured: 100 } : { read: 40_000, measured: 2000 })));
  if (data !== undefined)
    rows.push(...(await heldOutRows(model, readDialogueData(data), (message) => process.stderr.write(`${message}\n`))));
  rows.push(...(await speedRows(model, quick ? 40 : 200)));
  rows.push(...(await chaosRows(quick ? 50 : 1000)));
  return rows;
}

/** What the grammar says in every voice, and what can be told from it. */
export async function grammarRows({ quick }: { readonly quick: boolean }, texts?: ThirdParty): Promise<Row[]> {
  const rows: Row[] = [];
  for (const way of grammarWays()) {
    process.stderr.write(`${way.name}\n`);
    rows.push(...(await lineRows(way, { states: quick ? 500 : 10_000, tens: 14, day: 280 }, texts)));
  }
  rows.push(...toldApartRows(quick ? 6 : 24));
  return rows;
}

/** Bits per byte of new lines of the voice that the network learned, beside a six-gram that read as many as the network. */
async function packRows(
  model: Model,
  { read: lines, measured: count }: { readonly read: number; readonly measured: number },
): Promise<Row[]> {
  const tokenizer = tokenizerOf(model);
  const rows: Row[] = [];
  for (const language of ["en", "zh"] as const) {
    const plain = (text: string) => text.replace(/\{\w+\}/g, "#");
    const known = grammarSamples(language, lines, "1");
    const read = new Set(known.map(({ text }) => text));
    const fresh = grammarSamples(language, count * 2, "held out").filter(({ text }) => !read.has(text)).slice(0, count); // prettier-ignore
    const bytes = fresh.reduce((sum, { text }) => sum + Buffer.byteLength(plain(text)) + 1, 0);
    const baseline = characterModel(known.map(({ text }) => plain(text)), 6); // prettier-ignore
    const simple = fresh.reduce((sum, { text }) => sum + baseline(plain(text)), 0) / bytes;
    const value = (await bitsOf(model, tokenizer, controlledPool(fresh, tokenizer))) / bytes;
    rows.push({ id: `dialogue/bits-per-byte/${LEARNED.name}/${language}`, what: `${fresh.length} new lines of ${LEARNED.name}, ${language}`, value, unit: "bits per byte", peer: `6-gram of characters, Witten-Bell: ${simple.toFixed(3)}`, goal: "< the 6-gram", pass: value < simple }); // prettier-ignore
  }
  return rows;
}
