import type { Line } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import type { LineRequest } from "./dialogue.ts";
import { grammarLine } from "./grammar-line.ts";
import { DIALOGUE_CONTRACT, languageLine } from "./language-line.ts";
import { checkVoicePack, type VoicePack } from "./voice-pack.ts";

/** Lines of speech. */
export const dialogueKind: Kind<LineRequest, Line, "dialogue"> = {
  name: "dialogue",
  mark: "text",
  rules: grammarLine,
  learned: { [DIALOGUE_CONTRACT]: (model) => languageLine(model) },
};

const kinds = new WeakMap<VoicePack, Kind<LineRequest, Line, "dialogue">>();

/**
 * Lines of speech in a voice: rules that speak it, and of the models those that have learned it.
 * @throws AigcError `bad-request` for what is no voice
 */
export function dialogueIn(voice: VoicePack): Kind<LineRequest, Line, "dialogue"> {
  checkVoicePack("dialogue", "voice", voice);
  const kind = kinds.get(voice) ?? {
    ...dialogueKind,
    rules: () => grammarLine(voice),
    learned: { [DIALOGUE_CONTRACT]: (model) => languageLine(model, { voice }) },
  };
  kinds.set(voice, kind);
  return kind;
}
