import type { Age, Sex, Wealth } from "../../../content.ts";
import type { DollItem } from "./doll.ts";
import type { SpeciesName } from "./species.ts";

/** The known looks of a character; everything else is chosen at random. */
export interface Looks {
  /** A role of roles.txt; default: any. */
  readonly role?: string;
  readonly species?: SpeciesName;
  readonly sex?: Sex;
  readonly age?: Age;
  readonly wealth?: Wealth;
  /** -1 to 1, as in a Persona. */
  readonly mood: number;
  /** How strong an opponent is, 1 to 3. */
  readonly tier: number;
  /** Colour words of the clothes, the most important first. */
  readonly colours: readonly string[];
  /** A body plan. */
  readonly plan?: string;
  readonly hair?: string;
  readonly skin?: string;
  /** Items that the wish names, and slots that must be empty. */
  readonly wear: readonly DollItem[];
  readonly without: readonly string[];
}
