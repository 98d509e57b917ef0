import { arrayOf, checkFields, checkFlag, checkFunction, checkObject, checkText, oneOf, type Check, within } from "../../arguments.ts";
import { AigcError, throwIfAborted, type Signal } from "../../errors.ts";
import { checkSignal, checkSignature } from "../../handed-in.ts";
import type { Model, ModelManifest } from "../../model.ts";
import { checkSize, checkWeights } from "./check-weights.ts";
import { readManifest } from "./manifest.ts";
import { createEngine, type Engine } from "../kernels/engine.ts";
import { LIMITS } from "../onnx/onnx-reader.ts";
import { createOrtModel, type OnnxRuntimeSource } from "./ort-model.ts";
import { createRuntimeModel } from "../runtime/runtime.ts";
import { fastSha256 } from "../sha256.ts";

export { readManifest };

/** How a model is run. */
export interface ReadOptions {
  /**
   * The engine: the built-in runtime on this thread (default), or ONNX Runtime, an optional package of 14 MB, for operators that the
   * built-in one does not have.
   */
  readonly engine?: "runtime" | "onnxruntime";
  /**
   * ONNX Runtime, which a bundled game must provide: `() => import("onnxruntime-web/wasm")`, called on demand. Default: it is imported by
   * its name, for Node and import maps.
   */
  readonly ort?: OnnxRuntimeSource;
  /** Accept weights without checking their hash: for your own file that has no manifest yet. Default false. */
  readonly unchecked?: boolean;
}

/** How the files of a model are fetched, and how it is run. */
export interface LoadOptions extends ReadOptions {
  readonly signal?: Signal & Partial<Pick<AbortSignal, "addEventListener" | "removeEventListener">>;
  /** Default: the global fetch. */
  readonly fetch?: typeof globalThis.fetch;
  /** Seconds for each of the two files. Default 30. */
  readonly timeout?: number;
}

export const checkOrt: Check = (where, name, value) => {
  if (typeof value !== "function")
    checkFields(where, name, value, { env: checkObject }, "the module onnxruntime-web/wasm, or a function that imports it");
};
const READING = { "engine?": oneOf(["runtime", "onnxruntime"]), "unchecked?": checkFlag, "ort?": checkOrt };
export const FETCHING = { "signal?": checkSignal, "fetch?": checkFunction, "timeout?": within(0) };

/**
 * Fetches a manifest and its weights, checks them, and makes a model. After a wrong hash the file is fetched once more, without the cache,
 * before it is an error.
 * @param url the address of manifest.json
 * @throws AigcError `model-missing`, `model-corrupt`, `model-mismatch`, `timeout`; AbortError
 */
export async function loadModel(url: string, options: LoadOptions = {}): Promise<Model> {
  checkText("loader", "url", url, "the address of a manifest.json");
  checkFields("loader", "options", options, { ...READING, ...FETCHING });
  // The kernels are compiled while the files are fetched.
  if (options.engine !== "onnxruntime") void sharedEngine();
  const manifest = readManifest(await download(url, options, "default"), url);
  const weights = new URL(manifest.file, new URL(url, globalThis.location?.href ?? "file:///")).href;
  const bytes = await download(weights, options, "default");
  const hash = options.unchecked ? null : await fastSha256(bytes);
  if (hash === null || hash === manifest.sha256) return open(manifest, bytes, options);
  return readModel(manifest, await download(weights, options, "reload"), options);
}

export async function download(url: string, options: LoadOptions, cache: RequestCache): Promise<Uint8Array> {
  const where = "loader";
  throwIfAborted(options.signal, where);
  const controller = new AbortController();
  const seconds = options.timeout ?? 30;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, seconds * 1000);
  const abort = () => controller.abort();
  options.signal?.addEventListener?.("abort", abort);
  try {
    const response = await (options.fetch ?? fetch)(url, { signal: controller.signal, cache });
    if (!response.ok)
      throw new AigcError(
        "model-missing",
        where,
        `${url} answered ${response.status}. Copy the model's folder to where the game is served from.`,
      );
    return await body(response, url);
  } catch (error) {
    throwIfAborted(options.signal, where);
    if (error instanceof AigcError) throw error;
    if (late)
      throw new AigcError("timeout", where, `${url} did not arrive within ${seconds} s. Raise the timeout, or serve it from nearer.`, {
        cause: error,
      });
    // Where there is no page, as in Node, a path is no address.
    const how = globalThis.location || url.includes(":") ? "Check the address and the connection" : "In Node: readModel(readManifest(text), bytes)"; // prettier-ignore
    throw new AigcError("model-missing", where, `${url} cannot be reached. ${how}.`, { cause: error });
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener?.("abort", abort);
  }
}

/** The bytes of a response; stops as soon as there are more than any model may have. */
async function body(response: Response, url: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > LIMITS.bytes) {
      void reader.cancel();
      throw new AigcError("model-corrupt", "loader", `${url} sends more than ${LIMITS.bytes} bytes, the limit. Check the address.`);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

let engine: Promise<Engine> | null = null;

/** One engine for all models of a thread. A failure is not cached, so the next model tries again. */
function sharedEngine(): Promise<Engine> {
  if (!engine) {
    engine = createEngine();
    engine.catch(() => (engine = null));
  }
  return engine;
}

/**
 * Makes a model of fetched bytes.
 * @throws AigcError `model-corrupt` if the bytes are not those of the manifest; then they are not parsed
 */
export async function readModel(manifest: ModelManifest, bytes: Uint8Array, options: ReadOptions = {}): Promise<Model> {
  const papers = { name: checkText, contract: checkText, sha256: checkText, inputs: checkSignature, outputs: checkSignature };
  checkFields("loader", "manifest", manifest, papers, "what readManifest() made");
  const where = manifest.name;
  arrayOf("Uint8Array")(where, "bytes", bytes);
  checkFields(where, "options", options, READING);
  if (options.unchecked) checkSize(manifest, bytes);
  else await checkWeights(manifest, bytes);
  return open(manifest, bytes, options);
}

async function open(manifest: ModelManifest, bytes: Uint8Array, options: ReadOptions): Promise<Model> {
  if (options.engine === "onnxruntime") return createOrtModel(manifest, bytes, options.ort);
  return createRuntimeModel(await sharedEngine(), manifest, bytes);
}
