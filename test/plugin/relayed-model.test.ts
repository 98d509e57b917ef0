import type { Model, Tensors } from "../../src/model.ts";
import type { PlacedModel } from "../../src/plugin/placed-model.ts";
import { relayedModel } from "../../src/plugin/relayed-model.ts";

/** A network that doubles, and the same one elsewhere, that answers with a promise. */
function setUp(
  elsewhere: (rows: number) => Promise<Tensors> = async (rows) => answer(rows),
  open: () => Promise<unknown> = async () => {},
) {
  const runs = { page: 0, worker: 0 };
  const told: string[] = [];
  const worker = {
    run({ x }: Tensors) {
      runs.worker++;
      return elsewhere(x!.dims[0]!);
    },
  } as Model;
  const page = {
    manifest: { name: "twice" },
    way: "page",
    reason: "",
    run({ x }: Tensors) {
      runs.page++;
      return answer(x!.dims[0]!);
    },
    dispose() {},
    inWorker: async () => {
      await open();
      return worker;
    },
  } as unknown as PlacedModel;
  const model = relayedModel(page, (reason) => void told.push(reason));
  const run = (rows: number) => model.run({ x: { dims: [rows], data: new Float32Array(rows).fill(1) } });
  return { model, run, runs, told };
}
const answer = (rows: number): Tensors => ({ y: { dims: [rows], data: new Float32Array(rows).fill(2) } });
/** Until the worker that was asked for is there. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve));

describe("a network on the page and in a worker", () => {
  it("answers few rows at once, on the page, and opens no worker for them", async () => {
    const { run, runs } = setUp();
    for (let n = 0; n < 3; n++) expect(run(23)).toEqual(answer(23));
    await aMoment();
    expect(runs).toEqual({ page: 3, worker: 0 });
  });

  it("answers many rows in the worker once that is there, and the same", async () => {
    const { run, runs } = setUp();
    expect(run(64)).toEqual(answer(64));
    await aMoment();
    await expect(run(64)).resolves.toEqual(answer(64));
    expect(run(8)).toEqual(answer(8));
    expect(runs).toEqual({ page: 2, worker: 1 });
  });

  it("goes back to the page for good after a failure of the worker, loses no answer, and says so once", async () => {
    const { run, runs, told } = setUp(() => Promise.reject(new Error("the worker died.")));
    run(64);
    await aMoment();
    const both = [run(64), run(64)];
    for (const given of both) await expect(given).resolves.toEqual(answer(64));
    expect(run(64)).toEqual(answer(64));
    expect(runs).toEqual({ page: 4, worker: 2 });
    expect(told).toEqual(["the worker died. Its network decides on the page from now on."]);
  });

  it("stays on the page where no worker is to be had, and says so once", async () => {
    const { run, runs, told } = setUp(undefined, () => Promise.reject(new Error("no worker is to be had.")));
    for (let n = 0; n < 3; n++) {
      expect(run(64)).toEqual(answer(64));
      await aMoment();
    }
    expect(runs).toEqual({ page: 3, worker: 0 });
    expect(told).toEqual(["no worker is to be had. Its network decides on the page from now on."]);
  });

  it("is the model itself where it can have no worker", () => {
    const alone = { manifest: {}, run: () => ({}), dispose() {} } as unknown as PlacedModel;
    expect(relayedModel(alone, () => {})).toBe(alone);
  });
});
