import { readVoice } from "./formats/voice-text.ts";
import type { WholeVoice } from "./voice-pack.ts";
import { PLAIN } from "./voice-texts.ts";

let plain: WholeVoice | undefined;

/** The voice of no setting, which answers where another has no words. Read when it is first asked for. */
export function plainVoice(): WholeVoice {
  plain ??= readVoice(PLAIN) as WholeVoice;
  return plain;
}
