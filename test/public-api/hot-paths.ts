/** What is called at each step, tick or draw: a check would cost more than the work. Their docstrings say what they take. */
const STEP = "at every step of a game; checkEnvironment walks an environment before it is trained on";
const DECISION = "at every decision, for all agents at once";
const DRAW = "at every draw";
const TICK = "at every tick of a fight, for every fighter";

export const HOT: Readonly<Record<string, string>> = {
  "Environment.observe": STEP,
  "Environment.step": STEP,
  "Environment.active": STEP,
  "Environment.out": STEP,
  "Policy.act": DECISION,
  "Rng.below": DRAW,
  "Rng.choose": DRAW,
  "Rng.pick": DRAW,
  "skirmish.distancesToFoes": TICK,
  "skirmish.nearest": TICK,
  "skirmish.observeSkirmish": TICK,
  "skirmish.tick": TICK,
  "ProcessGroup.shared": "by a training, of the group that was handed to it",
};

/** Called by Phaser, or to make an error: what refused there would hide what went wrong. */
export const NOT_BY_USERS: Readonly<Record<string, string>> = {
  "AigcPlugin.constructor": "by Phaser, with what it has",
  "AigcError.constructor": "to tell of an error; another in its place would hide it",
  "AbortError.constructor": "to tell of an error; another in its place would hide it",
};
