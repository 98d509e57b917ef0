/** The whole fight: maps, rules, observation, scripted players, and the environment for training. */
export { arenaFromLevel, arenaFromText, DOOR, setOf, SPIKES, type ArenaMap, type MapSet } from "./arena.ts";
export * from "./environment.ts";
export { readIntent } from "./legal-actions.ts";
export {
  ALLIES,
  ARROWS,
  AT,
  CONTRACT,
  DECISIONS_PER_SECOND,
  DIALS,
  FOES,
  HEXES,
  MASK_SIZE,
  MAX_STEPS,
  nearest,
  OBSERVATION_SIZE,
  SIGHT,
  skirmishSpec,
  TICKS_PER_DECISION,
  WIDTHS,
  type Condition,
} from "./observation.ts";
export { observeSkirmish } from "./observe.ts";
export { randomArena } from "./random-arena.ts";
export * from "./fighters.ts";
export { createSkirmish, tick } from "./rules.ts";
export { SCRIPTS } from "./scripts.ts";
export { fightOnLevel, guardLevel, type GuardedLevel } from "./level-fights.ts";
export { heroHp } from "./spawn.ts";
export { stateHash } from "./state-hash.ts";
export { distancesToFoes } from "./way-to-foes.ts";
export { WORDS, type SkirmishSense } from "./words.ts";
