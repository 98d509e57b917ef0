import { checkText, listOf, oneOf, type Check } from "./arguments.ts";
import { AGES, SEXES, WEALTHS } from "./content.ts";

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

/** What a persona may say beside its name, role and mood. */
export const PERSONA_TRAITS: Readonly<Record<string, Check>> = {
  "register?": oneOf(["casual", "formal"]),
  "species?": checkText,
  "sex?": oneOf(SEXES),
  "age?": oneOf(AGES),
  "wealth?": oneOf(WEALTHS),
  "traits?": listOf(oneOf(TRAITS), "a list of traits"),
  "wants?": checkText,
  "fears?": checkText,
  "secret?": checkText,
};
