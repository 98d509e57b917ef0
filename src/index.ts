/** The door with Phaser: everything of the door without, and the plugin. */
export * from "./headless.ts";
export { AigcPlugin, FALLBACK_EVENT, type MakeOptions } from "./plugin/plugin.ts";
export type { LevelView, LevelViewOptions, PlacedEntity } from "./generators/level/phaser/level-view.ts";
export type { ModelFileConfig } from "./plugin/model-file.ts";
export type { Npc, NpcOptions, Remembered } from "./generators/dialogue/phaser/npc.ts";
export type { FallbackReport, Opponents, OpponentsOptions, OpponentsView } from "./plugin/opponents.ts";
export type { SpriteFrame } from "./generators/sprite/phaser/sprite-frames.ts";
export type { SpriteLook } from "./generators/sprite/phaser/sprite-look.ts";
