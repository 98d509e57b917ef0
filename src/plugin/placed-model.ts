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
}

/**
 * A model that makes content runs in a worker, so that no frame waits for it; a policy runs on the page, because it answers within the
 * frame. Without workers (old browsers, a strict content security policy) all models run on the page, and the console says so once.
 */
export async function openModel(manifest: ModelManifest, bytes: Uint8Array, makesContent: boolean): Promise<PlacedModel> {
  const onPage = async (reason: string): Promise<PlacedModel> =>
    Object.assign(await readModel(manifest, bytes), { way: "page" as const, reason });
  if (!makesContent) return onPage("a policy decides within the frame");
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

let warned = false;
