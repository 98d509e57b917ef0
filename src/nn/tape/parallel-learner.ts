import { AigcError } from "../../errors.ts";
import { createEngine } from "../kernels/engine.ts";
import { createLearner, type Learner, type ShardGradient, type StepOptions, type StepReport } from "./learner.ts";
import type { Weights } from "../network.ts";
import { nodeThreads } from "../host/node-threads.ts";
import type { Tape, Variable } from "./tape.ts";

/**
 * Training on several cores: every worker holds the same network and makes the gradients of some shards; the learner adds them in
 * the order of the shards. The result has the bits of `learner.step` with the same shards, whatever the number of workers.
 *
 * ```ts
 * // task.ts, the worker: the network and the loss
 * serveShards<Setup, Shard>((setup) => ({ weights, frozen, loss: (tape, shard) => … }));
 * // the trainer
 * const ports = await Promise.all([1, 2].map(() => openShardWorker(new URL("./task.js", import.meta.url))));
 * const parallel = await parallelLearner(learner, ports, setup);
 * await parallel.step({ learningRate, shards: [shardA, shardB] });
 * ```
 */
export interface ParallelLearner<Shard> {
  /** `Learner.step` over `shards`, which are plain data: a worker gets one and calls the task's loss with it. */
  step(options: Omit<StepOptions, "shards" | "loss"> & { readonly shards: readonly Shard[] }): Promise<StepReport>;
  /** Ends the workers; the learner stays. */
  dispose(): void;
}

/** What a task module makes of its setup, in every worker alike. */
export interface ShardTask<Shard> {
  /** Of the same names and shapes, in the same order, as the trainer's; the values are overwritten. */
  readonly weights: Weights;
  readonly frozen?: readonly string[];
  readonly loss: (tape: Tape, shard: Shard) => Variable;
}

type Request =
  | { readonly kind: "setup"; readonly setup: unknown; readonly values: Float32Array }
  | { readonly kind: "shard"; readonly index: number; readonly shard: unknown; readonly values: Float32Array | null };
type Answer = ({ readonly index: number } & ShardGradient) | { readonly index: number; readonly failure: string };

/** The end of a channel to a worker. */
export interface ShardPort {
  post(request: Request): void;
  listen(heard: (answer: Answer) => void, died: (reason: string) => void): void;
  terminate(): void;
}

/**
 * @param ports one per worker, from {@link openShardWorker}
 * @param setup handed to every worker's task; plain data
 * @throws AigcError `worker-crashed` when a task cannot be built or a worker dies; steps after that throw too
 */
export async function parallelLearner<Shard>(
  learner: Learner,
  ports: readonly ShardPort[],
  setup: unknown,
): Promise<ParallelLearner<Shard>> {
  // Where memory can be shared, every worker reads the weights where they are; else they travel with the first shard of a step.
  const shared = typeof SharedArrayBuffer === "function" && (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated !== false;
  const values = new Float32Array(shared ? new SharedArrayBuffer(4 * learner.valueCount) : new ArrayBuffer(4 * learner.valueCount));
  learner.readValues(values);
  let broken: AigcError | null = null;
  let heard: (answer: Answer) => void = () => {};
  let failed: (error: AigcError) => void = () => {};
  const fail = (reason: string) => {
    broken ??= new AigcError("worker-crashed", "parallel-learner", `a worker failed: ${reason}. Load the last checkpoint and start anew.`);
    failed(broken);
  };
  /** Sends what `post` sends and waits for `count` answers. */
  const gather = (count: number, post: () => void): Promise<Answer[]> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      const answers: Answer[] = [];
      failed = reject;
      heard = (answer) => {
        if ("failure" in answer) return fail(answer.failure);
        answers.push(answer);
        if (answers.length === count) resolve(answers);
      };
      post();
    });
  for (const port of ports) port.listen((answer) => heard(answer), fail);
  await gather(ports.length, () => ports.forEach((port) => port.post({ kind: "setup", setup, values })));

  return {
    async step({ shards, ...rest }) {
      learner.readValues(values);
      const answers = await gather(shards.length, () =>
        shards.forEach((shard, index) =>
          ports[index % ports.length]!.post({ kind: "shard", index, shard, values: shared || index >= ports.length ? null : values }),
        ),
      );
      const inOrder = answers.sort((a, b) => a.index - b.index) as (Answer & ShardGradient)[];
      return learner.apply(inOrder, rest);
    },
    dispose: () => ports.forEach((port) => port.terminate()),
  };
}

