import { Plugins, type Loader, type Scene } from "phaser";
import { checkFlag, checkMade, checkObject, isPromise, refuse } from "../arguments.ts";
import type { Level, Line, Persona, Sprite } from "../content.ts";
import { AbortError } from "../errors.ts";
import type { GenerateOptions, Generator, Made } from "../generator.ts";
import { opponentPolicies, type Requests } from "./chains.ts";
import { aigcLevel, aigcLine, aigcSprite, type ContentFileConfig, type ContentOrder } from "./content-file.ts";
import { installEverywhere } from "./late-install.ts";
import { showLevel, type LevelView, type LevelViewOptions } from "../generators/level/phaser/level-view.ts";
import type { MadeInPreload } from "./made-content.ts";
import { FALLBACK_EVENT, makeInScene, makeKind, type MakeOptions } from "./making.ts";
import { aigcModel, type ModelFileConfig } from "./model-file.ts";
import type { ModelReport } from "./model-report.ts";
import { createNpc, type Npc, type NpcOptions } from "../generators/dialogue/phaser/npc.ts";
import { checkOpponents, createOpponents, type FallbackReport, type Opponents, type OpponentsOptions } from "./opponents.ts";
import { runtimeOf, type Runtime } from "./runtime.ts";
import { lifeOf, type SceneLife } from "./scene-life.ts";
import type { ShowOptions, SpriteLook } from "../generators/sprite/phaser/sprite-look.ts";

const FILE_TYPES = { aigcModel, aigcLevel, aigcSprite, aigcLine };

/**
 * `this.aigc` in a scene: makes levels, sprites, lines and opponents. Install it as a scene plugin:
 * `plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] }`.
 *
 * Everything works at once, by rules. Each model that `this.load.aigcModel` brings is asked first from then on; when it cannot
 * answer, the rules do, the provenance says why, and the scene emits "aigc:fallback".
 *
 * What is still being made when the scene stops is dropped with it: its promise never settles. A call on a scene that has stopped
 * throws an AbortError, or rejects with one, and adds nothing.
 */
export class AigcPlugin extends Plugins.ScenePlugin {
  readonly #scene: Scene;
  readonly #life: SceneLife;

  constructor(scene: Scene, manager: Plugins.PluginManager, key: string) {
    super(scene, manager, key);
    this.#scene = scene;
    this.#life = lifeOf(scene);
    // The loader of this very scene exists already, so it has to be told by name.
    for (const [name, type] of Object.entries(FILE_TYPES)) manager.registerFileType(name, type, scene);
  }

  /** Called by Phaser once per scene. The instance outlives `scene.restart()`. */
  override boot(): void {
    installEverywhere(this, this.pluginManager!, AigcPlugin);
  }

  /** Aborted when the scene stops: for a `fetch` of your own, or a model's run. A scene that starts again has another. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /**
   * Binds a promise of your own to the scene: `const file = await this.aigc.whileRunning(fetch("map.json"))`. Once the scene has
   * stopped it never settles, and nothing behind the `await` runs.
   */
  async whileRunning<T>(work: PromiseLike<T>): Promise<T> {
    this.#life.check("whileRunning");
    if (!isPromise(work)) refuse("whileRunning", "work", work, "a promise");
    return this.#life.whileRunning(work, "whileRunning");
  }

