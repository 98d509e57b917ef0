import type { Environment } from "../../environment.ts";
import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { TreeSize } from "./fit-tree.ts";

/**
 * A game in words: what an agent senses and the ways it can choose, by names that a designer reads. Trees are written in them, and
 * distilled in them. `at` is where an agent's row begins in `observation`.
 */
export interface Words<Senses extends string = string> {
  readonly contract: string;
  /** The dials that every policy of the game follows, since what it may do depends on them. Default: none. */
  readonly dials?: readonly string[];
  /** Numbers in one observation, and flags in one mask. */
  readonly observation: number;
  readonly flags: number;
  readonly senses: Readonly<Record<Senses, Sense>>;
  /** The branches of the action in their order, and the ways to choose in each. */
  readonly branches: readonly BranchWords[];
}

/** One thing that an agent senses. */
export interface Sense {
  /** "tiles", "seconds", "of its health"; "yes or no" for what is 0 or 1. */
  readonly unit: string;
  of(observation: ArrayLike<number>, at: number, mask: ArrayLike<number>, maskAt: number): number;
}

/** A branch of the action: each way gives one of its choices. */
export interface BranchWords {
  readonly name: string;
  readonly size: number;
  readonly ways: Readonly<Record<string, Way>>;
}
export type Way = (observation: ArrayLike<number>, at: number) => number;

export const YES_OR_NO = "yes or no";
export const isFlag = ({ unit }: Sense): boolean => unit === YES_OR_NO;

/** A game whose policies can be written as trees: what `npx phaser-aigc distill` needs to know of it. */
export interface Distillation {
  readonly words: Words;
  /** The games that are learnt from, the team that the policy plays, and who may play the other. */
  readonly make: () => Environment;
  readonly team: number;
  readonly others: Readonly<Record<string, Policy>>;
  /** Forks and ends of the tree of each branch, in their order: as many as a person reads. */
  readonly sizes: readonly TreeSize[];
  /** How the words are called in TypeScript: the value, and the type of what is sensed; and the module that has both. */
  readonly names: { readonly words: string; readonly senses: string; readonly from: string };
  /** The share of games that a policy wins against one of the others: on maps to choose a tree by, or on those that it is measured on. */
  wins(policy: Policy, other: Policy, games: number, maps: "validation" | "test", rng: Rng): Promise<number>;
}
