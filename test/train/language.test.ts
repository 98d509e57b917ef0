import { advance, emptyCache, selectRows } from "../../src/generators/dialogue/key-value-cache.ts";
import { sampleLines } from "../../src/generators/dialogue/decode.ts";
import { createTokenizer } from "../../src/generators/dialogue/tokenizer.ts";
import { AigcError } from "../../src/errors.ts";
import { createEngine, type Engine } from "../../src/nn/kernels/engine.ts";
import { initialWeights } from "../../src/nn/tape/initial-weights.ts";
import { createLearner, type Learner } from "../../src/nn/tape/learner.ts";
import { createRuntimeModel } from "../../src/nn/runtime/runtime.ts";
import { createRng } from "../../src/rng.ts";
import { asWritten, writeLanguageModel } from "../../src/train/write-language-model.ts";
import { trainBytePairs } from "../../src/train/byte-pairs.ts";
import { decodeCheckpoint, learnerArrays } from "../../src/train/checkpoint.ts";
import { languageNetwork, languageParameters, type LanguageShape } from "../../src/train/language-network.ts";
import { language, type LanguageTrainingOptions } from "../../src/train/language.ts";
import { packRows, poolLines, singleRows } from "../../src/train/line-pool.ts";
import type { Progress } from "../../src/train/training.ts";
import { tapeModel } from "./tape-model.ts";
import { checkpointAfter, finish } from "./trained.ts";
import { ASKABLE, villager } from "../generators/dialogue/requests.ts";

const vocabulary = trainBytePairs([["abcdefgh the lamp is lit", 2]], { size: 330, frequent: 20, askable: ASKABLE });
const tokenizer = createTokenizer(vocabulary);
const shape: LanguageShape = { vocabulary: vocabulary.vocabulary.length, width: 32, layers: 2, heads: 4, context: 24 };
const line = (prompt: string, text: string) => ({
  prompt: [tokenizer.special(prompt), tokenizer.say],
  line: [...tokenizer.encode(text), tokenizer.end],
});
const pool = poolLines([line("<en>", "the lamp is lit"), line("<zh>", "hgfe dcba")]);

function options(change: Partial<LanguageTrainingOptions> = {}): LanguageTrainingOptions {
  return {
    seed: "test",
    shape,
    phases: [{ share: 1, mix: [{ pool, share: 1 }] }],
    steps: 60,
    batch: 4,
    learningRate: 5e-3,
    warmup: 5,
    weightDecay: 0.01,
    dropout: 0.05,
    heldOut: { same: { pool, bytes: 26 } },
    vocabulary,
    details: {},
    data: [],
    ...change,
  };
}

