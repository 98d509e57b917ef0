import { AigcError } from "../errors.ts";
import type { Model, ModelManifest } from "../model.ts";
import { readModel } from "../nn/host/load-model.ts";
import type { WorkerWay } from "../nn/host/open-worker.ts";
import { workerModel } from "../nn/host/worker-model.ts";

/** A model, and where it runs: in a worker, opened in one of two ways, or on the page. */
export interface PlacedModel extends Model {
  readonly way: WorkerWay | "page";
  /** Why it does not run in a better place; empty for the best. */
  readonly reason: string;
}

/**
 * A model that makes content gets a worker, so that no frame waits for it; a policy decides at once, in the frame. Where no worker
 * can be had (old browsers, a strict content security policy), everything runs on the page, and the console says so once.
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
