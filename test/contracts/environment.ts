import { maskSize, observationSize, type Environment } from "../../src/environment.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import { withoutAmbientChance } from "./ambient.ts";

/** What every environment promises. */
export function keepsEnvironmentPromises(name: string, create: () => Environment): void {
  describe(`${name} keeps the promises of an Environment`, () => {
    /** Plays at random, within the masks, and writes everything down. */
    const play = (environment: Environment, seed: string, steps: number, heard: (line: number[]) => void = () => {}): number[][] => {
      const { spec } = environment;
      const rng = createRng(seed);
      const lines: number[][] = [];
      const observation = new Float32Array(observationSize(spec));
      const mask = new Uint8Array(maskSize(spec));
      environment.reset(rng.fork("reset"));
      for (let step = 0; step < steps; step++) {
        const actions = new Int32Array(spec.agents * spec.actions.length);
        const line: number[] = [];
        for (let agent = 0; agent < spec.agents; agent++) {
          observation.fill(Number.NaN);
          mask.fill(7);
          environment.observe(agent, observation, mask);
          line.push(...observation, ...mask);
          actions.set(choose(environment, mask, rng), agent * spec.actions.length);
        }
        const continuous = Float32Array.from({ length: spec.agents * (spec.continuous ?? 0) }, () => rng.next() * 2 - 1);
        const result = environment.step(actions, continuous);
        line.push(...result.rewards, Number(result.terminated), Number(result.truncated));
        lines.push(line);
        heard(line);
        if (result.terminated || result.truncated) environment.reset(rng.fork(`reset ${step}`));
      }
      return lines;
    };

    it("says what it is, plainly", () => {
      const { spec } = create();
      expect(spec.contract).toMatch(/^[a-z-]+@\d+$/);
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
      expect(observationSize(spec)).toBeGreaterThan(0);
      for (const { size, grid, set } of spec.observation) {
        if (grid) expect(grid[0] * grid[1] * grid[2]).toBe(size);
        if (set) expect(set[0] * set[1]).toBe(size);
      }
      expect(spec.teams ?? Array(spec.agents).fill(0)).toHaveLength(spec.agents);
      expect(spec.actions.length + (spec.continuous ?? 0)).toBeGreaterThan(0);
    });

    it("plays the same episode for the same seed, in a used environment as in a fresh one", async () => {
      await withoutAmbientChance(() => {
        const used = create();
        play(used, "other", 50);
        expect(play(used, "same", 200)).toEqual(play(create(), "same", 200));
      });
    });

    it("plays another episode for another seed", () => {
      expect(play(create(), "one", 50)).not.toEqual(play(create(), "two", 50));
    });

    it("writes every cell of what is perceived, finite; allows something in each branch; keeps rewards in their range; ends in time", () => {
      const environment = create();
      const { spec } = environment;
      const [width, flags] = [observationSize(spec), maskSize(spec)];
      const [least, most] = spec.rewardRange;
      let length = 0;
      let ended = 0;
      play(environment, "ranges", 3 * spec.maxSteps + 50, (line) => {
        length++;
        const wrong: string[] = [];
        for (let agent = 0; agent < spec.agents; agent++) {
          const at = agent * (width + flags);
          // One expectation for all of a step: there are hundreds of thousands of numbers.
          if (!line.slice(at, at + width).every(Number.isFinite)) wrong.push(`agent ${agent} perceives what is not finite`);
          let from = at + width;
          for (const { size, name } of spec.actions) {
            const branch = line.slice(from, from + size);
            if (!branch.every((flag) => flag === 0 || flag === 1)) wrong.push(`the mask of ${name} has ${branch.join()}`);
            if (!branch.includes(1)) wrong.push(`nothing is allowed in ${name}`);
            from += size;
          }
        }
        expect(wrong).toEqual([]);
        const [terminated, truncated] = line.slice(-2);
        for (const reward of line.slice(-2 - spec.agents, -2)) {
          expect(reward).toBeGreaterThanOrEqual(least - 1e-5);
          expect(reward).toBeLessThanOrEqual(most + 1e-5);
        }
        expect(terminated! + truncated!).toBeLessThan(2);
        if (terminated || truncated) {
          expect(length).toBeLessThanOrEqual(spec.maxSteps);
          length = 0;
          ended++;
        }
      });
      expect(ended).toBeGreaterThanOrEqual(2);
    });
  });
}

function choose({ spec }: Environment, mask: Uint8Array, rng: Rng): number[] {
  let from = 0;
  return spec.actions.map(({ size }) => {
    const allowed = [...mask.subarray(from, from + size).keys()].filter((action) => mask[from + action] === 1);
    from += size;
    return rng.pick(allowed);
  });
}
