import type { Line } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import type { LineRequest } from "./dialogue.ts";
import { grammarLine } from "./grammar-line.ts";
import { languageLine } from "./language-line.ts";
import { DIALOGUE_CONTRACT } from "./line-network.ts";
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
 * The kind "dialogue" in one voice: rules with its words, and those models that have learned it.
 * @throws AigcError `bad-request` for a value that is no voice
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
