import { checkFields, checkList } from "../../arguments.ts";
import type { Problem, Speech } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import { checkSpeechShape } from "./speech-shape.ts";
import { checkSpeechRequest, type SpeechRequest } from "./speech.ts";

/** The problems of a speech: a wrong text, letters without times, blips at wrong times, or missing blips. */
export function checkSpeech(speech: Speech, request: SpeechRequest): readonly Problem[] {
  checkFields("speech", "speech", speech, { blips: checkList });
  checkSpeechRequest(request);
  try {
    checkSpeechShape("speech", "speech", speech);
  } catch (error) {
    if (error instanceof AigcError) return [{ code: "shape", message: error.message }];
    throw error;
  }
  const { text, times, blips } = speech;
  const problems: Problem[] = [];
  const found = (code: string, message: string) => problems.push({ code, message });
  if (text !== request.text) found("text", `it says ${JSON.stringify(text)}, not ${JSON.stringify(request.text)}`);
  const count = [...text].length;
  if (times.length !== count) found("times", `it has ${times.length} times for ${count} characters`);
  if (times.some((time, n) => n > 0 && time < times[n - 1]!)) found("order", "a character appears before the one that it follows");
  const late = blips.findIndex(({ at, character }) => at !== times[character]);
  if (late >= 0) found("out-of-time", `blip ${late} is not at the time of its character`);
  if (blips.length === 0 && /[\p{L}\p{N}]/u.test(text)) found("silent", "it has no blip for any of its letters");
  return problems;
}
