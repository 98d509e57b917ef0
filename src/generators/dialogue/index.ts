/** Lines of speech: two ways to make them, one check, and what a request may ask for. */
export { lineCheck } from "./check-line.ts";
export { beamLines, sampleLines, type BeamOptions, type Constraint, type Hypothesis, type SampleOptions } from "./decode.ts";
export {
  ACT_SLOTS,
  ACTS,
  LANGUAGES,
  LONGEST,
  LONGEST_FACT,
  LONGEST_HEARD,
  ROLES,
  SLOTS,
  type Act,
  type LineRequest,
  type Role,
  type Slot,
} from "./dialogue.ts";
export type { Fact } from "./dialogue.ts";
export { expand, GRAMMAR_LIMITS, type Fragment, type Fragments, type GrammarLimits, type Rules, type Speaking } from "./grammar.ts";
export { grammarLine } from "./grammar-line.ts";
export { DIALOGUE_CONTRACT, languageLine, type LanguageOptions } from "./language-line.ts";
export { createTokenizer, type Tokenizer, type Vocabulary } from "./tokenizer.ts";
