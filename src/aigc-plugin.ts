import { opponents, type OpponentsMethods } from "./agents/phaser/opponents-part.ts";
import { dialogue, type DialogueFiles, type DialogueMethods } from "./generators/dialogue/phaser/dialogue-part.ts";
import { level, type LevelFiles, type LevelMethods } from "./generators/level/phaser/level-part.ts";
import { music, type MusicFiles, type MusicMethods } from "./generators/music/phaser/music-part.ts";
import { sound, type SoundFiles, type SoundMethods } from "./generators/sound/phaser/sound-part.ts";
import { speech, type SpeechFiles, type SpeechMethods } from "./generators/speech/phaser/speech-part.ts";
import { sprite, type SpriteFiles, type SpriteMethods } from "./generators/sprite/phaser/sprite-part.ts";
import { createAigcPlugin, type AigcPluginClass, type ScenePluginBase } from "./plugin/create-plugin.ts";
import { models, type ModelsFiles, type ModelsMethods } from "./plugin/models-part.ts";
import type { Level, Line, Music, Sound, Speech } from "./content.ts";
import type { Made } from "./generator.ts";
import type { SpriteLook } from "./generators/sprite/phaser/sprite-look.ts";
import type { FilesOf, Part } from "./plugin/scene-part.ts";

/** All parts of this package. */
const PARTS = [level, sprite, dialogue, music, sound, speech, opponents, models] as const;

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
export interface AigcPlugin
  extends
    ScenePluginBase,
    LevelMethods,
    SpriteMethods,
    DialogueMethods,
    MusicMethods,
    SoundMethods,
    SpeechMethods,
    OpponentsMethods,
    ModelsMethods {
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
export interface MadeInPreload {
  level(key: string): Made<Level>;
  sprite(key: string): SpriteLook;
  line(key: string): Made<Line>;
  music(key: string): Made<Music>;
  sound(key: string): Made<Sound>;
  speech(key: string): Made<Speech>;
}

/** What {@link AigcPlugin} adds to `this.load`. */
export interface AigcFiles extends LevelFiles, SpriteFiles, DialogueFiles, MusicFiles, SoundFiles, SpeechFiles, ModelsFiles {}

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
