import { acts, type Environment } from "../environment.ts";
import type { Say } from "./check-result.ts";

/** Follows which agents act, wait for a turn or are out, and reports where waiting and out may have been confused. */
export interface Turns {
  /** Before each step. @param where "step 3, the episode with …" */
  look(step: number, where: string): void;
  /** Called after the last step. */
  judge(): void;
}

export function followTurns(environment: Environment, say: Say): Turns {
  const { agents } = environment.spec;
  const acted = new Uint8Array(agents);
  const left = new Uint8Array(agents);
  /** The first agent that stopped acting, and since when. */
  let stopped: { readonly agent: number; readonly where: string } | null = null;
  const waiting = new Uint8Array(agents);
  let returned = false;
  return {
    look(step, where) {
      for (let agent = 0; agent < agents; agent++) {
        if (step === 0) acted[agent] = left[agent] = waiting[agent] = 0;
        const out = environment.out?.(agent) ?? false;
        if (left[agent] === 1 && !out)
          say(
            "comes-back",
            `at ${where}, agent ${agent} is in the game again, though it was out: its experience ended there. Say out for who is gone for the whole episode; who only waits is not active.`,
          );
        if (out) left[agent] = 1;
        else if (acts(environment, agent)) {
          if (waiting[agent] === 1) returned = true;
          acted[agent] = 1;
          waiting[agent] = 0;
        } else if (acted[agent] === 1 && waiting[agent] === 0) {
          waiting[agent] = 1;
          stopped ??= { agent, where };
        }
      }
    },
    judge() {
      if (!stopped || returned) return;
      say(
        "waits-for-ever",
        `agent ${stopped.agent} does not act any more from ${stopped.where} on, and nobody who stopped ever acted again. It is taken to wait for a turn, so that all it earns until the end counts for its last action. If it has fallen, say so: out(agent) true.`,
        false,
      );
    },
  };
}
