import { mkdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Command } from "commander";
import type { Level } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { generate, type Generator, type Made } from "../../../generator.ts";
import { levelToText, ROOM_STYLES, rulesLevel, vaeLevel, type LevelRequest, type RoomStyle } from "../index.ts";
import { numberBetween, wholeNumber } from "../../../tools/options.ts";
import { contactSheet } from "../../../tools/contact-sheet.ts";
import { levelPicture } from "./picture.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";

export interface LevelOptions {
  readonly width: number;
  readonly height: number;
  readonly enemies: number;
  readonly chests?: number;
  readonly openness?: number;
  readonly style: string;
  readonly key: boolean;
  readonly count: number;
  readonly seed: string;
  /** "vae" or "rules". */
  readonly way: string;
  /** A file (.txt, .json, .png), or a folder for one of each per floor. */
  readonly out?: string;
  readonly contactSheet?: string;
}

/** `generate level`, to be hung under the command "generate". */
export function addGenerateLevel(parent: Command): void {
  parent
    .command("level")
    .description("dungeon floors: as text on the terminal, or as text, JSON with their papers, or pictures with --out")
    .option("--width <n>", "cells, 16 to 200; rooms are 16 x 12", wholeNumber(0, 1e9), 48)
    .option("--height <n>", "cells, 12 to 200", wholeNumber(0, 1e9), 36)
    .option("--enemies <n>", "exactly so many", wholeNumber(0, 1e9), 10)
    .option("--chests <n>", "exactly so many, instead of one for every two rooms", wholeNumber(0, 1e9))
    .option("--openness <n>", "share of a room that is floor, 0.2 to 0.95, instead of what its style likes", numberBetween(0, 1))
    .option("--style <style>", `mixed, ${ROOM_STYLES.join(", ")}`, "mixed")
    .option("--key", "lock the way to the exit, and lay the key on this side", false)
    .option("--count <n>", "how many floors", wholeNumber(1, 100_000), 1)
    .option("--way <way>", "vae (the network, rules where it fails) or rules", "vae")
    .option("--seed <text>", "where all chance comes from", "1")
    .option("--out <path>", "a file ending in .txt, .json or .png, or a folder for one of each per floor")
    .option("--contact-sheet <file>", "all floors on one PNG")
    .action(async (options: LevelOptions) => {
      const { made, summary } = await generateLevels(options);
      if (options.out !== undefined) writeLevels(options.out, made);
      if (options.contactSheet !== undefined)
        writeFileSync(options.contactSheet, contactSheet(made.map(({ content }) => levelPicture(content))));
      if (options.out === undefined && options.contactSheet === undefined)
        process.stdout.write(`${made.map(({ content }) => levelToText(content)).join("\n\n")}\n`);
      process.stderr.write(`${summary}\n`);
    });
}

/** @throws AigcError `bad-request` for a way that there is not and a floor that nobody can make */
export async function generateLevels(options: LevelOptions): Promise<{ made: Made<Level>[]; summary: string }> {
  const { width, height, enemies, chests, openness, style, key } = options;
  const request: LevelRequest = {
    width,
    height,
    enemies,
    key,
    style: style as RoomStyle,
    ...(chests === undefined ? {} : { chests }),
    ...(openness === undefined ? {} : { openness }),
  };
  const chain = await chainOf(options.way);
  const made: Made<Level>[] = [];
  for (let i = 0; i < options.count; i++) made.push(await generate(chain, request, { seed: `${options.seed}/${i}` }));
  return { made, summary: summarise(made, chain[0]!.name) };
}

async function chainOf(way: string): Promise<Generator<LevelRequest, Level>[]> {
  if (way === "rules") return [rulesLevel()];
  if (way !== "vae") throw new AigcError("bad-request", "generate", `there is no way "${way}" to make a level. Choose one of vae, rules.`);
  return [vaeLevel(await shippedModel("level-room")), rulesLevel()];
}

/** How the floors came about: playable at once, repaired, or made by somebody else. */
function summarise(made: readonly Made<Level>[], first: string): string {
  const fallback = made.filter(({ provenance }) => provenance.generator !== first).length;
  const repaired = made.filter(({ provenance }) => provenance.generator === first && provenance.repaired);
  const again = made.filter(({ provenance }) => provenance.generator === first && !provenance.repaired && provenance.attempts > 1).length;
  const raw = made.length - fallback - repaired.length - again;
  const edits = repaired.map(({ provenance }) => provenance.repaired!.edits);
  const percent = (n: number) => `${((100 * n) / made.length).toFixed(1)} %`;
  const mean = edits.length === 0 ? 0 : edits.reduce((sum, n) => sum + n, 0) / edits.length;
  return (
    `${made.length} floors by ${first}: ${percent(raw)} playable as proposed, ${percent(repaired.length)} repaired ` +
    `(${mean.toFixed(1)} edits on average, ${Math.max(0, ...edits)} at most), ${percent(again)} at a later attempt, ${percent(fallback)} by rules instead; all certified`
  );
}

function writeLevels(out: string, made: readonly Made<Level>[]): void {
  const text = (floors: readonly Made<Level>[]) => `${floors.map(({ content }) => levelToText(content)).join("\n\n")}\n`;
  const picture = (floors: readonly Made<Level>[]) => contactSheet(floors.map(({ content }) => levelPicture(content)));
  const writers: Readonly<Record<string, (floors: readonly Made<Level>[]) => string | Buffer>> = {
    ".txt": text,
    ".json": (floors) => `${JSON.stringify(floors, null, 1)}\n`,
    ".png": picture,
  };
  const ending = extname(out);
  if (ending !== "") {
    const write = writers[ending];
    if (!write)
      throw new AigcError(
        "bad-request",
        "generate",
        `"${out}" ends with ${ending}. Floors are written as .txt, .json or .png, or into a folder.`,
      );
    writeFileSync(out, write(made));
    return;
  }
  mkdirSync(out, { recursive: true });
  made.forEach((floor, i) => {
    for (const [suffix, write] of Object.entries(writers)) writeFileSync(join(out, `level-${i}${suffix}`), write([floor]));
  });
}
