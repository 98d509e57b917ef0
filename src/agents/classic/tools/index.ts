import type { AgentTools } from "../../../tools/kind-tools.ts";

/** Small games on the command line, to try a trainer on. */
export const cartPoleTools: AgentTools = {
  contract: "cart-pole@1",
  environment: async () => (await import("../cart-pole.ts")).cartPole,
  recipe: async () => (await import("./cart-pole.ts")).cartPole,
};

export const pendulumTools: AgentTools = {
  contract: "pendulum@1",
  environment: async () => (await import("../pendulum.ts")).pendulum,
  recipe: async () => (await import("./pendulum.ts")).pendulum,
};

export const memoryCorridorTools: AgentTools = {
  contract: "memory-corridor@1",
  environment: async () => (await import("../memory-corridor.ts")).memoryCorridor,
};

export const gridDuelTools: AgentTools = {
  contract: "grid-duel@1",
  environment: async () => (await import("../grid-duel.ts")).gridDuel,
};
