import type { OnnxAttribute, OnnxConstant, OnnxNode } from "../onnx/onnx-file.ts";

/** Not the operator "Attention" of opset 23, which may mean something else. */
export const FUSED_ATTENTION = "phaser-aigc/attention";

/**
 * Our writer exports attention as a dozen standard nodes. Here they are fused again, because one kernel computes all of them. Only files of
 * our writer are changed: in other files the same nodes may mean something else.
 *
 * The fused node has the inputs q, k, v and, where there is one, the mask; attributes heads and causal.
 */
export function fuseAttention(nodes: readonly OnnxNode[], constants: readonly OnnxConstant[]): OnnxNode[] {
  const producers = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const integers = new Map(
    constants.flatMap(({ name, data }) => (data instanceof BigInt64Array ? [[name, [...data].map(Number)] as const] : [])),
  );
  const made = (name: string | undefined, operator: string): OnnxNode | null => {
    const node = name === undefined ? undefined : producers.get(name);
    return node?.operator === operator ? node : null;
  };
  const scalars = new Map(
    constants.flatMap(({ name, data }) => (data instanceof Float32Array && data.length === 1 ? [[name, data[0]!] as const] : [])),
  );
  const order = (node: OnnxNode | null): string => {
    const perm = node?.attributes["perm"];
    return perm && "ints" in perm ? perm.ints.join() : "";
  };
  /** The value behind Reshape and Transpose into heads, how many heads, and how wide. */
  const split = (name: string | undefined, perm: string): { from: string; heads: number; width: number } | null => {
    const transpose = made(name, "Transpose");
    const reshape = made(transpose?.inputs[0], "Reshape");
    const [n, t, heads, width] = integers.get(reshape?.inputs[1] ?? "") ?? [];
    if (!reshape || order(transpose) !== perm || n !== 0 || t !== 0 || !(heads! > 0) || !(width! > 0)) return null;
    return { from: reshape.inputs[0]!, heads: heads!, width: width! };
  };

  const fused = new Map<string, OnnxNode>();
  for (const end of nodes) {
    // Backwards from the last Reshape: Transpose, MatMul(p, v), Softmax, [Where]*, Mul, MatMul(q, k).
    const together = made(end.operator === "Reshape" ? end.inputs[0] : undefined, "Transpose");
    const out = order(together) === "0,2,1,3" ? made(together?.inputs[0], "MatMul") : null;
    const softmax = made(out?.inputs[0], "Softmax");
    const v = split(out?.inputs[1], "0,2,1,3");
    if (!out || !softmax || !v) continue;
    let scores = softmax.inputs[0];
    let causal = 0;
    let mask: string | null = null;
    // One for the order, one for the mask. A graph may have circles: that is checked later.
    for (let where = made(scores, "Where"), n = 0; where && n < 2; where = made(scores, "Where"), n++) {
      if (made(where.inputs[0], "LessOrEqual")) {
        causal = 1;
        scores = where.inputs[1];
      } else {
        mask = made(made(where.inputs[0], "Equal")?.inputs[0], "Reshape")?.inputs[0] ?? null;
        scores = where.inputs[2];
      }
    }
    const scaled = made(scores, "Mul");
    const product = made(scaled?.inputs[0], "MatMul");
    const q = split(product?.inputs[0], "0,2,1,3");
    const k = split(product?.inputs[1], "0,2,3,1");
    const same = [k, v].every((other) => other?.heads === q?.heads && other?.width === q?.width);
    if (!q || !k || !same || scalars.get(scaled?.inputs[1] ?? "") !== Math.fround(1 / Math.sqrt(q.width))) continue;
    if (made(softmax.inputs[0], "Where") && causal === 0 && mask === null) continue;
    const attributes: Record<string, OnnxAttribute> = { heads: { int: q.heads }, causal: { int: causal } };
    const inputs = [q.from, k.from, v.from, ...(mask === null ? [] : [mask])];
    fused.set(end.outputs[0]!, { operator: FUSED_ATTENTION, name: end.name, inputs, outputs: end.outputs, attributes });
  }
  return nodes.map((node) => fused.get(node.outputs[0]!) ?? node);
}

/** Removes nodes whose outputs are not used, neither as outputs of the file nor by a remaining node. */
export function withoutUnused(nodes: readonly OnnxNode[], wanted: Iterable<string>): OnnxNode[] {
  const read = new Set<string>(wanted);
  const kept: OnnxNode[] = [];
  for (const node of [...nodes].reverse()) {
    if (!node.outputs.some((output) => read.has(output))) continue;
    for (const input of node.inputs) read.add(input);
    kept.push(node);
  }
  return kept.reverse();
}
