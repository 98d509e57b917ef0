import { Plugins, Scenes, type Loader, type Scene } from "phaser";
import type { Level, Line, Persona, Sprite } from "../content.ts";
import { AbortError, type Signal } from "../errors.ts";
import { generate, type GenerateOptions, type Generator, type Made } from "../generator.ts";
import { chainFor, opponentPolicies, type Kind, type Requests } from "./chains.ts";
import { showLevel, type LevelView, type LevelViewOptions } from "../generators/level/phaser/level-view.ts";
import { aigcModel, type ModelFileConfig } from "./model-file.ts";
import { createNpc, type Npc, type NpcOptions } from "../generators/dialogue/phaser/npc.ts";
import { createOpponents, type FallbackReport, type Opponents, type OpponentsOptions } from "./opponents.ts";
import { runtimeOf, type Runtime } from "./runtime.ts";
import { createSprite, type SpriteLook } from "../generators/sprite/phaser/sprite-look.ts";

/** The scene's events that the plugin emits: `this.events.on("aigc:fallback", (report: FallbackReport) => …)`. */
export const FALLBACK_EVENT = "aigc:fallback";

/** A `GenerateOptions` that also takes a chain of your own in place of the plugin's. */
export interface MakeOptions<Request, Content> extends GenerateOptions {
  readonly chain?: Generator<Request, Content> | readonly Generator<Request, Content>[];
}

/**
 * `this.aigc` in a scene: makes levels, sprites, lines and opponents. Install it as a scene plugin:
 * `plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] }`.
 *
 * Everything works at once, by rules. Each model that `this.load.aigcModel` brings is asked first from then on; when it cannot
 * answer, the rules do, the provenance says why, and the scene emits "aigc:fallback".
 *
 * What is still being made when the scene shuts down rejects with an AbortError, and nothing is added to the dead scene.
 */
export class AigcPlugin extends Plugins.ScenePlugin {
  #running = new AbortController();

  constructor(scene: Scene, manager: Plugins.PluginManager, key: string) {
    super(scene, manager, key);
    // The loader of this very scene exists already, so it has to be told by name.
    manager.registerFileType("aigcModel", aigcModel, scene);
  }

  /** Called by Phaser once per scene. The instance outlives `scene.restart()`. */
  override boot(): void {
    const { events, settings } = this.systems!;
    events.on(Scenes.Events.START, this.#start, this);
    events.on(Scenes.Events.SHUTDOWN, this.#stop, this);
    events.once(Scenes.Events.DESTROY, this.destroy, this);
    // Installed late, by load.scenePlugin: the scene has started without us, and has loaders of its own already.
    if (settings.status >= Scenes.START && settings.status < Scenes.SHUTDOWN) this.#start();
  }

  /** Makes a level. Give it to {@link AigcPlugin.showLevel}. */
  level(request: Requests["level"], options: MakeOptions<Requests["level"], Level>): Promise<Made<Level>> {
    return this.#make("level", request, options);
  }

  /** Puts a level into the scene as a tilemap with collision. */
  showLevel(made: Made<Level>, options?: LevelViewOptions): LevelView {
    return showLevel(this.scene!, made, options);
  }

  /**
   * Draws a sprite into the game's atlas, with the animations `idle` and `walk`:
   * `const orla = await this.aigc.sprite({ tags: ["smith"] }, { seed }); this.add.sprite(x, y, orla.texture, orla.frame).play(orla.walk)`.
   */
  async sprite(request: Requests["sprite"], options: MakeOptions<Requests["sprite"], Sprite>): Promise<SpriteLook> {
    return this.showSprite(await this.spriteData(request, options));
  }

  /** A sprite as plain data: to keep, to send, to show later. */
  spriteData(request: Requests["sprite"], options: MakeOptions<Requests["sprite"], Sprite>): Promise<Made<Sprite>> {
    return this.#make("sprite", request, options);
  }

  /** Draws a sprite that you have already. */
  showSprite(made: Made<Sprite>): SpriteLook {
    return createSprite(this.#game, this.#runtime.atlas, made);
  }

  /** Makes one line of speech. For a whole character see {@link AigcPlugin.npc}. */
  line(request: Requests["dialogue"], options: MakeOptions<Requests["dialogue"], Line>): Promise<Made<Line>> {
    return this.#make("dialogue", request, options);
  }

  /** Somebody who talks and remembers. */
  npc(persona: Persona, options: NpcOptions): Npc {
    return createNpc(persona, options, (request, making) => this.line(request, making));
  }

  /**
   * Opponents driven by the loaded model of the view's contract, or by its script. They stop with the scene.
   * @throws AigcError `bad-request` for a contract that has no script here, unless you give `fallback`
   */
  opponents(options: OpponentsOptions): Opponents {
    const report = (fallback: FallbackReport): void => void this.scene?.events.emit(FALLBACK_EVENT, fallback);
    return createOpponents(this.scene!, { ...options, ...opponentPolicies(this.#runtime, options, report) }, report);
  }

  /** Anything else that a generator of yours makes: aborted with the scene, like the rest. */
  async generate<Request, Content>(
    chain: Generator<Request, Content> | readonly Generator<Request, Content>[],
    request: Request,
    options: GenerateOptions,
  ): Promise<Made<Content>> {
    const where = "plugin";
    const signals = [this.#running.signal, options.signal].filter((signal) => signal !== undefined);
    const signal: Signal = {
      get aborted() {
        return signals.some(({ aborted }) => aborted);
      },
    };
    return await untilAborted(generate(chain, request, { ...options, signal }), signals, where);
  }

  override destroy(): void {
    this.#stop();
    this.systems?.events.off(Scenes.Events.START, this.#start, this);
    this.systems?.events.off(Scenes.Events.SHUTDOWN, this.#stop, this);
    super.destroy();
  }

  get #game() {
    return this.systems!.game;
  }

  get #runtime(): Runtime {
    return runtimeOf(this.#game);
  }

  #start(): void {
    this.#running = new AbortController();
  }

  #stop(): void {
    this.#running.abort();
  }

  async #make<K extends Kind, Content>(
    kind: K,
    request: Requests[K],
    { chain, ...options }: MakeOptions<Requests[K], Content>,
  ): Promise<Made<Content>> {
    const generators = chain ?? (chainFor(kind, this.#runtime) as readonly Generator<Requests[K], Content>[]);
    const made = await this.generate(generators, request, options);
    const skipped = made.provenance.skipped?.at(-1);
    if (skipped) this.scene!.events.emit(FALLBACK_EVENT, { what: kind, reason: skipped.reason } satisfies FallbackReport);
    return made;
  }
}

/** `work`, or an AbortError as soon as one of `signals` aborts, however long the work goes on. */
function untilAborted<T>(work: Promise<T>, signals: readonly (AbortSignal | Signal)[], where: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const listened = signals.filter((signal) => signal instanceof AbortSignal);
    const abort = (): void => {
      tidy();
      reject(new AbortError(where));
    };
    const tidy = (): void => listened.forEach((signal) => signal.removeEventListener("abort", abort));
    listened.forEach((signal) => signal.addEventListener("abort", abort));
    work.finally(tidy).then(resolve, reject);
  });
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
      }
    }
  }
}
export type { Loader };
