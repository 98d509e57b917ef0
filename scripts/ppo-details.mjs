/** Points the numbered details of docs/ppo.md at their lines: `node scripts/ppo-details.mjs` after src/train has changed. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const lines = new Map();
for (const file of readdirSync("src/train", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
  readFileSync(`src/train/${file}`, "utf8")
    .split("\n")
    .forEach((line, index) => {
      const number = /\/\/ PPO (\d+):/.exec(line)?.[1];
      if (number) lines.set(number, { file: file.replaceAll("\\", "/"), line: index + 1 });
    });
}
const page = readFileSync("docs/ppo.md", "utf8");
const linked = page.replace(/^(\d+)\. \[([^\]]+)\]\([^)]*\)/gm, (whole, number, title) => {
  const place = lines.get(number);
  return place ? `${number}. [${title}](../src/train/${place.file}#L${place.line})` : whole;
});
writeFileSync("docs/ppo.md", linked);
