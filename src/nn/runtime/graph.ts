import { AigcError } from "../../errors.ts";
import type { OnnxNode } from "../onnx/onnx-file.ts";
import { FUSED_ATTENTION } from "./attention.ts";
import { OPERATORS } from "./operators.ts";
import { refuse, type Live, type Operator } from "./values.ts";

/** One node, ready to run: values are numbered in the order in which they come to be. */
export interface Step {
  readonly node: OnnxNode;
  readonly operator: Operator;
  /** Numbers of the values it reads, -1 for an input that is left out. */
  readonly reads: readonly number[];
  readonly writes: number;
  /** Its first input is new memory, and no later step reads it. */
  readonly spare: boolean;
  /** Its inputs while it runs, kept so that a run makes no array. */
  readonly given: (Live | null)[];
}

/** The nodes in their order, and the number of every value. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Checks everything that can be checked before a run: operators, attributes, numbers of inputs, and that each value is made once
 * and before it is read.
 * @param known names of inputs and constants
 * @param wanted names of outputs
 * @throws AigcError `model-mismatch` for what only onnxruntime-web can run, and offers it; `model-corrupt` for a graph that nothing can
 */
export function planGraph(nodes: readonly OnnxNode[], known: Iterable<string>, wanted: Iterable<string>, where: string): Plan {
  const unknown = [...new Set(nodes.filter(({ operator }) => !Object.hasOwn(OPERATORS, operator)).map(({ operator }) => operator))];
  if (unknown.length > 0) {
    const names = Object.keys(OPERATORS).filter((name) => name !== FUSED_ATTENTION);
    throw new AigcError(
      "model-mismatch",
      where,
      `The operators ${unknown.slice(0, 20).join(", ")} are outside what the built-in run-time knows (${names.sort().join(", ")}). Load it with onnxruntime-web instead: { engine: "onnxruntime" }.`,
    );
  }
  const places = new Map<string, number>();
  for (const name of known) places.set(name, places.size);
  const readers = new Map<string, number>();
  for (const name of [...nodes.flatMap(({ inputs }) => inputs), ...wanted]) readers.set(name, (readers.get(name) ?? 0) + 1);
  const own = new Set<string>();
  const corrupt = (what: string): AigcError => new AigcError("model-corrupt", where, `${what} Export the model again.`);
  const steps = nodes.map((node): Step => {
    const operator = OPERATORS[node.operator]!;
    const [least, most] = operator.inputs;
    const { inputs } = node;
    if (inputs.length > most || inputs.filter((name, position) => position < least && name !== "").length < least - blanks(node))
      throw refuse({ where }, node, `it has the inputs "${inputs.slice(0, 10).join('", "')}"; ${least} to ${most} are supported.`);
    const understood = operator.attributes ?? {};
    const strange = Object.entries(node.attributes)
      .filter(([name, attribute]) => {
        const form = Object.hasOwn(understood, name) ? understood[name] : undefined;
        return form === undefined || !(form in attribute);
      })
      .map(([name]) => name);
    if (strange.length > 0) throw refuse({ where }, node, `its attribute ${strange.slice(0, 5).join(", ")} is not supported.`);
    const objection = operator.objection?.(node);
    if (objection) throw refuse({ where }, node, objection);
    const reads = inputs.map((name) => (name === "" ? -1 : (places.get(name) ?? -2)));
    if (reads.includes(-2))
      throw corrupt(`"${inputs[reads.indexOf(-2)]}", which ${node.operator} "${node.name}" reads, is not made before.`);
    const [output] = node.outputs;
    if (node.outputs.length !== 1 || !output) throw refuse({ where }, node, `it has ${node.outputs.length} outputs; one is supported.`);
    if (places.has(output)) throw corrupt(`"${output}" is made twice, again by ${node.operator} "${node.name}".`);
    places.set(output, places.size);
    if (operator.makes) own.add(output);
    const spare = own.has(inputs[0] ?? "") && readers.get(inputs[0]!) === 1;
    return { node, operator, reads, writes: places.size - 1, spare, given: reads.map(() => null) };
  });
  return { steps, places };
}

/** The steps that some of the outputs need, found once for each choice of outputs. @param placeOf the number of an output */
export function stepsForOutputs(
  steps: readonly Step[],
  placeOf: (name: string) => number,
): (outputs: readonly string[]) => readonly Step[] {
  const known = new Map<string, readonly Step[]>();
  return (outputs) => {
    const key = outputs.join("\n");
    const found = known.get(key);
    if (found) return found;
    const read = new Set(outputs.map(placeOf));
    const needed: Step[] = [];
    for (const step of [...steps].reverse()) {
      if (!read.has(step.writes)) continue;
      for (const place of step.reads) read.add(place);
      needed.push(step);
    }
    known.set(key, needed.reverse());
    return needed;
  };
}

/** Resize may leave out its second input, which stands before the third. */
const blanks = ({ operator }: OnnxNode): number => (operator === "Resize" ? 1 : 0);
