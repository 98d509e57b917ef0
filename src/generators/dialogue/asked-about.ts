import type { Act, Slot } from "./dialogue.ts";
import { isNamed } from "./facts-told.ts";
import { intentByWords, type Intent } from "./intent-by-words.ts";
import type { Knowing } from "./knowing.ts";
import { asksOfSelf } from "./answer-rule.ts";
import { isOfYou, isQuestion } from "./question.ts";

/** Intents that ask about one kind of thing. */
const KINDS: Readonly<Partial<Record<Intent, Slot>>> = { person: "npc", foe: "foe", item: "item", place: "place", way: "place" };
const INTENT_OF: Readonly<Partial<Record<Slot, Intent>>> = { npc: "person", foe: "foe", item: "item", place: "place" };
const WHERE = /\b(where|way|how (do|can|far|long)|road|path|get to|reach|directions?|show me|lead)\b|哪|怎么[走去到]|路|多远|方向/i;
/** Intents that nobody has who asks after somebody or something by name: "Is Orla angry with me?" asks no pardon. */
const STATED: readonly Intent[] = [
  "apology",
  "kindness",
  "thanks",
  "greet",
  "farewell",
  "agree",
  "no",
  "rest",
  "joke",
  "alarm",
  "mourning",
  "victory",
];

