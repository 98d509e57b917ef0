/** Lines of speech: two ways to make them, one check, and what a request may ask for. */
export {
  ACT_SLOTS,
  ACTS,
  LANGUAGES,
  LONGEST,
  LONGEST_FACT,
  LONGEST_HEARD,
  SLOTS,
  type Act,
  type LineRequest,
  type Slot,
} from "./dialogue.ts";
export type { Fact } from "./dialogue.ts";
export type { Fragment, Fragments, Rules } from "./grammar.ts";
export { grammarLine } from "./grammar-line.ts";
export { endpointLine, type EndpointLineOptions } from "./endpoint-line.ts";
export { storyNpcs, type InkStory, type StoryNpcs } from "./formats/story-npcs.ts";
export { readVoice, writeVoice } from "./formats/voice-text.ts";
export { continueLine, varyLine } from "./continue-line.ts";
export { shortText, TEXT_FORMS, TEXT_SLOTS, type ShortText, type ShortTextRequest, type TextForm } from "./short-text.ts";
export { dialogueIn, dialogueKind } from "./kind.ts";
export { languageLine } from "./language-line.ts";
export { DIALOGUE_CONTRACT, type LanguageOptions } from "./line-network.ts";
export type { Mind, MindEvent, MindEventKind } from "./mind.ts";
export type { Npc, NpcOptions, Remembered } from "./npc.ts";
export type { Offers } from "./offers.ts";
export { breakLines } from "./line-breaks.ts";
export type { Knowing } from "./knowing.ts";
export { makePersona, type PersonaOptions, type PersonaWish } from "./persona.ts";
export { INTENTS_CONTRACT, intentByWords, understandBy, type Intent, type ReadIntent } from "./understand.ts";
export type { VoicePack } from "./voice-pack.ts";
export { plainVoice } from "./plain-voice.ts";