/** Makes the module that calls it a worker of {@link parallelLearner}. `build` is called once, with the setup. */
export async function serveShards<Setup, Shard>(build: (setup: Setup) => ShardTask<Shard> | Promise<ShardTask<Shard>>): Promise<void> {
  let work: { learner: Learner; task: ShardTask<Shard>; values: Float32Array } | null = null;
  const answer = async (request: Request): Promise<[Answer | { index: number }, ArrayBuffer[]]> => {
    const index = request.kind === "setup" ? -1 : request.index;
    try {
      if (request.kind === "setup") {
        const task = await build(request.setup as Setup);
        const learner = createLearner(await createEngine(), task.weights, { frozen: task.frozen ?? [] });
        if (learner.valueCount !== request.values.length)
          throw new Error(`the task's network holds ${learner.valueCount} numbers, the trainer's ${request.values.length}`);
        work = { learner, task, values: request.values };
        return [{ index }, []];
      }
      if (!work) throw new Error("a shard came before the setup");
      const { learner, task, values } = work;
      learner.writeValues(request.values ?? values);
      if (request.values) work = { ...work, values: request.values };
      const gradient = learner.gradient((tape) => task.loss(tape, request.shard as Shard));
      return [{ index, ...gradient }, [gradient.gradient.buffer]];
    } catch (error) {
      return [{ index, failure: error instanceof Error ? error.message : String(error) }, []];
    }
  };
  // One after another: building is asynchronous, and a shard must find the task built.
  let last: Promise<unknown> = Promise.resolve();
  const listen = (post: (answer: unknown, transfer: ArrayBuffer[]) => void) => (request: Request) => {
    last = last.then(async () => post(...(await answer(request))));
  };
  const page = globalThis as unknown as {
    WorkerGlobalScope?: unknown;
    addEventListener(kind: "message", heard: (event: { data: Request }) => void): void;
    postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  };
  if (typeof page.WorkerGlobalScope === "function") {
    const hear = listen((message, transfer) => page.postMessage(message, transfer));
    page.addEventListener("message", ({ data }) => hear(data));
    return;
  }
  const { parentPort } = nodeThreads();
  if (!parentPort)
    throw new AigcError("bad-request", "parallel-learner", "serveShards runs in a worker. Import the task with openShardWorker.");
  const hear = listen((message, transfer) => parentPort.postMessage(message, transfer));
  parentPort.on("message", (request) => hear(request as Request));
}

/** Opens a module that calls {@link serveShards}: a module worker in a page, a thread under Node. */
export async function openShardWorker(url: string | URL): Promise<ShardPort> {
  if (typeof Worker === "function") {
    const worker = new Worker(url, { type: "module" });
    return {
      post: (request) => worker.postMessage(request),
      listen(heard, died) {
        worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => heard(data));
        worker.addEventListener("error", (event) => died(event.message || "it could not be started"));
      },
      terminate: () => worker.terminate(),
    };
  }
  const { Worker: Thread } = nodeThreads();
  const thread = new Thread(new URL(url));
  thread.unref();
  let ended = false;
  return {
    post: (request) => thread.postMessage(request),
    listen(heard, died) {
      // A thread that is waited for keeps the process; one that waits does not.
      thread.on("message", (answer) => heard(answer as Answer));
      thread.on("error", (error) => died(error instanceof Error ? error.message : String(error)));
      thread.on("exit", (code) => ended || died(`it ended with ${code}`));
    },
    terminate() {
      ended = true;
      void thread.terminate();
    },
  };
}
