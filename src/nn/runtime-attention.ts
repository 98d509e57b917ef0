import type { OnnxAttribute, OnnxConstant, OnnxNode } from "./onnx-file.ts";

/**
 * Our writer takes attention apart into a dozen standard nodes; here they are put together again, because one kernel does
 * them all. Only files of our own writer are looked at: elsewhere the same skeleton may mean something else.
 *
 * The fused node is called "Attention": inputs q, k, v and, where there is one, the mask; attributes heads and causal.
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
  /** The value behind Reshape and Transpose into heads, and how many heads. */
  const split = (name: string | undefined): { from: string; heads: number } | null => {
    const reshape = made(made(name, "Transpose")?.inputs[0], "Reshape");
    const heads = integers.get(reshape?.inputs[1] ?? "")?.[2];
    return reshape && heads !== undefined ? { from: reshape.inputs[0]!, heads } : null;
  };

  const fused = new Map<string, OnnxNode>();
  for (const end of nodes) {
    // Backwards from the last Reshape: Transpose, MatMul(p, v), Softmax, [Where]*, Mul, MatMul(q, k).
    const out = made(made(end.operator === "Reshape" ? end.inputs[0] : undefined, "Transpose")?.inputs[0], "MatMul");
    const softmax = made(out?.inputs[0], "Softmax");
    const v = split(out?.inputs[1]);
    if (!out || !softmax || !v) continue;
    let scores = softmax.inputs[0];
    let causal = 0;
    let mask: string | null = null;
    for (let where = made(scores, "Where"); where; where = made(scores, "Where")) {
      if (made(where.inputs[0], "LessOrEqual")) {
        causal = 1;
        scores = where.inputs[1];
      } else {
        mask = made(made(where.inputs[0], "Equal")?.inputs[0], "Reshape")?.inputs[0] ?? null;
        scores = where.inputs[2];
      }
    }
    const product = made(made(scores, "Mul")?.inputs[0], "MatMul");
    const q = split(product?.inputs[0]);
    const k = split(product?.inputs[1]);
    if (!q || !k || (made(softmax.inputs[0], "Where") && causal === 0 && mask === null)) continue;
    const attributes: Record<string, OnnxAttribute> = { heads: { int: q.heads }, causal: { int: causal } };
    const inputs = [q.from, k.from, v.from, ...(mask === null ? [] : [mask])];
    fused.set(end.outputs[0]!, { operator: "Attention", name: end.name, inputs, outputs: end.outputs, attributes });
  }
  if (fused.size === 0) return [...nodes];
  return withoutUnused(nodes.map((node) => fused.get(node.outputs[0]!) ?? node));
}

/** Drops nodes whose outputs nobody reads, from the end; the writer ends every output with an Identity. */
export function withoutUnused(nodes: readonly OnnxNode[]): OnnxNode[] {
  const read = new Set<string>();
  const kept: OnnxNode[] = [];
  for (const node of [...nodes].reverse()) {
    if (node.operator !== "Identity" && !node.outputs.some((output) => read.has(output))) continue;
    for (const input of node.inputs) read.add(input);
    kept.push(node);
  }
  return kept.reverse();
}
