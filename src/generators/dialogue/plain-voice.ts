import { readVoice } from "./formats/voice-text.ts";
import type { WholeVoice } from "./voice-pack.ts";
import { PLAIN } from "./voice-texts.ts";

let plain: WholeVoice | undefined;

/** The voice that belongs to no setting. Other voices fall back to it where they have no words. Read at the first call. */
export function plainVoice(): WholeVoice {
  plain ??= readVoice(PLAIN) as WholeVoice;
  return plain;
}
