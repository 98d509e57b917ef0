import type { Environment } from "../../../src/environment.ts";
import { createRng } from "../../../src/rng.ts";
import type { Actor } from "../../../src/train/ppo/actor.ts";
import { sharedExperience, widthsOf, type Experience } from "../../../src/train/ppo/experience.ts";
import { sharedGames } from "../../../src/train/ppo/games.ts";
import { sharedEpisodeStats } from "../../../src/train/ppo/episode-stats.ts";
import { ALONE } from "../../../src/train/process-group.ts";
import { SELF } from "../../../src/train/ppo/live-games.ts";
import { policyShape } from "../../../src/train/ppo/policy-network.ts";
import { Rollout } from "../../../src/train/ppo/rollout.ts";
import { estimateAdvantages, sequencesOf } from "../../../src/train/ppo/samples.ts";
import { sharedWaiting } from "../../../src/train/ppo/waiting.ts";

type Ends = "terminated" | "truncated";
interface Script {
  readonly steps: number;
  readonly ends: Ends;
  /** Who acts at which step. */
  readonly acts: (agent: number, step: number) => boolean;
  readonly out?: (agent: number, step: number) => boolean;
}

/** Two of one team; at step s both earn 10^s, so that sums tell which steps are in them. */
function scripted({ steps, ends, acts, out }: Script): Environment {
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  let step = 0;
  return {
    spec: {
      contract: "scripted@1",
      agents: 2,
      teams: [0, 0],
      observation: [{ name: "step", size: 1 }],
      actions: [{ name: "act", size: 2 }],
      rewardRange: [0, 1e6],
      maxSteps: steps,
    },
    reset: () => void (step = 0),
    active: (agent) => acts(agent, step),
    ...(out ? { out: (agent) => out(agent, step) } : {}),
    observe(agent, observation, mask) {
      if (!acts(agent, step)) throw new Error(`agent ${agent} does not act at step ${step}`);
      observation[0] = step;
      mask.fill(1);
    },
    step() {
      result.rewards.fill(10 ** step);
      step++;
      result[ends] = step === steps;
      return result;
    },
  };
}

/** The value of what an agent sees is 1000 and the step. */
const VALUE = 1000;
const actor: Actor = ({ first, count, observations, values, actions }) => {
  for (let row = first; row < first + count; row++) {
    values[row] = VALUE + observations[row]!;
    actions[row] = 1;
  }
};

/** What one of the games comes to in some rollouts of `steps` steps: for each choice whose outcome is known, what was earned and comes after. */
async function played(script: Script, steps: number, rollouts: number, critic: "own" | "central" = "own") {
  const make = () => scripted(script);
  const { spec } = make();
  const widths = widthsOf(
    spec,
    policyShape(spec, { hidden: [4], activation: "tanh", gruWidth: 0, convChannels: [], attentionWidth: 0, critic }),
  );
  const experience = await sharedExperience(ALONE, widths, steps, 8);
  const games = await sharedGames(ALONE, spec, widths, 4);
  const waiting = await sharedWaiting(ALONE, widths, 8);
  const episodeStats = await sharedEpisodeStats(ALONE, 1);
  const rollout = new Rollout({
    make,
    games,
    widths,
    experience,
    waiting,
    episodeStats,
    group: ALONE,
    teams: [0],
    rng: createRng("rollout"),
  });
  const told: string[][] = [];
  for (let i = 0; i < rollouts; i++) {
    await rollout.collect(actor, [{ key: SELF, weight: 1 }]);
    told.push(sequencesOfFirst(experience));
  }
  return told;
}

