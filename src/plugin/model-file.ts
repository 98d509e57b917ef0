import { Loader } from "phaser";
import { AigcError } from "../errors.ts";
import { learns } from "../kind.ts";
import type { Model, ModelManifest } from "../model.ts";
import { readManifest } from "../nn/host/load-model.ts";
import * as is from "../schema.ts";
import { LoaderFile } from "./loader-file.ts";
import { openModel } from "./placed-model.ts";
import { MODEL_CACHE, runtimeOf } from "./runtime.ts";

export interface ModelFileConfig {
  readonly key: string;
  /** The address of the manifest. Default: the key with ".json". */
  readonly url?: string;
  /** The address of the weights, if they are not beside the manifest: on a CDN, for example. */
  readonly weights?: string;
  /**
   * The contract of the model: "level-room@1". A model of another contract is refused. If the model cannot be loaded, the papers of
   * content that the rules make instead say so.
   */
  readonly contract?: string;
  readonly xhrSettings?: Phaser.Types.Loader.XHRSettingsObject;
}

/**
 * The file type behind `this.load.aigcModel(key, url)`: first the manifest, then the weights that it names, both counted in the
 * loader's progress. An error is a `loaderror`, is kept in the runtime, and does not stop the game.
 */
export function aigcModel(
  this: Loader.LoaderPlugin,
  key: string | ModelFileConfig | readonly ModelFileConfig[],
  url?: string,
  xhrSettings?: Phaser.Types.Loader.XHRSettingsObject,
): Loader.LoaderPlugin {
  const configs: readonly unknown[] = Array.isArray(key)
    ? key
    : [typeof key === "object" ? key : { key, ...(url === undefined ? {} : { url }), ...(xhrSettings ? { xhrSettings } : {}) }];
  for (const [index, config] of configs.entries()) {
    const name = Array.isArray(key) ? `key[${index}]` : typeof key === "object" ? "key" : "";
    is.readAs(ENTRY, config, { where: "load.aigcModel", name, code: "bad-request" });
    this.addFile(new ManifestFile(this, config as ModelFileConfig));
  }
  return this;
}

/** An entry of an asset pack, or the argument of the loader's method. */
const ENTRY = is.fields(
  {
    key: is.pattern(/./, 'a name for the model, such as "level-room"'),
    url: is.optional(is.text("the address of a manifest.json")),
    weights: is.optional(is.text("the address of a file of weights")),
    contract: is.optional(is.text('the contract of the model, such as "level-room@1"')),
    xhrSettings: is.optional(is.map(is.anything())),
  },
  "a key, or an object with key and url",
);

/** Whether Phaser takes an address without the loader's path. */
const isWhole = (url: string): boolean => /^(?:blob:|data:|capacitor:\/\/|https?:\/\/|\/\/)/.test(url);

/** Manifest or weights: fetched, then read. */
abstract class PartOfModel extends LoaderFile {
  override onError(request: XMLHttpRequest, event: ProgressEvent): void {
    if (this.stopped) return;
    this.failed(new AigcError("model-missing", "loader", `${this.src} cannot be reached. Check the address and the connection.`));
    super.onError(request, event);
  }

  override onLoad(request: XMLHttpRequest, event: ProgressEvent): void {
    if (this.stopped) return;
    if (request.status >= 400) {
      const what = `the server answered ${request.status} for ${this.src}.`;
      this.failed(new AigcError("model-missing", "loader", `${what} Copy the model's folder to where the game is served from.`));
    }
    super.onLoad(request, event);
  }

  override onProcess(): void {
    this.state = Loader.FILE_PROCESSING;
    void this.read().then(
      () => this.stopped || this.onProcessComplete(),
      (error: unknown) => this.stopped || this.#fail(error),
    );
  }

  /** Ends the file as failed, without the console message of Phaser. */
  #fail(error: unknown): void {
    this.failed(error);
    this.state = Loader.FILE_ERRORED;
    this.loader.totalFailed++;
    this.loader.totalComplete--;
    this.loader.emit(Loader.Events.FILE_LOAD_ERROR, this);
    this.loader.fileProcessComplete(this);
  }

  protected abstract read(): Promise<void>;

  /** From the call, or read from the manifest. */
  protected abstract readonly contract: string | undefined;

  protected override remember(error: AigcError): void {
    const { key, contract } = this;
    const { missing } = runtimeOf(this.game);
    const before = missing.findIndex((entry) => entry.key === key);
    missing.splice(before < 0 ? missing.length : before, 1, { key, error, ...(contract === undefined ? {} : { contract }) });
  }
}

class ManifestFile extends PartOfModel {
  protected override readonly contract: string | undefined;
  /** Where the weights are, if not beside the manifest. */
  readonly #weights: string | undefined;

  constructor(loader: Loader.LoaderPlugin, config: ModelFileConfig) {
    const file = {
      type: "aigcModel",
      // Only so that a used key is refused; the model itself goes into the cache later.
      cache: loader.cacheManager.addCustom(MODEL_CACHE),
      extension: "json",
      responseType: "text" as const,
      key: config.key,
      ...(config.url === undefined ? {} : { url: config.url }),
      ...(config.xhrSettings ? { xhrSettings: config.xhrSettings } : {}),
    };
    super(loader, file);
    this.contract = config.contract;
    this.#weights = config.weights === undefined || isWhole(config.weights) ? config.weights : loader.path + config.weights;
  }

  protected override async read(): Promise<void> {
    const manifest = readManifest(this.xhrLoader!.responseText, this.src);
    const { contract } = this;
    if (contract !== undefined && manifest.contract !== contract) {
      const what = `${this.src} is a model for "${manifest.contract}", not for "${contract}", which was asked for.`;
      throw new AigcError("model-mismatch", "loader", `${what} Give the address of the right one.`);
    }
    const folder = (this.url as string).replace(/[^/]*$/, "");
    this.loader.addFile(new WeightsFile(this.loader, this.key, this.#weights ?? folder + manifest.file, manifest));
  }
}

class WeightsFile extends PartOfModel {
  protected override readonly contract: string;
  readonly #manifest: ModelManifest;

  constructor(loader: Loader.LoaderPlugin, key: string, url: string, manifest: ModelManifest) {
    const file = { type: "aigcWeights", cache: false as const, key, url, responseType: "arraybuffer" as const };
    super(loader, file);
    // The address is complete: it was derived from that of the manifest.
    this.key = key;
    this.url = url;
    this.contract = manifest.contract;
    this.#manifest = manifest;
  }

  protected override read(): Promise<void> {
    const bytes = new Uint8Array(this.xhrLoader!.response as ArrayBuffer);
    const { kinds, openModel: openOnce } = runtimeOf(this.game);
    const makesContent = [...kinds].some((kind) => learns(kind, this.contract));
    const open = (): Promise<Model> =>
      openModel(this.#manifest, bytes, makesContent).catch(async (error: AigcError) => {
        // A damaged download or an old copy in a cache: fetched once more, without caches.
        const again = error.code === "model-corrupt" ? await fetch(this.src, { cache: "reload" }).catch(() => undefined) : undefined;
        if (!again?.ok) throw error;
        return openModel(this.#manifest, new Uint8Array(await again.arrayBuffer()), makesContent);
      });
    return openOnce(this.key, open, () => !this.stopped);
  }
}
