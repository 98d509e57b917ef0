import { opponents } from "./agents/phaser/opponents-part.ts";
import { dialogue } from "./generators/dialogue/phaser/dialogue-part.ts";
import { everyLevel } from "./generators/level/phaser/every-level.ts";
import { music } from "./generators/music/phaser/music-part.ts";
import { sound } from "./generators/sound/phaser/sound-part.ts";
import { speech } from "./generators/speech/phaser/speech-part.ts";
import { sprite } from "./generators/sprite/phaser/sprite-part.ts";
import { createAigcPlugin, type AigcPluginClass, type PluginOf } from "./plugin/create-plugin.ts";
import { models } from "./plugin/models-part.ts";
import type { FilesOf, MadeBy, Part } from "./plugin/scene-part.ts";

/** All parts of this package: one word here for a further one. The types of this.aigc, this.load and this.aigc.made follow from it. */
const PARTS = [everyLevel, sprite, dialogue, music, sound, speech, opponents, models] as const;

/**
 * `this.aigc` in a scene: makes levels, sprites, lines, sounds, voices and opponents. Install it as a scene plugin:
 * `plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] }`. A plugin with some of its parts, or with a kind of
 * your own, is made by `createAigcPlugin`.
 *
 * Everything works without models, by rules. A model that `this.load.aigcModel` has loaded is tried first; if it fails, the rules answer,
 * the provenance has the reason, and the scene emits "aigc:fallback".
 *
 * Unfinished work is dropped when the scene stops: its promise never settles. A call on a stopped scene throws an AbortError, or rejects
 * with one, and adds nothing.
 */
export interface AigcPlugin extends PluginOf<typeof PARTS> {
  /** What `this.load.aigcLevel`, `aigcSprite` and `aigcLine` made in a preload, at once: `this.aigc.made.level("floor")`. */
  readonly made: MadeInPreload;
}
export const AigcPlugin: AigcPluginClass<typeof PARTS, AigcPlugin> = /*#__PURE__*/ createAigcPlugin(PARTS);

/**
 * The content that `this.load.aigcLevel` and similar calls made in a preload, by key, synchronously:
 * `this.aigc.showLevel(this.aigc.made.level("floor"))`.
 * It stays, for every scene of the game, until `this.cache.custom.aigcLevel.remove("floor")`.
 * @throws AigcError `bad-request` for an unknown key, with the reason if making it failed
 */
export interface MadeInPreload extends MadeBy<typeof PARTS> {}

/** What {@link AigcPlugin} adds to `this.load`. */
export interface AigcFiles extends FilesOf<typeof PARTS> {}

/**
 * Tells TypeScript which plugin `this.aigc` is, if it is not {@link AigcPlugin}:
 * `declare module "phaser-aigc" { interface Register { plugin: typeof MyPlugin } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the game
export interface Register {}

export type RegisteredPlugin = Register extends { plugin: new (...given: never[]) => infer Instance } ? Instance : AigcPlugin;
export type RegisteredFiles = Register extends { plugin: { readonly parts: infer Parts extends readonly Part[] } }
  ? FilesOf<Parts>
  : AigcFiles;

declare global {
  namespace Phaser {
    interface Scene {
      /** Makes levels, sprites, lines, sounds, voices and opponents; exists if {@link AigcPlugin} is installed with the mapping "aigc". */
      aigc: RegisteredPlugin;
    }
    namespace Loader {
      interface LoaderPlugin extends RegisteredFiles {}
    }
  }
}
