import type { Language, Persona, Register } from "../../content.ts";

/** The dialogue acts. The game chooses the act, the generator chooses the words. */
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
  "you-are-welcome",
  "offended",
] as const;
/** The name of one of them. */
export type Act = (typeof ACTS)[number];

/** Styles of address: "casual" for a friend, "formal" with respect. */
export const REGISTERS = ["casual", "formal"] as const satisfies readonly Register[];

/** The languages that lines are made in. */
export const LANGUAGES = ["en", "zh"] as const satisfies readonly Language[];

/** The facts that a line can state. A line states a name, a price or a place only if the request gives it. */
export const SLOTS = ["player", "npc", "item", "place", "foe", "price"] as const;
/** The name of one of them. */
export type Slot = (typeof SLOTS)[number];

/** Moods of the speaker, as the conditions of fragments write them: good, neutral, bad. */
export const MOODS = ["+", "0", "-"] as const;
/** The sign of one of them. */
export type Mood = (typeof MOODS)[number];

/** The facts that each act can state. */
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
  "you-are-welcome": ["player"],
  offended: ["player"],
};

/** The longest line, in characters: what fits into a speech bubble. */
export const LONGEST: Readonly<Record<Language, number>> = { en: 160, zh: 60 };
/** Longest single fact, in characters. */
export const LONGEST_FACT = 40;
/** Longest `heard`, in characters. */
export const LONGEST_HEARD = 2000;

/** A fact with its grammar. A plain string gets its grammar by rule; this is for facts where the rule is wrong. */
export interface Fact {
  readonly text: string;
  /** English: the words in place of the article "a": "an", "some", "a quiver of", "the"; "" for a name, which has no article. */
  readonly article?: string;
  /** English: one thing, several things, or a substance that is not counted (bread, gold). */
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
   * {@link SLOTS}, as far as {@link ACT_SLOTS} lists them for the act. Give English places and persons as they stand in a sentence
   * ("the old mine"), foes and items without article ("cave rats", "iron lantern"): a rule adds articles and measure words. Where
   * the rule is wrong, give a {@link Fact}.
   */
  readonly slots?: Readonly<Record<string, string | Fact>>;
  /** What the speaker has just heard, at most {@link LONGEST_HEARD} characters. Kind or unkind words change the mood of the answer. */
  readonly heard?: string;
  /** Actions that the line may propose: `["open-gate", "follow"]`. Only `endpointLine` proposes any; the game decides. */
  readonly actions?: readonly string[];
  /** Recent lines, oldest first. None of them is repeated while there is another line. */
  readonly recent?: readonly string[];
}

/** A checked request. */
export interface LinePlan {
  readonly act: Act;
  readonly role: string;
  readonly mood: Mood;
  readonly register: Register;
  readonly language: Language;
  readonly speaker: string;
  /** The rule of the voice that answers what was heard; without one the line begins with that of the act. */
  readonly answer?: string;
  /** What the speaker wants, fears and hides, as far as the request says it. */
  readonly inner: Readonly<Partial<Record<"wants" | "fears" | "secret", string>>>;
  /** In the order of {@link SLOTS}, texts trimmed. */
  readonly slots: ReadonlyMap<Slot, Fact>;
}
