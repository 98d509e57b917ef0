import { AbortError, AigcError, type Signal } from "../../errors.ts";
import type { Model, ModelManifest, Tensors } from "../../model.ts";
import { checkTensors } from "../check-tensors.ts";
import { compileKernels } from "../kernels/kernels.ts";
import { openWorker, type OpenedWorker, type WorkerPort, type WorkerWay } from "./open-worker.ts";
import type { WorkerRequest } from "./serve-model.ts";

export interface WorkerModelOptions {
  readonly unchecked?: boolean;
  /** The most milliseconds of one run, without loading. Default 2000. */
  readonly deadline?: number;
  /** Milliseconds that loading may take. Default 15,000. */
  readonly loadDeadline?: number;
  /** Makes the worker. Default: this package's own, in whichever way the page allows. */
  readonly open?: () => OpenedWorker | Promise<OpenedWorker>;
}

/** A model in its own worker: a run never blocks the page, and a run that takes too long is ended. */
export interface WorkerModel extends Model {
  /** How its worker was opened. */
  readonly way: WorkerWay;
  /** The reason why it was not opened in an earlier way; empty for the first. */
  readonly reason: string;
  run(inputs: Tensors, signal?: Signal & Partial<Pick<AbortSignal, "addEventListener" | "removeEventListener">>): Promise<Tensors>;
}

/** Crashes in this many milliseconds… */
const WINDOW = 60_000;
/** …after which it is not started again. */
const CRASHES = 3;

/** A waiting request. */
interface Job {
  readonly timer: ReturnType<typeof setTimeout>;
  resolve(outputs: Tensors | null): void;
  reject(error: Error): void;
}

/**
 * Loads a model into a worker. A worker that crashes or misses a deadline is ended, its waiting requests reject, and the next run starts
 * another; after three crashes within a minute runs fail at once.
 * @throws AigcError from loading; `timeout`; `worker-crashed`
 */
export async function workerModel(manifest: ModelManifest, bytes: Uint8Array, options: WorkerModelOptions = {}): Promise<WorkerModel> {
  const where = manifest.name;
  const host = new WorkerHost(manifest, bytes, options);
  const { way, reason } = await host.alive();
  let disposed = false;
  return {
    manifest,
    way,
    reason,
    async run(inputs, signal) {
      if (disposed) throw new AigcError("bad-request", where, "The model was disposed. Load it again before running it.");
      checkTensors(where, inputs);
      if (signal?.aborted) throw new AbortError(where, { cause: signal.reason });
      const answer = host.run(inputs);
      if (!signal?.addEventListener) return answer;
      // The worker goes on and its answer is ignored: ending the worker would cost more than the run.
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
      host.close();
    },
  };
}

/** A worker with the model in it, and another one after that has crashed. */
class WorkerHost {
  readonly #manifest: ModelManifest;
  readonly #bytes: Uint8Array;
  readonly #options: WorkerModelOptions;
  readonly #waiting = new Map<number, Job>();
  #worker: Promise<OpenedWorker> | null = null;
  /** Grows with each worker that is ended; later messages of older workers are ignored. */
  #generation = 0;
  #lastId = 0;
  #deaths: number[] = [];

  constructor(manifest: ModelManifest, bytes: Uint8Array, options: WorkerModelOptions) {
    this.#manifest = manifest;
    this.#bytes = bytes;
    this.#options = options;
  }

  /** @throws AigcError `worker-crashed` after {@link CRASHES} crashes within {@link WINDOW} */
  alive(): Promise<OpenedWorker> {
    this.#deaths = this.#deaths.filter((at) => Date.now() - at < WINDOW);
    if (this.#deaths.length >= CRASHES)
      throw this.#error(
        "worker-crashed",
        `the worker died ${this.#deaths.length} times within a minute and is left alone. Look at the first error; the rule-based generators still answer.`,
      );
    const worker = (this.#worker ??= this.#start());
    worker.catch(() => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }

  async run(inputs: Tensors): Promise<Tensors> {
    const worker = await this.alive();
    return (await this.#ask(worker, { id: ++this.#lastId, kind: "run", inputs }, this.#options.deadline ?? 2000))!;
  }

  /** Ends the worker; waiting requests are aborted. */
  close(): void {
    this.#end(new AbortError(this.#manifest.name));
  }

  async #start(): Promise<OpenedWorker> {
    const own = this.#generation;
    const { open = openWorker, unchecked = false, loadDeadline = 15_000 } = this.#options;
    const [opened, kernels] = await Promise.all([open(), compileKernels()]);
    opened.listen(
      (answer) => {
        if ("present" in answer) return;
        const job = this.#waiting.get(answer.id);
        if (!job || own !== this.#generation) return;
        clearTimeout(job.timer);
        this.#waiting.delete(answer.id);
        if ("failure" in answer) job.reject(revive(answer.failure));
        else job.resolve(answer.outputs);
      },
      (reason) => {
        if (own === this.#generation) this.#bury(this.#error("worker-crashed", `the worker died: ${reason}. The next run starts another.`));
      },
    );
    try {
      const request: WorkerRequest = {
        id: ++this.#lastId,
        kind: "load",
        manifest: this.#manifest,
        bytes: this.#bytes,
        kernels,
        unchecked,
      };
      await this.#ask(opened, request, loadDeadline);
    } catch (error) {
      opened.terminate();
      throw error;
    }
    return opened;
  }

  #ask(to: WorkerPort, request: WorkerRequest, deadline: number): Promise<Tensors | null> {
    return new Promise((resolve, reject) => {
      const late = `no answer from the worker within ${deadline} ms; it was ended and starts anew with the next run. Raise the deadline, or take a smaller batch.`;
      const timer = setTimeout(() => this.#bury(this.#error("timeout", late)), deadline);
      this.#waiting.set(request.id, { timer, resolve, reject });
      to.post(request);
    });
  }

  #bury(error: AigcError): void {
    this.#end(error);
    this.#worker = null;
    this.#deaths.push(Date.now());
  }

  /** Ends the worker; waiting requests reject. */
  #end(error: Error): void {
    this.#generation++;
    // A worker that could not be started has ended already.
    void this.#worker?.then(
      (living) => living.terminate(),
      () => {},
    );
    for (const job of this.#waiting.values()) {
      clearTimeout(job.timer);
      job.reject(error);
    }
    this.#waiting.clear();
  }

  #error(code: AigcError["code"], what: string): AigcError {
    return new AigcError(code, this.#manifest.name, what);
  }
}

/** Makes an error of a message that already contains `where`. */
function revive({ code, where, message }: { code: AigcError["code"]; where: string; message: string }): AigcError {
  return new AigcError(code, where, message.replace(/^\[phaser-aigc\] \[[^\]]*\] /, ""));
}
