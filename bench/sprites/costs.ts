import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { composeSprite } from "../../src/generators/sprite/index.ts";
import { createRng } from "../../src/rng.ts";
import { median } from "../median.ts";
import type { Row } from "../row.ts";
import { SUBJECTS } from "./measures.ts";
import { proposed, type Way } from "./ways.ts";

const WARM_UP = 5;
/** Gzipped, all models of sprites together. */
const MEGABYTES = 2.5;

/**
 * What sprites cost: milliseconds of one core for one, by each way and for a whole doll, as the operating system counts them for this
 * process, so that other programs do not count; and the bytes of all models.
 */
export async function costRows(ways: readonly Way[], quick: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const way of ways) {
    const one = async (at: number) => void (await proposed(way, { tags: [SUBJECTS[at % SUBJECTS.length]!] }, `time/${at}`));
    rows.push(await timeRow(`sprites/${way.name}/time`, "time of one core for one", one, quick ? 20 : 100, way.milliseconds));
  }
  const doll = async (at: number) => void (await composeSprite().propose({ persona: { role: "knight", name: `${at}` } }, createRng(at)));
  rows.push(await timeRow("sprites/compose/walk-sheet", "time of one core for a doll with all its frames", doll, quick ? 20 : 100, 20));
  const bytes = modelFiles().reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const value = bytes / 1e6;
  return [...rows, { id: "sprites/models/size", what: "all models of sprites, gzipped", value, unit: "MB", goal: `<= ${MEGABYTES}`, pass: value <= MEGABYTES }]; // prettier-ignore
}

const modelFiles = (): string[] =>
  readdirSync("models")
    .filter((folder) => folder.startsWith("sprite-"))
    .flatMap((folder) => ["manifest.json", "model.onnx"].map((file) => join("models", folder, file)));

/** Milliseconds that the process takes for one. */
export async function timeRow(id: string, what: string, one: (at: number) => Promise<void>, count: number, most: number): Promise<Row> {
  const times: number[] = [];
  for (let at = 0; at < WARM_UP + count; at++) {
    const before = process.cpuUsage();
    await one(at);
    const { user, system } = process.cpuUsage(before);
    if (at >= WARM_UP) times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const [value, low, high] = [median(times), times[Math.floor(0.05 * count)]!, times[Math.floor(0.95 * count)]!];
  return { id, what: `${what}, median and 5 to 95 %`, value, low, high, unit: "ms", goal: `<= ${most}`, pass: value <= most };
}
