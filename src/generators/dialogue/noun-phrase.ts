import type { Fact } from "./dialogue.ts";
import { COMMON_EN } from "./lexicon-common.ts";
import { GAME_NOUNS, MASS, PAIRS, PLURALS, SINGULARS, TITLES } from "./words-nouns.ts";

/** Words before a noun that exclude another article. */
const DETERMINER =
  /^(the|an?|my|your|our|his|her|its|their|some|any|this|that|these|those|no|every|each|either|neither|another|what|which|whose|enough|more|both|all|half)\s/iu;
/** A named owner: "Ada's sword", but not "hunter's bow", which is a kind of bow. */
const OWNER = /^(?:\p{Lu}\S*\s)*(\p{Lu}\S*?)(?:['’]s|(?<=s)['’])\s/u;
const QUANTITY =
  /^(\d[\d,.]*x?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w+|hundreds?|thousands?|dozens?|several|many|few|various|countless|numerous|couple)\s/iu;
/** Begins the part after the head noun: "rope of the bell ringer" is a rope. */
const COMPLEMENT = /\s(of|for|from|with|without|in|on|to|against|by|and|or|that|which|who)\s/iu;
/** Endings that are no noun: "Potion II", "arrows (20)", "sword +2". */
const SUFFIX = /\s(\(.*\)|\[.*\]|[IVX]+|x\d+|\+\d+|\d+)$/u;

type Count = "one" | "many" | "pair" | "mass" | "name";

/**
 * A fact after "a", "the", "my" and the like, with the article that its noun takes: "an hourglass", "some arrows", "a pair of boots",
 * "Excalibur". A fact with its own article, owner or number gets no other.
 */
export function withArticle(article: string, fact: Fact): string {
  const { text } = fact;
  const wanted = articleOf(article.toLowerCase(), fact);
  if (wanted === "") return text;
  return `${article[0] === article[0]!.toUpperCase() ? wanted[0]!.toUpperCase() + wanted.slice(1) : wanted} ${text}`;
}

function articleOf(article: string, fact: Fact): string {
  const { text } = fact;
  const indefinite = /^(an?|some|another)$/.test(article);
  if (fact.article !== undefined && (indefinite || (article === "the" && fact.article === ""))) return fact.article;
  const owner = OWNER.exec(text)?.[1];
  if (DETERMINER.test(text) || (owner !== undefined && !isEveryday(owner))) return "";
  if (QUANTITY.test(text)) return indefinite ? "" : article === "this" ? "these" : article;
  const count = fact.number ?? countOf(text);
  if (count === "name") return indefinite || article === "the" ? "" : article;
  if (article === "this" && (count === "many" || count === "pair")) return "these";
  if (article === "another") return count === "pair" ? "another pair of" : count === "many" || count === "mass" ? "more" : article;
  if (!/^(an?|some)$/.test(article)) return article;
  if (count === "many" || count === "mass") return "some";
  if (count === "pair") return "a pair of";
  return indefiniteArticle(text);
}

/** "a" or "an" by the sound that follows: an hour, a unicorn, an MP, an 8-sided die. */
export function indefiniteArticle(text: string): "a" | "an" {
  return beginsWithVowelSound(text) ? "an" : "a";
}

/** Abbreviations that are spoken letter by letter. */
const SPELLED = /^(UFO|USB|SOS|EMP|LED|AI|ID|AOE|IOU|LMG|SMG|FAQ|MVP|SUV|MRI|UI|UV|UN|US|UK|USA|EU)$/;
/** Words that begin with a vowel letter but the sound "y" or "w": unicorn, not unidentified; user, not usher; one-eyed, not onerous. */
const CONSONANT_SOUND =
  /^(eu|ewe|ouija|uni(?!n|m(?!od)|d(?!ir)|ll|ron|ssu|gno)|una(?:nim|ry)|us(?:e|u|ab|ag)|ut(?:e[nr]|il|op)|ur(?:an|in|ea|et|ol|ug)|ubi|uk|ulul|uvul|ufo|once\b|one(?![a-z])|one(?:ness|self)\b)/;
/** Words that begin with a consonant letter that is not spoken. */
const VOWEL_SOUND = /^(hour|honest|honou?r|heir(?!ar)|hors d|y(?![aeiou]))/;

function beginsWithVowelSound(text: string): boolean {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ø/giu, "o").replace(/æ/giu, "ae").replace(/œ/giu, "oe");
  const word = /^[^\p{L}\p{N}+#]*([+#]?)([\p{L}\p{N}]+)/u.exec(plain);
  if (!word || word[1] !== "") return false;
  const first = word[2]!;
  // eight, eleven, eighteen, eleven thousand, eighteen hundred; not a hundred and ten
  if (/^\d/.test(first)) return /^8|^1[18](\d{2,3})?(?!\d)/.test(first);
  const letters = /^(\p{Lu}+)\d*s?$/u.exec(first)?.[1];
  // M, X-ray; but not the words "a" and "I"
  if (letters?.length === 1 || /^[a-z](?=-)/.test(plain)) return /^[aefhilmnorsx]/i.test(first);
  if (letters && letters.length <= 5 && (SPELLED.test(letters) || !/[AEIOUY]/.test(letters))) return /^[AEFHILMNORSX]/.test(letters);
  const lower = plain
    .slice(word.index)
    .replace(/^[^\p{L}]+/u, "")
    .toLowerCase();
  return VOWEL_SOUND.test(lower) || (/^[aeiou]/.test(lower) && !CONSONANT_SOUND.test(lower));
}

/** How the head of a noun phrase is counted. */
export function countOf(text: string): Count {
  const phrase = text.replace(SUFFIX, "").split(COMPLEMENT)[0]!.trim();
  const words = phrase.split(/\s+/);
  const head = words.at(-1)!.replace(/[^\p{L}]+$/u, "");
  const noun = head.toLowerCase().split("-").at(-1)!;
  if (isName(text, words, noun)) return "name";
  if (PAIRS.has(noun)) return "pair";
  if (MASS.has(noun) || MASS.has(words.slice(-2).join(" ").toLowerCase())) return "mass";
  return isPlural(noun) ? "many" : "one";
}

/** Whether it is a name: one capitalised word that is no everyday word, or a title and a name. "Sun Blade" is a kind of blade. */
function isName(text: string, words: readonly string[], noun: string): boolean {
  if (!/^\p{Lu}['’]?\p{L}/u.test(text) || /^\p{Lu}+\d*$/u.test(words[0]!)) return false;
  if (isEveryday(noun)) return false;
  return words.length === 1 || TITLES.has(words[0]!.toLowerCase().replace(/\.$/, ""));
}

let everyday: ReadonlySet<string> | undefined;

/** Whether a word or its singular is an everyday word or a word of games. */
function isEveryday(word: string): boolean {
  everyday ??= new Set([...COMMON_EN.split(" "), ...GAME_NOUNS, ...MASS, ...PAIRS, ...PLURALS, ...SINGULARS]);
  const lower = word.toLowerCase();
  return [lower, lower.replace(/s$/, ""), lower.replace(/es$/, ""), lower.replace(/ies$/, "y")].some((form) => everyday!.has(form));
}

function isPlural(noun: string): boolean {
  if (PLURALS.has(noun)) return true;
  if (SINGULARS.has(noun) || !noun.endsWith("s")) return false;
  // glass, cactus, oasis; but menus, skis
  return !/(ss|us|is)$/.test(noun);
}
