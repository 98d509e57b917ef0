/** A character. Text, looks and voice depend on it. */
export interface Persona {
  readonly name: string;
  /** "smith", "herbalist", …; each generator has its own list. */
  readonly role: string;
  /** -1 gloomy or hostile, 0 even, 1 cheerful or warm. Default 0. */
  readonly mood?: number;
  /** Default "casual". */
  readonly register?: Register;
  /** "human", "elf", "dwarf", "orc", …; each generator has its own list. Default: by role, else human. */
  readonly species?: string;
  readonly sex?: Sex;
  readonly age?: Age;
  readonly wealth?: Wealth;
  /** What somebody is like; it shows in how events move them. */
  readonly traits?: readonly Trait[];
  /** As it stands after "I want": "a quiet week". */
  readonly wants?: string;
  /** As it stands after "I am afraid of": "deep water". */
  readonly fears?: string;
  /** As it stands after "I": "cannot read". Told only to whom is trusted. */
  readonly secret?: string;
}

export const SEXES = ["female", "male"] as const;
export type Sex = (typeof SEXES)[number];
export const AGES = ["child", "young", "grown", "old"] as const;
export type Age = (typeof AGES)[number];
export const WEALTHS = ["poor", "plain", "rich"] as const;
export type Wealth = (typeof WEALTHS)[number];

/** Style of address: "casual" for a friend, "formal" with respect. */
export type Register = "casual" | "formal";

/** What somebody is like. Each has its opposite beside it. */
export const TRAITS = [
  "merry",
  "gloomy",
  "forgiving",
  "grudging",
  "trusting",
  "wary",
  "brave",
  "timid",
  "generous",
  "greedy",
  "proud",
  "humble",
  "curious",
  "weary",
] as const;
export type Trait = (typeof TRAITS)[number];
