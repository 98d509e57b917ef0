import { throwIfAborted, type Signal } from "../../errors.ts";
import { exp } from "../../exact-math.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { advance, emptyCache, selectRows } from "./key-value-cache.ts";
import { logSoftmax } from "./softmax.ts";

/** The limits of a line, in tokens. */
export interface Constraint {
  readonly end: number;
  /** Each must occur exactly once before the end. No other token of `slots` may occur. */
  readonly owed: readonly number[];
  readonly slots: readonly number[];
  /** Tokens that may never occur. */
  readonly unspeakable: (token: number) => boolean;
  /** The most tokens, the end included; more than there are in `owed`. */
  readonly longest: number;
  /** No run of so many tokens may occur twice; 0 allows it. */
  readonly repeat: number;
}

/** A line, finished or not. */
export interface Hypothesis {
  /** Without the end token. */
  readonly tokens: readonly number[];
  /** The sum of the log-probabilities of the tokens, and of the end once there is one. */
  readonly score: number;
  readonly ended: boolean;
}

export interface SampleOptions {
  /** How many lines are sampled in parallel. */
  readonly count: number;
  /** 0 always takes the likeliest token (greedy); 1 samples from the unchanged distribution. */
  readonly temperature: number;
  /** Only the k likeliest tokens are sampled; 0 for all. */
  readonly topK: number;
  /** Only the likeliest tokens that together have this probability are sampled (Holtzman et al. 2020); 1 for all. */
  readonly topP: number;
  /** Stop after so many tokens, even without an end. */
  readonly tokens?: number;
  /** The first tokens of every line. Scores are of what follows. */
  readonly begin?: readonly number[];
}

export interface BeamOptions {
  /** Hypotheses kept at each step; 1 is greedy. */
  readonly beams: number;
  /** A finished line has the value score / length ^ lengthPenalty: 0 favours short lines, 1 is the mean per token. Multiples of 0.25. */
  readonly lengthPenalty: number;
  /** Finished lines wanted, at most `beams`. */
  readonly best: number;
  /** Number of groups. The beams and the wanted lines are divided among them; each group searches by itself. At most `beams`. Default 1. */
  readonly groups?: number;
  /** Penalty, in nats, of a token that an earlier group takes at the same step (Vijayakumar et al. 2016). Default 0. */
  readonly diversity?: number;
  /** The first tokens of the line. */
  readonly begin?: readonly number[];
}

/** The log-probability of a forbidden token. */
const NEVER = -Infinity;

/** Draws lines token by token. The same model, prompt, constraint and rng give the same lines. */
export async function sampleLines(
  model: Model,
  prompt: readonly number[],
  constraint: Constraint,
  options: SampleOptions,
  rng: Rng,
  signal?: Signal,
): Promise<Hypothesis[]> {
  const done: Hypothesis[] = [];
  const { begin = [] } = options;
  let { logits, cache } = await advance(model, [[...prompt, ...begin]], emptyCache(model));
  let live: { at: number; line: Hypothesis; rng: Rng }[] = Array.from({ length: options.count }, (_, at) => ({
    at,
    line: { tokens: begin, score: 0, ended: false },
    rng: rng.fork(at),
  }));
  let rowOf = live.map(() => 0);
  for (;;) {
    throwIfAborted(signal, "dialogue");
    const next: typeof live = [];
    const rows: number[] = [];
    live.forEach((row, index) => {
      const logs = logSoftmax(logits[rowOf[index]!]!, 0, logits[rowOf[index]!]!.length);
      const token = drawToken(restricted(logs, row.line, constraint), options, row.rng);
      const line = extended(row.line, token, logs[token] ?? 0, constraint.end);
      if (line.ended || line.tokens.length >= (options.tokens ?? Infinity)) done[row.at] = line;
      else {
        next.push({ ...row, line });
        rows.push(rowOf[index]!);
      }
    });
    if (next.length === 0) return done;
    live = next;
    ({ logits, cache } = await advance(
      model,
      next.map(({ line }) => [line.tokens.at(-1)!]),
      selectRows(cache, rows),
    ));
    rowOf = next.map((_, index) => index);
  }
}

