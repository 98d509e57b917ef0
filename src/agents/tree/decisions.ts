import type { Batch, Policy } from "../../policy.ts";
import type { DecisionTree } from "./fit-tree.ts";
import type { Words } from "./words.ts";

/** What an agent senses at a decision, by the names of the words; yes is 1 and no is 0. */
export type Senses<Names extends string = string> = Readonly<Record<Names, number>>;
/** A way to choose for each branch that is to differ from "the first that is allowed". */
export type Decision = Readonly<Record<string, string>>;

/** The choice of a way, where the mask allows it; else the first that it allows. */
export function choose(
  { branches }: Words,
  branch: number,
  way: string,
  { observations, actionMasks }: Batch,
  at: number,
  flag: number,
): number {
  const { ways, size } = branches[branch]!;
  const wanted = ways[way]!(observations, at);
  if (actionMasks[flag + wanted] === 1) return wanted;
  for (let choice = 0; choice < size; choice++) if (actionMasks[flag + choice] === 1) return choice;
  return 0;
}

/** The way that a tree takes for a row. */
export function wayOf(tree: DecisionTree, words: Words, { observations, actionMasks }: Batch, row: number): string {
  let node = tree;
  while (!("way" in node)) {
    const sensed = Math.fround(words.senses[node.sense]!.of(observations, row * words.observation, actionMasks, row * words.flags));
    node = sensed < node.threshold ? node.below : node.above;
  }
  return node.way;
}

/** Plays a row at a time. @param decide the way of each branch, for a row */
export function rowPolicy(words: Words, decide: (batch: Batch, row: number) => readonly string[]): Policy {
  const { contract, branches, observation, flags } = words;
  return {
    contract,
    act(batch) {
      const actions = new Int32Array(batch.rows * branches.length);
      for (let row = 0; row < batch.rows; row++) {
        const ways = decide(batch, row);
        let flag = row * flags;
        for (let branch = 0; branch < branches.length; branch++) {
          actions[row * branches.length + branch] = choose(words, branch, ways[branch]!, batch, row * observation, flag);
          flag += branches[branch]!.size;
        }
      }
      return { actions };
    },
  };
}

/** Plays by one decision tree for each branch. */
export const decisionPolicy = (words: Words, trees: readonly DecisionTree[]): Policy =>
  rowPolicy(words, (batch, row) => trees.map((tree) => wayOf(tree, words, batch, row)));
