/** The door with Phaser: everything of the door without, and the plugin. */
export * from "./headless.ts";
export { AigcPlugin, type AigcFiles, type MadeInPreload, type Register } from "./aigc-plugin.ts";
export { opponents } from "./agents/phaser/opponents-part.ts";
export type { Inspection, SeenFeature, WeighedBranch } from "./agents/phaser/inspection.ts";
export type { Opponents, OpponentsDials, OpponentsOptions, OpponentsView } from "./agents/phaser/opponents.ts";
export type { OverlayOptions } from "./agents/phaser/overlay.ts";
export type { BoxAnswer, BoxLine, BoxText, DialogueBox, DialogueBoxOptions } from "./generators/dialogue/phaser/dialogue-box.ts";
export { dialogue } from "./generators/dialogue/phaser/dialogue-part.ts";
export type { NpcEvents, Offer, SceneNpc } from "./generators/dialogue/phaser/scene-npc.ts";
export type { LayerOptions } from "./generators/level/phaser/level-layer.ts";
export { level, type LevelExtras, type LevelPart } from "./generators/level/phaser/level-part.ts";
export type { LevelView, LevelViewOptions, PlacedArea, PlacedEntity } from "./generators/level/phaser/level-view.ts";
export type { PlayingMusic } from "./generators/music/phaser/music-player.ts";
export { music, type PlayMusicOptions } from "./generators/music/phaser/music-part.ts";
export { sound } from "./generators/sound/phaser/sound-part.ts";
export type { SpeakOptions, Speaking } from "./generators/speech/phaser/speak.ts";
export { speech } from "./generators/speech/phaser/speech-part.ts";
export type { SpriteFrame } from "./generators/sprite/phaser/sprite-frames.ts";
export type { ShowOptions, SpriteLook } from "./generators/sprite/phaser/sprite-look.ts";
export { sprite } from "./generators/sprite/phaser/sprite-part.ts";
export type { Playing, PlayOptions } from "./plugin/audio.ts";
export { createAigcPlugin, type AigcPluginClass, type PluginOf } from "./plugin/create-plugin.ts";
export type { Channel } from "./plugin/game-audio.ts";
export { announce } from "./plugin/live-region.ts";
export { FALLBACK_EVENT } from "./plugin/making.ts";
export type { ModelFileConfig } from "./plugin/model-file.ts";
export type { ModelReport } from "./plugin/model-report.ts";
export { models } from "./plugin/models-part.ts";
export type { PlacedModel } from "./plugin/placed-model.ts";
export type { SceneLife } from "./plugin/scene-life.ts";
export type {
  ContentFileConfig,
  ContentFileType,
  ContentOrder,
  ContentPart,
  FallbackReport,
  MadeBy,
  MakeOptions,
  SceneHost,
  ScenePart,
} from "./plugin/scene-part.ts";
