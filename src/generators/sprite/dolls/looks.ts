import type { DollItem } from "./doll.ts";
import type { SpeciesName } from "./species.ts";

/** Who is to be drawn, as far as it is known; the rest is left to chance. */
export interface Looks {
  /** One of the roles of roles.txt. */
  readonly role: string;
  readonly species?: SpeciesName;
  readonly sex?: "female" | "male";
  readonly age?: "child" | "young" | "grown" | "old";
  readonly wealth?: "poor" | "plain" | "rich";
  /** -1 to 1, as of a Persona. */
  readonly mood: number;
  /** How strong an opponent is, 1 to 3. */
  readonly tier: number;
  /** Colour words of the clothes, the most important first. */
  readonly colours: readonly string[];
  readonly hair?: string;
  readonly skin?: string;
  /** What is worn and held by wish, and the slots that are to be empty. */
  readonly wear: readonly DollItem[];
  readonly without: readonly string[];
}
