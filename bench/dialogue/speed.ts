import { beamLines, sampleLines, type Constraint } from "../../src/generators/dialogue/decode.ts";
import { advance, emptyCache } from "../../src/generators/dialogue/key-value-cache.ts";
import { tokenizerOf } from "../../src/generators/dialogue/line-network.ts";
import { promptOf } from "../../src/generators/dialogue/tokenizer.ts";
import type { Model, Tensor } from "../../src/model.ts";
import { createRng } from "../../src/rng.ts";
import type { Row } from "../row.ts";

const TOKENS = 24;

/**
 * The first token and a reply of 24 tokens by beam search with five beams, in processor time of this thread: a busy machine makes a
 * program wait, it does not make it compute more.
 */
export async function speedRows(model: Model, count: number): Promise<Row[]> {
  const tokenizer = tokenizerOf(model);
  const exact = ofLength(model, tokenizer.end, TOKENS);
  const prompt = (i: number) =>
    promptOf(
      { language: i % 2 === 0 ? "en" : "zh", act: "greet", role: "smith", mood: "0", register: "casual" },
      ["player"],
      tokenizer,
      "plain",
    );
  const constraint = (i: number): Constraint => ({
    end: tokenizer.end,
    owed: [tokenizer.special("{player}")],
    slots: tokenizer.slots,
    unspeakable: (token) => tokenizer.isUnspeakable(token, i % 2 === 0 ? "en" : "zh"),
    longest: TOKENS + 1,
    repeat: 3,
  });
  const [first, beams]: [number[], number[]] = [[], []];
  const draw = { count: 1, temperature: 0.8, topK: 40, topP: 0.92, tokens: 1 };
  for (let i = -5; i < count; i++) {
    const one = await processorTime(() => sampleLines(model, prompt(i), constraint(i), draw, createRng(i)));
    // Diverse groups find different replies; each begins at another token, as different askings do.
    const begun = await startOf(model, prompt(i), i);
    const reply = await processorTime(() => beamLines(exact, prompt(i), constraint(i), { beams: 5, best: 1, lengthPenalty: 0.75, begin: begun })); // prettier-ignore
    if (i < 0) continue;
    first.push(one.milliseconds);
    beams.push(reply.milliseconds);
    if (reply.result[0]?.tokens.length !== TOKENS)
      throw new Error(`the reply has ${reply.result[0]?.tokens.length} tokens, ${TOKENS} are measured`);
  }
  const row = (id: string, what: string, values: readonly number[], most: number): Row => {
    const value = quantile(values, 0.95);
    return { id: `dialogue/speed/${id}`, what: `${what}, processor time, p95 of ${count} (median ${quantile(values, 0.5).toFixed(1)})`, value, unit: "ms", goal: `<= ${most}`, pass: value <= most }; // prettier-ignore
  };
  return [row("first-token", "first token", first, 40), row("beam-5", `a reply of ${TOKENS} tokens with five beams`, beams, 150)];
}

/** One of the tokens that a reply may begin with. */
async function startOf(model: Model, prompt: readonly number[], i: number): Promise<number[]> {
  const { logits } = await advance(model, [prompt], emptyCache(model));
  const ranked = [...logits[0]!.keys()].sort((a, b) => logits[0]![b]! - logits[0]![a]!);
  const tokenizer = tokenizerOf(model);
  const language = i % 2 === 0 ? "en" : "zh";
  const allowed = ranked.filter((token) => token !== tokenizer.end && !tokenizer.isUnspeakable(token, language) && !tokenizer.slots.includes(token)); // prettier-ignore
  return [allowed[Math.abs(i) % 8]!];
}

/** A model that ends its lines after exactly so many tokens, where they may end. */
function ofLength(model: Model, end: number, tokens: number): Model {
  let start = 0;
  return {
    manifest: model.manifest,
    dispose: () => {},
    async run(inputs) {
      const outputs = await model.run(inputs);
      const { dims, data } = outputs["logits"] as Tensor;
      const [rows, time, size] = dims as [number, number, number];
      const past = Object.entries(inputs).find(([name]) => name.startsWith("past_"))![1].dims[1]!;
      if (past === 0) start = time;
      const written = past + time - start + 1;
      for (let row = 0; row < rows; row++) (data as Float32Array)[((row + 1) * time - 1) * size + end] = written >= tokens ? 40 : -40;
      return outputs;
    },
  };
}
async function processorTime<T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
