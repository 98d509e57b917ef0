/**
 * Writes src/generators/dialogue/lexicon-common.ts: everyday words of English and pairs of characters of Chinese that a line may
 * use beside those of the grammar. `npx tsx scripts/dialogue-lexicon.ts DATA`
 *
 * A word is everyday if eight books or more use it, a pair if three of the four novels do: so no name of one book gets in.
 */
import { writeFileSync } from "node:fs";
import { readDialogueData } from "../src/generators/dialogue/tools/data.ts";

const folder = process.argv[2];
if (!folder) throw new Error("usage: npx tsx scripts/dialogue-lexicon.ts DATA");

const NUMBERS =
  /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|score|pounds?|shillings?|king|queen|prince|princess|lord|sir|lady|duke|france|england|english|french|kill|killed|murder)$/;
const NOT_ZH = /[两二三四五六七八九十百千万亿厮贫僧臣陛爷娘哥弟嫂官贼兵马酒银]/u;

const seen = new Map<string, { count: number; sources: Set<string> }>();
const note = (key: string, source: string) => {
  const entry = seen.get(key) ?? { count: 0, sources: new Set<string>() };
  entry.count++;
  entry.sources.add(source);
  seen.set(key, entry);
};
for (const { language, text, source } of readDialogueData(folder).train) {
  if (language === "en")
    for (const word of text
      .replaceAll("{player}", "")
      .toLowerCase()
      .match(/[a-z]+(?:'[a-z]+)*/g) ?? [])
      note(word.replace(/'s$/, ""), source);
  else {
    const runs = text.match(/\p{Script=Han}+/gu) ?? [];
    for (const run of runs) {
      const characters = [...run];
      for (let i = 0; i + 1 < characters.length; i++) note(characters[i]! + characters[i + 1]!, source);
    }
  }
}
const common = (test: RegExp, books: number, count: number, most: number, not: RegExp) =>
  [...seen]
    .filter(([key, entry]) => test.test(key) && entry.sources.size >= books && entry.count >= count && !not.test(key))
    .sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key)
    .sort();
const english = common(/^[a-z']+$/, 8, 20, 1600, NUMBERS);
const chinese = common(/^\p{Script=Han}{2}$/u, 3, 25, 1500, NOT_ZH);
const after = new Map<string, string>();
for (const [first = "", other = ""] of chinese) after.set(first, (after.get(first) ?? "") + other);

writeFileSync(
  "src/generators/dialogue/lexicon-common.ts",
  `/** Everyday words beside those of the fragments; made by scripts/dialogue-lexicon.ts. */\nexport const COMMON_EN =\n  "${english.join(" ")}";\n/** Everyday pairs of characters, likewise: a first one, and all that follow it. */\nexport const COMMON_ZH =\n  "${[...after].map(([first, others]) => first + others).join(" ")}";\n`,
);
process.stdout.write(`${english.length} words, ${chinese.length} pairs\n`);