describe("training a language model", () => {
  it("learns two lines by heart, told apart by their prompt", async () => {
    const losses: number[] = [];
    let checkpoint: Uint8Array = new Uint8Array();
    const training = language(options({ steps: 120 }));
    for (let next = await training.next(); !next.done; next = await training.next()) {
      losses.push(next.value.values.loss!);
      if (next.value.step === 120) checkpoint = next.value.checkpoint();
    }
    expect(losses[0]).toBeGreaterThan(4);
    expect(losses.at(-1)).toBeLessThan(0.3);
    const { model } = await modelOf(checkpoint);
    const constraint = { end: tokenizer.end, owed: [], slots: [], unspeakable: () => false, longest: 20, repeat: 0 };
    for (const [prompt, text] of [
      ["<en>", "the lamp is lit"],
      ["<zh>", "hgfe dcba"],
    ] as const) {
      const [said] = await sampleLines(
        model,
        [tokenizer.special(prompt), tokenizer.say],
        constraint,
        { count: 1, temperature: 0, topK: 0, topP: 1 },
        createRng("x"),
      );
      expect(tokenizer.decode(said!.tokens)).toBe(text);
    }
  });

  it("gives the same bytes for the same options, other bytes for another seed", async () => {
    const [one, two, other] = [
      await finish(language(options({ steps: 12 }))),
      await finish(language(options({ steps: 12 }))),
      await finish(language(options({ steps: 12, seed: "other" }))),
    ];
    expect(Buffer.compare(one.onnx, two.onnx)).toBe(0);
    expect(Buffer.compare(one.onnx, other.onnx)).not.toBe(0);
  });

  it("has the figures of its end at any step, for who stops there", async () => {
    const training = language(options({ steps: 12 }));
    await training.next();
    const { value } = (await training.next()) as { value: Progress };
    const [seen, measured] = [value.model!(), value.model!(true)];
    expect(seen.metrics).not.toHaveProperty("bits per byte, same");
    expect(measured.metrics["bits per byte, same"]).toBeGreaterThan(0);
    expect([measured.steps, Buffer.compare(measured.onnx, seen.onnx)]).toEqual([2, 0]);
    await training.return(undefined as never);
  });

  it("goes on from a checkpoint to the same bytes", async () => {
    const whole = await finish(language(options({ steps: 14 })));
    const resume = await checkpointAfter(6, language(options({ steps: 14 })));
    const resumed = await finish(language(options({ steps: 14, resume })));
    expect(Buffer.compare(resumed.onnx, whole.onnx)).toBe(0);
    expect(resumed.metrics).toEqual(whole.metrics);
  });

  it("refuses a checkpoint of another training or another shape", async () => {
    await expect(language(options({ resume: new Uint8Array(200) })).next()).rejects.toThrow(AigcError);
    const small = language(options({ shape: { ...shape, layers: 1 } }));
    const bytes = ((await small.next()).value as Progress).checkpoint();
    await expect(language(options({ resume: bytes })).next()).rejects.toThrow(/shape\.layers was 1 and is 2/);
  });

  it("measures bits per byte on what it never saw", async () => {
    const unseen = { pool: poolLines([line("<en>", "a lamp hides the bed")]), bytes: 21 };
    const trained = await finish(language(options({ steps: 40, heldOut: { same: { pool, bytes: 26 }, unseen } })));
    expect(trained.metrics["bits per byte, unseen"]).toBeGreaterThan(trained.metrics["bits per byte, same"]! + 1);
  });
});

describe("the rows of a step", () => {
  it("learn the line and its end, never the prompt", () => {
    const { tokens, targets, weights } = singleRows(pool, 0, 2, 24);
    const text = tokenizer.encode("the lamp is lit");
    expect(Array.from(tokens.slice(0, 2 + text.length))).toEqual([tokenizer.special("<en>"), tokenizer.say, ...text]);
    const learnt = Array.from(targets.slice(0, 24)).filter((_, i) => weights[i] === 1);
    expect(learnt).toEqual([...text, tokenizer.end]);
  });

  it("are filled to the brim with lines of both pools, by their shares", () => {
    const other = poolLines([line("<zh>", "hgfe dcba")]);
    const mine = poolLines([line("<en>", "the lamp is lit")]);
    const { tokens, targets, weights } = packRows(
      [
        { pool: mine, share: 3 },
        { pool: other, share: 1 },
      ],
      200,
      24,
      createRng("pack"),
    );
    const english = tokens.filter((token) => token === tokenizer.special("<en>")).length;
    const chinese = tokens.filter((token) => token === tokenizer.special("<zh>")).length;
    expect(english / (english + chinese)).toBeCloseTo(0.75, 1);
    const places = [...tokens.keys()];
    expect(places.filter((i) => tokens[i] === tokenizer.say && weights[i] !== 1)).toEqual([]);
    const within = places.filter((i) => i % 24 < 23);
    const unweighed = [tokenizer.say, tokenizer.special("<en>"), tokenizer.special("<zh>"), 0];
    expect(within.filter((i) => weights[i] === 0 && !unweighed.includes(targets[i]!))).toEqual([]);
    expect(within.filter((i) => weights[i] === 1 && targets[i] !== tokens[i + 1])).toEqual([]);
  });
});

