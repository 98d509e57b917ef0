import { createServer } from "node:http";
import type { Operations } from "../../src/nn/network.ts";
import { writeOnnx } from "../../src/nn/onnx/onnx-writer.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import type { ModelManifest } from "../../src/model.ts";
import { listening, type Listening } from "../listening.ts";

/** A model of four numbers that doubles what it is given; of any contract. */
export function tinyModel(contract: string): { manifest: ModelManifest; bytes: Uint8Array } {
  const written = writeOnnx({
    name: "double",
    inputs: { x: { type: "float32", shape: ["batch", 2] } },
    weights: { w: { shape: [2, 2], data: Float32Array.of(2, 0, 0, 2) } },
    network: <T>(operations: Operations<T>, { x }: Readonly<Record<string, T>>) => ({
      y: operations.linear(x!, operations.parameter("w")),
    }),
  });
  return {
    bytes: written.onnx,
    manifest: {
      name: "double",
      contract,
      file: "model.onnx",
      sha256: sha256(written.onnx),
      bytes: written.onnx.length,
      inputs: written.inputs,
      outputs: written.outputs,
      training: { command: "none", seed: "1", commit: "0", steps: 0, seconds: 0, data: [] },
      metrics: {},
    },
  };
}

/** A policy that sees its own number twice and takes the move of that number. */
export function tinyPolicy(contract: string): { manifest: ModelManifest; bytes: Uint8Array } {
  const { manifest } = tinyModel(contract);
  const written = writeOnnx({
    name: "follow",
    inputs: { observation: { type: "float32", shape: ["batch", 2] }, mask: { type: "float32", shape: ["batch", 5] } },
    // Agent n sees n twice; move m weighs n * m - m * m / 2, which is greatest at m = n.
    weights: {
      w: { shape: [2, 5], data: Float32Array.of(0, 1, 2, 3, 4, 0, 0, 0, 0, 0) },
      b: { shape: [5], data: Float32Array.of(0, -0.5, -2, -4.5, -8) },
    },
    network: <T>(operations: Operations<T>, { observation, mask }: Readonly<Record<string, T>>) => ({
      logits: operations.add(
        operations.linear(observation!, operations.parameter("w"), operations.parameter("b")),
        operations.affine(mask!, 1000, -1000),
      ),
    }),
  });
  return {
    bytes: written.onnx,
    manifest: {
      ...manifest,
      name: "follow",
      sha256: sha256(written.onnx),
      bytes: written.onnx.length,
      inputs: written.inputs,
      outputs: written.outputs,
    },
  };
}

/** Serves `files` by path, to any origin: jsdom asks as a browser does. A promised file is sent when it is there; what is promised and does not come is not found. */
export async function serve(files: Readonly<Record<string, string | Uint8Array | Promise<string | undefined>>>): Promise<Listening> {
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    void Promise.resolve(file).then((bytes) => {
      response.writeHead(bytes === undefined ? 404 : 200, { "access-control-allow-origin": "*" });
      response.end(bytes ?? "not found");
    });
  });
  return listening(server);
}

/** Comes back when the server has answered this page once more: what it answered before has been heard by then. */
export const answered = (url: string): Promise<void> =>
  new Promise((heard) => {
    const request = new XMLHttpRequest();
    request.addEventListener("loadend", () => heard());
    request.open("GET", `${url}/nothing`);
    request.send();
  });
