/** The whole fight: maps, rules, observation, scripted players, and the environment for training. */
export { arenaFromLevel, arenaFromText, randomArena, setOf, type ArenaMap, type MapSet } from "./arena.ts";
export * from "./environment.ts";
export {
  ALLIES,
  ARROWS,
  AT,
  DECISIONS_PER_SECOND,
  FOES,
  MAX_STEPS,
  nearest,
  OBSERVATION_SIZE,
  observeSkirmish,
  SIGHT,
  skirmishSpec,
  TICKS_PER_DECISION,
  WIDTHS,
  type Condition,
} from "./observation.ts";
export * from "./fighters.ts";
export { createSkirmish, tick } from "./rules.ts";
export { SCRIPTS } from "./scripts.ts";
export { distancesToFoes } from "./way-to-foes.ts";
export { WORDS, type SkirmishSense } from "./words.ts";
