/** Small games to try a trainer on, and to compare it with others. */
export { cartPole } from "./cart-pole.ts";
export { gridDuel } from "./grid-duel.ts";
export { memoryCorridor } from "./memory-corridor.ts";
export { pendulum } from "./pendulum.ts";
