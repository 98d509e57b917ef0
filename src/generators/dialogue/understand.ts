import { intentByWords, type Intent } from "./intent-by-words.ts";

export type { Intent };

export function intentOf(heard: string): Intent {
  return intentByWords(heard);
}
