import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { LANGUAGES } from "../../src/generators/dialogue/dialogue.ts";
import { bytesOf, controlledPool, learnable, packLines } from "../../src/generators/dialogue/tools/corpus.ts";
import { bitsOf, heldOutRows } from "../../src/generators/dialogue/tools/evaluate.ts";
import { characterModel } from "../../src/generators/dialogue/tools/metrics.ts";
import { readDialogueData } from "../../src/generators/dialogue/tools/data.ts";
import { tokenizerOf, voicesOf } from "../../src/generators/dialogue/line-network.ts";
import type { Model } from "../../src/model.ts";
import { modelFolder, shippedModel } from "../../src/tools/shipped-model.ts";
import type { Row } from "../row.ts";
import { chaosRows } from "./chaos.ts";
import { lineRows, thirdParty, type ThirdParty } from "./lines.ts";
import { speedRows } from "./speed.ts";
import { toldApartRows } from "./told-apart.ts";
import { grammarWays, learnedWays } from "./ways.ts";

/** A network takes longer than rules, and beams longer than samples. */
const EXTENTS = {
  network: { states: 200, tens: 10, day: 100 },
  middle: { states: 60, tens: 5, day: 70 },
  beams: { states: 60, tens: 5, day: 30 },
} as const;

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
    const extent = quick ? { states: 40, tens: 3, day: 70 } : EXTENTS[way.size === "beams" ? "beams" : "network"];
    process.stderr.write(`${way.name}\n`);
    rows.push(...(await lineRows(way, extent, texts)));
  }
  rows.push(...(await sizeRows(model, quick, data)));
  if (existsSync("models/dialogue-m")) rows.push(...(await middleRows({ quick, ...(data === undefined ? {} : { data }) })));
  rows.push(...(await chaosRows(quick ? 50 : 1000)));
  return rows;
}

/** The middle network by the same rows as the small one, fewer of them in one voice; how fast it is, is no goal. */
export async function middleRows({ quick, data }: { readonly quick: boolean; readonly data?: string }): Promise<Row[]> {
  const model = await shippedModel("dialogue-m");
  const texts = data === undefined ? undefined : thirdParty(data);
  const rows: Row[] = [];
  for (const way of learnedWays(model).slice(0, 1)) rows.push(...(await lineRows(way, EXTENTS.middle, texts)));
  return [...rows, ...(await sizeRows(model, quick, data))].map((row) => ({
    ...row,
    id: row.id.replace("dialogue/", "dialogue/m/"),
    what: `the middle network: ${row.what}`,
    ...(row.id.startsWith("dialogue/speed/") ? { goal: "", pass: true } : {}),
  }));
}

/** What one size of the network is worth: bits per byte, who is told from its lines, speed, and how much there is to load. */
async function sizeRows(model: Model, quick: boolean, data?: string): Promise<Row[]> {
  const tell = (message: string): void => void process.stderr.write(`${model.manifest.name}: ${message}\n`);
  const weights = gzipSync(readFileSync(join(modelFolder(model.manifest.name), model.manifest.file)), { level: 9 }).length / 1e6;
  const most = model.manifest.name === "dialogue" ? 2.5 : 7;
  tell("people");
  return [
    { id: "dialogue/download", what: "weights, gzipped", value: weights, unit: "MB", goal: `<= ${most}`, pass: weights <= most },
    ...(await packRows(model, quick ? 20_000 : 200_000)),
    ...(data === undefined ? [] : await heldOutRows(model, readDialogueData(data), tell)),
    ...(quick ? [] : await toldApartRows(8, model)),
    ...(await speedRows(model, quick ? 40 : 200)),
  ];
}

/** What the grammar says in every voice, and what can be told from it. */
export async function grammarRows({ quick }: { readonly quick: boolean }, texts?: ThirdParty): Promise<Row[]> {
  const rows: Row[] = [];
  for (const way of grammarWays()) {
    process.stderr.write(`${way.name}\n`);
    rows.push(...(await lineRows(way, { states: quick ? 500 : 10_000, tens: 14, day: 280 }, texts)));
  }
  rows.push(...(await toldApartRows(quick ? 6 : 24)));
  return rows;
}

/** Bits per byte of lines that the network has not read, of all voices, beside a six-gram that read `read` of those that it read. */
async function packRows(model: Model, read: number): Promise<Row[]> {
  const tokenizer = tokenizerOf(model);
  const rows: Row[] = [];
  const lines = packLines(read, model.manifest.training.seed);
  const plain = ({ text }: { readonly text: string }) => text.replace(/\{\w+\}/g, "#");
  const known = [...lines.learnt()];
  for (const language of LANGUAGES) {
    const fresh = learnable(lines.heldOut, tokenizer).filter(
      ({ language: of, setting, act, role }) =>
        of === language &&
        voicesOf(model.manifest).includes(setting) &&
        tokenizer.knows(`<act:${act}>`) &&
        tokenizer.knows(`<role:${role}>`),
    );
    const bytes = bytesOf(fresh);
    const baseline = characterModel(known.filter((line) => line.language === language).map(plain), 6); // prettier-ignore
    const simple = fresh.reduce((sum, line) => sum + baseline(plain(line)), 0) / bytes;
    const value = (await bitsOf(model, tokenizer, controlledPool(fresh, tokenizer))) / bytes;
    rows.push({ id: `dialogue/bits-per-byte/voices/${language}`, what: `${fresh.length} new lines of all voices, ${language}`, value, unit: "bits per byte", peer: `6-gram of characters, Witten-Bell, of ${read} lines: ${simple.toFixed(3)}`, goal: "< the 6-gram", pass: value < simple }); // prettier-ignore
  }
  return rows;
}
