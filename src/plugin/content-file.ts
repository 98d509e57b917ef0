import { Loader } from "phaser";
import { checkFields, checkObject, checkSeed, listOf, refuse, whole, type Check } from "../arguments.ts";
import { AbortError, type AigcError } from "../errors.ts";
import type { Contents, Kind, Requests } from "./chains.ts";
import { checkGenerator } from "../handed-in.ts";
import { LoaderFile } from "./loader-file.ts";
import type { ContentType } from "./made-content.ts";
import { makeKind, type MakeOptions } from "./making.ts";
import { runtimeOf } from "./runtime.ts";
import { lifeOf } from "./scene-life.ts";

/** What is to be made while the scene loads: the request and the options of the call, beside a key to find it by. */
export interface ContentFileConfig<K extends Kind> extends Omit<MakeOptions<Requests[K], Contents[K]>, "signal"> {
  readonly key: string;
  readonly request: Requests[K];
}
/** The same, the key given before. */
export type ContentOrder<K extends Kind> = Omit<ContentFileConfig<K>, "key">;

const KINDS = { aigcLevel: "level", aigcSprite: "sprite", aigcLine: "dialogue" } as const satisfies Record<ContentType, Kind>;

/** A method of the loader: `this.load.aigcLevel("floor", { request, seed })`, or with the key inside, or a list of those. */
export type ContentFileType<K extends Kind> = (
  this: Loader.LoaderPlugin,
  key: string | ContentFileConfig<K> | readonly ContentFileConfig<K>[],
  order?: ContentOrder<K>,
) => Loader.LoaderPlugin;

export const aigcLevel = fileType("aigcLevel");
export const aigcSprite = fileType("aigcSprite");
export const aigcLine = fileType("aigcLine");

const checkKey: Check = (where, name, value) => {
  if (typeof value !== "string" || value === "") refuse(where, name, value, 'a name for what is made, such as "floor"');
};
const checkChain: Check = (where, name, value) =>
  Array.isArray(value) ? listOf(checkGenerator)(where, name, value) : checkGenerator(where, name, value);
const ORDER = { request: checkObject, seed: checkSeed, "attempts?": whole(1, 1000), "chain?": checkChain };

function fileType<T extends ContentType>(type: T): ContentFileType<(typeof KINDS)[T]> {
  return function (key, order) {
    const configs: readonly unknown[] = Array.isArray(key) ? key : [typeof key === "object" ? key : { ...order, key }];
    if (typeof key === "string") checkFields(`load.${type}`, "order", order, ORDER);
    configs.forEach((config, n) => {
      checkFields(`load.${type}`, Array.isArray(key) ? `key[${n}]` : "key", config, { ...ORDER, key: checkKey });
      this.addFile(new ContentFile(this, type, config as ContentFileConfig<Kind>));
    });
    return this;
  };
}

/** What has to be there first: models, and packs, which may bring some. */
const FIRST: readonly string[] = ["aigcModel", "aigcWeights", "packfile"];

/** Something made instead of fetched. The models of the same preload come first, whatever the order of the calls. */
class ContentFile extends LoaderFile {
  readonly #type: ContentType;
  readonly #config: ContentFileConfig<Kind>;
  readonly #order: string;

  constructor(loader: Loader.LoaderPlugin, type: ContentType, config: ContentFileConfig<Kind>) {
    const file = { type, key: config.key, cache: false as const };
    super(loader, file);
    this.#type = type;
    this.#config = config;
    const { request, seed, attempts } = config;
    this.#order = JSON.stringify([request, String(seed), attempts]);
  }

  override hasCacheConflict(): boolean {
    return runtimeOf(this.game).made.has(this.#type, this.key, this.#order);
  }

  override load(): void {
    const { loader } = this;
    this.state = Loader.FILE_LOADING;
    // It is counted as in flight, for the progress, and takes no slot from what is downloaded.
    loader.maxParallelDownloads++;
    const giveBack = lifeOf(loader.scene).atEnd(() => loader.maxParallelDownloads--);
    const done = (state: number): boolean => {
      if (this.stopped) return false;
      giveBack();
      loader.maxParallelDownloads--;
      this.state = state;
      return true;
    };
    this.#make().then(
      () => done(Loader.FILE_LOADED) && loader.nextFile(this, true),
      (error: unknown) => {
        // A game that is about to be destroyed is told of nothing more.
        if (error instanceof AbortError || !done(Loader.FILE_ERRORED)) return;
        this.failed(error);
        loader.nextFile(this, false);
      },
    );
  }

  async #make(): Promise<void> {
    await this.#afterModels();
    if (this.stopped) return;
    const { key: _, request, ...options } = this.#config;
    const made = await makeKind(this.loader.scene, KINDS[this.#type], request as never, options as never);
    const { made: kept } = runtimeOf(this.game);
    if (this.#type === "aigcSprite") kept.keepSprite(this.key, this.#order, made as never);
    else kept.keep(this.#type, this.key, this.#order, made as never);
    this.data = kept.get(this.#type, this.key);
  }

  #afterModels(): Promise<void> {
    const { loader } = this;
    return new Promise((ready) => {
      const events = [Loader.Events.FILE_COMPLETE, Loader.Events.FILE_LOAD_ERROR];
      const look = (): void => {
        if (this.stopped) return;
        const files = [loader.list, loader.inflight, loader.queue].flatMap((some) => filesOf(some as Files));
        if (files.some(({ type }) => FIRST.includes(type))) return;
        for (const event of events) loader.off(event, soon);
        ready();
      };
      // The loader is told of a file before it has let go of it.
      const soon = (): void => void Promise.resolve().then(look);
      for (const event of events) loader.on(event, soon);
      soon();
    });
  }

  protected override remember(error: AigcError): void {
    runtimeOf(this.game).made.fail(this.#type, this.key, error);
  }
}

/** Phaser 3 has a set of its own, which keeps its files in a list. */
type Files = { readonly entries: readonly Loader.File[] } | Set<Loader.File>;
const filesOf = (files: Files): readonly Loader.File[] => (files instanceof Set ? [...files] : files.entries);
