import { checkText } from "../../arguments.ts";
import { readChinese } from "./chinese.ts";
import { readEnglish } from "./english.ts";
import { figureOf } from "./figure.ts";
import { phrasesOf, type Phrase, type Word } from "./phrases.ts";
import type { Sort } from "./tags.ts";
import type { Wish } from "./understood-wish.ts";
import type { Item } from "./wish-items.ts";

/**
 * Understands free words, English or Chinese or both: the figure, what it holds, what must not be drawn, and which words cannot be
 * drawn.
 */
export function understandWish(words: string): Wish {
  checkText("sprite", "words", words, 'a wish in words, such as "a green dragon"');
  const wish = figureOf(phrasesOf(itemsOf(words)));
  const counts = words.match(COUNTS) ?? [];
  return counts.length === 0 ? wish : { ...wish, leftOut: [...(wish.leftOut ?? []), ...counts] };
}

/** How many of something: a sprite shows one. */
const COUNTS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|many|several)\b|(?<![\w.])\d+(?![\w.]|\s*[x×])|[两二三四五六七八九十几]+(?=[个只把条匹位名瓶枚颗棵艘辆群])/giu;

/**
 * Makes one wish of tags and words. The creatures among the tags are one figure, which holds the things; without a creature, all things
 * are one figure.
 */
export function wishOfBoth(tags: readonly Word[], words: string): Wish {
  if (tags.length === 0) return understandWish(words);
  const { phrases, parts, unknown } = phrasesOf(itemsOf(words));
  const of = (sort: Sort) => tags.filter(({ meaning }) => meaning.sort === sort);
  const plain = { looks: [], relation: "self", negated: false, owner: false, doubtful: false } as const;
  const listed: Phrase[] = [{ ...plain, colours: of("colour"), nouns: of("creature") }];
  if (of("thing").length > 0) listed.push({ ...plain, colours: [], nouns: of("thing") });
  const wish = figureOf({ phrases: [...listed, ...phrases], parts, unknown });
  // Tags have no order, so none of them names the figure better than another.
  return phrases.length === 0 ? { ...wish, head: [] } : wish;
}

/** Splits a text into runs of Chinese, with the digits and signs in and around them, and the runs between. */
const RUNS = /[\p{Script=Han}，。；：！、,;\d\s]*\p{Script=Han}[\p{Script=Han}，。；：！、,;\d\s]*|[^\p{Script=Han}]+/gu;

function itemsOf(words: string): Item[] {
  const runs = words.normalize("NFKC").match(RUNS) ?? [];
  return runs.flatMap((run) => (/\p{Script=Han}/u.test(run) ? readChinese(run) : readEnglish(run)));
}