/** A group of beams during the search. */
interface Group {
  readonly beams: number;
  readonly best: number;
  finished: Hypothesis[];
  /** Unfinished lines, each with its row in the last run of the model. */
  live: { readonly line: Hypothesis; readonly row: number }[];
}

/**
 * Beam search: each group keeps its best unfinished lines, until none of them can become better than its finished lines.
 * Ties go to the earlier beam, then to the smaller token.
 * @returns finished lines, best first; an empty list only if the constraint allows no finished line
 */
export async function beamLines(
  model: Model,
  prompt: readonly number[],
  constraint: Constraint,
  options: BeamOptions,
  signal?: Signal,
): Promise<Hypothesis[]> {
  const { begin = [], lengthPenalty, groups: parts = 1, diversity = 0 } = options;
  const worth = (line: Hypothesis) => normalised(line, lengthPenalty);
  const share = (whole: number, part: number) => Math.max(1, Math.floor((whole + parts - 1 - part) / parts));
  const groups: Group[] = Array.from({ length: parts }, (_, part) => ({
    beams: share(options.beams, part),
    best: share(options.best, part),
    finished: [],
    live: [{ line: { tokens: begin, score: 0, ended: false }, row: 0 }],
  }));
  let { logits, cache } = await advance(model, [[...prompt, ...begin]], emptyCache(model));
  for (;;) {
    throwIfAborted(signal, "dialogue");
    const taken = new Map<number, number>();
    for (const group of groups) {
      grow(group, logits, constraint, worth, (token) => diversity * (taken.get(token) ?? 0));
      // A score can only fall. So the best value of an unfinished line is its present score over the greatest length.
      const longest = { length: constraint.longest - 1 };
      const open = Math.max(NEVER, ...group.live.map(({ line }) => line.score));
      if (
        group.finished.length >= group.best &&
        worth(group.finished.at(-1)!) >= normalised({ score: open, tokens: longest }, lengthPenalty)
      )
        group.live = [];
      for (const token of new Set(group.live.map(({ line }) => line.tokens.at(-1)!))) taken.set(token, (taken.get(token) ?? 0) + 1);
    }
    const live = groups.flatMap((group) => group.live);
    if (live.length === 0) return stableSorted(distinct(groups.flatMap(({ finished }) => finished)), worth);
    const rows = live.map(({ row }) => row);
    ({ logits, cache } = await advance(
      model,
      live.map(({ line }) => [line.tokens.at(-1)!]),
      selectRows(cache, rows),
    ));
    let row = 0;
    for (const group of groups) group.live = group.live.map(({ line }) => ({ line, row: row++ }));
  }
}

/** One step of one group: lines that can end are finished as well, and the best continuations are kept. */
function grow(
  group: Group,
  logits: readonly Float32Array[],
  constraint: Constraint,
  worth: (line: Hypothesis) => number,
  price: (token: number) => number,
): void {
  const grown: { line: Hypothesis; row: number; paid: number }[] = [];
  for (const { line, row } of group.live) {
    const logs = logSoftmax(logits[row]!, 0, logits[row]!.length);
    // Finished lines are kept apart, so that they take no beam from the unfinished ones.
    const open = restricted(logs, line, constraint);
    if (open[constraint.end]! > NEVER) group.finished.push(extended(line, constraint.end, logs[constraint.end]!, constraint.end));
    open[constraint.end] = NEVER;
    for (let token = 0; token < open.length; token++) open[token]! -= price(token);
    for (const token of likeliest(open, group.beams))
      grown.push({ line: extended(line, token, logs[token]!, constraint.end), row, paid: price(token) });
  }
  group.finished = stableSorted(group.finished, worth).slice(0, group.best);
  group.live = stableSorted(grown, ({ line, paid }) => line.score - paid).slice(0, group.beams);
}

function distinct(lines: readonly Hypothesis[]): Hypothesis[] {
  return [...new Map(lines.map((line) => [line.tokens.join(), line])).values()];
}

