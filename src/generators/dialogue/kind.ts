import type { Line } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import type { LineRequest } from "./dialogue.ts";
import { grammarLine } from "./grammar-line.ts";
import { DIALOGUE_CONTRACT, languageLine } from "./language-line.ts";

/** Lines of speech. */
export const dialogueKind: Kind<LineRequest, Line, "dialogue"> = {
  name: "dialogue",
  mark: "text",
  rules: grammarLine,
  learned: { [DIALOGUE_CONTRACT]: (model) => languageLine(model) },
};
