import { throwIfAborted, type Signal } from "../../errors.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { drawToken, extended, restricted, type Constraint, type Hypothesis, type SampleOptions } from "./decode.ts";
import { advance, emptyCache } from "./key-value-cache.ts";
import { logSoftmax } from "./softmax.ts";

/** Words that may be refused before a line is given up. */
const REFUSALS = 40;

/** What a line that is shown while it is written has to be. */
export interface Showing {
  /** Whether a word ends before `next`, after what is written. */
  endsWord(written: readonly number[], next: number): boolean;
  /** Whether the beginning of a line, or a whole one, may be shown. */
  isSound(written: readonly number[], whole: boolean): boolean;
  /** Shows the line as far as it is written. */
  show(written: readonly number[]): void;
}

/**
 * Draws one line and shows it word by word. A word is shown when it has passed the check; one that has not is taken back and another is
 * drawn in its place, so that what was shown always stays. The same model, prompt, constraint and rng show the same words.
 * @returns the line; one that is not sound if every word that was tried was refused
 */
export async function streamLine(
  model: Model,
  prompt: readonly number[],
  constraint: Constraint,
  options: Pick<SampleOptions, "temperature" | "topK" | "topP">,
  showing: Showing,
  rng: Rng,
  signal?: Signal,
): Promise<Hypothesis> {
  const first = await advance(model, [prompt], emptyCache(model));
  // Where the last word that is shown ends, and the tokens that led to a refused one from there.
  let shown = { ...first, line: { tokens: [], score: 0, ended: false } as Hypothesis };
  let refused = new Set<number>();
  let at = shown;
  for (let refusals = 0; ;) {
    throwIfAborted(signal, "dialogue");
    const row = at.logits[0]!;
    const logs = logSoftmax(row, 0, row.length);
    const open = restricted(logs, at.line, constraint);
    if (at === shown) for (const token of refused) open[token] = -Infinity;
    const stuck = open.every((log) => log === -Infinity);
    const token = stuck ? constraint.end : drawToken(open, options, rng);
    const line = extended(at.line, token, logs[token]!, constraint.end);
    const ends = line.ended || showing.endsWord(at.line.tokens, token);
    const before = at.line.tokens;
    if (ends && at !== shown && showing.isSound(before, false)) {
      showing.show(before);
      shown = at;
      refused = new Set();
    }
    const passed = !ends || (at === shown && (!line.ended || showing.isSound(before, true)));
    if (passed && line.ended) return line;
    if (!passed) {
      const tried = before[shown.line.tokens.length] ?? token;
      if (stuck || refused.has(tried) || ++refusals > REFUSALS) return line;
      refused.add(tried);
      at = shown;
      continue;
    }
    at = { ...(await advance(model, [[token]], at.cache)), line };
  }
}
