import type { Language, Line, Problem } from "../../content.ts";
import { LONGEST, type Fact, type LinePlan, type LineRequest } from "./dialogue.ts";
import { checkLineContent } from "../../handed-in.ts";
import { endsSentence, withoutStop } from "./full-stop.ts";
import type { Rules } from "./grammar.ts";
import { COMMON_EN, COMMON_ZH } from "./lexicon-common.ts";
import { measureOf } from "./measure-word.ts";
import { planLine } from "./plan-line.ts";
import { textsOf, type WholeVoice } from "./voice-pack.ts";

/** The words that a line may use beside its facts. */
interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** For Chinese, which has no spaces between words: the allowed pairs of neighbouring characters. */
  readonly pairs: ReadonlySet<string>;
}

/** Each lexicon is built once per set of rules. */
const lexicons = new WeakMap<Rules, Lexicon>();

/** Numbers. A number is a fact, and facts may come from slots only. */
const NUMBER_EN =
  /\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?)\b/iu;
const NUMBER_ZH = /[0-9０-９〇零两二三四五六七八九十百千万亿]/u;
/** Fixed Chinese phrases that contain a number word but state no number. */
const IDIOM_ZH =
  /千万|万一|零件|零头|零星|十分|百姓|三更|半夜三更|四处|四周|四下|百年|千年|万事|万物|九泉|七上八下|三心二意|一五一十|乱七八糟|两下|三两下|百般/gu;
/** Words that are never allowed, even where every word is. */
const BLOCKED =
  /\b(kill (yourself|himself|herself)|suicide|rape\w*|nigg\w*|negro\w*|whore\w*|slut\w*|bitch\w*|bastard\w*|fuck\w*|shit\w*|cunt\w*|faggot\w*|jews?|gypsy|gypsies|savages?|heathens?|hang yourself)\b|自杀|强奸|婊|妓|娼|鸡巴|他妈|操你|贱人|杂种|支那|鞑子|蛮子|屄|屌/iu;