/** Score / length ^ penalty; the end counts as a token. */
export function normalised(
  { tokens, score }: { readonly tokens: { readonly length: number }; readonly score: number },
  penalty: number,
): number {
  return score / softened(tokens.length + 1, penalty);
}

/** `length ^ penalty` for multiples of 0.25, from square roots, which are exact everywhere. */
function softened(length: number, penalty: number): number {
  const root = Math.sqrt(Math.sqrt(length));
  let power = 1;
  for (let quarters = Math.round(penalty * 4); quarters > 0; quarters--) power *= root;
  return power;
}

/** The log-probabilities, with -Infinity for all tokens that the constraint forbids. */
export function restricted(logs: Float64Array, line: Hypothesis, constraint: Constraint): Float64Array {
  const open = logs.slice();
  const { tokens } = line;
  const owed = constraint.owed.filter((token) => !tokens.includes(token));
  const crowded = constraint.longest - tokens.length <= owed.length + 1;
  for (let token = 0; token < open.length; token++) if (crowded || constraint.unspeakable(token)) open[token] = NEVER;
  for (const slot of constraint.slots) open[slot] = owed.includes(slot) ? logs[slot]! : NEVER;
  for (const token of repeats(tokens, constraint.repeat)) if (!owed.includes(token)) open[token] = NEVER;
  open[constraint.end] = owed.length === 0 && tokens.length > 0 ? logs[constraint.end]! : NEVER;
  return open;
}

/** The tokens that would make the last `run` tokens a repetition. */
function* repeats(tokens: readonly number[], run: number): Iterable<number> {
  if (run < 1) return;
  const start = tokens.length - run + 1;
  if (start < 0) return;
  for (let i = 0; i < start; i++) {
    let same = true;
    for (let j = 0; j < run - 1 && same; j++) same = tokens[i + j] === tokens[start + j];
    if (same) yield tokens[i + run - 1]!;
  }
}

/** The tokens that may be sampled, with their probabilities, likeliest first, ties by id; the probabilities sum to 1. */
export function truncated(
  logs: Float64Array,
  { temperature, topK, topP }: Pick<SampleOptions, "temperature" | "topK" | "topP">,
): { token: number; probability: number }[] {
  const ranked = likeliest(logs, temperature === 0 ? 1 : topK > 0 ? topK : logs.length);
  const most = logs[ranked[0]!]!;
  const weights = ranked.map((token) => (temperature === 0 ? 1 : exp((logs[token]! - most) / temperature)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let kept = 0;
  let mass = 0;
  while (kept < weights.length && (kept === 0 || mass < topP * total)) mass += weights[kept++]!;
  return ranked.slice(0, kept).map((token, i) => ({ token, probability: weights[i]! / mass }));
}

/** Draws one of the tokens that may be sampled. */
export function drawToken(logs: Float64Array, options: Pick<SampleOptions, "temperature" | "topK" | "topP">, rng: Rng): number {
  const choices = truncated(logs, options);
  return choices[rng.choose(choices.map(({ probability }) => probability))]!.token;
}

/** The ids of the `count` greatest finite entries, greatest first, ties by id. */
function likeliest(logs: Float64Array, count: number): number[] {
  const ids: number[] = [];
  for (let id = 0; id < logs.length; id++) {
    const value = logs[id]!;
    if (value === NEVER || (ids.length >= count && value <= logs[ids.at(-1)!]!)) continue;
    // Insertion into a short sorted list is faster than sorting the whole vocabulary.
    let at = ids.length;
    while (at > 0 && value > logs[ids[at - 1]!]!) at--;
    ids.splice(at, 0, id);
    if (ids.length > count) ids.pop();
  }
  return ids;
}

/** A line with one token more, or ended. */
export function extended(line: Hypothesis, token: number, log: number, end: number): Hypothesis {
  const ended = token === end;
  return { tokens: ended ? line.tokens : [...line.tokens, token], score: line.score + log, ended };
}

/** Greatest value first; equal values keep their order. */
function stableSorted<T>(list: readonly T[], value: (entry: T) => number): T[] {
  return list
    .map((entry) => ({ entry, value: value(entry) }))
    .sort((a, b) => b.value - a.value)
    .map(({ entry }) => entry);
}
