import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AigcError } from "../../../errors.ts";
import { readVoice } from "../formats/voice-text.ts";
import type { VoicePack } from "../voice-pack.ts";

/** The folder of the voices: "../voices" both from this folder and from dist/cli of the package. */
const FOLDER = fileURLToPath(new URL("../voices", import.meta.url));

/** The names of the voices in the package. */
export function voiceNames(): string[] {
  return [...new Set(readdirSync(FOLDER).flatMap((file) => /^(.*)\.(?:en|zh)\.txt$/.exec(file)?.[1] ?? []))].sort();
}

/**
 * Reads a voice of the package by its name or the first word of it ("pirate"), or a file. "my-game.en.txt" is read together with "my-game.zh.txt" beside it, and the
 * other way round.
 * @throws AigcError `bad-request` with the names of all voices; what `readVoice` throws
 */
export function voiceNamed(given: string): VoicePack {
  const [begun, ...more] = voiceNames().filter((one) => one.startsWith(`${given}-`));
  const name = begun !== undefined && more.length === 0 ? begun : given;
  const stem = voiceNames().includes(name) ? join(FOLDER, name) : name.replace(/(\.(en|zh))?\.txt$/, "");
  const files = [name, `${stem}.en.txt`, `${stem}.zh.txt`].filter(
    (file, i, all) => file.endsWith(".txt") && existsSync(file) && all.indexOf(file) === i,
  );
  if (files.length === 0) {
    throw new AigcError(
      "bad-request",
      "dialogue/voice",
      `there is no voice "${name}". Give the path of a text, or one of ${voiceNames().join(", ")}.`,
    );
  }
  return readVoice(files.map((file) => readFileSync(file, "utf8")));
}
