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
  "Policy.explain": DECISION,
  "Sense.of": DECISION,
  "Rng.below": DRAW,
  "Rng.choose": DRAW,
  "Rng.pick": DRAW,
  "skirmish.distancesToFoes": TICK,
  "skirmish.nearest": TICK,
  "skirmish.observeSkirmish": TICK,
  "skirmish.readIntent": TICK,
  "skirmish.bossPhase": TICK,
  "skirmish.stateHash": TICK,
  "skirmish.tick": TICK,
  "ProcessGroup.shared": "by a training, of the group that was handed to it",
};

const BY_THE_COMMAND_LINE = "by the command line, with the values of its flags and what was made";

/** Called by Phaser or by commands, or to make an error: what refused there would hide what went wrong. */
export const NOT_BY_USERS: Readonly<Record<string, string>> = {
  "ScenePart.methods": "by the plugin, once per scene",
  "ContentPart.keep": "by the plugin, with what was made",
  "ContentPart.release": "by the plugin, with what was kept",
  "Evaluation.rows": BY_THE_COMMAND_LINE,
  "Job.start": BY_THE_COMMAND_LINE,
  "KindTools.explain": BY_THE_COMMAND_LINE,
  "KindTools.learned": BY_THE_COMMAND_LINE,
  "KindTools.picture": BY_THE_COMMAND_LINE,
  "KindTools.sheet": BY_THE_COMMAND_LINE,
  "KindTools.request": BY_THE_COMMAND_LINE,
  "KindTools.rules": BY_THE_COMMAND_LINE,
  "KindTools.several": BY_THE_COMMAND_LINE,
  "KindTools.show": BY_THE_COMMAND_LINE,
  "Progress.model": BY_THE_COMMAND_LINE,
  "InkStory.BindExternalFunction": "by storyNpcs, of the story that was handed to it",
  "NpcOptions.understand": "by the npc, with what it hears",
  "LanguageOptions.critic": "by the network, with what it wrote",
  "PromptApi.availability": "by promptApiChat, of the browser",
  "PromptApi.create": "by promptApiChat, of the browser",
  "PromptSession.promptStreaming": "by promptApiChat, of the browser",
  "AigcError.constructor": "to tell of an error; another in its place would hide it",
  "AbortError.constructor": "to tell of an error; another in its place would hide it",
};
