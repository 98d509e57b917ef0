import { AigcError } from "../../errors.ts";
import { KERNELS_BASE64 } from "./wasm.ts";

/**
 * The functions of the wasm module. Pointers are byte addresses, sizes are counted in floats; what each one does stands at its
 * source in ./assembly.
 */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  packedSize(k: number, n: number): number;
  packB(b: number, k: number, n: number, strideK: number, strideN: number, out: number): void;
  gemmPacked(
    a: number,
    strideM: number,
    strideK: number,
    packed: number,
    c: number,
    strideC: number,
    m: number,
    n: number,
    k: number,
    accumulate: number,
    bias: number,
    relu: number,
    sparse: number,
    scratch: number,
  ): void;
  convolve(
    x: number,
    n: number,
    h: number,
    w: number,
    c: number,
    kh: number,
    kw: number,
    stride: number,
    dilation: number,
    top: number,
    left: number,
    oh: number,
    ow: number,
    co: number,
    packed: number,
    out: number,
    accumulate: number,
    zero: number,
    scratch: number,
  ): void;
  convolveToKernel(
    x: number,
    n: number,
    h: number,
    w: number,
    c: number,
    kh: number,
    kw: number,
    stride: number,
    top: number,
    left: number,
    oh: number,
    ow: number,
    co: number,
    packed: number,
    out: number,
    zero: number,
    scratch: number,
  ): void;
  turnKernel(weights: number, taps: number, ci: number, co: number, out: number): void;
  upsample2x(x: number, rows: number, w: number, c: number, out: number): void;
  sum2x2(x: number, rows: number, w: number, c: number, factor: number, out: number, accumulate: number): void;
  spread2x2(x: number, rows: number, w: number, c: number, factor: number, out: number): void;
  relu(x: number, out: number, n: number): void;
  reluBack(y: number, dy: number, dx: number, n: number): void;
  reluMask(y: number, d: number, sums: number, rows: number, c: number): void;
  leakyRelu(x: number, out: number, n: number, slope: number): void;
  leakyReluBack(x: number, dy: number, dx: number, n: number, slope: number): void;
  tanh(x: number, out: number, n: number): void;
  tanhBack(y: number, dy: number, dx: number, n: number): void;
  sigmoid(x: number, out: number, n: number): void;
  sigmoidBack(y: number, dy: number, dx: number, n: number): void;
  silu(x: number, out: number, n: number): void;
  siluBack(x: number, dy: number, dx: number, n: number): void;
  exp(x: number, out: number, n: number): void;
  log(x: number, out: number, n: number): void;
  divBack(x: number, dy: number, dx: number, n: number): void;
  affine(x: number, out: number, n: number, factor: number, offset: number): void;
  addScaled(x: number, y: number, n: number, factor: number): void;
  clamp(x: number, out: number, n: number, low: number, high: number): void;
  clampBack(x: number, dy: number, dx: number, n: number, low: number, high: number): void;
  minimum(x: number, y: number, out: number, n: number): void;
  minimumBack(x: number, y: number, d: number, dx: number, dy: number, n: number): void;
  add(x: number, y: number, out: number, outer: number, mid: number, c: number): void;
  sub(x: number, y: number, out: number, outer: number, mid: number, c: number): void;
  mul(x: number, y: number, out: number, outer: number, mid: number, c: number): void;
  mulBack(d: number, y: number, dx: number, outer: number, mid: number, c: number): void;
  sumMid(d: number, x: number, dy: number, outer: number, mid: number, c: number, factor: number): void;
  addSpread(y: number, out: number, outer: number, mid: number, c: number, factor: number): void;
  maxMid(x: number, out: number, which: number, outer: number, mid: number, c: number): void;
  maxMidBack(d: number, which: number, dx: number, outer: number, mid: number, c: number): void;
  copyRows(from: number, fromStride: number, to: number, toStride: number, rows: number, count: number, accumulate: number): void;
  dropout(x: number, out: number, kept: number, n: number, seed: number, rate: number): void;
  maskLogits(x: number, mask: number, out: number, n: number): void;
  maskLogitsBack(d: number, mask: number, dx: number, n: number): void;
  softmax(x: number, out: number, rows: number, c: number): void;
  softmaxBack(y: number, dy: number, dx: number, rows: number, c: number): void;
  logSoftmax(x: number, out: number, rows: number, c: number): void;
  logSoftmaxBack(y: number, dy: number, dx: number, rows: number, c: number): void;
  crossEntropy(x: number, targets: number, weights: number, p: number, rows: number, c: number): number;
  crossEntropyBack(p: number, targets: number, weights: number, dx: number, rows: number, c: number, factor: number): void;
  layerNorm(x: number, gain: number, bias: number, out: number, stats: number, rows: number, c: number, epsilon: number): void;
  layerNormBack(
    x: number,
    gain: number,
    stats: number,
    dy: number,
    dx: number,
    dgain: number,
    dbias: number,
    rows: number,
    c: number,
  ): void;
  moments(x: number, mean: number, variance: number, rows: number, c: number): void;
  batchNorm(
    x: number,
    gain: number,
    bias: number,
    mean: number,
    variance: number,
    out: number,
    rows: number,
    c: number,
    epsilon: number,
  ): void;
  batchNormBack(
    x: number,
    gain: number,
    mean: number,
    variance: number,
    dy: number,
    dx: number,
    dgain: number,
    dbias: number,
    rows: number,
    c: number,
    epsilon: number,
    own: number,
  ): void;
  gather(table: number, indices: number, out: number, rows: number, c: number, count: number): void;
  gatherBack(d: number, indices: number, dtable: number, rows: number, c: number, count: number): void;
  gatherLast(x: number, indices: number, out: number, rows: number, c: number): void;
  gatherLastBack(d: number, indices: number, dx: number, rows: number, c: number): void;
  columnSums(table: number, indices: number, rows: number, c: number, mean: number, out: number): void;
  sum(x: number, n: number): number;
  sumSquares(x: number, n: number): number;
  adam(
    p: number,
    g: number,
    m: number,
    v: number,
    n: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    decay: number,
    c1: number,
    c2: number,
    scale: number,
  ): void;
  attention(
    q: number,
    k: number,
    v: number,
    mask: number,
    out: number,
    p: number,
    n: number,
    heads: number,
    tq: number,
    tk: number,
    width: number,
    causal: number,
    scratch: number,
  ): void;
  attentionBack(
    q: number,
    k: number,
    v: number,
    p: number,
    d: number,
    dq: number,
    dk: number,
    dv: number,
    n: number,
    heads: number,
    tq: number,
    tk: number,
    width: number,
    scratch: number,
  ): void;
  gru(gx: number, gh: number, h: number, out: number, gates: number, n: number, width: number): void;
  gruBack(gh: number, h: number, gates: number, d: number, dgx: number, dgh: number, dh: number, n: number, width: number): void;
}

