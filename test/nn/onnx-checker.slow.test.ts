import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Model, ModelManifest, Tensor, Tensors } from "../../src/model.ts";
import { readManifest, readModel } from "../../src/nn/host/load-model.ts";
import { createRng } from "../../src/rng.ts";
import { pythonWithPeers } from "../cli/bridges/python.ts";
import { fileOf, NETWORK_CASES } from "./network-cases.ts";

/** Every file that the writer makes, checked by onnx itself and run by native onnxruntime, onnxruntime-web and our run-time. */
interface Work {
  readonly name: string;
  readonly manifest: ModelManifest;
  readonly onnx: Uint8Array;
  readonly sizes: readonly Readonly<Record<string, number>>[];
}

const cases: Work[] = NETWORK_CASES.flatMap((networkCase) =>
  [false, true].map((int8) => ({
    name: `${networkCase.name}${int8 ? ", int8" : ""}`,
    ...fileOf(networkCase, { int8 }),
    sizes: networkCase.sizes,
  })),
);
/** What is free in the shipped models: "batch", "rows", "time", "past". */
const SIZES = [
  { batch: 1, rows: 1, time: 1, past: 6 },
  { batch: 3, rows: 2, time: 5, past: 0 },
];
const shipped: Work[] = readdirSync("models").map((name) => {
  const manifest = readManifest(readFileSync(join("models", name, "manifest.json"), "utf8"));
  return { name: `models/${name}`, manifest, onnx: new Uint8Array(readFileSync(join("models", name, manifest.file))), sizes: SIZES };
});
const works = [...cases, ...shipped];

/** Normal numbers, small whole numbers; masks and canvases of 0 and 1; sets with few cells, as a network of sets is asked. */
function inputsOf({ name, manifest }: Work, sizes: Readonly<Record<string, number>>): Record<string, Tensor> {
  const rng = createRng(name);
  return Object.fromEntries(
    Object.entries(manifest.inputs).map(([input, { type, shape }]): [string, Tensor] => {
      const dims = shape.map((n) => (typeof n === "number" ? n : sizes[n]!));
      const size = dims.reduce((product, n) => product * n, 1);
      if (type === "int64") return [input, { dims, data: BigInt64Array.from({ length: size }, () => BigInt(rng.below(6))) }];
      if (type === "int32") return [input, { dims, data: Int32Array.from({ length: size }, () => rng.below(6)) }];
      const flags = input === "mask" || input === "canvas";
      const value = (i: number) => (flags ? Number(i % 3 !== 1) : input === "cells" ? Number(i % 97 === 5) / 8 : rng.normal());
      return [input, { dims, data: Float32Array.from({ length: size }, (_, i) => value(i)) }];
    }),
  );
}

const TYPES: readonly (readonly [new () => Tensor["data"], string])[] = [
  [Float32Array, "<f4"],
  [BigInt64Array, "<i8"],
  [Int32Array, "<i4"],
];

interface Said {
  readonly file: string;
  readonly complaint: string;
  readonly unknown: readonly string[];
  readonly apart: number;
  readonly runs: number;
}

describe("every file that we write", () => {
  let folder: string;
  let said: Said[];
  const web = new Map<string, number>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "aigc-onnx-"));
    const blocks: Buffer[] = [];
    let at = 0;
    const store = (tensors: Tensors) =>
      Object.fromEntries(
        Object.entries(tensors).map(([name, { dims, data }]) => {
          const type = TYPES.find(([constructor]) => data instanceof constructor)![1];
          const place = at;
          blocks.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
          at += data.byteLength;
          return [name, { type, dims, at: place }];
        }),
      );
    const jobs: unknown[] = [];
    for (const [index, work] of works.entries()) {
      const file = join(folder, `${index}.onnx`);
      writeFileSync(file, work.onnx);
      const [ours, theirs] = (await Promise.all([
        readModel(work.manifest, work.onnx),
        readModel(work.manifest, work.onnx, { engine: "onnxruntime" }),
      ])) as [Model, Model];
      const runs: unknown[] = [];
      for (const sizes of work.sizes) {
        const inputs = inputsOf(work, sizes);
        const [a, b] = [await ours.run(inputs), await theirs.run(inputs)];
        for (const [name, { dims, data }] of Object.entries(a)) {
          expect(b[name]!.dims).toEqual(dims);
          web.set(work.name, Math.max(web.get(work.name) ?? 0, apart(data, b[name]!.data)));
        }
        runs.push({ inputs: store(inputs), outputs: store(a) });
      }
      ours.dispose();
      theirs.dispose();
      jobs.push({ file, runs });
    }
    writeFileSync(join(folder, "data.bin"), Buffer.concat(blocks));
    writeFileSync(join(folder, "work.json"), JSON.stringify(jobs));
    const printed = execFileSync(pythonWithPeers("test/nn/python-onnx.txt"), ["test/nn/check_onnx.py", folder], { encoding: "utf8" });
    said = printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Said);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is there", () => {
    expect(said).toHaveLength(works.length);
    expect(shipped.length).toBeGreaterThanOrEqual(5);
  });

  for (const [index, { name, sizes }] of works.entries()) {
    it(`passes onnx.checker with every shape inferred, and means the same everywhere: ${name}`, () => {
      const { complaint, unknown, apart: native, runs } = said[index]!;
      expect({ complaint, unknown, runs }).toEqual({ complaint: "", unknown: [], runs: sizes.length });
      expect(native).toBeLessThanOrEqual(BOUND);
      expect(web.get(name)).toBeLessThanOrEqual(BOUND);
    });
  }
});

/** Relative to what is greater than 1. */
const BOUND = 4e-5;

function apart(a: ArrayLike<number | bigint>, b: ArrayLike<number | bigint>): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(Number(a[i]) - Number(b[i])) / Math.max(1, Math.abs(Number(b[i]))));
  return most;
}
