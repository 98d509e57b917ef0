import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AigcError } from "../../../errors.ts";
import { readVoice } from "../formats/voice-text.ts";
import type { VoicePack } from "../voice-pack.ts";

/** The texts of the package: in a checkout seen from this folder, in the package from dist/cli. */
const FOLDER = fileURLToPath(new URL("../voices", import.meta.url));

/** The voices that come with the package. */
export function voiceNames(): string[] {
  return [...new Set(readdirSync(FOLDER).flatMap((file) => /^(.*)\.(?:en|zh)\.txt$/.exec(file)?.[1] ?? []))].sort();
}

/**
 * The voice of that name, or of a file: "my-game.en.txt" is read with "my-game.zh.txt" beside it, and the other way round.
 * @throws AigcError `bad-request`, listing the voices that there are; what `readVoice` throws
 */
export function voiceNamed(name: string): VoicePack {
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
