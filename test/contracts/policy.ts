import { maskSize, observationSize, type Environment } from "../../src/environment.ts";
import { checkChoices } from "../../src/handed-in.ts";
import type { Policy } from "../../src/policy.ts";
import { createRng } from "../../src/rng.ts";
import { withoutAmbientChance } from "./ambient.ts";

/** What every policy promises, shown in an environment that it can play. */
export function keepsPolicyPromises(name: string, create: () => Policy | Promise<Policy>, environment: () => Environment): void {
  describe(`${name} keeps the promises of a Policy`, () => {
    /** What many agents perceive in the course of a few games played at random. */
    const perceived = (count: number) => {
      const game = environment();
      const { spec } = game;
      const [width, flags, branches] = [observationSize(spec), maskSize(spec), spec.actions.length];
      const rng = createRng("perceived");
      const observations = new Float32Array(count * width);
      const actionMasks = new Uint8Array(count * flags);
      game.reset(rng.fork(0));
      for (let row = 0; row < count;) {
        const actions = new Int32Array(spec.agents * branches);
        for (let agent = 0; agent < spec.agents && row < count; agent++) {
          const mask = actionMasks.subarray(row * flags, (row + 1) * flags);
          game.observe(agent, observations.subarray(row * width, (row + 1) * width), mask);
          let from = 0;
          spec.actions.forEach(({ size }, branch) => {
            do actions[agent * branches + branch] = rng.below(size);
            while (mask[from + actions[agent * branches + branch]!] === 0);
            from += size;
          });
          row++;
        }
        const { terminated, truncated } = game.step(actions, new Float32Array(spec.agents * (spec.continuous ?? 0)));
        if (terminated || truncated) game.reset(rng.fork(row));
      }
      return { rows: count, observations, actionMasks };
    };

    it("plays the contract of the environment", async () => {
      expect((await create()).contract).toBe(environment().spec.contract);
    });

    it("chooses only what is allowed, for every row", async () => {
      const policy = await create();
      const { spec } = environment();
      const batch = perceived(300);
      const { actions, continuous } = await policy.act(batch, createRng("act"));
      expect(actions).toHaveLength(300 * spec.actions.length);
      expect(continuous?.length ?? 0).toBe(300 * (spec.continuous ?? 0));
      expect(continuous?.every((x) => Math.abs(x) <= 1) ?? true).toBe(true);
      for (let row = 0; row < 300; row++) {
        let from = row * maskSize(spec);
        spec.actions.forEach(({ size }, branch) => {
          expect(batch.actionMasks[from + actions[row * spec.actions.length + branch]!]).toBe(1);
          from += size;
        });
      }
    });

    it("answers with plain data, which a structured clone has whole", async () => {
      const choices = await (await create()).act(perceived(5), createRng("clone"));
      const { rows, branches, continuous } = {
        rows: 5,
        branches: environment().spec.actions.length,
        continuous: environment().spec.continuous ?? 0,
      };
      expect(() => checkChoices("policy", choices, { rows, branches, continuous })).not.toThrow();
      expect(() => checkChoices("policy", structuredClone(choices), { rows, branches, continuous })).not.toThrow();
      expect(structuredClone(choices)).toEqual(choices);
    });

    it("chooses the same for the same seed, and leaves the batch as it is", async () => {
      const policy = await create();
      const batch = perceived(50);
      const before = { observations: batch.observations.slice(), actionMasks: batch.actionMasks.slice() };
      await withoutAmbientChance(async () => {
        const once = await policy.act(batch, createRng("same"));
        policy.forget?.();
        expect(await policy.act(batch, createRng("same"))).toEqual(once);
      });
      expect(batch.observations).toEqual(before.observations);
      expect(batch.actionMasks).toEqual(before.actionMasks);
    });
  });
}