/** The sequences of the first game, choice by choice: "agent at step: earned, value of what comes next" from the advantage with lambda 0. */
function sequencesOfFirst(experience: Experience): string[] {
  const { rows, sequences } = sequencesOf(experience);
  const samples = estimateAdvantages(experience, { rows, sequences }, { mean: 0, deviation: 1 }, { discount: 1, gaeLambda: 0 });
  const seatOf = (row: number) => {
    const at = [...experience.rowAt].indexOf(row);
    return at >= 0 ? at % experience.seats : [...experience.carried].indexOf(row);
  };
  return sequences.flatMap(({ start, length }) => {
    const own = [...rows.subarray(start, start + length)];
    if (seatOf(own[0]!) > 1) return [];
    const told = own.map(
      (row) => `${experience.observations[row]}: ${experience.rewards[row]}, ${samples.returns[row]! - experience.rewards[row]!}`,
    );
    return [`${seatOf(own[0]!)} at ${told.join("; ")}`];
  });
}

const turns = (agent: number, step: number) => step % 2 === agent;

describe("what a choice has earned, where agents take turns", () => {
  it("is all until its agent's next one, and what comes then is what the agent sees then", async () => {
    expect(await played({ steps: 5, ends: "terminated", acts: turns }, 5, 1)).toEqual([
      ["0 at 0: 11, 1002; 2: 1100, 1004; 4: 10000, 0", "1 at 1: 110, 1003; 3: 11000, 0"],
    ]);
  });

  it("is told in the next rollout where one ends while its agent waits, from the choice on that is not told yet", async () => {
    expect(await played({ steps: 6, ends: "terminated", acts: turns }, 3, 2)).toEqual([
      // Agent 0 has acted at 2, and waits: what it saw there is what comes after 0. Agent 1 acts next.
      ["0 at 0: 11, 1002", "1 at 1: 110, 1003"],
      ["0 at 2: 1100, 1004; 4: 110000, 0", "1 at 3: 11000, 1005; 5: 100000, 0"],
    ]);
  });

  it("waits for as many rollouts as it takes", async () => {
    const script: Script = { steps: 7, ends: "terminated", acts: (agent, step) => (agent === 0 ? step === 0 : step > 0) };
    const told = await played(script, 2, 4);
    expect(told.map((rollout) => rollout.filter((stay) => stay.startsWith("0")))).toEqual([[], [], [], ["0 at 0: 1111111, 0"]]);
  });

  it("ends with the episode while its agent waits: with nothing after it, or as it last judged it where time cut it", async () => {
    const acts = (agent: number, step: number) => (agent === 0 ? step < 2 : step >= 2);
    expect(await played({ steps: 4, ends: "terminated", acts }, 4, 1)).toEqual([
      ["0 at 0: 1, 1001; 1: 1110, 0", "1 at 2: 100, 1003; 3: 1000, 0"],
    ]);
    expect(await played({ steps: 4, ends: "truncated", acts }, 4, 1)).toEqual([
      ["0 at 0: 1, 1001; 1: 1110, 1001", "1 at 2: 100, 1003; 3: 1000, 1004"],
    ]);
  });

  it("ends for good with who is out", async () => {
    const script: Script = {
      steps: 4,
      ends: "terminated",
      acts: (agent, step) => agent === 1 || step < 2,
      out: (agent, step) => agent === 0 && step >= 2,
    };
    expect(await played(script, 4, 1)).toEqual([["0 at 0: 1, 1001; 1: 10, 0", "1 at 0: 1, 1001; 1: 10, 1002; 2: 100, 1003; 3: 1000, 0"]]);
    // With a critic who sees the team, the fallen is credited with what the other still gets.
    expect((await played(script, 4, 1, "central"))[0]![0]).toBe("0 at 0: 1, 1001; 1: 10, 1002");
  });

  it("ends for who falls while waiting, too", async () => {
    const script: Script = {
      steps: 5,
      ends: "terminated",
      acts: (agent, step) => agent === 1 || step === 0,
      out: (agent, step) => agent === 0 && step >= 3,
    };
    expect((await played(script, 5, 1))[0]![0]).toBe("0 at 0: 111, 0");
  });
});
