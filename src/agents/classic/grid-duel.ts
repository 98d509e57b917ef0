import type { Environment } from "../../environment.ts";

const SIDE = 5;
const STEPS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

/**
 * Two players on a 5 by 5 board, both moving at once: who steps on the coin scores, the next coin appears elsewhere, and after 40
 * steps the richer one has won. What one gains the other loses.
 */
export function gridDuel(): Environment {
  const x = [0, 0];
  const y = [0, 0];
  const score = [0, 0];
  let coin = 0;
  let steps = 0;
  let rng: { below(n: number): number } | null = null;
  const rewards = new Float32Array(2);
  const place = () => {
    do coin = rng!.below(SIDE * SIDE);
    while (coin === y[0]! * SIDE + x[0]! || coin === y[1]! * SIDE + x[1]!);
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
      ],
      actions: [{ name: "move", size: 5, labels: ["stay", "up", "right", "down", "left"] }],
      rewardRange: [-2, 2],
      maxSteps: 40,
    },
    reset(own) {
      rng = own;
      [x[0], y[0], x[1], y[1]] = [0, 0, SIDE - 1, SIDE - 1];
      score.fill(0);
      steps = 0;
      place();
    },
    observe(agent, observation, mask) {
      const other = 1 - agent;
      const [coinX, coinY] = [coin % SIDE, Math.floor(coin / SIDE)];
      observation.set([
        x[agent]! / 2 - 1,
        y[agent]! / 2 - 1,
        x[other]! / 2 - 1,
        y[other]! / 2 - 1,
        (coinX - x[agent]!) / 4,
        (coinY - y[agent]!) / 4,
        (score[agent]! - score[other]!) / 10,
      ]);
      STEPS.forEach(([dx, dy], move) => {
        const [nx, ny] = [x[agent]! + dx, y[agent]! + dy];
        mask[move] = nx >= 0 && ny >= 0 && nx < SIDE && ny < SIDE ? 1 : 0;
      });
    },
    step(actions) {
      for (const agent of [0, 1]) {
        const [dx, dy] = STEPS[actions[agent]!]!;
        x[agent] = Math.min(Math.max(x[agent]! + dx, 0), SIDE - 1);
        y[agent] = Math.min(Math.max(y[agent]! + dy, 0), SIDE - 1);
      }
      steps++;
      const there = [0, 1].map((agent) => y[agent]! * SIDE + x[agent]! === coin);
      rewards.fill(0);
      // Both at once: nobody gets it.
      if (there[0] !== there[1]) {
        const winner = there[0] ? 0 : 1;
        score[winner]!++;
        rewards[winner] = 1;
        rewards[1 - winner] = -1;
      }
      if (there[0] || there[1]) place();
      const over = steps >= 40;
      if (over && score[0] !== score[1]) {
        const leader = score[0]! > score[1]! ? 0 : 1;
        rewards[leader]! += 1;
        rewards[1 - leader]! -= 1;
      }
      return { rewards, terminated: over, truncated: false };
    },
  };
}
