import type { Environment } from "../environment.ts";
import type { Policy } from "../policy.ts";
import { createRng } from "../rng.ts";
import { batchedGames } from "./batched-games.ts";

/**
 * The mean return of a single agent over `episodes`, which are played in parallel. Episode number i has the same random numbers for all
 * policies: they come from `seed` and the number.
 */
export async function meanReturn(policy: Policy, make: () => Environment, episodes: number, seed: string): Promise<number> {
  const table = batchedGames(Array.from({ length: episodes }, make));
  const chance = createRng(seed).fork("choices");
  let running = Array.from({ length: episodes }, (_, game) => game);
  for (const game of running) table.begin(game, createRng(`${seed}/${game}`));
  policy.forget?.();
  while (running.length > 0) {
    await table.decide(running, policy, chance);
    running = running.filter((game) => {
      const { terminated, truncated } = table.step(game);
      return !terminated && !truncated;
    });
  }
  return table.returns.reduce((sum, earned) => sum + earned, 0) / episodes;
}
