import type { Act } from "./dialogue.ts";
import { awaits, lastOf, NEW_MIND, recalled, type Mind, type MindEventKind } from "./mind.ts";
import { intentByWords, type Intent } from "./understand.ts";
import { toneOf } from "./tone.ts";

/** What an answer depends on beside what was heard. */
export interface Situation {
  readonly mind: Mind;
  /** The turn of the talk. Default 0. */
  readonly turn?: number;
  /** The act of the last line. */
  readonly last?: string;
}

/** Below this mood an insult is met by a threat. */
const HOSTILE = -0.33;
/** Trust below which somebody keeps their goods, their work and their secrets to themselves. */
const DISTRUST = -0.4;

/** What is answered by one act, whoever asks. */
const ANSWERS: Readonly<Partial<Record<Intent, Act>>> = {
  alarm: "alarm",
  accusation: "deny",
  demand: "refuse",
  promise: "thank",
  gift: "thank",
  failed: "quest-failed",
  done: "quest-progress",
  mourning: "mourn",
  victory: "celebrate",
  name: "introduce",
  joke: "joke",
  gossip: "gossip",
  haggle: "haggle",
  rest: "rest-offer",
  advice: "advise",
  hint: "quest-hint",
  farewell: "farewell",
  person: "about-person",
  foe: "about-foe",
  news: "rumour",
  danger: "warn",
  place: "about-place",
  item: "about-item",
  way: "directions",
  kindness: "thank",
  chat: "small-talk",
  unclear: "puzzled",
};
/** What is asked of somebody who has to trust, and the answer of somebody who does. */
const TRUSTING: Readonly<Partial<Record<Intent, Act>>> = {
  secret: "secret",
  work: "offer-quest",
  trade: "trade-offer",
  "promise-wish": "promise",
  apology: "forgive",
};

/** The act that answers `heard`. */
export function answerTo(heard: string, mood: number, situation: Situation = { mind: NEW_MIND }): Act {
  return answerFor(intentByWords(heard), mood, situation);
}

/** The act that answers what somebody wants. */
export function answerFor(intent: Intent, mood: number, { mind, turn = 0, last }: Situation): Act {
  const trusting = TRUSTING[intent];
  if (trusting !== undefined) {
    // Who asks for pardon gets it unless there is too much to pardon.
    const limit = intent === "apology" ? 2 * DISTRUST : DISTRUST;
    return mind.trust < limit ? "refuse" : trusting;
  }
  switch (intent) {
    case "insult":
      if (mind.fear > 0.6) return "surrender";
      return mood < HOSTILE ? "threaten" : "refuse";
    case "greet":
      return greetingOf(mind, turn);
    case "thanks":
      return mind.debt > 0 ? "thank" : "small-talk";
    case "agree":
      return last === "offer-quest" ? "thank" : "agree";
    case "no":
      return last === "offer-quest" ? "lament" : "small-talk";
    default:
      return ANSWERS[intent] ?? "small-talk";
  }
}

/** Nobody greets twice: who comes back is welcomed, or asked for what they promised. */
function greetingOf(mind: Mind, turn: number): Act {
  const met = lastOf(mind, "met");
  if (met < 0) return "greet";
  if (lastOf(mind, "parted") < met) return "small-talk";
  switch (recalled(mind, turn, MEMORABLE)?.kind) {
    case "promised":
      return awaits(mind) ? "quest-progress" : "welcome-back";
    case "helped":
    case "given":
      return mind.debt > 0 ? "thank" : "welcome-back";
    default:
      return "welcome-back";
  }
}
/** What the sight of somebody calls to mind. */
const MEMORABLE = ["promised", "helped", "given", "insulted", "threatened", "hurt", "stolen-from", "broken-promise"] as const;

/** What hearing it does to somebody. */
export function eventsOf(intent: Intent, heard: string, act: Act): MindEventKind[] {
  const events: MindEventKind[] = ["greet", "welcome-back", "introduce", "quest-progress"].includes(act) ? ["met"] : [];
  if (intent === "insult") events.push(isThreat(heard) ? "threatened" : "insulted");
  else if (intent === "demand") events.push("threatened");
  else if (intent === "apology") events.push("apologised");
  else if (intent === "promise") events.push("promised");
  else if (intent === "gift") events.push("given");
  else if (intent === "kindness" || (intent === "thanks" && toneOf(heard) > 0)) events.push("praised");
  if (act === "farewell") events.push("parted");
  return events;
}

const isThreat = (heard: string): boolean =>
  /\b(kill|hurt|break|end|bury|crush|gut|destroy) you\b|(杀|宰|弄死|砍|打死|干掉|揍|掐死|收拾)(了|死)?[你您]/i.test(heard);
