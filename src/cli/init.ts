import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { AigcError } from "../errors.ts";

/** `init`. */
export function addInit(root: Command): void {
  root
    .command("init")
    .description("write a template to start from")
    .argument("<what>", "environment")
    .argument("[file]", "where to write it", "my-game.mjs")
    .action((what: string, file: string) => {
      if (what !== "environment")
        throw new AigcError("bad-request", "init", `there is no template called "${what}". There is: environment.`);
      writeEnvironmentTemplate(file);
      process.stdout.write(`${file} written. Train it with: npx phaser-aigc train ./${file}\n`);
    });
}

/**
 * Writes a template of an environment: a small complete game in plain JavaScript, with comments on the rules for each part.
 * @throws AigcError `bad-request` if the file exists
 */
export function writeEnvironmentTemplate(file: string): void {
  if (existsSync(file)) throw new AigcError("bad-request", "init", `${file} is there already. Give another name, or move it away.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, TEMPLATE);
}

const TEMPLATE = `// An orchard: apples fall, a basket catches them. A whole game for a learner, and what your scene will draw.
const COLUMNS = 9;
const ROWS = 10;

/** Each call makes a game of its own: training plays many side by side. @returns {import("phaser-aigc/headless").Environment} */
export function environment() {
  const game = { basket: 0, apple: { x: 0, y: 0 }, caught: 0, dropped: 0 };
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  let steps = 0;
  let rng;
  const drop = () => {
    game.apple.x = rng.below(COLUMNS);
    game.apple.y = 0;
  };
  return {
    // The state, for your scene. The learner does not look at it.
    game,
    // A promise about everything below. "@1" is a version: count it up when an observation or an action changes its meaning.
    spec: {
      contract: "my-game@1",
      agents: 1,
      observation: [
        { name: "place of the basket", size: 1 },
        { name: "way to the apple", size: 2 },
      ],
      actions: [{ name: "move", size: 3, labels: ["left", "stay", "right"] }],
      rewardRange: [-1, 1],
      maxSteps: 400,
    },
    // A new episode. All chance comes from the rng that you are given, never from Math.random: then a seed can be replayed.
    reset(own) {
      rng = own;
      steps = 0;
      game.basket = rng.below(COLUMNS);
      game.caught = 0;
      game.dropped = 0;
      drop();
    },
    // What an agent perceives, about -1 to 1. Write every cell, into the arrays that you are given, and allow something in each branch.
    observe(_agent, observation, mask) {
      observation[0] = (2 * game.basket) / (COLUMNS - 1) - 1;
      observation[1] = (game.apple.x - game.basket) / (COLUMNS - 1);
      observation[2] = (ROWS - 1 - game.apple.y) / (ROWS - 1);
      mask[0] = game.basket > 0 ? 1 : 0;
      mask[1] = 1;
      mask[2] = game.basket < COLUMNS - 1 ? 1 : 0;
    },
    // One decision. Reuse the result: nothing is allocated, training stays fast.
    step(actions) {
      game.basket += actions[0] - 1;
      game.apple.y++;
      result.rewards[0] = 0;
      if (game.apple.y === ROWS - 1) {
        const caught = game.apple.x === game.basket;
        if (caught) game.caught++;
        else game.dropped++;
        result.rewards[0] = caught ? 1 : -1;
        drop();
      }
      steps++;
      // Terminated: over by the rules. Truncated: cut by the clock; there was more to earn, and the learner reckons with it.
      result.terminated = game.dropped === 3;
      result.truncated = !result.terminated && steps >= 400;
      return result;
    },
  };
}

/** Hyper-parameters; leave them out and the defaults are taken. */
export const ppo = { updates: 150, hidden: [64, 64], learningRate: [1e-3, 1e-4] };
`;
