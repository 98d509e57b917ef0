import type { Branch, EnvironmentSpec, Feature } from "../../environment.ts";
import type { Batch, Thoughts } from "../../policy.ts";

/** A group of the observation as an agent saw it. */
export interface SeenFeature {
  readonly name: string;
  readonly numbers: readonly number[];
}

/** One branch of the action: what was chosen, and how probable each choice was to the policy. */
export interface WeighedBranch {
  readonly name: string;
  /** The choice that is played, by its label. */
  readonly chosen: string;
  /** The likeliest first; what the mask forbids is left out. Empty for a policy that does not weigh. */
  readonly choices: readonly { readonly label: string; readonly probability: number }[];
}

/** What an agent saw at its last decision, what its policy makes of it and what it does; plain data. */
export interface Inspection {
  readonly agent: number;
  /** False before its first decision: then it is what the agent sees now, and it stands. */
  readonly decided: boolean;
  readonly playedBy: "learned" | "scripted";
  /** Milliseconds of the game since it perceived this. */
  readonly age: number;
  readonly observation: readonly SeenFeature[];
  readonly actions: readonly WeighedBranch[];
  /** What the policy expects to earn from here on; left out where it does not say. */
  readonly value?: number;
  /** The choice in the branch "target", by its label; left out where there is no such branch. */
  readonly target?: string;
}

/** The last decision of one agent: a row of a batch. */
export interface Decided {
  readonly batch: Batch;
  readonly row: number;
  /** A choice for each row and branch. */
  readonly actions: Int32Array;
  readonly by: "learned" | "scripted";
  readonly at: number;
}

/** A row as a batch of its own. @param agent as its policy knows it */
export function rowOf({ batch, row, actions, ...rest }: Decided, agent: number): Decided {
  const part = <A extends Float32Array | Uint8Array | Int32Array>(numbers: A): A => {
    const each = numbers.length / batch.rows;
    return numbers.subarray(row * each, (row + 1) * each) as A;
  };
  const own: Batch = { rows: 1, observations: part(batch.observations), actionMasks: part(batch.actionMasks), agents: [agent] };
  return { batch: own, row: 0, actions: part(actions), ...rest };
}

const label = ({ labels }: Branch, choice: number): string => labels?.[choice] ?? `${choice}`;

export function inspectionOf(
  { observation, actions }: Pick<EnvironmentSpec, "observation" | "actions">,
  agent: number,
  own: Decided,
  { decided, now, thoughts }: { readonly decided: boolean; readonly now: number; readonly thoughts: Thoughts | undefined },
): Inspection {
  const weighed = actions.map((branch, n) => weighedBranch(branch, own, n, startOf(actions, n), thoughts));
  const target = weighed.find(({ name }) => name === "target")?.chosen;
  const value = thoughts?.values?.[0];
  return {
    agent,
    decided,
    playedBy: own.by,
    age: now - own.at,
    observation: seen(observation, own.batch.observations),
    actions: weighed,
    ...(value === undefined ? {} : { value }),
    ...(target === undefined ? {} : { target }),
  };
}

const startOf = (sized: readonly { readonly size: number }[], n: number): number =>
  sized.slice(0, n).reduce((sum, { size }) => sum + size, 0);

function weighedBranch(branch: Branch, { batch, actions }: Decided, n: number, start: number, thoughts?: Thoughts): WeighedBranch {
  const choices = Array.from({ length: thoughts ? branch.size : 0 }, (_, choice) => choice)
    .filter((choice) => batch.actionMasks[start + choice] !== 0)
    .map((choice) => ({ label: label(branch, choice), probability: thoughts!.probabilities[start + choice]! }))
    .sort((a, b) => b.probability - a.probability);
  return { name: branch.name, chosen: label(branch, actions[n]!), choices };
}

function seen(features: readonly Feature[], observations: Float32Array): SeenFeature[] {
  return features.map(({ name, size }, n) => {
    const from = startOf(features, n);
    return { name, numbers: [...observations.subarray(from, from + size)] };
  });
}
