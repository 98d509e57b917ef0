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
  .map((line) => (line.length === 16 && !line.includes(" ") ? shortRow(line) : line));
const text = `/** The drawings of ./drawings, compiled by \`node scripts/drawings.mjs\`. */\nexport const DRAWINGS_TEXT =\n  ${JSON.stringify(lines.join("\n"))};\n`;
const compiled = { [`${folder}.ts`]: text, "src/generators/sprite/doll-drawings.ts": dollText() };
if (process.argv.includes("--check")) {
  const old = Object.keys(compiled).filter((file) => readFileSync(file, "utf8") !== compiled[file]);
  for (const file of old) process.stdout.write(`${file} is out of date: run node scripts/drawings.mjs\n`);
  if (old.length === 0) process.stdout.write("the compiled drawings are those of the folder\n");
  process.exit(old.length === 0 ? 0 : 1);
}
for (const file of Object.keys(compiled)) writeFileSync(file, compiled[file]);

/** What is symmetrical is told by half; of other rows what stands right of the last pixel is left out, but for the lengths of halves and of no row. */
function shortRow(row) {
  if (row === [...row].reverse().join("")) return row.slice(0, 8);
  const drawn = row.replace(/\.+$/, "");
  return drawn.length === 8 ? `${drawn}.` : drawn;
}

/** Paper dolls: their pictures, the frames of their animations, and who looks how. */
function dollText() {
  const read = (...names) =>
    names
      .flatMap((name) => readFileSync(`${folder}/dolls/${name}`, "utf8").split(/\r?\n/))
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith(";"))
      // What stands right of the last pixel is empty.
      .map((line) => (/^\.+$/.test(line) ? "." : line.includes(" ") ? line : line.replace(/\.+$/, "")))
      .join("\n");
  const pictures = readdirSync(`${folder}/dolls`).filter((name) => name.endsWith(".txt") && !["README.txt", "frames.txt", "roles.txt"].includes(name)); // prettier-ignore
  const parts = { DOLL_PICTURES: read(...pictures.sort()), DOLL_FRAMES: read("frames.txt"), DOLL_ROLES: read("roles.txt") };
  const texts = Object.entries(parts).map(([name, part]) => `export const ${name} =\n  ${JSON.stringify(part)};\n`);
  return `/** The paper dolls of ./drawings/dolls, compiled by \`node scripts/drawings.mjs\`. */\n${texts.join("")}`;
}
