import type { Rng } from "../../rng.ts";
import type { Act, LinePlan } from "./dialogue.ts";
import { canExpand, expand, type Rules, type Speaking } from "./grammar.ts";
import { COMMON_EN } from "./lexicon-common.ts";

/** The rule with what people swear by. The plain voice has none, so a voice of a game's own says its lines as they are written. */
const BY_TRADE = "by-trade";
/** Acts in which nobody claims anything, or has no breath for an oath. */
const PLAIN: readonly Act[] = (
  "greet farewell welcome-back introduce ask-name puzzled secret joke quest-progress fear alarm battle-cry surrender victory pain mourn " +
  "celebrate call-help"
).split(" ") as Act[];
/** So many of the other lines begin so. */
const SHARE = 0.4;
/** Lines that begin with a call or an oath of their own. */
const CALLS =
  /^(?:oh|ah|ha|hm|hey|well|look|listen|have you|they say|you know|by|my (?:word|grandmother|mother)|bless|stars|saints)\b|^[哎哟嘿喂啊唉哈哼嗯凭]/i;

/** Nobody swears by what they ask. */
const ASKS = /^[^.!。！]*[?？]/;

let common: ReadonlySet<string> | undefined;

/** A line that begins with what the people of the speaker's trade swear by: "By hammer and tongs, that is a low price." */
export function byTrade(template: string, plan: LinePlan, rules: Rules, speaking: Speaking, rng: Rng): string {
  const chance = rng.fork("by trade");
  if (PLAIN.includes(plan.act) || chance.next() >= SHARE || CALLS.test(template) || ASKS.test(template)) return template;
  if (!canExpand(rules, BY_TRADE, speaking)) return template;
  const word = expand(rules, BY_TRADE, speaking, chance);
  if (plan.language === "zh") return `${word}，${template}`;
  common ??= new Set(COMMON_EN.split(" "));
  const [first = ""] = /^[\p{L}']+/u.exec(template) ?? [];
  const kept = first === "" || /^I\b/.test(first);
  if (!kept && !common.has(first.toLowerCase())) return template;
  return `${word}, ${kept ? template : template[0]!.toLowerCase() + template.slice(1)}`;
}

/** What was said, without a word of the trade before it, if what is left is `plain`. */
export function withoutTradeWord(said: string, plain: string): string {
  const at = said.length - plain.length;
  const joined = at > 1 && /^(?:, |.，)$/u.test(said.slice(at - 2, at));
  return joined && said.slice(at).toLowerCase() === plain.toLowerCase() ? plain : said;
}
