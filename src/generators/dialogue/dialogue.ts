import type { Language, Persona, Register } from "../../content.ts";

/** What a line can do. The game decides which; the words are the generator's. */
export const ACTS = [
  "greet",
  "farewell",
  "small-talk",
  "offer-quest",
  "quest-hint",
  "thank",
  "refuse",
  "trade-offer",
  "rumour",
  "warn",
  "threaten",
  "boast",
  "lament",
  "idle-bark",
  "welcome-back",
  "introduce",
  "ask-name",
  "agree",
  "deny",
  "puzzled",
  "promise",
  "quest-progress",
  "quest-done",
  "quest-failed",
  "apologise",
  "forgive",
  "praise",
  "insult",
  "joke",
  "advise",
  "directions",
  "about-place",
  "about-person",
  "about-foe",
  "about-item",
  "gossip",
  "secret",
  "haggle",
  "sold",
  "sold-out",
  "too-poor",
  "gift",
  "rest-offer",
  "alarm",
  "fear",
  "battle-cry",
  "surrender",
  "victory",
  "pain",
  "mourn",
  "celebrate",
  "call-help",
] as const;
/** The name of one of them. */
export type Act = (typeof ACTS)[number];

/** How somebody speaks: to a friend, or with respect. */
export const REGISTERS = ["casual", "formal"] as const satisfies readonly Register[];

/** The languages that lines are made in. */
export const LANGUAGES = ["en", "zh"] as const satisfies readonly Language[];

/** Facts that a line can state. A name, a price or a place is said only if it was given here. */
export const SLOTS = ["player", "npc", "item", "place", "foe", "price"] as const;
/** The name of one of them. */
export type Slot = (typeof SLOTS)[number];

/** How the speaker feels: the sign in a fragment's condition. */
export const MOODS = ["+", "0", "-"] as const;
/** The sign of one of them. */
export type Mood = (typeof MOODS)[number];

/** Which facts an act has a use for. */
export const ACT_SLOTS: Readonly<Record<Act, readonly Slot[]>> = {
  greet: ["player"],
  farewell: ["player", "place"],
  "small-talk": ["player", "npc", "place"],
  "offer-quest": ["player", "item", "place", "foe", "price"],
  "quest-hint": ["player", "item", "place", "foe"],
  thank: ["player", "item", "foe"],
  refuse: ["player", "item", "price"],
  "trade-offer": ["player", "item", "price"],
  rumour: ["player", "npc", "item", "place", "foe"],
  warn: ["player", "place", "foe"],
  threaten: ["player", "place"],
  boast: ["player", "item", "place", "foe"],
  lament: ["player", "npc", "item", "place", "foe"],
  "idle-bark": ["place", "foe"],
  "welcome-back": ["player", "place"],
  introduce: ["player", "npc", "place"],
  "ask-name": [],
  agree: ["player"],
  deny: ["player"],
  puzzled: ["player"],
  promise: ["player", "item", "place", "foe", "price"],
  "quest-progress": ["player", "item", "place", "foe"],
  "quest-done": ["player", "item", "place", "foe", "price"],
  "quest-failed": ["player", "item", "place", "foe"],
  apologise: ["player"],
  forgive: ["player"],
  praise: ["player", "item"],
  insult: ["player"],
  joke: ["player"],
  advise: ["player", "item", "place", "foe"],
  directions: ["player", "place"],
  "about-place": ["player", "place"],
  "about-person": ["player", "npc"],
  "about-foe": ["player", "place", "foe"],
  "about-item": ["player", "item"],
  gossip: ["player", "npc", "place"],
  secret: ["player", "npc", "item", "place"],
  haggle: ["player", "item", "price"],
  sold: ["player", "item", "price"],
  "sold-out": ["player", "item"],
  "too-poor": ["player", "item", "price"],
  gift: ["player", "item"],
  "rest-offer": ["player", "place", "price"],
  alarm: ["place", "foe"],
  fear: ["place", "foe"],
  "battle-cry": ["foe"],
  surrender: ["player"],
  victory: ["place", "foe"],
  pain: [],
  mourn: ["npc", "place"],
  celebrate: ["player", "npc", "foe"],
  "call-help": ["place", "foe"],
};

/** Longest line that fits a speech bubble, in characters. */
export const LONGEST: Readonly<Record<Language, number>> = { en: 160, zh: 60 };
/** Longest single fact, in characters. */
export const LONGEST_FACT = 40;
/** Longest `heard`, in characters. */
export const LONGEST_HEARD = 2000;

/** A fact with its grammar, for where the rules of the language would guess wrong. A plain string is guessed. */
export interface Fact {
  readonly text: string;
  /** English: what stands where a line says "a": "an", "some", "a quiver of", "the"; "" for a name, which takes no article at all. */
  readonly article?: string;
  /** English: one thing, several, or a mass (bread, gold), which is not counted. */
  readonly number?: "one" | "many" | "mass";
  /** Chinese: the measure word between 一, 这, 那 and the noun: "把". */
  readonly measure?: string;
}

/** Asks for one line of speech. */
export interface LineRequest {
  /** `role` is one of the voice that speaks ({@link VoicePack.roles}); `mood` from -1 to 1. */
  readonly speaker: Persona;
  /** One of {@link ACTS}. */
  readonly act: string;
  readonly language: Language;
  /**
   * The facts of the line, each of which is said exactly once: `{ player: "Ada", place: "the old mine" }`. Names are those of
   * {@link SLOTS}, as far as {@link ACT_SLOTS} lists them for the act. English places and persons come as they stand in a
   * sentence ("the old mine"), foes and items without article ("cave rats", "iron lantern"): articles and measure words are put in
   * by rule, and a {@link Fact} says them where the rule would guess wrong.
   */
  readonly slots?: Readonly<Record<string, string | Fact>>;
  /** What the speaker has just heard, at most {@link LONGEST_HEARD} characters; its tone colours the answer. */
  readonly heard?: string;
  /** What the speaker may propose to do beside the line: `["open-gate", "follow"]`. Only an endpoint does; the game decides. */
  readonly actions?: readonly string[];
  /** Lines said lately, oldest first. None of them is said again while there is another. */
  readonly recent?: readonly string[];
}

/** A request that has been looked through. */
export interface LinePlan {
  readonly act: Act;
  readonly role: string;
  readonly mood: Mood;
  readonly register: Register;
  readonly language: Language;
  readonly speaker: string;
  /** What the speaker wants, fears and hides, as far as the request says it. */
  readonly inner: Readonly<Partial<Record<"wants" | "fears" | "secret", string>>>;
  /** In the order of {@link SLOTS}, texts trimmed. */
  readonly slots: ReadonlyMap<Slot, Fact>;
}
