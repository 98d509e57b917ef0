/** The arena as the command line would train it, and its threads: see self-play-workers.ts. */
export { arena as environment } from "./arena.ts";

export const ppo = {
  environments: 256,
  stepsPerRollout: 32,
  minibatchSize: 1024,
  hidden: [128, 128],
  epochs: 3,
  activation: "relu",
  critic: "shared",
  selfPlayWeight: 1,
  snapshots: { every: 1000, keep: 1, weight: 0 },
  evaluate: () => ({}),
};
