import type { Fact } from "./dialogue.ts";
import { MEASURES } from "./words-measure.ts";

const DEFAULT = "个";

let byNoun: ReadonlyMap<string, string> | undefined;

/** The measure word of a noun by its longest known ending: 把 for 生锈的剑, 张 for 藏宝图, 个 for what is not known. */
export function measureOf({ text, measure }: Fact): string {
  if (measure !== undefined) return measure;
  byNoun ??= new Map(Object.entries(MEASURES).flatMap(([word, nouns]) => nouns.split(/\s+/).map((noun) => [noun, word] as const)));
  const noun = text.replace(/[^\p{Script=Han}]+$/u, "");
  for (let from = 0; from < noun.length; from++) {
    const found = byNoun.get(noun.slice(from));
    if (found !== undefined) return found;
  }
  return DEFAULT;
}

/** Nouns that already have an owner, a pointer or a quantity: 我的剑, 那些剑, 许多剑. */
const DETERMINED = /^([这那某每各]|[我你他她它咱您](们)?的|许多|很多|好多|好些|一些|有些|所有|全部|无数|大量|若干|其他|别的)/u;
/** Nouns with a number and a measure word: 三把剑. Not 三叉戟 or 七星剑, which are names of one thing. */
const COUNTED = new RegExp(
  `^(第?[\\d０-９.]+|第?[一二两三四五六七八九十百千万几半数]+多?)(?:(?:${Object.keys(MEASURES)
    .filter((word) => !["头", "面", "首", "道", "口", "门", "位", "台"].includes(word))
    .join("|")}|个|粒|包|盒|箱|桶|壶|罐|捆|束|堆|组|套|份|柄|磅|斤|两)|(?:[头面首道口门位台])(?=牛|猪|驴|象|盾|镜|旗|诗|锅|钟|井|大))`,
  "u",
);

/** A fact after 一, 这 or 那, with the measure word between them: 一把剑. A noun with its own number or owner stays as it is. */
export function withMeasure(pointer: string, fact: Fact): string {
  const { text } = fact;
  if (DETERMINED.test(text)) return text;
  if (COUNTED.test(text)) return pointer === "一" ? text : pointer + text;
  return pointer + measureOf(fact) + text;
}
