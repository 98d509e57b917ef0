import { Loader } from "phaser";
import { checkFields, checkObject, checkSeed, listOf, refuse, whole, type Check } from "../arguments.ts";
import { AbortError, type AigcError } from "../errors.ts";
import { checkGeneratorObject } from "../handed-in.ts";
import { LoaderFile } from "./loader-file.ts";
import { fileTypeOf } from "./made-content.ts";
import { makeKind } from "./making.ts";
import { runtimeOf } from "./runtime.ts";
import { lifeOf } from "./scene-life.ts";
import type { AnyContentPart, ContentFileConfig, ContentFileType } from "./scene-part.ts";

type Config = ContentFileConfig<unknown, unknown>;

const checkKey: Check = (where, name, value) => {
  if (typeof value !== "string" || value === "") refuse(where, name, value, 'a name for what is made, such as "floor"');
};
const checkChain: Check = (where, name, value) =>
  Array.isArray(value) ? listOf(checkGeneratorObject)(where, name, value) : checkGeneratorObject(where, name, value);
const ORDER = { request: checkObject, seed: checkSeed, "attempts?": whole(1, 1000), "chain?": checkChain };

/** The loader's method of a part that makes content. */
export function contentFileType(part: AnyContentPart): ContentFileType<unknown, unknown> {
  const where = `load.${fileTypeOf(part)}`;
  return function (key, order) {
    const configs: readonly unknown[] = Array.isArray(key) ? key : [typeof key === "object" ? key : { ...order, key }];
    if (typeof key === "string") checkFields(where, "order", order, ORDER);
    configs.forEach((config, n) => {
      checkFields(where, Array.isArray(key) ? `key[${n}]` : "key", config, { ...ORDER, key: checkKey });
      this.addFile(new ContentFile(this, part, config as Config));
    });
    return this;
  };
}

/** File types that must be complete first: models, and packs, which may contain models. */
const FIRST: readonly string[] = ["aigcModel", "aigcWeights", "packfile"];

/** A file that is generated, not fetched. It waits for the models of the same preload, whatever the order of the calls. */
class ContentFile extends LoaderFile {
  readonly #part: AnyContentPart;
  readonly #config: Config;
  readonly #order: string;

  constructor(loader: Loader.LoaderPlugin, part: AnyContentPart, config: Config) {
    const file = { type: fileTypeOf(part), key: config.key, cache: false as const };
    super(loader, file);
    this.#part = part;
    this.#config = config;
    const { request, seed, attempts } = config;
    this.#order = JSON.stringify([request, String(seed), attempts]);
  }

  override hasCacheConflict(): boolean {
    return runtimeOf(this.game).made.has(this.#part, this.key, this.#order);
  }

  override load(): void {
    const { loader } = this;
    this.state = Loader.FILE_LOADING;
    // It counts for the progress, but takes no slot of the downloads.
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
        // No events for a game that is being destroyed.
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
    const made = await makeKind(this.loader.scene, this.#part.kind, request as object, options);
    const { made: kept } = runtimeOf(this.game);
    kept.keep(this.#part, this.key, this.#order, made);
    this.data = kept.get(this.#part, this.key);
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
      // The event comes before the loader has removed the file from its lists.
      const soon = (): void => void Promise.resolve().then(look);
      for (const event of events) loader.on(event, soon);
      soon();
    });
  }

  protected override remember(error: AigcError): void {
    runtimeOf(this.game).made.fail(this.#part, this.key, error);
  }
}

/** Phaser 3 has its own set class, with a list of entries. */
type Files = { readonly entries: readonly Loader.File[] } | Set<Loader.File>;
const filesOf = (files: Files): readonly Loader.File[] => (files instanceof Set ? [...files] : files.entries);
