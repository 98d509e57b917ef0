import type { Slot } from "./dialogue.ts";
import { isNamed } from "./facts-told.ts";
import type { Intent } from "./intent-by-words.ts";
import type { Knowing } from "./knowing.ts";

/** Intents that ask about one kind of thing. */
const KINDS: Readonly<Partial<Record<Intent, Slot>>> = { person: "npc", foe: "foe", item: "item", place: "place", way: "place" };
const INTENT_OF: Readonly<Partial<Record<Slot, Intent>>> = { npc: "person", foe: "foe", item: "item", place: "place" };
const WHERE = /\b(where|way|how (do|can|far|long)|road|path|get to|reach|directions?|show me|lead)\b|哪|怎么[走去到]|路|多远|方向/i;
const QUESTION = /[?？]\s*$/;

/** Words for a place that name none. */
const ANYWHERE =
  /^(it|that|this|there|here|them|everybody|everyone|everything|everywhere|home|back|out|outside|nearest|next|other|way|exit|entrance|stairs|you|your|we|i|he|she|they)\b/i;
const SOUGHT_EN =
  /\b(?:where(?:'s| is| are| can i find| do i find| would i find)|way to|get to|reach|road to|take me to|far (?:is|to))\s+(?:the |a |an |some )?([a-z][a-z' -]*)/i;
const SOUGHT_ZH =
  /(?:^|[，。！？请问到去])((?:(?!哪|怎么|这|那|它|我|你|他|她|您|附近|最近|离|请问|到|去)\p{Script=Han}){2,6}?)(?:在哪|怎么走|怎么去|往哪|离这)/u;
const NAME_EN = /(?<=[a-z,] )\p{Lu}\p{Ll}{2,}/u;

/**
 * What is wanted, put right by what is known: who asks "Where is the old mine?" asks for a place, whatever the words sounded like, if
 * the old mine is a place that the speaker knows.
 */
export function askedAbout(intent: Intent, heard: string, knows: readonly Knowing[]): Intent {
  const kind = KINDS[intent];
  if (kind === undefined && !((intent === "unclear" || intent === "chat") && QUESTION.test(heard))) return intent;
  const named = knows.filter(({ slot, fact }) => INTENT_OF[slot] !== undefined && isNamed(fact, heard)).map(({ slot }) => slot);
  if (named.length === 0 || (kind !== undefined && named.includes(kind))) return intent;
  const slot = named[0]!;
  return slot === "place" && WHERE.test(heard) ? "way" : INTENT_OF[slot]!;
}

/** Whether somebody is asked for by name, or a place to which the way is asked, of which the speaker knows nothing. */
export function isUnknown(intent: Intent, heard: string, knows: readonly Knowing[]): boolean {
  const kind = KINDS[intent];
  if (kind === undefined || knows.some(({ slot, fact }) => slot === kind && isNamed(fact, heard))) return false;
  if (intent === "person") return NAME_EN.test(heard.replace(/\bI\b/g, ""));
  if (intent !== "way") return false;
  const sought = (SOUGHT_EN.exec(heard) ?? SOUGHT_ZH.exec(heard))?.[1]?.trim();
  return sought !== undefined && sought !== "" && !ANYWHERE.test(sought);
}

const TRADE =
  /\bwhat (do|are) you (do|a)\b|\b(for a living|your (job|trade|work|profession|line of work|role)|keeps you busy)\b|做什么|干什么|忙什么|营生|谋生|哪一?行|职业|为生/i;
const NAME = /\b(name|call(ed)? you|who (are|might) you|introduc|address you)\b|叫|名|贵姓|称呼|你是谁|哪位|尊姓/i;

/** Whether an answer that introduces the speaker says the name: not to whom asks for the trade, and not twice unless it is asked for. */
export const wantsName = (heard: string, introduced: boolean): boolean => NAME.test(heard) || (!introduced && !TRADE.test(heard));
