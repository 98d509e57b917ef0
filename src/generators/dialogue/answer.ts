import type { Act } from "./dialogue.ts";
import { awaits, lastOf, NEW_MIND, recalled, type Mind, type MindEventKind } from "./mind.ts";
import { intentByWords, type Intent } from "./understand.ts";
import { toneOf } from "./tone.ts";

/** What an answer depends on, beside the text that was heard. */
export interface Situation {
  readonly mind: Mind;
  /** The number of the turn in the talk. Default 0. */
  readonly turn?: number;
  /** The act of the last line. */
  readonly last?: string;
  /** Whether work was offered before. */
  readonly offered?: boolean;
}

/** Below this mood the answer to an insult is a threat. */
const HOSTILE = -0.33;
/** Below this trust the speaker offers no goods and no work, and tells no secrets. */
const DISTRUST = -0.4;

/** Intents with one answer, whatever the speaker feels. */
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
  company: "refuse",
  unclear: "puzzled",
};
/** Intents that need the trust of the speaker, and the answer when there is enough of it. */
const TRUSTING: Readonly<Partial<Record<Intent, Act>>> = {
  secret: "secret",
  work: "offer-quest",
  trade: "trade-offer",
  "promise-wish": "promise",
  apology: "forgive",
};

/** The act of the answer to the text `heard`. */
export function answerTo(heard: string, mood: number, situation: Situation = { mind: NEW_MIND }): Act {
  return answerFor(intentByWords(heard), mood, situation);
}

/** The act of the answer to an intent. */
export function answerFor(intent: Intent, mood: number, { mind, turn = 0, last, offered = false }: Situation): Act {
  // Who took work on and comes for more is asked how it goes.
  if (intent === "work" && offered && awaits(mind)) return "quest-progress";
  const trusting = TRUSTING[intent];
  if (trusting !== undefined) {
    // An apology is accepted unless trust is very low.
    const limit = intent === "apology" ? 2 * DISTRUST : DISTRUST;
    return mind.trust < limit ? "refuse" : trusting;
  }
  switch (intent) {
    case "insult":
      if (mind.fear > 0.6) return "surrender";
      return mood < HOSTILE ? "threaten" : "offended";
    case "haggle":
      // Who finds the pay too small gets no more.
      return last === "offer-quest" ? "refuse" : "haggle";
    case "greet":
      return greetingOf(mind, turn);
    case "thanks":
      return mind.debt > 0 ? "thank" : "you-are-welcome";
    case "agree":
      return last === "offer-quest" ? "thank" : "agree";
    case "no":
      return last === "offer-quest" ? "lament" : "small-talk";
    default:
      return ANSWERS[intent] ?? "small-talk";
  }
}

/** The first greeting is a greeting. Later ones welcome the player back, or ask about an open promise. */
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
/** Events that a greeting may mention. */
const MEMORABLE = ["promised", "helped", "given", "insulted", "threatened", "hurt", "stolen-from", "broken-promise"] as const;

/** The events that a heard text causes in the mind of the speaker. */
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
