/**
 * Compiles src/generators/sprite/drawings/*.txt to src/generators/sprite/drawings.ts, so that every bundler takes them along.
 * With --check it only says whether that is up to date.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const folder = "src/generators/sprite/drawings";
const lines = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").split(/\r?\n/))
  .map((line) => line.trim())
  .filter((line) => line !== "" && !line.startsWith(";"))
  // What is symmetrical is told by half.
  .map((line) => (line.length === 16 && !line.includes(" ") && line === [...line].reverse().join("") ? line.slice(0, 8) : line));
const text = `/** The drawings of ./drawings, compiled by \`node scripts/drawings.mjs\`. */\nexport const DRAWINGS_TEXT =\n  ${JSON.stringify(lines.join("\n"))};\n`;
if (process.argv.includes("--check")) {
  const same = readFileSync(`${folder}.ts`, "utf8") === text;
  process.stdout.write(
    same ? "the compiled drawings are those of the folder\n" : `${folder}.ts is out of date: run node scripts/drawings.mjs\n`,
  );
  process.exit(same ? 0 : 1);
}
writeFileSync(`${folder}.ts`, text);
