import type { Environment } from "../../environment.ts";
import type { Batch, Choices, Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { batchedGames } from "../batched-games.ts";
import { decisionPolicy } from "./decisions.ts";
import { fitTree, type DecisionTree, type Examples, type TreeSize } from "./fit-tree.ts";
import type { Words } from "./words.ts";

/** A policy that is to be written as trees, and the games in which it is watched. */
export interface DistilOptions {
  readonly policy: Policy;
  readonly words: Words;
  readonly make: () => Environment;
  /** The team that the policy plays, and who plays the other. */
  readonly team: number;
  readonly others: readonly Policy[];
  /** Of the tree of each branch, in the order of the branches. */
  readonly sizes: readonly TreeSize[];
  /** Rounds of play, each followed by a new tree; and decisions in each. */
  readonly rounds: number;
  readonly decisions: number;
  readonly rng: Rng;
  /** How well a tree plays: of all rounds the best is kept. Default: the last. */
  readonly score?: (policy: Policy, rng: Rng) => Promise<number>;
}

/** A tree for each branch, and how often each chose as the policy did, where the policy played. */
export interface Distilled {
  readonly trees: readonly DecisionTree[];
  /**
   * By the branch's name; "decisions", the mean of those; and "all", where every branch agreed. Measured in games that nothing was learnt
   * from, where the policy played.
   */
  readonly fidelity: Readonly<Record<string, number>>;
}

/** One branch's examples, while they are gathered. */
interface Gathered {
  readonly sensed: number[];
  readonly fits: number[];
  readonly weights: number[];
}

/**
 * Distils a policy into decision trees by its own play: the trees play, the policy says what it would have done, and all of that is
 * learnt from (DAgger, Ross et al. 2011), decisions that matter to the policy more than others (VIPER, Bastani et al. 2018; in place of
 * the gap between values stands the gap between its probabilities).
 */
export async function distil(options: DistilOptions): Promise<Distilled> {
  const { policy, words, sizes, rounds, rng } = options;
  const gathered = words.branches.map((): Gathered => ({ sensed: [], fits: [], weights: [] }));
  let trees: readonly DecisionTree[] = [];
  let best: { readonly trees: readonly DecisionTree[]; readonly score: number } | undefined;
  for (let round = 0; round < rounds; round++) {
    const player = round === 0 ? policy : decisionPolicy(words, trees);
    await watch(options, player, rng.fork("round").fork(round), async (batch, chosen) => {
      const weights = await weightsOf(policy, batch, words);
      gathered.forEach((branch, n) => gather(branch, n, words, batch, chosen, weights));
    });
    trees = gathered.map((branch, n) => fitTree(examplesOf(branch, n, words), sizes[n]!));
    const score = (await options.score?.(decisionPolicy(words, trees), rng.fork("score"))) ?? round;
    if (!best || score > best.score) best = { trees, score };
  }
  const kept = best?.trees ?? trees;
  return { trees: kept, fidelity: await fidelityOf(options, kept) };
}

/** Plays until so many decisions were seen; at each the policy says what it would do. */
async function watch(
  { policy, make, team, others, decisions }: DistilOptions,
  player: Policy,
  rng: Rng,
  seen: (batch: Batch, chosen: Choices) => Promise<void> | void,
): Promise<void> {
  const GAMES = 32;
  const games = batchedGames(Array.from({ length: GAMES }, make));
  const { spec } = games;
  const chance = rng.fork("decisions");
  let [begun, count] = [0, 0];
  /** Each game has its own opponent. */
  const against = Array.from({ length: GAMES }, (_, game) => others[game % others.length]!);
  for (let game = 0; game < GAMES; game++) games.begin(game, rng.fork("game").fork(begun++));
  while (count < decisions) {
    games.clear();
    const own = games.acting((_, agent) => (spec.teams?.[agent] ?? 0) === team);
    if (own.length > 0) {
      const batch = games.perceive(own);
      const chosen = await policy.act(batch, chance);
      await seen(batch, chosen);
      count += batch.rows;
      games.take(own, player === policy ? chosen : await player.act(batch, chance));
    }
    for (const other of others)
      await games.decide(
        games.acting((game, agent) => against[game] === other && (spec.teams?.[agent] ?? 0) !== team),
        other,
        chance,
      );
    for (let game = 0; game < GAMES; game++) {
      const { terminated, truncated } = games.step(game);
      if (!terminated && !truncated) continue;
      policy.forget?.(games.seatsIn(game));
      games.begin(game, rng.fork("game").fork(begun++));
    }
  }
}

/** For each row and branch, how much more probable the policy finds its choice than the next best. */
async function weightsOf(policy: Policy, batch: Batch, { branches, flags }: Words): Promise<Float32Array> {
  const weights = new Float32Array(batch.rows * branches.length).fill(1);
  const thoughts = await policy.explain?.(batch);
  if (!thoughts) return weights;
  for (let row = 0; row < batch.rows; row++) {
    let from = row * flags;
    for (const [branch, { size }] of branches.entries()) {
      const sorted = thoughts.probabilities.slice(from, from + size).sort();
      weights[row * branches.length + branch] = 0.6 + sorted[size - 1]! - (sorted[size - 2] ?? 0);
      from += size;
    }
  }
  return weights;
}

function gather(branch: Gathered, n: number, words: Words, batch: Batch, { actions }: Choices, weights: Float32Array): void {
  const { senses, branches, observation, flags } = words;
  const { ways, size } = branches[n]!;
  const start = branches.slice(0, n).reduce((sum, one) => sum + one.size, 0);
  for (let row = 0; row < batch.rows; row++) {
    const flag = row * flags + start;
    let open = 0;
    for (let choice = 0; choice < size; choice++) open += batch.actionMasks[flag + choice]!;
    // Where there is nothing to choose there is nothing to learn.
    if (open < 2) continue;
    for (const sense of Object.values(senses))
      branch.sensed.push(sense.of(batch.observations, row * observation, batch.actionMasks, row * flags));
    const chosen = actions[row * branches.length + n]!;
    for (const way of Object.values(ways)) branch.fits.push(way(batch.observations, row * observation) === chosen ? 1 : 0);
    branch.weights.push(weights[row * branches.length + n]!);
  }
}

const examplesOf = ({ sensed, fits, weights }: Gathered, n: number, { senses, branches }: Words): Examples => ({
  count: weights.length,
  senses: Object.keys(senses),
  sensed: Float32Array.from(sensed),
  ways: Object.keys(branches[n]!.ways),
  fits: Uint8Array.from(fits),
  weights: Float32Array.from(weights),
});

async function fidelityOf(options: DistilOptions, trees: readonly DecisionTree[]): Promise<Record<string, number>> {
  const { words, policy, rng } = options;
  const student = decisionPolicy(words, trees);
  const wide = words.branches.length;
  const agreed = new Float64Array(wide + 1);
  let rows = 0;
  await watch(options, policy, rng.fork("held out"), async (batch, chosen) => {
    const { actions } = await student.act(batch, rng);
    rows += batch.rows;
    for (let row = 0; row < batch.rows; row++) {
      let all = true;
      for (let branch = 0; branch < wide; branch++) {
        const same = actions[row * wide + branch] === chosen.actions[row * wide + branch];
        if (same) agreed[branch]!++;
        else all = false;
      }
      if (all) agreed[wide]!++;
    }
  });
  const shares = Array.from(agreed, (count) => count / rows);
  return {
    decisions: shares.slice(0, wide).reduce((sum, share) => sum + share, 0) / wide,
    ...Object.fromEntries(words.branches.map(({ name }, n) => [name, shares[n]!])),
    all: shares[wide]!,
  };
}
