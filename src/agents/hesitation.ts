import type { Branch } from "../environment.ts";
import { checkFields } from "../arguments.ts";
import { checkBranches, checkPolicy } from "../handed-in.ts";
import type { Batch, Choices, Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";
import { checkDial } from "./dials.ts";

/** At skill 0 an agent still takes one chance in twenty. */
const MOST = 0.95;

/**
 * Lets agents hesitate: of their decisions, a share that grows as skill falls is not taken. The agent goes on as it goes, where it has a
 * branch "move" beside others, and lets its chance pass; where it has none, it stands for a moment. How
 * a policy that was not trained with a dial for skill becomes easier to beat, without any change of health, speed or damage.
 * @param choices of the rows of `batch`; changed in place
 */
export function hesitate(choices: Choices, batch: Batch, branches: readonly Branch[], skill: number, rng: Rng): void {
  if (skill >= 1) return;
  // Wins rise fast with the first chances that are taken.
  const share = MOST * (1 - skill * Math.sqrt(skill));
  const { rows, actionMasks } = batch;
  // Who stops for every missed chance stutters.
  const walks = branches.length > 1 ? branches.findIndex(({ name }) => name === "move") : -1;
  let flag = 0;
  for (let row = 0; row < rows; row++) {
    const idle = rng.next() < share;
    for (const [branch, { size }] of branches.entries()) {
      if (idle && branch !== walks) choices.actions[row * branches.length + branch] = firstAllowed(actionMasks, flag, size);
      flag += size;
    }
    if (idle && choices.continuous) {
      const reach = choices.continuous.length / rows;
      choices.continuous.fill(0, row * reach, (row + 1) * reach);
    }
  }
}

function firstAllowed(mask: ArrayLike<number>, from: number, size: number): number {
  for (let choice = 0; choice < size; choice++) if (mask[from + choice] !== 0) return choice;
  return 0;
}

/**
 * A policy at a lower skill, in simulation as `this.aigc.opponents` plays it in a scene: it hesitates. 1 is the policy itself, at 0
 * it takes one chance in twenty.
 * @param skill from 0 to 1, or a function that gives it before each decision
 * @throws AigcError `bad-request` for a wrong argument
 */
export function withSkill(policy: Policy, game: { readonly actions: readonly Branch[] }, skill: number | (() => number)): Policy {
  checkPolicy("skill", "policy", policy);
  checkFields("skill", "game", game, { actions: checkBranches });
  if (typeof skill !== "function") checkDial("skill", "skill", skill);
  const slow = (choices: Choices, batch: Batch, rng: Rng): Choices => {
    hesitate(choices, batch, game.actions, typeof skill === "function" ? skill() : skill, rng);
    return choices;
  };
  return {
    ...policy,
    act(batch, rng) {
      const choices = policy.act(batch, rng);
      return choices instanceof Promise ? choices.then((late) => slow(late, batch, rng)) : slow(choices, batch, rng);
    },
  };
}
