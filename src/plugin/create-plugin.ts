import { Plugins, type Loader, type Scene } from "phaser";
import { checkFields, checkFunction, checkList, checkObject, checkText, refuse } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import type { GenerateOptions, Generator, Made } from "../generator.ts";
import { checkKind } from "../handed-in.ts";
import { contentFileType } from "./content-file.ts";
import { installEverywhere } from "./late-install.ts";
import { fileTypeOf } from "./made-content.ts";
import { makeInScene, makeKind, tell } from "./making.ts";
import { runtimeOf } from "./runtime.ts";
import { lifeOf, type SceneLife } from "./scene-life.ts";
import {
  isKind,
  partOfKind,
  type AnyContentPart,
  type MadeBy,
  type MethodsOf,
  type Part,
  type SceneHost,
  type ScenePart,
} from "./scene-part.ts";

/** The members that every plugin of this package has, whatever its parts. */
export interface ScenePluginBase extends Plugins.ScenePlugin {
  /** Aborted when the scene stops: for your own `fetch`, or the run of a model. A scene that starts again has a new signal. */
  readonly signal: AbortSignal;
  /**
   * Binds your own promise to the scene: `const file = await this.aigc.whileRunning(fetch("map.json"))`. After the scene has stopped it
   * never settles, so the code after the `await` does not run.
   */
  whileRunning<T>(work: PromiseLike<T>): Promise<T>;
  /** Runs your own generators; dropped with the scene, as everything else. */
  generate<Request, Content>(
    chain: Generator<Request, Content> | readonly Generator<Request, Content>[],
    request: Request,
    options: GenerateOptions,
  ): Promise<Made<Content>>;
}

/** The type of `this.aigc` of a plugin with these `Parts`. */
export type PluginOf<Parts extends readonly Part[]> = ScenePluginBase & { readonly made: MadeBy<Parts> } & MethodsOf<Parts>;

/** A scene plugin, as Phaser takes it: `plugins: { scene: [{ key: "aigc", plugin, mapping: "aigc" }] }`. */
export interface AigcPluginClass<Parts extends readonly Part[], Instance = PluginOf<Parts>> {
  new (scene: Scene, manager: Plugins.PluginManager, key: string): Instance;
  readonly parts: Parts;
}

/**
 * A plugin with only these parts: `createAigcPlugin([level, sprite])`. A game contains only the code of these parts; your own kinds may be
 * in the list. The types of `this.aigc` and `this.load` follow once the plugin is registered:
 * `declare module "phaser-aigc" { interface Register { plugin: typeof MyPlugin } }`.
 */
export function createAigcPlugin<const Parts extends readonly Part[]>(parts: Parts): AigcPluginClass<Parts> {
  const all = checkedParts(parts);

  class AigcPlugin extends Plugins.ScenePlugin {
    static readonly parts = parts;
    readonly #scene: Scene;
    readonly #life: SceneLife;

    constructor(scene: Scene, manager: Plugins.PluginManager, key: string) {
      super(sceneGiven(scene), manager, key);
      this.#scene = scene;
      this.#life = lifeOf(scene);
      const host = hostOf(scene, this.#life);
      const { kinds } = runtimeOf(scene.sys.game);
      for (const part of all) {
        if (makesContent(part)) kinds.add(part.kind);
        this.#put(part.name, part.methods(host));
        // The loader of this scene already exists, so the file type is registered for it too.
        for (const [name, type] of Object.entries(filesOf(part))) manager.registerFileType(name, type, scene);
      }
    }

    /** Called by Phaser once per scene. The instance outlives `scene.restart()`. */
    override boot(): void {
      installEverywhere(mapped(this, this.scene!), this.pluginManager!, AigcPlugin);
    }

    get signal(): AbortSignal {
      return this.#life.signal;
    }

    async whileRunning<T>(work: PromiseLike<T>): Promise<T> {
      this.#life.check("whileRunning");
      return this.#life.whileRunning(work, "whileRunning");
    }

    generate<Request, Content>(
      chain: Generator<Request, Content> | readonly Generator<Request, Content>[],
      request: Request,
      options: GenerateOptions,
    ): Promise<Made<Content>> {
      return makeInScene(this.#scene, "generate", chain, request, options);
    }

    get made(): Readonly<Record<string, (key: string) => unknown>> {
      this.#life.check("made");
      const { made } = runtimeOf(this.#scene.sys.game);
      return Object.fromEntries(all.filter(makesContent).map((part) => [part.name, (key: string) => made.get(part, key)]));
    }

    #put(part: string, methods: object): void {
      for (const [name, method] of Object.entries(Object.getOwnPropertyDescriptors(methods))) {
        if (name in this)
          throw new AigcError("bad-request", "plugin", `the part "${part}" would put "${name}" on this.aigc, which has one. Rename it.`);
        Object.defineProperty(this, name, method);
      }
    }
  }
  return AigcPlugin as unknown as AigcPluginClass<Parts>;
}

const misplaced = (how: string): AigcError =>
  new AigcError(
    "bad-request",
    "plugin",
    `it is installed ${how}. Write plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] }.`,
  );

/** Phaser hands a scene to scene plugins alone. */
function sceneGiven(scene: Scene): Scene {
  if ((scene as Partial<Scene> | undefined)?.sys === undefined) throw misplaced("as a global plugin, and it belongs to scenes");
  return scene;
}

/** A scene has it under the name of its mapping. */
function mapped(plugin: Plugins.ScenePlugin, scene: Scene): Plugins.ScenePlugin {
  if (!Object.values(scene).includes(plugin)) throw misplaced("without a mapping, so that no scene has it");
  return plugin;
}

/** A part that is more than a kind. */
type Ready = AnyContentPart | ScenePart;

const makesContent = (part: Ready): part is AnyContentPart => "kind" in part && part.kind !== undefined;

/** The methods of the loader that come with a part. */
function filesOf(part: Ready): Record<string, (this: Loader.LoaderPlugin) => Loader.LoaderPlugin> {
  const files = { ...(makesContent(part) ? { [fileTypeOf(part)]: contentFileType(part) } : {}), ...part.files };
  return files as Record<string, (this: Loader.LoaderPlugin) => Loader.LoaderPlugin>;
}

function hostOf(scene: Scene, life: SceneLife): SceneHost {
  const { game } = scene.sys;
  return {
    scene,
    life,
    async make(kind, request, options) {
      checkKind("make", "kind", kind);
      return makeKind(scene, kind, request, options);
    },
    models: () => runtimeOf(game).models(),
    missing: () => runtimeOf(game).missing,
    tell(report) {
      checkFields("tell", "report", report, { what: checkText, reason: checkText });
      tell(scene, report);
    },
  };
}

/** Checks the parts, by their place in the list, and makes parts of kinds. */
function checkedParts(parts: readonly Part[]): Ready[] {
  const where = "createAigcPlugin";
  checkList(where, "parts", parts, "a list of parts and kinds: [level, sprite]", (name, part) => {
    checkObject(where, name, part, "a part, such as level, or a kind of your own");
    if (isKind(part as Part)) checkKind(where, name, part);
    else checkFunction(where, `${name}.methods`, (part as Partial<Ready>).methods, "a function that makes what stands on this.aigc");
    const { name: word } = part as Partial<Ready>;
    if (typeof word !== "string" || !/^[a-z][A-Za-z0-9]*$/.test(word))
      refuse(where, `${name}.name`, word, 'a word that begins with a small letter, such as "level"');
  });
  const names = parts.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) refuse(where, "parts", twice, `each part once; there are two called "${twice}"`);
  return parts.map((part) => (isKind(part) ? partOfKind(part) : part));
}
