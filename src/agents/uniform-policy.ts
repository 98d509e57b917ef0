import { checkFields, checkText, whole } from "../arguments.ts";
import type { EnvironmentSpec } from "../environment.ts";
import { checkBranches } from "../handed-in.ts";
import type { Batch, Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";

/** A policy that chooses at random among the allowed actions: a first opponent for self-play, a baseline, a fallback without a script. */
export function uniformPolicy(spec: Pick<EnvironmentSpec, "contract" | "actions" | "continuous">): Policy {
  checkFields("policy", "spec", spec, { contract: checkText, actions: checkBranches, "continuous?": whole() });
  const sizes = spec.actions.map(({ size }) => size);
  const { continuous = 0 } = spec;
  return {
    contract: spec.contract,
    act({ rows, actionMasks }: Batch, rng: Rng) {
      const actions = new Int32Array(rows * sizes.length);
      let from = 0;
      for (let at = 0; at < actions.length; at++) {
        const size = sizes[at % sizes.length]!;
        let allowed = 0;
        for (let action = 0; action < size; action++) allowed += actionMasks[from + action]!;
        let nth = rng.below(Math.max(1, allowed));
        for (let action = 0; action < size; action++) {
          if (actionMasks[from + action] === 1 && nth-- === 0) actions[at] = action;
        }
        from += size;
      }
      if (continuous === 0) return { actions };
      return { actions, continuous: Float32Array.from({ length: rows * continuous }, () => 2 * rng.next() - 1) };
    },
  };
}
