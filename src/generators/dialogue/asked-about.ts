import type { Slot } from "./dialogue.ts";
import { isNamed } from "./facts-told.ts";
import type { Intent } from "./intent-by-words.ts";
import type { Knowing } from "./knowing.ts";
import { asksOfSelf } from "./answer-rule.ts";
import { isQuestion } from "./question.ts";

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

/** Questions about the life of the one who hears them, for which nobody has facts: kin, age, what they are. */
const PERSONAL_EN = ((kin: string) =>
  new RegExp(
    `\\b(?:your|you (?:have|got|know)(?: an?| any| no| your)?)(?: late| old| dear)? (?:${kin})\\b|\\bhow old are you\\b|\\btaught you\\b|\\bdid you learn\\b|\\bare you (?:really |still )?(?:married|rich|poor|real|alive|human|hurt|ill|sick|sad|tired|lonely|happy|angry|my \\w+|an? (?:man|woman|ghost|robot|machine|child))\\b|\\byour favou?rite\\b|\\byour (?:dream|age)\\b`,
    "i",
  ))(
  "mother|father|parents?|mum|dad|brothers?|sisters?|wife|husband|child(?:ren|hood)?|kids?|sons?|daughters?|family|grand\\w+|uncle|aunt|friends?|pets?|dog|cat",
);
const PERSONAL_ZH =
  /[你您](?:的|家|家里)?(?:父亲?|母亲?|爹|娘|爸|妈|哥|弟|姐|妹|老婆|丈夫|媳妇|孩子|儿子|女儿|家人|爷爷|奶奶|朋友)|[你您](?:有|没有)(?:老婆|丈夫|孩子|兄弟|姐妹|家人|朋友|对象)|[你您](?:多大|几岁|今年多大)|谁教[你您]|[你您].{0,3}(?:结婚|成家|成亲|嫁人)|[你您]是(?:真|活|死|人|鬼|机器)|[你您]最喜欢/;

/** Words for a place that name none. */
const ANYWHERE =
  /^(it|that|this|there|here|them|everybody|everyone|everything|everywhere|home|back|out|outside|nearest|next|other|way|exit|entrance|stairs|you|your|we|i|he|she|they)\b/i;
const SOUGHT_EN =
  /\b(?:where(?:'s| is| are| can i find| do i find| would i find)|way to|get to|reach|road to|take me to|far (?:is|to))\s+(?:the |a |an |some )?([a-z][a-z' -]*)/i;
const SOUGHT_ZH =
  /(?:^|[，。！？请问到去])((?:(?!哪|怎么|这|那|它|我|你|他|她|您|附近|最近|离|请问|到|去)\p{Script=Han}){2,6}?)(?:在哪|怎么走|怎么去|往哪|离这)/u;
/** Who is spoken of as one of a kind. */
const STRANGER =
  /\b(?:the|that|this|your|his|her) (?!(?:people|others?|neighbou?rs?|villagers?|folks?|locals?|crew|one|ones|best|most|town|place|village|city|way)\b)\p{L}+|[那这][个位名]|[你他她](?:的)?(?:父|母|爹|娘|爸|妈|哥|弟|姐|妹|儿子|女儿|老婆|丈夫|叔|舅|姨|奶|爷|师)|\p{Script=Han}[长匠]|掌柜|老板|牧师|大夫|医生|国王|女王|公主|将军|隐士|寡妇|屠夫|猎人|渔夫|巫/iu;
/** Foes of whatever kind: who asks after them by no name means those that are known. */
const ANY_FOE =
  /\b(?:they|them|it|those|creatures?|monsters?|beasts?|enem(?:y|ies)|foes?|things?|animals?|danger(?:s|ous)?|trouble|anything|something|anybody|what (?:kind|sort|lives|lurks|waits|hides|comes|is (?:it|out|down|in|up|there)))\b|它|他们|她们|怪|敌|什么|啥|东西|野兽|[那这]些/i;
