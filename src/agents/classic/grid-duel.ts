import type { Environment, EnvironmentSpec } from "../../environment.ts";
import { checkRng } from "../../handed-in.ts";

const SIDE = 5;
const STEPS = 40;
/** Stay, up, right, down, left. */
const ACROSS = [0, 0, 1, 0, -1] as const;
const DOWN = [0, -1, 0, 1, 0] as const;

const onBoard = (place: number) => place >= 0 && place < SIDE;
/** The nearest place on the board. */
const onto = (place: number) => Math.min(Math.max(place, 0), SIDE - 1);

const SPEC: EnvironmentSpec = {
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
};

/**
 * Two players move at the same time on a board of 5 by 5. The first on the coin scores, and the next coin appears elsewhere. After 40
 * steps the player with more coins wins. A zero-sum game.
 */
export function gridDuel(): Environment {
  const [x, y, score] = [new Int32Array(2), new Int32Array(2), new Int32Array(2)];
  let coin = 0;
  let steps = 0;
  let rng: { below(n: number): number } | null = null;
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  const place = () => {
    do coin = rng!.below(SIDE * SIDE);
    while (onCoin(0) || onCoin(1));
  };
  const onCoin = (agent: number) => coin === y[agent]! * SIDE + x[agent]!;
  const go = (agent: number, move: number) => {
    x[agent] = onto(x[agent]! + ACROSS[move]!);
    y[agent] = onto(y[agent]! + DOWN[move]!);
  };
  /** Zero-sum rewards: the gain of `winner` is the loss of the other. */
  const award = (winner: number, coins: number) => {
    score[winner]! += coins;
    result.rewards[winner]! += 1;
    result.rewards[1 - winner]! -= 1;
  };
  return {
    spec: SPEC,
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
      for (let move = 0; move < 5; move++) mask[move] = Number(onBoard(x[agent]! + ACROSS[move]!) && onBoard(y[agent]! + DOWN[move]!));
    },
    step(actions) {
      for (let agent = 0; agent < 2; agent++) go(agent, actions[agent]!);
      steps++;
      result.rewards.fill(0);
      const first = onCoin(0);
      const second = onCoin(1);
      if (first || second) place();
      // If both arrive at the same time, neither gets the coin.
      if (first !== second) award(first ? 0 : 1, 1);
      result.terminated = steps >= STEPS;
      if (result.terminated && score[0] !== score[1]) award(score[0]! > score[1]! ? 0 : 1, 0);
      return result;
    },
  };
}
