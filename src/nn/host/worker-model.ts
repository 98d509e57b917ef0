import { AbortError, AigcError, type Signal } from "../../errors.ts";
import type { Model, ModelManifest, Tensors } from "../../model.ts";
import { checkTensors } from "../check-tensors.ts";
import { compileKernels } from "../kernels/kernels.ts";
import { openWorker, type OpenedWorker, type WorkerPort, type WorkerWay } from "./open-worker.ts";
import type { WorkerRequest } from "./serve-model.ts";

export interface WorkerModelOptions {
  readonly unchecked?: boolean;
  /** Milliseconds that one run may take, loading not counted. Default 2000. */
  readonly deadline?: number;
  /** Milliseconds that loading may take. Default 15,000. */
  readonly loadDeadline?: number;
  /** Makes the worker. Default: this package's own, in whichever way the page allows. */
  readonly open?: () => OpenedWorker | Promise<OpenedWorker>;
}

/** A model in a worker of its own: a run never holds up the page, and one that never ends is ended. */
export interface WorkerModel extends Model {
  /** How its worker was come by. */
  readonly way: WorkerWay;
  /** Why it was not come by in a better way; empty for the best. */
  readonly reason: string;
  run(inputs: Tensors, signal?: Signal & Partial<Pick<AbortSignal, "addEventListener" | "removeEventListener">>): Promise<Tensors>;
}

/** Deaths in this many milliseconds… */
const WINDOW = 60_000;
/** …after which it is not started again. */
const DEATHS = 3;

interface Job {
  readonly request: WorkerRequest;
  readonly deadline: number;
  resolve(outputs: Tensors | null): void;
  reject(error: Error): void;
}

/**
 * Loads a model into a worker. A worker that dies or lets a deadline pass is ended, what waits on it rejects, and the next run
 * starts another; after three deaths within a minute runs fail at once.
 * @throws AigcError what loading found wrong; `timeout`; `worker-crashed`
 */
export async function workerModel(manifest: ModelManifest, bytes: Uint8Array, options: WorkerModelOptions = {}): Promise<WorkerModel> {
  const { unchecked = false, deadline = 2000, loadDeadline = 15_000, open = openWorker } = options;
  const where = manifest.name;
  const waiting = new Map<number, Job & { timer: ReturnType<typeof setTimeout> }>();
  let port: Promise<OpenedWorker> | null = null;
  let generation = 0;
  let lastId = 0;
  let deaths: number[] = [];
  let disposed = false;

  const bury = (error: AigcError) => {
    generation++;
    void port?.then((dead) => dead.terminate());
    port = null;
    deaths.push(Date.now());
    for (const [id, job] of waiting) {
      clearTimeout(job.timer);
      waiting.delete(id);
      job.reject(error);
    }
  };

  const send = async (job: Job, to: WorkerPort): Promise<void> => {
    const timer = setTimeout(
      () =>
        bury(
          new AigcError(
            "timeout",
            where,
            `no answer from the worker within ${job.deadline} ms; it was ended and starts anew with the next run. Raise the deadline, or take a smaller batch.`,
          ),
        ),
      job.deadline,
    );
    waiting.set(job.request.id, { ...job, timer });
    to.post(job.request);
  };

  const ask = (to: WorkerPort, request: WorkerRequest, limit: number): Promise<Tensors | null> =>
    new Promise((resolve, reject) => void send({ request, deadline: limit, resolve, reject }, to));

  const start = async (): Promise<OpenedWorker> => {
    const own = generation;
    const [opened, kernels] = await Promise.all([open(), compileKernels()]);
    opened.listen(
      (answer) => {
        if ("present" in answer) return;
        const job = waiting.get(answer.id);
        if (!job || own !== generation) return;
        clearTimeout(job.timer);
        waiting.delete(answer.id);
        if ("failure" in answer) job.reject(revive(answer.failure));
        else job.resolve(answer.outputs);
      },
      (reason) => {
        if (own === generation) bury(new AigcError("worker-crashed", where, `the worker died: ${reason}. The next run starts another.`));
      },
    );
    try {
      await ask(opened, { id: ++lastId, kind: "load", manifest, bytes, kernels, unchecked }, loadDeadline);
    } catch (error) {
      opened.terminate();
      throw error;
    }
    return opened;
  };

  const alive = (): Promise<OpenedWorker> => {
    deaths = deaths.filter((at) => Date.now() - at < WINDOW);
    if (deaths.length >= DEATHS)
      throw new AigcError(
        "worker-crashed",
        where,
        `the worker died ${deaths.length} times within a minute and is left alone. Look at the first error; the rule-based generators still answer.`,
      );
    port ??= start();
    port.catch(() => {
      port = null;
    });
    return port;
  };

  const { way, reason } = await alive();
  return {
    manifest,
    way,
    reason,
    async run(inputs, signal) {
      if (disposed) throw new AigcError("bad-request", where, "The model was disposed. Load it again before running it.");
      checkTensors(where, inputs);
      if (signal?.aborted) throw new AbortError(where, { cause: signal.reason });
      const answer = alive().then((to) => ask(to, { id: ++lastId, kind: "run", inputs }, deadline)) as Promise<Tensors>;
      if (!signal?.addEventListener) return answer;
      // The worker goes on and its answer is forgotten: ending it would cost more than the run.
      let abort = () => {};
      const aborted = new Promise<never>((_, reject) => {
        abort = () => reject(new AbortError(where, { cause: signal.reason }));
        signal.addEventListener!("abort", abort);
      });
      return Promise.race([answer, aborted]).finally(() => signal.removeEventListener?.("abort", abort));
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      generation++;
      void port?.then(
        (living) => living.terminate(),
        () => {},
      );
      for (const job of waiting.values()) {
        clearTimeout(job.timer);
        job.reject(new AbortError(where));
      }
      waiting.clear();
    },
  };
}

/** The message already names who speaks; it must not be named twice. */
function revive({ code, where, message }: { code: AigcError["code"]; where: string; message: string }): AigcError {
  return new AigcError(code, where, message.replace(/^\[phaser-aigc\] \[[^\]]*\] /, ""));
}
