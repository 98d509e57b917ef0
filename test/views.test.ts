import { readFileSync } from "node:fs";
import { NumberGrid, pack, unpack } from "../src/cli/bridges/message-pack.ts";
import type { ModelManifest } from "../src/model.ts";
import { foreignManifest, readForeignModel } from "../src/nn/host/foreign-model.ts";
import { readModel } from "../src/nn/host/load-model.ts";
import { readOnnxFile } from "../src/nn/onnx/onnx-reader.ts";
import { fastSha256, sha256 } from "../src/nn/sha256.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../src/train/checkpoint.ts";
import { earlierPolicy } from "../src/train/ppo/earlier-policy.ts";

/**
 * The same bytes as Node, browsers and archives hand them out. A Buffer's `slice` shares its memory, small Buffers lie in a pool,
 * and a view may begin at a place that is no multiple of its numbers' size.
 */
const FORMS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  "an array of its own": (bytes) => new Uint8Array(bytes),
  "a Buffer": (bytes) => Buffer.from(bytes),
  "a Buffer out of the middle of a larger one": (bytes) =>
    Buffer.concat([Buffer.alloc(13, 7), bytes, Buffer.alloc(9, 7)]).subarray(13, 13 + bytes.length),
  ...Object.fromEntries(
    [1, 2, 3, 5].map((offset) => [
      `a view from place ${offset} of a larger buffer`,
      (bytes: Uint8Array) => {
        const all = new Uint8Array(bytes.length + 16).fill(7);
        all.set(bytes, offset);
        return all.subarray(offset, offset + bytes.length);
      },
    ]),
  ),
  "a view of shared memory": (bytes) => {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length + 8), 4, bytes.length);
    shared.set(bytes);
    return shared;
  },
};

const onnx = new Uint8Array(readFileSync("models/skirmish-squad/model.onnx"));
const manifest = JSON.parse(readFileSync("models/skirmish-squad/manifest.json", "utf8")) as ModelManifest;
const checkpoint = encodeCheckpoint({
  kind: "some",
  state: { step: 3 },
  arrays: { a: Float32Array.of(1, 2.5, -3), b: Float64Array.of(1e300, 2), c: Uint8Array.of(9, 8, 7), d: Int32Array.of(-1) },
});
const message = pack({ grid: new NumberGrid([3], Float64Array.of(1, 2, 3)), name: "x" });
const inputs = Object.fromEntries(
  Object.entries(manifest.inputs).map(([name, { shape }]) => {
    const dims = shape.map((n) => (typeof n === "number" ? n : 2));
    return [name, { dims, data: new Float32Array(dims.reduce((a, b) => a * b, 1)).fill(0.5) }];
  }),
);

/** What each reader makes of the bytes, as plain data. */
const READERS: Readonly<Record<string, readonly [Uint8Array, (bytes: Uint8Array) => unknown]>> = {
  decodeCheckpoint: [checkpoint, (bytes) => decodeCheckpoint(bytes, "some")],
  readOnnxFile: [onnx, (bytes) => readOnnxFile(bytes)],
  foreignManifest: [onnx, (bytes) => foreignManifest(bytes)],
  earlierPolicy: [onnx, (bytes) => earlierPolicy(bytes)],
  readModel: [onnx, async (bytes) => (await readModel(manifest, bytes)).run(inputs)],
  readForeignModel: [onnx, async (bytes) => (await readForeignModel(bytes)).run(inputs)],
  "readForeignModel, by ONNX Runtime": [onnx, async (bytes) => (await readForeignModel(bytes, { engine: "onnxruntime" })).run(inputs)],
  sha256: [onnx, (bytes) => sha256(bytes)],
  fastSha256: [onnx, (bytes) => fastSha256(bytes)],
  unpack: [message, (bytes) => unpack(bytes)],
};

/** Plain data as text; Jest's own comparison takes seconds for long arrays. */
const told = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part)
      ? `${part.constructor.name} ${Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("hex")}`
      : part,
  );

describe.each(Object.keys(READERS))("%s", (name) => {
  const [bytes, read] = READERS[name]!;
  it.each(Object.keys(FORMS))("takes %s", async (form) => {
    const given = FORMS[form]!(bytes);
    const before = new Uint8Array(given);
    const found = await read(given);
    const wanted = told(await read(bytes));
    expect(told(found) === wanted).toBe(true);
    // What it gives is its own: the bytes may be overwritten afterwards.
    expect(Buffer.from(given).equals(before)).toBe(true);
    given.fill(0);
    expect(told(found) === wanted).toBe(true);
  });
});
