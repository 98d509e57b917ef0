import type { Environment } from "../../environment.ts";
import { checkRng } from "../../handed-in.ts";

const SIDE = 5;
const STEPS = 40;
/** Stay, up, right, down, left. */
const ACROSS = [0, 0, 1, 0, -1] as const;
const DOWN = [0, -1, 0, 1, 0] as const;

/**
 * Two players on a 5 by 5 board, both moving at once: who steps on the coin scores, the next coin appears elsewhere, and after 40
 * steps the richer one has won. What one gains the other loses.
 */
export function gridDuel(): Environment {
  const x = new Int32Array(2);
  const y = new Int32Array(2);
  const score = new Int32Array(2);
  let coin = 0;
  let steps = 0;
  let rng: { below(n: number): number } | null = null;
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  const place = () => {
    do coin = rng!.below(SIDE * SIDE);
    while (onCoin(0) || onCoin(1));
  };
  const onCoin = (agent: number) => coin === y[agent]! * SIDE + x[agent]!;
  /** What `winner` gains the other loses. */
  const award = (winner: number) => {
    result.rewards[winner]! += 1;
    result.rewards[1 - winner]! -= 1;
  };
  return {
    spec: {
      contract: "grid-duel@1",
      agents: 2,
      teams: [0, 1],
      observation: [
        { name: "own place", size: 2 },
        { name: "other's place", size: 2 },
        { name: "way to the coin", size: 2 },
        { name: "lead", size: 1 },
        { name: "time left", size: 1 },
      ],
      actions: [{ name: "move", size: 5, labels: ["stay", "up", "right", "down", "left"] }],
      rewardRange: [-2, 2],
      maxSteps: STEPS,
    },
    reset(own) {
      checkRng("grid-duel", "rng", own);
      rng = own;
      x[0] = y[0] = 0;
      x[1] = y[1] = SIDE - 1;
      score.fill(0);
      steps = 0;
      place();
    },
    observe(agent, observation, mask) {
      const other = 1 - agent;
      observation[0] = x[agent]! / 2 - 1;
      observation[1] = y[agent]! / 2 - 1;
      observation[2] = x[other]! / 2 - 1;
      observation[3] = y[other]! / 2 - 1;
      observation[4] = ((coin % SIDE) - x[agent]!) / 4;
      observation[5] = (Math.floor(coin / SIDE) - y[agent]!) / 4;
      observation[6] = (score[agent]! - score[other]!) / 10;
      observation[7] = (STEPS - steps) / STEPS;
      for (let move = 0; move < 5; move++) {
        const nx = x[agent]! + ACROSS[move]!;
        const ny = y[agent]! + DOWN[move]!;
        mask[move] = nx >= 0 && ny >= 0 && nx < SIDE && ny < SIDE ? 1 : 0;
      }
    },
    step(actions) {
      for (let agent = 0; agent < 2; agent++) {
        const move = actions[agent]!;
        x[agent] = Math.min(Math.max(x[agent]! + ACROSS[move]!, 0), SIDE - 1);
        y[agent] = Math.min(Math.max(y[agent]! + DOWN[move]!, 0), SIDE - 1);
      }
      steps++;
      result.rewards.fill(0);
      const first = onCoin(0);
      const second = onCoin(1);
      // Both at once: nobody gets it.
      if (first !== second) {
        const winner = first ? 0 : 1;
        score[winner]!++;
        award(winner);
      }
      if (first || second) place();
      result.terminated = steps >= STEPS;
      if (result.terminated && score[0] !== score[1]) award(score[0]! > score[1]! ? 0 : 1);
      return result;
    },
  };
}
