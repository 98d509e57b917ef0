import type { EnvironmentSpec } from "../environment.ts";

/** The mistakes of a spec, each with the fix; empty if there are none. */
export function specMistakes(spec: EnvironmentSpec): string[] {
  const mistakes: string[] = [];
  const whole = (n: unknown, least: number) => Number.isInteger(n) && (n as number) >= least;
  const { contract, agents, teams, observation, actions, continuous = 0, rewardRange, maxSteps } = spec;
  if (!/^[\w-]+@\d+$/.test(String(contract))) mistakes.push(`contract is "${contract}". Name it like "my-game@1".`);
  if (!whole(agents, 1)) mistakes.push(`agents is ${agents}. Give how many act at most, 1 or more.`);
  if (teams && (teams.length !== agents || !teams.every((team) => whole(team, 0)))) {
    mistakes.push(`teams is [${teams}] for ${agents} agents. Give each agent the number of its team, from 0.`);
  }
  if (!Array.isArray(observation) || observation.length === 0)
    mistakes.push("observation is empty. List at least one feature with its size.");
  if (!Array.isArray(actions)) mistakes.push("actions is not a list. Give the discrete branches, or [] where there are none.");
  if (mistakes.length > 0) return mistakes;
  for (const { name, size, grid, set } of observation) {
    if (!whole(size, 1)) mistakes.push(`the feature "${name}" has the size ${size}. Give a whole number, 1 or more.`);
    const product = (list: readonly number[]) => list.reduce((a, b) => a * b, 1);
    if (grid && (grid.length !== 3 || product(grid) !== size)) {
      mistakes.push(`the feature "${name}" has the size ${size} and the grid [${grid}]. Height, width and channels multiply to the size.`);
    }
    if (set && (set.length !== 2 || product(set) !== size)) {
      mistakes.push(`the feature "${name}" has the size ${size} and the set [${set}]. Rows and columns multiply to the size.`);
    }
  }
  for (const { name, size, labels } of actions) {
    if (!whole(size, 1)) mistakes.push(`the branch "${name}" has the size ${size}. Give how many choices it has.`);
    if (labels && labels.length !== size) {
      mistakes.push(`the branch "${name}" has ${size} choices and ${labels.length} labels. Name each choice, or none.`);
    }
  }
  if (!whole(continuous, 0)) mistakes.push(`continuous is ${continuous}. Give how many continuous actions each agent has.`);
  else if (actions.length + continuous === 0) mistakes.push("there is no action at all. Give a branch, or continuous: 1.");
  const [least, most] = rewardRange ?? [];
  if (!Number.isFinite(least) || !Number.isFinite(most) || least! > most!) {
    mistakes.push(`rewardRange is [${rewardRange}]. Give the least and the greatest reward of one step.`);
  }
  if (!whole(maxSteps, 1)) mistakes.push(`maxSteps is ${maxSteps}. Give the number of steps after which an episode is truncated.`);
  else if (mistakes.length === 0 && agents * (actions.length + continuous) * maxSteps > MOST_ACTIONS)
    mistakes.push(
      `maxSteps is ${maxSteps}: training keeps what is done in every running episode, and this would not fit into memory (${MOST_ACTIONS} actions at most). Set it to the steps after which you truncate an episode: some hundreds or thousands.`,
    );
  return mistakes;
}

/** In one episode. With 32 games side by side, as is the default, they take a gigabyte. */
const MOST_ACTIONS = 2 ** 23;
