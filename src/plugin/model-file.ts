import { Loader, Scenes } from "phaser";
import { AigcError } from "../errors.ts";
import type { Model, ModelManifest } from "../model.ts";
import { readManifest, readModel } from "../nn/host/load-model.ts";
import { openWorker, workerModel, type WorkerPort } from "../nn/host/worker-model.ts";
import { makesContent } from "./chains.ts";
import { runtimeOf } from "./runtime.ts";

export interface ModelFileConfig {
  readonly key: string;
  readonly url?: string;
  readonly xhrSettings?: Phaser.Types.Loader.XHRSettingsObject;
}

/**
 * The file type behind `this.load.aigcModel(key, url)`: first the manifest, then the weights that it names, both counted in the
 * loader's progress. What goes wrong is a `loaderror`, is kept in the runtime, and does not stop the game.
 */
export function aigcModel(
  this: Loader.LoaderPlugin,
  key: string | ModelFileConfig | readonly ModelFileConfig[],
  url?: string,
  xhrSettings?: Phaser.Types.Loader.XHRSettingsObject,
): Loader.LoaderPlugin {
  if (Array.isArray(key)) for (const config of key as readonly ModelFileConfig[]) this.addFile(new ManifestFile(this, config));
  else if (typeof key === "object") this.addFile(new ManifestFile(this, key as ModelFileConfig));
  else this.addFile(new ManifestFile(this, { key, ...(url === undefined ? {} : { url }), ...(xhrSettings ? { xhrSettings } : {}) }));
  return this;
}

/** A file whose failure is told once, with the reason, to the loader and to the runtime. */
abstract class PartOfModel extends Loader.File {
  /** Set when the scene stops first: the loader has forgotten this file, and must not hear of it again. */
  #stopped = false;

  override onError(request: XMLHttpRequest, event: ProgressEvent): void {
    this.remember(new AigcError("model-missing", "loader", `${this.src} cannot be reached. Check the address and the connection.`));
    super.onError(request, event);
  }

  override onLoad(request: XMLHttpRequest, event: ProgressEvent): void {
    if (request.status >= 400) {
      const what = `the server answered ${request.status} for ${this.src}.`;
      this.remember(new AigcError("model-missing", "loader", `${what} Copy the model's folder to where the game is served from.`));
    }
    super.onLoad(request, event);
  }

  override onProcess(): void {
    const { events, settings } = this.loader.systems;
    if (settings.status >= Scenes.SHUTDOWN) return;
    this.state = Loader.FILE_PROCESSING;
    const stop = (): void => {
      this.#stopped = true;
    };
    events.once(Scenes.Events.SHUTDOWN, stop);
    void this.read()
      .catch((error: unknown) =>
        error instanceof AigcError ? error : new AigcError("model-corrupt", "loader", `${this.src}: ${String(error)}`, { cause: error }),
      )
      .then((error) => {
        if (this.#stopped) return;
        events.off(Scenes.Events.SHUTDOWN, stop);
        if (error) this.#fail(error);
        else this.onProcessComplete();
      });
  }

  /** As the loader does for a file that did not arrive; Phaser's own way would write to the console. */
  #fail(error: AigcError): void {
    this.remember(error);
    this.state = Loader.FILE_ERRORED;
    this.loader.totalFailed++;
    this.loader.totalComplete--;
    this.loader.emit(Loader.Events.FILE_LOAD_ERROR, this);
    this.loader.fileProcessComplete(this);
  }

  protected get stopped(): boolean {
    return this.#stopped;
  }

  protected abstract read(): Promise<void>;

  protected remember(error: AigcError, contract?: string): void {
    const { missing } = runtimeOf(this.loader.systems.game);
    const before = missing.findIndex((entry) => entry.key === this.key);
    missing.splice(before < 0 ? missing.length : before, 1, { key: this.key, error, ...(contract === undefined ? {} : { contract }) });
  }
}

/** The build for script tags carries the worker as text: such a page has no second file to start one from. */
declare const __AIGC_WORKER_TEXT__: string | undefined;
let address: string | undefined;
function openFromText(): Promise<WorkerPort> {
  address ??= URL.createObjectURL(new Blob([__AIGC_WORKER_TEXT__!], { type: "text/javascript" }));
  return openWorker(address);
}
const WORKER = typeof __AIGC_WORKER_TEXT__ === "string" ? { open: openFromText } : {};

/**
 * A model that makes content gets a worker, so that no frame waits for it; a policy decides at once, in the frame. Where no worker
 * can be had (old browsers, a strict content security policy), everything runs on the page.
 */
async function openModel(manifest: ModelManifest, bytes: Uint8Array): Promise<Model> {
  if (typeof Worker !== "function" || !makesContent(manifest.contract)) return readModel(manifest, bytes);
  try {
    return await workerModel(manifest, bytes, WORKER);
  } catch (error) {
    if (error instanceof AigcError && (error.code === "worker-crashed" || error.code === "timeout")) return readModel(manifest, bytes);
    throw error;
  }
}

class ManifestFile extends PartOfModel {
  constructor(loader: Loader.LoaderPlugin, config: ModelFileConfig) {
    const file = {
      type: "aigcModel",
      // Only to refuse a key that is taken: what goes into the cache is the model, once it has been read.
      cache: loader.cacheManager.addCustom("aigcModel"),
      extension: "json",
      responseType: "text" as const,
      key: config.key,
      ...(config.url === undefined ? {} : { url: config.url }),
      ...(config.xhrSettings ? { xhrSettings: config.xhrSettings } : {}),
    };
    super(loader, file);
  }

  protected override async read(): Promise<void> {
    const manifest = readManifest(this.xhrLoader!.responseText, this.src);
    const folder = (this.url as string).replace(/[^/]*$/, "");
    this.loader.addFile(new WeightsFile(this.loader, this.key, folder + manifest.file, manifest));
  }
}

class WeightsFile extends PartOfModel {
  readonly #manifest: ModelManifest;

  constructor(loader: Loader.LoaderPlugin, key: string, url: string, manifest: ModelManifest) {
    const file = { type: "aigcWeights", cache: false as const, key, url, responseType: "arraybuffer" as const };
    super(loader, file);
    // Already complete: the loader's prefix and path were put in front of the manifest's.
    this.key = key;
    this.url = url;
    this.#manifest = manifest;
  }

  protected override async read(): Promise<void> {
    const bytes = new Uint8Array(this.xhrLoader!.response as ArrayBuffer);
    const model = await openModel(this.#manifest, bytes).catch(async (error: AigcError) => {
      // Torn on the way, or an old copy in a cache: asked for once more, past every cache.
      const again = error.code === "model-corrupt" ? await fetch(this.src, { cache: "reload" }).catch(() => undefined) : undefined;
      if (!again?.ok) throw error;
      return openModel(this.#manifest, new Uint8Array(await again.arrayBuffer()));
    });
    if (this.stopped) model.dispose();
    else runtimeOf(this.loader.systems.game).addModel(this.key, model);
  }

  protected override remember(error: AigcError): void {
    super.remember(error, this.#manifest.contract);
  }
}
