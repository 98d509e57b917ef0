import { AigcError } from "../errors.ts";
import type { Model, ModelManifest } from "../model.ts";
import { readModel } from "../nn/host/load-model.ts";
import type { WorkerWay } from "../nn/host/open-worker.ts";
import { workerModel } from "../nn/host/worker-model.ts";

/** A model and its place: a worker, opened in one of two ways, or the page. */
export interface PlacedModel extends Model {
  readonly way: WorkerWay | "page";
  /** The reason why it does not run in a worker; empty if it does or needs none. */
  readonly reason: string;
  /** For a model on the page: the same in a worker too, opened by the first call. It goes with the model. */
  readonly inWorker?: () => Promise<Model>;
}

/** What a worker may take for the decision of a policy, in milliseconds. */
const DECISION = 1000;

/**
 * A model that makes content runs in a worker, so that no frame waits for it; a policy runs on the page, because it answers within the
 * frame, and can have a worker too for many agents at once. Without workers (old browsers, a strict content security policy) all models run on the page, and the console says so once.
 */
export async function openModel(manifest: ModelManifest, bytes: Uint8Array, makesContent: boolean): Promise<PlacedModel> {
  const onPage = async (reason: string): Promise<PlacedModel> =>
    Object.assign(await readModel(manifest, bytes), { way: "page" as const, reason });
  if (!makesContent) return withWorker(await onPage("a policy decides within the frame"), manifest, bytes);
  if (typeof Worker !== "function") return onPage("there are no workers here");
  try {
    return await workerModel(manifest, bytes);
  } catch (error) {
    if (!(error instanceof AigcError) || (error.code !== "worker-crashed" && error.code !== "timeout")) throw error;
    const model = await onPage(error.message);
    if (!warned) console.warn(`${error.message} Until then networks run on the page, and frames wait for them.`);
    warned = true;
    return model;
  }
}

/** Where there are workers: a page's model that can have one. */
function withWorker(model: PlacedModel, manifest: ModelManifest, bytes: Uint8Array): PlacedModel {
  if (typeof Worker !== "function") return model;
  let opened: Promise<Model> | undefined;
  return {
    ...model,
    inWorker: () => (opened ??= workerModel(manifest, bytes, { deadline: DECISION })),
    dispose() {
      model.dispose();
      void opened?.then(
        (worker) => worker.dispose(),
        () => {},
      );
    },
  };
}

let warned = false;
