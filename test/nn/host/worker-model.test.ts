import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { Worker as Thread } from "node:worker_threads";
import { portOfThread, workerOpener } from "../../../src/nn/host/open-worker.ts";
import { workerModel, type WorkerModelOptions } from "../../../src/nn/host/worker-model.ts";
import type { WorkerRequest } from "../../../src/nn/host/serve-model.ts";
import { createRng } from "../../../src/rng.ts";
import { keepsModelPromises } from "../../contracts/model.ts";
import { caseNamed, fileOf, inputsOf } from "../network-cases.ts";

const policy = caseNamed("policy");
const inputs = (n: number) => inputsOf(policy, { n }, createRng("worker"));
let folder: string;
let real: URL;
const openWorker = (file: URL) => workerOpener({ module: () => portOfThread(new Thread(file)) })();
/** A worker that answers to loading and then does what it is told to. */
const script = (run: string) => {
  const file = join(folder, `worker-${createRng(run).below(1e9)}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";\nparentPort.postMessage({ present: true });\nparentPort.on("message", (request) => { if (request.kind === "load") parentPort.postMessage({ id: request.id, outputs: null }); else { ${run} } });`,
  );
  return pathToFileURL(file);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aigc-worker-"));
  const file = join(folder, "worker.mjs");
  buildSync({
    entryPoints: ["src/nn/host/worker.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: file,
  });
  real = pathToFileURL(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = (options: WorkerModelOptions = {}) => {
  const { manifest, onnx } = fileOf(policy);
  return workerModel(manifest, onnx, { open: () => openWorker(real), ...options });
};

keepsModelPromises("workerModel", () => load(), inputs);

describe("a model in a worker", () => {
  it("hands on what loading found wrong, and ends the worker", async () => {
    const { manifest, onnx } = fileOf(policy);
    onnx[100]! ^= 1;
    let ended = 0;
    const open = async () => {
      const port = await openWorker(real);
      return { ...port, terminate: () => (ended++, port.terminate()) };
    };
    await expect(workerModel(manifest, onnx, { open })).rejects.toMatchObject({
      name: "AigcError",
      code: "model-corrupt",
      message: expect.stringMatching(/^\[phaser-aigc\] \[policy\] The/),
    });
    expect(ended).toBe(1);
  });

  it("leaves nothing on a signal that outlives the run", async () => {
    const model = await load();
    let listening = 0;
    const { signal } = new AbortController();
    const watched = {
      aborted: false,
      reason: undefined,
      addEventListener: (...given: Parameters<AbortSignal["addEventListener"]>) => (listening++, signal.addEventListener(...given)),
      removeEventListener: (...given: Parameters<AbortSignal["removeEventListener"]>) => (
        listening--,
        signal.removeEventListener(...given)
      ),
    };
    await model.run(inputs(1), undefined, watched);
    expect(listening).toBe(0);
    model.dispose();
  });

  it("ends a run that passes its deadline, and serves the next one from a new worker", async () => {
    let opened = 0;
    const model = await load({ deadline: 300, open: () => openWorker(opened++ === 0 ? script("for (;;);") : real) });
    await expect(model.run(inputs(1))).rejects.toMatchObject({ code: "timeout" });
    expect((await model.run(inputs(1)))["value"]!.dims).toEqual([1, 1]);
    expect(opened).toBe(2);
    model.dispose();
  });

  it("rejects what waits when the worker dies, silently or not, and starts another", async () => {
    for (const death of ["process.exit(0)", "throw new Error('broken')"]) {
      let opened = 0;
      const model = await load({ open: () => openWorker(opened++ === 0 ? script(death) : real) });
      await expect(model.run(inputs(1))).rejects.toMatchObject({ code: "worker-crashed" });
      expect((await model.run(inputs(2)))["value"]!.dims).toEqual([2, 1]);
      model.dispose();
    }
  });

  it("gives up after three deaths within a minute, and says so at once", async () => {
    const model = await load({ open: () => openWorker(script("process.exit(1)")) });
    for (let i = 0; i < 3; i++) await expect(model.run(inputs(1))).rejects.toMatchObject({ code: "worker-crashed" });
    await expect(model.run(inputs(1))).rejects.toThrow(/3 times within a minute/);
    model.dispose();
  });

  it("forgets a run that is aborted, and goes on", async () => {
    const model = await load();
    const controller = new AbortController();
    const pending = model.run(inputs(512), undefined, controller.signal);
    controller.abort();
    await expect(pending).rejects.toMatchObject({ name: "AbortError" });
    expect((await model.run(inputs(1)))["value"]!.dims).toEqual([1, 1]);
    model.dispose();
  });

  it("rejects what waits when it is disposed", async () => {
    let sent = (): void => {};
    const asked = new Promise<void>((done) => (sent = done));
    const open = async () => {
      const port = await openWorker(script(""));
      const post = (request: WorkerRequest): void => {
        port.post(request);
        if (request.kind === "run") sent();
      };
      return { ...port, post };
    };
    const model = await load({ open });
    const pending = model.run(inputs(1));
    await asked;
    model.dispose();
    await expect(pending).rejects.toMatchObject({ name: "AbortError" });
  });
});
