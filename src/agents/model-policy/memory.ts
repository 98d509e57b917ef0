import { refuse } from "../../arguments.ts";
import type { ModelManifest } from "../../model.ts";

/** The memory of agents from one decision to the next, a row of numbers each. */
export interface Memory {
  /** The memories of some agents in one tensor; zeros for an agent that has none yet. */
  recall(agents: readonly number[]): { readonly dims: readonly number[]; readonly data: Float32Array };
  /** Stores the next memory of these agents. */
  keep(agents: readonly number[], next: Float32Array): void;
  /** Deletes the memory of these agents, or of all. */
  forget(agents?: Iterable<number>): void;
}

/**
 * @param shape of the tensor. The batch is the free dimension: usually the first, but the second in the states of PyTorch's LSTM and
 *   GRU, [layers, batch, width]
 */
export function createMemory(shape: ModelManifest["inputs"][string]["shape"]): Memory {
  const kept = new Map<number, Float32Array>();
  const free = shape.findIndex((n) => typeof n !== "number");
  const at = free < 0 ? 0 : free;
  const product = (dims: readonly (number | string)[]) => dims.reduce<number>((all, n) => all * Number(n), 1);
  const [outer, inner] = [product(shape.slice(0, at)), product(shape.slice(at + 1))];
  /** The length of one agent's memory. */
  const size = outer * inner;
  /** The place of number `i` of the agent in a row. */
  const place = (i: number, row: number, rows: number) => (Math.floor(i / inner) * rows + row) * inner + (i % inner);
  return {
    recall(agents) {
      const data = new Float32Array(agents.length * size);
      agents.forEach((agent, row) => kept.get(agent)?.forEach((x, i) => (data[place(i, row, agents.length)] = x)));
      return { dims: shape.map((n, axis) => (axis === at ? agents.length : Number(n))), data };
    },
    keep(agents, next) {
      agents.forEach((agent, row) =>
        kept.set(
          agent,
          Float32Array.from({ length: size }, (_, i) => next[place(i, row, agents.length)]!),
        ),
      );
    },
    forget(agents) {
      if (agents === undefined) kept.clear();
      else for (const agent of agents) kept.delete(agent);
    },
  };
}

/** @throws AigcError `bad-request` for a value that is no list of agents; undefined is allowed */
export function checkAgents(agents: Iterable<number> | undefined): void {
  if (agents !== undefined && (typeof agents !== "object" || agents === null || !(Symbol.iterator in agents)))
    refuse("policy", "agents", agents, "a list of agents, or nothing for everybody");
}
