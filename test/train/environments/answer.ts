import type { Environment, EnvironmentSpec } from "../../../src/environment.ts";
import type { Rng } from "../../../src/rng.ts";

/** One question and one answer, twenty times: the frame of most environments here. */
export function answer(
  what: Pick<EnvironmentSpec, "contract" | "observation" | "actions" | "continuous" | "rewardRange">,
  play: {
    /** Thinks of a question. */
    ask(rng: Rng): void;
    observe(observation: Float32Array, mask: Uint8Array): void;
    reward(actions: Int32Array, continuous: Float32Array): number;
  },
): Environment {
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  const nothing = new Float32Array(0);
  let steps = 0;
  let rng: Rng | null = null;
  return {
    spec: { agents: 1, maxSteps: 20, ...what },
    reset(own) {
      rng = own;
      steps = 0;
      play.ask(own);
    },
    observe(_agent, observation, mask) {
      observation.fill(0);
      mask.fill(1);
      play.observe(observation, mask);
    },
    step(actions, continuous) {
      result.rewards[0] = play.reward(actions, continuous ?? nothing);
      play.ask(rng!);
      steps++;
      result.truncated = steps >= 20;
      return result;
    },
  };
}

/** Five doors, the farther the better; the last and best one is always locked, and one of the others too. Throws if one tries a locked one. */
export function lockedDoors(): Environment {
  let locked = 0;
  return answer(
    {
      contract: "locked-doors@1",
      observation: [{ name: "locked", size: 4 }],
      actions: [{ name: "door", size: 5 }],
      rewardRange: [0, 1],
    },
    {
      ask: (rng) => (locked = rng.below(4)),
      observe(observation, mask) {
        observation[locked] = 1;
        mask[locked] = mask[4] = 0;
      },
      reward([door]) {
        if (door === 4 || door === locked) throw new Error(`door ${door} is locked`);
        return door! / 4;
      },
    },
  );
}

/** Shows a number, wants to hear it: nothing is lost by the right one, its square by each one off. */
export function dial(): Environment {
  let wanted = 0;
  return answer(
    { contract: "dial@1", observation: [{ name: "wanted", size: 1 }], actions: [], continuous: 1, rewardRange: [-Infinity, 0] },
    {
      ask: (rng) => (wanted = rng.next() * 1.6 - 0.8),
      observe: (observation) => (observation[0] = wanted),
      reward: (_, [given]) => -((given! - wanted) ** 2),
    },
  );
}

/** A button among three and a dial, both to be right in the same answer; which button decides to which side the dial goes. */
export function buttonAndDial(): Environment {
  let button = 0;
  let wanted = 0;
  return answer(
    {
      contract: "button-and-dial@1",
      observation: [
        { name: "button", size: 3 },
        { name: "wanted", size: 1 },
      ],
      actions: [{ name: "button", size: 3 }],
      continuous: 1,
      rewardRange: [-Infinity, 1],
    },
    {
      ask(rng) {
        button = rng.below(3);
        wanted = rng.next() * 1.6 - 0.8;
      },
      observe(observation) {
        observation[button] = 1;
        observation[3] = wanted;
      },
      reward: ([pressed], [turned]) => (pressed === button ? 1 : 0) - (turned! - (button === 0 ? -wanted : wanted)) ** 2,
    },
  );
}

/** A bar of three dots somewhere in a picture: does it lie or stand? */
export function bars(side = 6): Environment {
  let [x, y, upright] = [0, 0, 0];
  return answer(
    {
      contract: "bars@1",
      observation: [{ name: "picture", size: side * side, grid: [side, side, 1] }],
      actions: [{ name: "how", size: 2, labels: ["lies", "stands"] }],
      rewardRange: [0, 1],
    },
    {
      ask(rng) {
        upright = rng.below(2);
        const [long, short] = [rng.below(side - 2), rng.below(side)];
        [x, y] = upright ? [short, long] : [long, short];
      },
      observe(observation) {
        for (let i = 0; i < 3; i++) observation[(y + (upright ? i : 0)) * side + x + (upright ? 0 : i)] = 1;
      },
      reward: ([said]) => (said === upright ? 1 : 0),
    },
  );
}

/** Up to six strangers in any places, none to one of them a guide: where does the guide point? Two is the answer where there is none. */
export function guides(): Environment {
  const rows = new Float32Array(6 * 4);
  let right = 2;
  return answer(
    {
      contract: "guides@1",
      observation: [{ name: "strangers", size: 24, set: [6, 4] }],
      actions: [{ name: "way", size: 3, labels: ["left", "right", "stay"] }],
      rewardRange: [0, 1],
    },
    {
      ask(rng) {
        rows.fill(0);
        right = 2;
        const many = rng.below(7);
        const guide = rng.below(2) === 1 ? rng.below(6) : -1;
        for (let row = 0; row < 6; row++) {
          if (row !== guide && row >= many) continue;
          const side = rng.below(2);
          rows.set([1, row === guide ? 1 : 0, side === 0 ? 1 : -1, rng.next()], row * 4);
          if (row === guide) right = side;
        }
      },
      observe: (observation) => observation.set(rows),
      reward: ([said]) => (said === right ? 1 : 0),
    },
  );
}