/** Columns of the left matrix that go through together, KC in assembly/packing.ts. */
export const K_BLOCK = 256;
/** Floats of scratch that a matrix product needs, SCRATCH in assembly/gemm.ts. */
export const GEMM_SCRATCH = 16 * K_BLOCK + 32 + 16 + 2 * 16 * (K_BLOCK + 4);

let compiled: Promise<WebAssembly.Module> | null = null;

/**
 * The kernels, compiled once; a failure is forgotten, so that the next caller tries again.
 * @throws AigcError `bad-request` where the page's content security policy forbids it
 */
export function compileKernels(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compile(kernelBytes()).catch((error: unknown) => {
    compiled = null;
    throw new AigcError(
      "bad-request",
      "engine",
      `WebAssembly cannot be compiled here: ${error instanceof Error ? error.message : String(error)}. In a page with a content security policy, add 'wasm-unsafe-eval' to script-src.`,
      { cause: error },
    );
  });
  return compiled;
}

/** A fresh instance with memory of its own. */
export async function instantiateKernels(module?: WebAssembly.Module): Promise<Kernels> {
  const instance = await WebAssembly.instantiate(module ?? (await compileKernels()), {});
  return instance.exports as unknown as Kernels;
}

function kernelBytes(): Uint8Array<ArrayBuffer> {
  const text = atob(KERNELS_BASE64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
