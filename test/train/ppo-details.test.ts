import { readFileSync } from "node:fs";
import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { cartPole } from "../../src/agents/classic/cart-pole.ts";
import type { Environment } from "../../src/environment.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";

describe("the page on PPO", () => {
  const links = [...readFileSync("docs/ppo.md", "utf8").matchAll(/^(\d+)\. \[[^\]]+\]\(\.\.\/([^)#]+)#L(\d+)\)/gm)];

  it("numbers its details without a gap", () => {
    expect(links.map(([, number]) => Number(number))).toEqual(Array.from({ length: links.length }, (_, i) => i + 1));
    expect(links.length).toBeGreaterThan(20);
  });

  it("links each to the line that bears its number (if not: node scripts/ppo-details.mjs)", () => {
    const wrong = links.filter(
      ([, number, file, line]) => !readFileSync(file!, "utf8").split("\n")[Number(line) - 1]?.includes(`// PPO ${number}:`),
    );
    expect(wrong.map(([whole]) => whole)).toEqual([]);
  });

  it("has every metric that an update logs in its glossary, and no other", async () => {
    const page = readFileSync("docs/ppo.md", "utf8");
    const glossary = /^## Every logged metric$[\s\S]*?^(\|[\s\S]*?)\n\n/m.exec(page)![1]!;
    const explained = [...glossary.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);
    const logged = await metricsOf([
      // The first episodes end within an update; the pole's are over after some twenty steps.
      { make: cartPole, curriculum: ({ progress }) => progress },
      { make: gridDuel, snapshots: { every: 1, keep: 1, weight: 1 }, stepsPerRollout: 41, curiosity: { weight: 0.1 } },
      { make: pointing, stepsPerRollout: 4 },
    ]);
    expect([...logged].map((name) => name.replace(/^episode\/.*/, "episode/…")).toSorted()).toEqual(explained.toSorted());
  });
});

/** A game of one step that has a number of its own. */
function pointing(): Environment {
  const info = { height: 1 };
  const result = { rewards: new Float32Array(1), terminated: true, truncated: false, info };
  return {
    spec: {
      contract: "pointing@1",
      agents: 1,
      observation: [{ name: "one", size: 1 }],
      actions: [{ name: "point", size: 2 }],
      rewardRange: [0, 1],
      maxSteps: 1,
    },
    reset() {},
    observe(_agent, observation, mask) {
      observation[0] = 1;
      mask.fill(1);
    },
    step(actions) {
      result.rewards[0] = actions[0]!;
      return result;
    },
  };
}

/** The names of all that these trainings log in two updates. */
async function metricsOf(trainings: readonly Omit<PpoOptions, "seed" | "updates">[]): Promise<Set<string>> {
  const names = new Set<string>();
  for (const options of trainings)
    for await (const { values } of ppo({ seed: "1", updates: 2, environments: 4, stepsPerRollout: 32, ...options }))
      for (const name of Object.keys(values)) names.add(name);
  return names;
}
