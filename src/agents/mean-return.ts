import type { Environment } from "../environment.ts";
import type { Policy } from "../policy.ts";
import { createRng } from "../rng.ts";
import { batchedGames } from "./batched-games.ts";

/**
 * What one agent on its own earns per episode: the mean over `episodes`, played side by side. Episode number i is the same, whatever
 * plays it: its chance comes from `seed` and the number alone.
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
