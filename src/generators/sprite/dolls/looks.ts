import type { Age, Sex, Wealth } from "../../../content.ts";
import type { DollItem } from "./doll.ts";
import type { SpeciesName } from "./species.ts";

/** Who is to be drawn, as far as it is known; the rest is left to chance. */
export interface Looks {
  /** One of the roles of roles.txt; default any. */
  readonly role?: string;
  readonly species?: SpeciesName;
  readonly sex?: Sex;
  readonly age?: Age;
  readonly wealth?: Wealth;
  /** -1 to 1, as of a Persona. */
  readonly mood: number;
  /** How strong an opponent is, 1 to 3. */
  readonly tier: number;
  /** Colour words of the clothes, the most important first. */
  readonly colours: readonly string[];
  /** A body plan. */
  readonly plan?: string;
  readonly hair?: string;
  readonly skin?: string;
  /** What is worn and held by wish, and the slots that are to be empty. */
  readonly wear: readonly DollItem[];
  readonly without: readonly string[];
}
