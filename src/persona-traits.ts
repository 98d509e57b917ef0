import { checkText, listOf, oneOf, within, type Check } from "./arguments.ts";
import { AGES, SEXES, TRAITS, WEALTHS } from "./content-persona.ts";

/** What a persona may say beside its name and role. */
export const PERSONA_TRAITS: Readonly<Record<string, Check>> = {
  "mood?": within(),
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
