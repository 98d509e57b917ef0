/** The door with Phaser: everything of the door without, and the plugin. */
export * from "./headless.ts";
export type { ContentFileConfig, ContentOrder } from "./plugin/content-file.ts";
export type { LayerOptions } from "./generators/level/phaser/level-layer.ts";
export type { LevelView, LevelViewOptions, PlacedEntity } from "./generators/level/phaser/level-view.ts";
export type { MadeInPreload } from "./plugin/made-content.ts";
export { FALLBACK_EVENT, type MakeOptions } from "./plugin/making.ts";
export type { ModelFileConfig, PlacedModel } from "./plugin/model-file.ts";
export type { ModelReport } from "./plugin/model-report.ts";
export type { Npc, NpcOptions, Remembered } from "./generators/dialogue/phaser/npc.ts";
export type { FallbackReport, Opponents, OpponentsOptions, OpponentsView } from "./plugin/opponents.ts";
export { AigcPlugin } from "./plugin/plugin.ts";
export type { SpriteFrame } from "./generators/sprite/phaser/sprite-frames.ts";
export type { ShowOptions, SpriteLook } from "./generators/sprite/phaser/sprite-look.ts";
