/**
 * Compiles the plain voice of src/generators/dialogue/voices to src/generators/dialogue/voice-texts.ts, so that every bundler takes it
 * along. The build copies the others to dist/voices.
 * With --check it only says whether that is up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const folder = "src/generators/dialogue/voices";
const file = "src/generators/dialogue/voice-texts.ts";

const compact = (name) =>
  readFileSync(`${folder}/${name}.txt`, "utf8")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith(";"))
    .join("\n");
const constant = ["en", "zh"].map((language) => JSON.stringify(compact(`plain.${language}`)));
const text = `/** The plain voice of ./voices, compiled by \`node scripts/voices.mjs\`. */\nexport const PLAIN = [\n  ${constant.join(",\n  ")},\n];\n`;
if (process.argv.includes("--check")) {
  const same = readFileSync(file, "utf8") === text;
  process.stdout.write(same ? "the compiled voice is that of the folder\n" : `${file} is out of date: run node scripts/voices.mjs\n`);
  process.exit(same ? 0 : 1);
}
writeFileSync(file, text);
