import { checkText, oneOf, type Check } from "./arguments.ts";
import { AGES, SEXES, WEALTHS } from "./content.ts";

/** What a persona may say beside its name, role and mood. */
export const PERSONA_TRAITS: Readonly<Record<string, Check>> = {
  "register?": oneOf(["casual", "formal"]),
  "species?": checkText,
  "sex?": oneOf(SEXES),
  "age?": oneOf(AGES),
  "wealth?": oneOf(WEALTHS),
};