const ENDS_WELL: Readonly<Record<Language, RegExp>> = { en: /[.!?…]["'”’]?$/u, zh: /[。！？…][”’」]?$/u };
const FACT_SAID = "\uFFFC";

/**
 * The check of all dialogue generators. A line passes if it states each fact of the request exactly once, has only known words
 * beside its facts (so it cannot invent a name, a number or a place), fits into a speech bubble and ends as a sentence does.
 * @param voice its roles and its words are known, and so is a list of common words
 */
export function lineCheck(voice: WholeVoice): (line: Line, request: LineRequest) => Problem[] {
  return (line, request) => {
    const plan = planLine(request, "dialogue", voice.roles);
    checkLineContent("dialogue", "line", line);
    const rules = voice.lines[plan.language];
    const lexicon = lexicons.get(rules) ?? readLexicon(rules);
    lexicons.set(rules, lexicon);
    return [...problemsOf(line, request, plan, lexicon)];
  };
}

/** Whether two lines are the same, whomever they address: "Come in, friend." and "Come in, Ada." */
export function sameButForWhom(one: string, other: string): boolean {
  return one === other || addressless(one) === addressless(other);
}
const addressless = (text: string): string => text.replace(/, [^,.!?]{1,24}(?=[.!?])|，[^，。！？]{1,8}(?=[。！？])/gu, "");

function* problemsOf(line: Line, request: LineRequest, plan: LinePlan, lexicon: Lexicon): Generator<Problem> {
  const problem = (code: string, message: string): Problem => ({ code, message });
  const { text } = line;
  const { language } = plan;
  const { rest, said } = withoutFacts(text, plan);
  if (line.speaker !== plan.speaker || line.act !== plan.act || line.language !== language) {
    yield problem(
      "other",
      `the line is a "${line.act}" of "${line.speaker}" in "${line.language}", asked was a "${plan.act}" of "${plan.speaker}" in "${language}"`,
    );
  }
  if (line.action !== undefined && !request.actions?.includes(line.action))
    yield problem("action", `the line proposes "${line.action}", which is none of the request's actions`);
  if (text.trim() === "") return yield problem("empty", "the line is empty");
  if (text.length > LONGEST[language])
    yield problem("long", `the line has ${text.length} characters, ${LONGEST[language]} fit into a bubble`);
  if (!ENDS_WELL[language].test(rest)) yield problem("unfinished", `the line ends with "${text.at(-1)}", not as a sentence does`);
  if (/[{}[\]<>\p{Cc}\p{Cf}]/u.test(rest.replaceAll(FACT_SAID, "")))
    yield problem("markup", "the line holds braces, brackets or control characters");
  if (request.heard?.trim() === text || request.recent?.some((said) => sameButForWhom(said, text)))
    yield problem("repeated", "the line has just been said");

  const values = [...plan.slots.values()].map((fact) => withoutStop(fact.text));
  for (const [slot, fact] of plan.slots) {
    const value = withoutStop(fact.text);
    const wanted = values.filter((other) => other === value).length;
    const times = said.get(value) ?? 0;
    if (times < wanted) yield problem("fact-missing", `"${value}" (${slot}) is not said`);
    // A fact of everyday words only ("lamp oil") may also occur as normal text, so it is not counted as a repetition.
    else if (times > wanted && !everyday(value, language, lexicon))
      yield problem("fact-twice", `"${value}" (${slot}) is said ${times} times`);
  }
  if (BLOCKED.test(rest)) yield problem("blocked", "the line holds a word of the block list");
  yield* language === "en" ? englishProblems(rest, lexicon) : chineseProblems(rest, lexicon);
}

function* englishProblems(rest: string, lexicon: Lexicon): Generator<Problem> {
  const number = NUMBER_EN.exec(rest);
  if (number) yield { code: "number", message: `the line counts something ("${number[0]}"), which no slot says` };
  // Inside a sentence a capital letter means a name.
  const name = /(?<!^["'“‘]?)(?<![.!?…:]["'”’]? ["'“‘]?)\b(?!I\b)\p{Lu}\p{L}*/u.exec(rest);
  if (name) yield { code: "name", message: `the line names "${name[0]}", which no slot says` };
  const strange = wordsOf(rest).find((word) => !lexicon.words.has(word));
  if (strange !== undefined) yield { code: "unknown-word", message: `"${strange}" is not a word of the lexicon` };
  const other = /[^\p{Script=Latin}\s.,!?;:'"“”‘’…\-\uFFFC\d]/u.exec(rest);
  if (other) yield { code: "unknown-sign", message: `the line holds the sign "${other[0]}"` };
}

function* chineseProblems(rest: string, lexicon: Lexicon): Generator<Problem> {
  const number = NUMBER_ZH.exec(rest.replace(IDIOM_ZH, ""));
  if (number) yield { code: "number", message: `the line counts something ("${number[0]}"), which no slot says` };
  const other = /[^\p{Script=Han}，。！？：；、…—“”‘’「」《》·\uFFFC\d]/u.exec(rest);
  if (other) yield { code: "unknown-sign", message: `the line holds the sign "${other[0]}"` };
  const strange = pairsOf(rest).find((pair) => !lexicon.pairs.has(pair));
  if (strange !== undefined) yield { code: "unknown-word", message: `"${strange}" is not in the lexicon` };
}

/** The text with a mark in place of each fact, and how often each fact occurs. */
function withoutFacts(text: string, plan: LinePlan): { rest: string; said: ReadonlyMap<string, number> } {
  const { slots, language, inner } = plan;
  const said = new Map<string, number>();
  const values = new Map([...slots.values()].map((fact) => [withoutStop(fact.text), fact] as const));
  // What is of the speaker's own is no fact of the world, and may be of any words.
  const alone = [...slots.keys()].every((slot) => slot === "player");
  let rest = alone ? Object.values(inner).reduce((left, own) => left.replace(own, FACT_SAID), text) : text;
  // Longest first: "Ro" must not be found in "Rowan".
  for (const [value, fact] of [...values].sort(([a], [b]) => b.length - a.length)) {
    rest = rest.replace(saidFact(value, fact, language), (found) => {
      said.set(value, (said.get(value) ?? 0) + 1);
      if (!endsSentence(found)) return FACT_SAID;
      return FACT_SAID + (language === "en" ? "." : "。");
    });
  }
  return { rest, said };
}

/** Matches a fact in a line, with its article or measure word, perhaps a capital at the beginning and its own full stop at the end. */
function saidFact(value: string, fact: Fact, language: Language): RegExp {
  const body = `(?:${eitherCase(fact.text)}|${eitherCase(value)})`;
  if (language === "zh") return new RegExp(`(?:[一这那]${escaped(measureOf(fact))})?${body}`, "gu");
  const article = fact.article ? `(?:${eitherCase(fact.article)} )?` : "";
  return new RegExp(`(?<![\\p{L}\\p{N}])${article}${body}(?![\\p{L}\\p{N}])`, "gu");
}

function eitherCase(text: string): string {
  const [first = ""] = text;
  return `(?:${escaped(first)}|${escaped(first.toUpperCase())})${escaped(text.slice(first.length))}`;
}

function everyday(value: string, language: Language, lexicon: Lexicon): boolean {
  return language === "en"
    ? wordsOf(value).every((word) => lexicon.words.has(word))
    : pairsOf(value).every((pair) => lexicon.pairs.has(pair));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []).map((word) => word.replaceAll("’", "'").replace(/'s$/, ""));
}

function pairsOf(text: string): string[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => [...run].slice(1).map((character, i) => [...run][i]! + character));
}

function readLexicon(rules: Rules): Lexicon {
  const words = new Set(COMMON_EN.split(" "));
  const pairs = new Set(COMMON_ZH.split(" ").flatMap(([first = "", ...others]) => others.map((other) => first + other)));
  const edges = new Map<string, string[]>();
  const edgesIn = (rule: string, last: boolean): string[] => {
    const key = `${rule} ${last}`;
    const known = edges.get(key) ?? edgesOf(rules, rule, last);
    edges.set(key, known);
    return known;
  };
  for (const text of Object.values(rules).flatMap(textsOf)) {
    if (!/\p{Script=Han}/u.test(text)) {
      for (const word of wordsOf(text.replace(/\{\w+\}|\[[\w=-]+\]/g, " "))) words.add(word);
      continue;
    }
    // A reference is replaced by another fragment, whose first and last characters then have new neighbours.
    const parts = text.split(/(\[[\w=-]+\])/);
    const edge = (part: string, last: boolean): string[] =>
      part.startsWith("[") ? edgesIn(nameIn(part), last) : [(last ? [...part].at(-1) : [...part][0]) ?? ""];
    parts.forEach((part, i) => {
      const plain = part.startsWith("[") ? "" : part.replace(/\{\w+\}/g, " ");
      for (const word of wordsOf(plain)) words.add(word);
      for (const pair of pairsOf(plain)) pairs.add(pair);
      for (const left of i === 0 ? [] : edge(parts[i - 1]!, true)) for (const right of edge(part, false)) pairs.add(left + right);
    });
  }
  return { words, pairs };
}

function nameIn(reference: string): string {
  return reference.slice(1, -1).split("=").at(-1)!;
}

/** The possible first (or last) characters of a rule's text. References inside the rule are not followed. */
function edgesOf(rules: Rules, rule: string, last: boolean): string[] {
  return [...new Set(textsOf(rules[rule] ?? {}).flatMap((text) => [...text].at(last ? -1 : 0) ?? []))];
}