  /** Makes a level. Give it to {@link AigcPlugin.showLevel}. */
  level(request: Requests["level"], options: MakeOptions<Requests["level"], Level>): Promise<Made<Level>> {
    return makeKind(this.#scene, "level", request, options);
  }

  /** Puts a level into the scene as a tilemap with collision. */
  showLevel(made: Made<Level>, options?: LevelViewOptions): LevelView {
    this.#life.check("showLevel");
    return showLevel(this.#scene, this.#life, made, options);
  }

  /**
   * Draws a sprite into the game's atlas, with the animations `idle` and `walk`:
   * `const orla = await this.aigc.sprite({ tags: ["smith"] }, { seed }); this.add.sprite(x, y, orla.texture, orla.frame).play(orla.walk)`.
   * The same request and seed is drawn once, however many ask for it, and goes with the last scene that has it; with `keep` it stays.
   */
  async sprite(request: Requests["sprite"], options: MakeOptions<Requests["sprite"], Sprite> & ShowOptions): Promise<SpriteLook> {
    checkKeep("sprite", options);
    const { keep = false, ...making } = options;
    const made = await makeKind(this.#scene, "sprite", request, making);
    this.#life.check("sprite");
    return this.#look(made, JSON.stringify(made), keep);
  }

  /** A sprite as plain data: to keep, to send, to show later. */
  spriteData(request: Requests["sprite"], options: MakeOptions<Requests["sprite"], Sprite>): Promise<Made<Sprite>> {
    return makeKind(this.#scene, "sprite", request, options);
  }

  /** Draws a sprite that you have already; it goes with the scene, or stays with `keep`. */
  showSprite(made: Made<Sprite>, options: ShowOptions = {}): SpriteLook {
    this.#life.check("showSprite");
    checkMade("showSprite", "made", made, "sprite", "pixels");
    checkKeep("showSprite", options);
    return this.#look(made, made, options.keep ?? false);
  }

  /** Makes one line of speech. For a whole character see {@link AigcPlugin.npc}. */
  line(request: Requests["dialogue"], options: MakeOptions<Requests["dialogue"], Line>): Promise<Made<Line>> {
    return makeKind(this.#scene, "dialogue", request, options);
  }

  /** Somebody who talks and remembers. */
  npc(persona: Persona, options: NpcOptions): Npc {
    this.#life.check("npc");
    // Inside, a line that its scene did not live to hear is an error, so that an npc who lives longer is not left waiting for it.
    const npc = createNpc(persona, options, (request, making) => orStopped(this.#life, this.line(request, making)));
    const bound = <T>(speak: () => Promise<T>): Promise<T> => {
      this.#life.check("npc");
      return this.#life.whileRunning(speak(), "npc");
    };
    return { ...npc, say: async (act, slots) => bound(() => npc.say(act, slots)), hear: async (text) => bound(() => npc.hear(text)) };
  }

  /**
   * Opponents driven by the loaded model of the view's contract, or by its script. They stop with the scene.
   * @throws AigcError `bad-request` for a contract that has no script here, unless you give `fallback`
   */
  opponents(options: OpponentsOptions): Opponents {
    this.#life.check("opponents");
    checkOpponents(options);
    const report = (fallback: FallbackReport): void => void this.#scene.sys.events?.emit(FALLBACK_EVENT, fallback);
    return createOpponents(this.#scene, { ...options, ...opponentPolicies(this.#runtime, options, report) }, report);
  }

  /** Anything else that a generator of yours makes: dropped with the scene, like the rest. */
  generate<Request, Content>(
    chain: Generator<Request, Content> | readonly Generator<Request, Content>[],
    request: Request,
    options: GenerateOptions,
  ): Promise<Made<Content>> {
    return makeInScene(this.#scene, "generate", chain, request, options);
  }

  /** What `this.load.aigcLevel`, `aigcSprite` and `aigcLine` made in a preload, at once: `this.aigc.made.level("floor")`. */
  get made(): MadeInPreload {
    this.#life.check("made");
    return this.#runtime.made;
  }

  /** The models that were asked for: which are there, where they run and why, and how much each has made. */
  get models(): readonly ModelReport[] {
    this.#life.check("models");
    return this.#runtime.report();
  }

  get #runtime(): Runtime {
    return runtimeOf(this.#scene.sys.game);
  }

  /** A look that goes with the scene, unless it is kept. */
  #look(made: Made<Sprite>, same: unknown, keep: boolean): SpriteLook {
    const look = this.#runtime.looks.show(made, same);
    if (keep) return look;
    const forget = this.#life.atEnd(() => look.release());
    const release = (): void => {
      forget();
      look.release();
    };
    return { ...look, release };
  }
}

/** What `work` settles with, or an AbortError when the scene stops first. */
function orStopped<T>(life: SceneLife, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = life.atEnd(() => reject(new AbortError("npc")));
    work.finally(forget).then(resolve, reject);
  });
}

function checkKeep(where: string, options: ShowOptions): void {
  checkObject(where, "options", options);
  if (options.keep !== undefined) checkFlag(where, "options.keep", options.keep);
}

declare global {
  namespace Phaser {
    interface Scene {
      /** Makes levels, sprites, lines and opponents; there when {@link AigcPlugin} is installed with the mapping "aigc". */
      aigc: AigcPlugin;
    }
    namespace Loader {
      interface LoaderPlugin {
        /** Loads a model: its manifest, then its weights, both checked. Works in asset packs: `{ "type": "aigcModel", "key": …, "url": … }`. */
        aigcModel(
          key: string | ModelFileConfig | readonly ModelFileConfig[],
          url?: string,
          xhrSettings?: Phaser.Types.Loader.XHRSettingsObject,
        ): this;
        /**
         * Makes a level while the scene loads: `this.load.aigcLevel("floor", { request, seed })`, then `this.aigc.made.level("floor")`.
         * Models of the same preload are loaded first and asked first. Works in asset packs.
         */
        aigcLevel(key: string | ContentFileConfig<"level"> | readonly ContentFileConfig<"level">[], order?: ContentOrder<"level">): this;
        /** Makes and draws a sprite while the scene loads; then `this.aigc.made.sprite("orla")` is its look, for every scene. */
        aigcSprite(
          key: string | ContentFileConfig<"sprite"> | readonly ContentFileConfig<"sprite">[],
          order?: ContentOrder<"sprite">,
        ): this;
        /** Makes a line of speech while the scene loads; then `this.aigc.made.line("hello")`. */
        aigcLine(
          key: string | ContentFileConfig<"dialogue"> | readonly ContentFileConfig<"dialogue">[],
          order?: ContentOrder<"dialogue">,
        ): this;
      }
    }
  }
}
export type { Loader };