/** A place that is called by a noun which is not the one where one stands. */
const OTHER_PLACE =
  /\b(?:the|that) (?!(?:places?|village|town|city|station|ship|area|region|country|land|past|way|people)\b)\p{L}+|[那这]座|(?:关于|讲讲|说说|聊聊|知道|听说过|去过)(?!.*(?:这|那|哪|什么|地方|你))\p{Script=Han}{2,}/iu;
/** A thing that is called by its noun, and is not the one that is shown. */
const OTHER_ITEM =
  /\bwhat(?:'s| is| are) (?!this|that|these|those|it\b|you|in\b|the )(?:an? )?\p{L}+|^(?!.*[这那它你])\p{Script=Han}{2,}(?:有什么用|干什么用|做什么用|是什么)/iu;
const NAME_ZH = /(?:^|觉得|认识|认得|你看)(?![你您我他她这那谁觉认])\p{Script=Han}{2,3}?(?:这?个?人|是谁|是什么人|怎么样|好不好)/u;
const NAME_EN = /(?<=[a-z,] )\p{Lu}\p{Ll}{2,}/u;

/**
 * What is wanted, put right by what is known: who asks "Where is the old mine?" asks for a place, whatever the words sounded like, if
 * the old mine is a place that the speaker knows.
 */
export function askedAbout(intent: Intent, heard: string, knows: readonly Knowing[]): Intent {
  // What somebody's father died of they would know, if it were known: put off like all that one does not speak of.
  if (
    isQuestion(heard) &&
    (asksOfSelf(heard) || PERSONAL_EN.test(heard) || PERSONAL_ZH.test(heard)) &&
    !knows.some(({ fact }) => isNamed(fact, heard))
  )
    return "chat";
  const kind = KINDS[intent];
  const stated = STATED.includes(intent);
  if (kind === undefined && !((stated || intent === "unclear" || intent === "chat") && isQuestion(heard))) return intent;
  const named = knows
    .filter(({ slot, fact }) => INTENT_OF[slot] !== undefined && (!stated || slot === "npc" || slot === "foe") && isNamed(fact, heard))
    .map(({ slot }) => slot);
  if (named.length === 0 || (kind !== undefined && named.includes(kind))) return intent;
  const slot = named[0]!;
  return slot === "place" && WHERE.test(heard) ? "way" : INTENT_OF[slot]!;
}

/** Whether somebody or something is asked for, by a name or as "the mayor" or "the trolls", of which the speaker knows nothing. */
export function isUnknown(intent: Intent, heard: string, knows: readonly Knowing[]): boolean {
  const kind = KINDS[intent];
  if (kind === undefined || knows.some(({ slot, fact }) => slot === kind && isNamed(fact, heard))) return false;
  switch (intent) {
    case "person":
      return NAME_EN.test(heard.replace(/\bI\b/g, "")) || NAME_ZH.test(heard) || STRANGER.test(heard);
    case "foe":
      return !ANY_FOE.test(heard);
    case "item":
      return OTHER_ITEM.test(heard);
    case "place":
      return OTHER_PLACE.test(heard);
    case "way": {
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

/** "How do I get there?" means what was spoken of last: what was heard, with the line before it. */
export const withThere = (heard: string, before = ""): string => (THERE.test(heard) ? `${heard} ${before}` : heard);
const THERE = /\b(?:get|go|way|far|is|lives?) (?:\w+ )?(?:there|it)\b|^[^，。]{0,3}(?:怎么[走去]|在哪|远[吗不])|那[儿里边]/i;

const TRADE =
  /\bwhat (do|are) you (do|a)\b|\b(for a living|your (job|trade|work|profession|line of work|role)|keeps you busy)\b|做什么|干什么|忙什么|营生|谋生|哪一?行|职业|为生/i;
const NAME = /\b(name|call(ed)? you|who (are|might) you|introduc|address you)\b|叫|名|贵姓|称呼|你是谁|哪位|尊姓/i;

/** Whether an answer that introduces the speaker says the name: not to whom asks for the trade, and not twice unless it is asked for. */
export const wantsName = (heard: string, introduced: boolean): boolean => NAME.test(heard) || (!introduced && !TRADE.test(heard));
