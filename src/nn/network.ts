/**
 * A network is one function over these operations, written once: the tape runs and differentiates it, the ONNX writer
 * prints it. `T` is a tensor there, a value name here.
 *
 * Pictures are [batch, height, width, channels]. "The last axis" is the one that runs fastest.
 */
export interface Operations<T> {
  /** A trained array, by the name it has in the parameter set. */
  parameter(name: string): T;
  shape(x: T): readonly number[];

  /** `x @ w + b` over the last axis: x [..., in], w [in, out], b [out]; with "relu" its `relu`, without a pass of its own. */
  linear(x: T, w: T, b?: T, activation?: "relu"): T;
  /** Cross-correlation, stride 1 or 2, padded with zeros to ceil(size / stride): x [n, h, w, in], w [kh, kw, in, out], b [out]. */
  conv2d(x: T, w: T, b?: T, options?: { readonly stride?: 1 | 2 }): T;
  /** Each pixel becomes 2x2 of itself. */
  upsample2x(x: T): T;
  /** The mean of each 2x2; height and width are even. */
  averagePool2x(x: T): T;

  /** Elementwise; `y` has the shape of x, or is [c] for the last axis, or [n, c] to be spread over the axes between. */
  add(x: T, y: T): T;
  sub(x: T, y: T): T;
  mul(x: T, y: T): T;
  /** `x * factor + offset`, constants. */
  affine(x: T, factor: number, offset?: number): T;

  relu(x: T): T;
  leakyRelu(x: T, slope: number): T;
  tanh(x: T): T;
  sigmoid(x: T): T;
  /** x * sigmoid(x). */
  silu(x: T): T;
  softmax(x: T): T;
  logSoftmax(x: T): T;

  /** Over the last axis, epsilon 1e-5. */
  layerNorm(x: T, gain: T, bias: T): T;
  /** Over all but the last axis, epsilon 1e-5; `mean` and `variance` are running statistics, used when not training. */
  batchNorm(x: T, gain: T, bias: T, mean: T, variance: T): T;

  /** Rows of `table` [count, width]; `indices` is an integer input [n] or [n, t]. */
  embedding(table: T, indices: T): T;
  /**
   * Scaled dot-product attention; q [n, tq, heads * width], k and v [n, tk, heads * width]. With `causal`, query i sees keys
   * up to i + tk - tq. `mask` [n, tk]: keys with 0 are not seen.
   */
  attention(q: T, k: T, v: T, options: { readonly heads: number; readonly causal?: boolean; readonly mask?: T }): T;
  /** Gates in the order r, z, n (Cho et al. 2014 as in cuDNN): x [n, in], h [n, width], w [in, 3 width], u [width, 3 width], b and c [3 width]. Returns the next h. */
  gruCell(x: T, h: T, w: T, u: T, b: T, c: T): T;

  /** -1 stands for "whatever is left", once. */
  reshape(x: T, shape: readonly number[]): T;
  concat(xs: readonly T[], axis: number): T;
  slice(x: T, axis: number, start: number, end: number): T;
  /** Over one axis, which disappears. */
  mean(x: T, axis: number): T;
  sum(x: T, axis: number): T;
  max(x: T, axis: number): T;
}

/** Named trained arrays of a network, in a fixed order. */
export interface Weights {
  readonly [name: string]: { readonly shape: readonly number[]; readonly data: Float32Array };
}