describe("reading on with a cache", () => {
  it("gives what reading everything at once gives, to 1e-4, in every row", async () => {
    const engine = await createEngine();
    const learner = createLearner(engine, initialWeights(createRng("cache"), languageParameters({ ...shape, vocabulary: 330 })));
    const model = tapeModel(learner, { ...shape, vocabulary: 330 });
    const text = [5, 40, 300, 7, 299, 12];
    const whole = await advance(model, [text], emptyCache(model));
    let part = await advance(model, [text.slice(0, 3)], emptyCache(model));
    part = { ...part, cache: selectRows(part.cache, [0, 0, 0]) };
    for (const token of text.slice(3)) part = await advance(model, [[99], [token], [98]], part.cache);
    expect(difference(part.logits[1]!, whole.logits[0]!)).toBeLessThan(1e-4);
    expect(difference(part.logits[0]!, whole.logits[0]!)).toBeGreaterThan(1e-3);
  });

  it("sees nothing of what comes later", async () => {
    const engine = await createEngine();
    const learner = createLearner(engine, initialWeights(createRng("causal"), languageParameters(shape)));
    const logits = (text: readonly number[]) =>
      learner.evaluate((tape) =>
        languageNetwork(tape, shape, {
          tokens: tape.indices(text, [1, 4]),
          positions: tape.indices([0, 1, 2, 3], [1, 4]),
        }).logits.data.slice(0, 2 * shape.vocabulary),
      );
    expect(logits([1, 2, 3, 4])).toEqual(logits([1, 2, 9, 8]));
  });
});

describe("the written model", () => {
  it("agrees with the trainer to 1e-4, reading a prompt and going on in five rows", async () => {
    const engine = await createEngine();
    const weights = initialWeights(createRng("written"), languageParameters(shape));
    const trainer = tapeModel(createLearner(engine, asWritten(weights)), shape);
    const written = writeLanguageModel(weights, shape);
    const runtime = createRuntimeModel(engine, { ...trainer.manifest, inputs: written.inputs, outputs: written.outputs }, written.onnx);
    let [a, b] = [
      await advance(trainer, [[1, 5, 40, 7]], emptyCache(trainer)),
      await advance(runtime, [[1, 5, 40, 7]], emptyCache(runtime)),
    ];
    expect(difference(b.logits[0]!, a.logits[0]!)).toBeLessThan(1e-4);
    for (let i = 0; i < 6; i++) {
      const rows = i === 0 ? [0, 0, 0, 0, 0] : [4, 3, 2, 1, 0];
      const tokens = rows.map((row) => [20 + 11 * row + i]);
      [a, b] = [await advance(trainer, tokens, selectRows(a.cache, rows)), await advance(runtime, tokens, selectRows(b.cache, rows))];
      rows.forEach((_, row) => expect(difference(b.logits[row]!, a.logits[row]!)).toBeLessThan(1e-4));
    }
    expect(written.onnx.length).toBeLessThan(4 * Object.values(weights).reduce((sum, { data }) => sum + data.length, 0));
  });
});

describe("the language line on an untrained network", () => {
  it("refuses an option that there is not, with the nearest that there is", async () => {
    const slip = { ...options(), learnRate: 1 };
    await expect(language(slip).next()).rejects.toThrow(/options\.learnRate is not known\. Did you mean learningRate\?/);
  });

  it("says every fact exactly once in 16 raw proposals, sampled and searched", async () => {
    const engine = await createEngine();
    const learner = createLearner(engine, initialWeights(createRng("raw"), languageParameters(shape)));
    const model = tapeModel(learner, shape, { ...vocabulary });
    for (const decoding of ["sample", "beam"] as const) {
      const generator = villager(model, { decoding, candidates: 2 });
      for (let i = 0; i < 8; i++) {
        const slots = { player: "Zed", foe: "QQ", place: "XX" };
        const made = await generator.propose(
          { speaker: { name: "Bram", role: "guard", mood: 0 }, act: "rumour", language: "en", slots },
          createRng(`raw-${i}`),
        );
        for (const value of Object.values(slots)) expect(made.text.split(value)).toHaveLength(2);
      }
    }
  });
});

async function modelOf(checkpoint: Uint8Array) {
  const engine: Engine = await createEngine();
  const learner: Learner = createLearner(engine, initialWeights(createRng("any"), languageParameters(shape)), { beta2: 0.99 });
  const { state, arrays } = decodeCheckpoint(checkpoint, "language");
  learner.load({ steps: (state as { updates: { language: number } }).updates.language, ...learnerArrays(arrays, "language") });
  return { model: tapeModel(learner, shape) };
}

function difference(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0);
}
