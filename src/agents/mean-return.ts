import { maskSize, observationSize, type Environment } from "../environment.ts";
import { withinReach, type Policy } from "../policy.ts";
import { createRng } from "../rng.ts";

/**
 * What one agent on its own earns per episode: the mean over `episodes`, played side by side. Episode number i is the same, whoever
 * plays it: its chance comes from `seed` and the number alone.
 */
export async function meanReturn(policy: Policy, make: () => Environment, episodes: number, seed: string): Promise<number> {
  const environments = Array.from({ length: episodes }, make);
  environments.forEach((environment, index) => environment.reset(createRng(`${seed}/${index}`)));
  const { spec } = environments[0]!;
  const [width, flags, branches, reach] = [observationSize(spec), maskSize(spec), spec.actions.length, spec.continuous ?? 0];
  const chance = createRng(seed).fork("choices");
  policy.forget?.();
  let running = environments.map((_, index) => index);
  let total = 0;
  while (running.length > 0) {
    const observations = new Float32Array(running.length * width);
    const actionMasks = new Uint8Array(running.length * flags);
    running.forEach((index, row) =>
      environments[index]!.observe(
        0,
        observations.subarray(row * width, (row + 1) * width),
        actionMasks.subarray(row * flags, (row + 1) * flags),
      ),
    );
    const chosen = await policy.act({ rows: running.length, observations, actionMasks, agents: running }, chance);
    running = running.filter((index, row) => {
      const { rewards, terminated, truncated } = environments[index]!.step(
        chosen.subarray(row * branches, (row + 1) * branches),
        chosen.continuous?.subarray(row * reach, (row + 1) * reach).map(withinReach),
      );
      total += rewards[0]!;
      return !terminated && !truncated;
    });
  }
  return total / episodes;
}
