import { maskSize, observationSize, type Environment } from "../environment.ts";
import type { Policy } from "../policy.ts";
import { createRng, placeAt, type Rng } from "../rng.ts";

/**
 * What one agent on its own earns per episode: the mean over `episodes`, played side by side. Episode number i is the same, whoever
 * plays it: its chance comes from `seed` and the number alone.
 * @param chance decides for a policy that draws. Default {@link MIDDLE}
 */
export async function meanReturn(
  policy: Policy,
  make: () => Environment,
  episodes: number,
  seed: string,
  chance: Rng = MIDDLE,
): Promise<number> {
  const environments = Array.from({ length: episodes }, make);
  environments.forEach((environment, index) => environment.reset(createRng(`${seed}/${index}`)));
  const { spec } = environments[0]!;
  const [width, flags, branches, reach] = [observationSize(spec), maskSize(spec), spec.actions.length, spec.continuous ?? 0];
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
        chosen.continuous?.subarray(row * reach, (row + 1) * reach),
      );
      total += rewards[0]!;
      return !terminated && !truncated;
    });
  }
  return total / episodes;
}

/**
 * Chance that always falls in the middle: who draws from a normal gets its mean, who draws from two choices the likelier one. So a
 * policy in training plays as it will when it is trained.
 */
export const MIDDLE: Rng = {
  seed: "middle",
  next: () => 0.5,
  below: (n) => Math.floor(n / 2),
  normal: () => 0,
  pick: (xs) => xs[Math.floor(xs.length / 2)]!,
  choose: (weights) => placeAt(weights, 0.5),
  fork: () => MIDDLE,
  state: () => createRng("middle").state(),
};