/** What is plainly said, whatever it sounded like. */
const PLAINLY: readonly (readonly [Intent, RegExp])[] = [
  [
    "work",
    /\bneed me to\b|\bwhat (?:do|will|would) i (?:get|earn)|\bin it for me\b|\bforgot what\b|忘了.{0,2}要|什么(?:好处|报酬)|要我(?:找|做|干|帮).{0,2}(?:什么|啥)/i,
  ],
  ["hint", /\bwhere did (?:you|it|she|he|they) (?:lose|drop|leave|fall)|[掉丢落]在哪|在哪.?[掉丢]/i],
  ["haggle", /\b(?:is not|isn't|not) enough\b|\btoo little\b|太少|不够/i],
  ["farewell", /^(?:good luck|wish me|cya|gtg|brb|bye)\b|^(?:祝[你您我]|拜拜)/i],
  ["apology", /\bjust (?:kidding|joking)\b|逗[你您]|开(?:个)?玩笑/i],
  ["thanks", /^(?:thx|ty)\b/i],
  ["agree", /\bdeal[.!]*$|成交/i],
  ["victory", /\bi(?:'ve| have)? (?:beat|beaten|killed|defeated|slew) (?!your)[^?]*$|我.*(?:打败|打赢|干掉|杀死).*了[！。!]*$/i],
  ["done", /\bi(?:'ve| have)? found (?:it|your|the)\b|^我?(?:已经)?找到.*了[。！!]*$/i],
  [
    "advice",
    /\b(?:how|way) (?:do i |can i |do you |to )(?:fight|beat|kill|defeat)\b|怎么.{0,3}(?:打败|打赢|对付|打[^铁听]{2})|窍门|\bshould i know|[得该]知道/i,
  ],
  ["item", /^有(?:啥|什么)用/],
  ["chat", /\bwhy should i (?:trust|believe)|凭什么|^(?:really|wow|omg|oh|hmm)\b[^a-z]*$|^真的吗/i],
];
/** Who wants to hear more of it, or to hear it again. */
const AGAIN =
  /^(?:(?:please )?(?:tell me more|go on|what else|and then|repeat|say (?:that|it) again)|what do you mean|i (?:don't|dont|do not) understand|再(?:说|讲)|还有呢|然后呢|接着说|什么意思|[没听]+[不懂]+[。！!]*$)/i;
const asksAgain = (heard: string): boolean => AGAIN.test(heard);
/** What can be told again, or more of it. */
const TOLD: readonly Act[] = [
  "offer-quest",
  "quest-hint",
  "rumour",
  "gossip",
  "warn",
  "advise",
  "directions",
  "about-person",
  "about-place",
  "about-foe",
  "about-item",
];
/** The act of the last line, where more of that is wanted. */
export const toldAgain = (heard: string, last: string | undefined): Act | undefined =>
  asksAgain(heard) ? TOLD.find((act) => act === last) : undefined;
const PROMISED = /\b(?:will|shall|won't|going to|promise|swear|word)\b|'ll\b|会|定|保证|答应|发誓|放心/i;
const UNSURE = /\bdon't think\b|\bmight\b|maybe|也许|可能/i;
/** What asks for yes or no, or how something came about: whatever comes to mind answers neither. */
const YES_OR_NO =
  /^(?:and |so |but )*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|how (?:did|does|is|was)|why)\b|[吗没]有?[？?]*$|怎么.*的[？?]*$|为什么|是不是/i;
/** Whether somebody came, went or did something. */
const EVENT = /^(?:has|have|had|did|was|were|will)\b|[来去走做说回].{0,3}[过了](?:吗|没|没有)?[？?]*$/i;
/** Intents whose answer is whatever comes to mind. */
const ANYTHING: readonly Intent[] = [
  "news",
  "gossip",
  "danger",
  "secret",
  "advice",
  "joke",
  "place",
  "apology",
  "name",
  "done",
  "person",
  "mourning",
  "item",
  "demand",
];
/** What nobody here has counted or measured. */
const NUMBER =
  /\bhow (?:many|deep|old|tall|big|long|wide|strong|often)\b|(?<!钱)多少(?![钱铜])|几[个层只条]|多[深高长大远]|come from\b|\bweak|弱点|从哪.?[来冒]/i;
const COUNTED: readonly Intent[] = ["foe", "danger", "place", "item", "unclear", "news", "gossip", "chat"];

/** Words for a place that name none. */
const ANYWHERE =
  /^(it|that|this|there|here|them|everybody|everyone|everything|everywhere|home|back|out|outside|nearest|next|other|way|exit|entrance|stairs|you|your|we|i|he|she|they)\b/i;
const SOUGHT_EN =
  /\b(?:where(?:'s| is| are| can i find| do i find| would i find)|way to|get to|reach|road to|take me to|far (?:is|to))\s+(?:the |a |an |some )?([a-z][a-z' -]*)/i;
const SOUGHT_ZH =
  /(?:^|[，。！？请问到去])((?:(?!哪|怎么|这|那|它|我|你|他|她|您|附近|最近|离|请问|到|去)\p{Script=Han}){2,6}?)(?:在哪|怎么走|怎么去|往哪|离这)/u;
/** Who is spoken of as one of a kind. */
const STRANGER =
  /\b(?:the|that|this|your|my|his|her) (?!(?:people|others?|neighbou?rs?|villagers?|folks?|locals?|crew|one|ones|best|most|town|place|village|city|way)\b)\p{L}+|[那这][个位名]|[你我他她](?:的)?(?:父|母|爹|娘|爸|妈|哥|弟|姐|妹|儿子|女儿|老婆|丈夫|叔|舅|姨|奶|爷|师)|\p{Script=Han}[长匠]|掌柜|老板|牧师|大夫|医生|国王|女王|公主|将军|隐士|寡妇|屠夫|猎人|渔夫|巫/iu;
/** Foes of whatever kind: who asks after them by no name means those that are known. */
const ANY_FOE =
  /\b(?:they|them|it|those|creatures?|monsters?|beasts?|enem(?:y|ies)|foes?|things?|animals?|danger(?:s|ous)?|trouble|anything|something|anybody|what (?:kind|sort|lives|lurks|waits|hides|comes|is (?:it|out|down|in|up|there)))\b|它|他们|她们|怪|敌|什么|啥|东西|野兽|[那这]些/i;
/** A place that is called by a noun which is not the one where one stands. */
const OTHER_PLACE =
  /\b(?:the|that) (?!(?:places?|village|town|city|station|ship|area|region|country|land|past|way|people)\b)\p{L}+|[那这]座|(?:关于|讲讲|说说|聊聊|知道|听说过|去过)(?!.*(?:这|那|哪|什么|地方|你))\p{Script=Han}{2,}/iu;
/** A thing that is called by its noun, and is not the one that is shown. */
const OTHER_ITEM =
  /\bwhat(?:'s| is| are) (?!this|that|these|those|it\b|you|in\b|the )(?:an? )?\p{L}+|^(?!.*[这那它你])\p{Script=Han}{2,}(?:有什么用|干什么用|做什么用|是什么)/iu;
const NAME_ZH = /(?:^|觉得|认识|认得|你看)(?![你您我他她这那谁觉认])\p{Script=Han}{2,3}?(?:这?个?人|是谁|是个?什么样?的?人|怎么样|好不好)/u;
const NAME_EN = /(?<=[a-z,] )\p{Lu}\p{Ll}{2,}/u;

/**
 * What is wanted, put right by what is known: who asks "Where is the old mine?" asks for a place, whatever the words sounded like, if
 * the old mine is a place that the speaker knows.
 */
export function askedAbout(intent: Intent, heard: string, knows: readonly Knowing[]): Intent {
  const plainly = PLAINLY.find(([, words]) => words.test(heard));
  if (plainly !== undefined) return plainly[0];
  if (asksOfSelf(heard)) return "chat";
  if (isGuessed(intent, heard)) return askedAbout("chat", heard, knows);
  const kind = KINDS[intent];
  const stated = STATED.includes(intent);
  if (kind === undefined && !((stated || intent === "unclear" || intent === "chat") && isQuestion(heard))) return intent;
  const named = knows
    .filter(({ slot, fact }) => INTENT_OF[slot] !== undefined && (!stated || slot === "npc" || slot === "foe") && isNamed(fact, heard))
    .map(({ slot }) => slot);
  if (named.length === 0 || (kind !== undefined && named.includes(kind))) return intent;
  const slot = named[0]!;
  if (slot === "npc" && (EVENT.test(heard) || WHERE.test(heard))) return "chat";
  return slot === "place" && WHERE.test(heard) ? "way" : INTENT_OF[slot]!;
}

/** Whether an intent is one that the words do not bear out, and whose answer would be beside the point. */
function isGuessed(intent: Intent, heard: string): boolean {
  if (intent === "promise") return UNSURE.test(heard) || !PROMISED.test(heard);
  if (!ANYTHING.includes(intent) || !isQuestion(heard)) return false;
  // News of somebody's father are none.
  if (intentByWords(heard) === intent && !(intent === "news" && isOfYou(heard) && STRANGER.test(heard))) return false;
  if (intent === "news" || intent === "gossip") return true;
  if (intent === "name") return !NAME.test(heard) && !TRADE.test(heard);
  return (isOfYou(heard) || YES_OR_NO.test(heard)) && !(intent === "person" && STRANGER.test(heard));
}

/** Whether somebody or something is asked for, by a name or as "the mayor" or "the trolls", of which the speaker knows nothing. */
export function isUnknown(intent: Intent, heard: string, knows: readonly Knowing[]): boolean {
  if (COUNTED.includes(intent) && isQuestion(heard) && NUMBER.test(heard) && !isOfYou(heard)) return true;
  const kind = KINDS[intent];
  if (kind === undefined || knows.some(({ slot, fact }) => slot === kind && isNamed(fact, heard))) return false;
  switch (intent) {
    case "person":
      return NAME_EN.test(heard.replace(/\bI\b/g, "")) || NAME_ZH.test(heard) || STRANGER.test(heard);
    case "foe":
      return !ANY_FOE.test(heard) || /^(?!.*[这那它你])\p{Script=Han}{2,}是什么/u.test(heard);
    case "item":
      return OTHER_ITEM.test(heard);
    case "place":
      return OTHER_PLACE.test(heard);
    case "way": {
      if (/\b(?:him|her|he|she)\b|[他她]/i.test(heard)) return true;
      const sought = (SOUGHT_EN.exec(heard) ?? SOUGHT_ZH.exec(heard))?.[1]?.trim();
      return sought !== undefined && sought !== "" && !ANYWHERE.test(sought);
    }
    default:
      return false;
  }
}

/**
 * What is heard without the speaker's own name as an address: "Hi Tansy" greets, it asks for nobody. A question about the name keeps it:
 * "Who is Tansy?"
 */
export function withoutAddress(heard: string, name: string): string {
  const own = name.replace(/[^\p{L}\p{N}]/gu, "\\$&");
  const rest = heard.replace(
    new RegExp(`(?:[,，、]\\s*|^)${own}(?=\\s*[,，、.!?。！？]|\\s*$)|(?<=^\\p{L}+(?: \\p{L}+)? )${own}(?=[,.!]|$)`, "giu"),
    "",
  );
  const said = rest.replace(/^[\s,，、.!。！]+|\s+(?=[,.!?])/gu, "").trim();
  return said === "" ? heard : said;
}

/** "How do I get there?" means the place that was spoken of last, "tell me more" the last line: what was heard, with the line that is meant. */
export function withThere(heard: string, lines: readonly string[], knows: readonly Knowing[]): string {
  const ofPlace = (line: string) => knows.some(({ slot, fact }) => slot === "place" && isNamed(fact, line));
  if (THERE.test(heard)) return `${heard} ${lines.findLast(ofPlace) ?? ""}`;
  return asksAgain(heard) ? `${heard} ${lines.at(-1) ?? ""}` : heard;
}
const THERE = /\b(?:get|go|way|far|is|lives?) (?:\w+ )?(?:there|it)\b|^[^，。]{0,3}(?:怎么[走去]|在哪|远[吗不])|那[儿里边]/i;

const TRADE =
  /\bwhat (do|are) you (do|a)\b|\b(for a living|your (job|trade|work|profession|line of work|role)|keeps you busy)\b|做什么|干什么|忙什么|营生|谋生|哪一?行|职业|为生/i;
const NAME = /\b(name|call(ed)? you|who (are|might) you|introduc|address you|are you the)\b|^[你您]就是|叫|名|贵姓|称呼|你是谁|哪位|尊姓/i;

/** Whether an answer that introduces the speaker says the name: not to whom asks for the trade, and not twice unless it is asked for. */
export const wantsName = (heard: string, introduced: boolean): boolean => NAME.test(heard) || (!introduced && !TRADE.test(heard));
