import * as fc from "fast-check";
import {
  beamLines,
  normalised,
  restricted,
  sampleLines,
  truncated,
  type Constraint,
  type Hypothesis,
} from "../../../src/generators/dialogue/decode.ts";
import { logSoftmax } from "../../../src/generators/dialogue/softmax.ts";
import { createRng } from "../../../src/rng.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";

const END = 0;
const SIZE = 6;
const free: Constraint = { end: END, owed: [], slots: [], unspeakable: () => false, longest: 5, repeat: 0 };
const greedy = { count: 1, temperature: 0, topK: 0, topP: 1 };

/** Logits that depend on the whole history, so that a mixed-up cache shows. */
function history(seed: string) {
  return (read: readonly number[]) => {
    const rng = createRng(`${seed}/${read.join(",")}`);
    return Array.from({ length: SIZE }, () => 3 * rng.normal());
  };
}

/** All lines of a tiny language with their scores. */
function everyLine(
  logitsAfter: (read: readonly number[]) => readonly number[],
  prompt: readonly number[],
  constraint: Constraint,
): Hypothesis[] {
  const lines: Hypothesis[] = [];
  const grow = (line: Hypothesis) => {
    const logs = logSoftmax(Float32Array.from(logitsAfter([...prompt, ...line.tokens])), 0, SIZE);
    restricted(logs, line, constraint).forEach((log, token) => {
      if (log === -Infinity) return;
      if (token === constraint.end) lines.push({ tokens: line.tokens, score: line.score + log, ended: true });
      else grow({ tokens: [...line.tokens, token], score: line.score + log, ended: false });
    });
  };
  grow({ tokens: [], score: 0, ended: false });
  return lines;
}

describe("beam search", () => {
  it("finds the best of all lines when it is wide enough", async () => {
    for (let i = 0; i < 20; i++) {
      const logits = history(`wide-${i}`);
      for (const lengthPenalty of [0, 0.75, 1]) {
        const all = everyLine(logits, [1, 2], free).map((line) => ({ line, worth: normalised(line, lengthPenalty) }));
        all.sort((a, b) => b.worth - a.worth);
        const found = await beamLines(fakeLanguageModel(logits), [1, 2], free, { beams: 700, lengthPenalty, best: 3 });
        expect(found.map((line) => line.tokens)).toEqual(all.slice(0, 3).map(({ line }) => line.tokens));
        expect(found[0]!.score).toBeCloseTo(all[0]!.line.score, 10);
      }
    }
  });

  it("with five beams is never worse than greedy, and often better", async () => {
    let better = 0;
    for (let i = 0; i < 100; i++) {
      const model = fakeLanguageModel(history(`five-${i}`));
      const [taken] = await sampleLines(model, [1], free, greedy, createRng("any"));
      const [one] = await beamLines(model, [1], free, { beams: 1, lengthPenalty: 0, best: 1 });
      const [five] = await beamLines(model, [1], free, { beams: 5, lengthPenalty: 0, best: 1 });
      expect(one!.score).toBeGreaterThanOrEqual(taken!.score - 1e-9);
      expect(five!.score).toBeGreaterThanOrEqual(taken!.score - 1e-9);
      if (five!.score > taken!.score + 1e-9) better++;
    }
    expect(better).toBeGreaterThan(20);
  });

  it("gives n lines, all different, best first", async () => {
    const found = await beamLines(fakeLanguageModel(history("n")), [1], free, { beams: 5, lengthPenalty: 0.75, best: 5 });
    expect(found).toHaveLength(5);
    expect(new Set(found.map((line) => line.tokens.join())).size).toBe(5);
    const worth = found.map((line) => normalised(line, 0.75));
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
  });

  it("in groups looks for different lines: what one group has just said is dearer for those after it", async () => {
    for (let i = 0; i < 10; i++) {
      const model = fakeLanguageModel(history(`groups-${i}`));
      const search = { beams: 5, lengthPenalty: 0, best: 5, groups: 5 };
      const apart = await beamLines(model, [1], free, { ...search, diversity: 100 });
      expect(apart.map(({ tokens }) => tokens[0]).sort()).toEqual([1, 2, 3, 4, 5]);
      // The first group pays nothing, and finds what it would find alone.
      const [alone] = await beamLines(model, [1], free, { beams: 1, lengthPenalty: 0, best: 1 });
      expect(apart).toContainEqual(alone);
      expect(await beamLines(model, [1], free, { ...search, diversity: 0 })).toEqual([alone]);
    }
  });

  it("weighs long lines against short ones: the sum of the logs is for short ones, their mean for long ones", async () => {
    // Either "1" and the end, or "2 3 3 3" and the end: the long line is unlikelier as a whole, and likelier token by token.
    const model = fakeLanguageModel((read) => {
      const said = read.slice(1);
      if (said.length === 0) return [-9, 0, 0, -9, -9, -9];
      if (said[0] === 1) return [0, 0, -9, -9, -9, -9];
      return said.length < 4 ? [-9, -9, -9, 1, 0, -9] : [1, -9, -9, 0, -9, -9];
    });
    const best = async (lengthPenalty: number) => {
      const [line] = await beamLines(model, [1], { ...free, longest: 8 }, { beams: 5, lengthPenalty, best: 1 });
      return line!.tokens;
    };
    expect(await best(0)).toEqual([1]);
    expect(await best(1)).toEqual([2, 3, 3, 3]);
  });

  it("stops as soon as nothing open can win", async () => {
    const sure = fakeLanguageModel((read) => (read.length < 3 ? [-9, 9, 0, 0, 0, 0] : [20, 0, 0, 0, 0, 0]));
    await beamLines(sure, [1], { ...free, longest: 60 }, { beams: 5, lengthPenalty: 0.75, best: 1 });
    expect(sure.runs).toBeLessThan(12);
  });

  it("takes the smaller token when two are equal", async () => {
    const flat = fakeLanguageModel((read) => (read.length < 2 ? [-50, 1, 1, 1, 1, 1] : [50, 0, 0, 0, 0, 0]));
    const [line] = await beamLines(flat, [3], free, { beams: 2, lengthPenalty: 0, best: 1 });
    expect(line!.tokens).toEqual([1]);
  });

  it("goes on from a given beginning", async () => {
    const [line] = await beamLines(fakeLanguageModel(history("begin")), [1], free, { beams: 3, lengthPenalty: 0, best: 1, begin: [4, 2] });
    expect(line!.tokens.slice(0, 2)).toEqual([4, 2]);
  });
});

describe("sampling", () => {
  it("draws in proportion to the probabilities", async () => {
    const logits = [Math.log(0.5), Math.log(0.3), Math.log(0.2), -99, -99, -99];
    const model = fakeLanguageModel((read) => (read.length === 1 ? [-99, ...logits.slice(0, 3), -99, -99] : [99, 0, 0, 0, 0, 0]));
    const lines = await sampleLines(model, [1], free, { count: 2000, temperature: 1, topK: 0, topP: 1 }, createRng("draw"));
    const share = (token: number) => lines.filter((line) => line.tokens[0] === token).length / lines.length;
    expect(share(1)).toBeCloseTo(0.5, 1);
    expect(share(2)).toBeCloseTo(0.3, 1);
    expect(share(3)).toBeCloseTo(0.2, 1);
    expect(share(4)).toBe(0);
  });

  it("goes on from a given beginning, and scores what follows alone", async () => {
    const logits = history("begun");
    const options = { count: 20, temperature: 1, topK: 0, topP: 1 };
    const all = new Map(everyLine(logits, [1, 4], { ...free, longest: 4 }).map((line) => [line.tokens.join(), line.score]));
    const lines = await sampleLines(fakeLanguageModel(logits), [1], free, { ...options, begin: [4] }, createRng("b"));
    expect(lines.every(({ tokens }) => tokens[0] === 4)).toBe(true);
    // With nothing after the beginning the line may end at once, which a line without one may not.
    const longer = lines.filter(({ tokens }) => tokens.length > 1);
    expect(longer.length).toBeGreaterThan(5);
    for (const { tokens, score } of longer) expect(score).toBeCloseTo(all.get(tokens.slice(1).join())!, 10);
  });

  it("draws the same lines for the same seed, whatever else is drawn beside them", async () => {
    const model = fakeLanguageModel(history("same"));
    const draw = (count: number, seed: string) =>
      sampleLines(model, [1], free, { count, temperature: 1, topK: 4, topP: 0.9 }, createRng(seed));
    expect(await draw(4, "a")).toEqual(await draw(4, "a"));
    expect((await draw(8, "a")).slice(0, 4)).toEqual(await draw(4, "a"));
    expect(await draw(8, "a")).not.toEqual(await draw(8, "b"));
  });

  it("says with each line the probability that the model gives it", async () => {
    const logits = history("score");
    const lines = await sampleLines(fakeLanguageModel(logits), [1], free, { count: 20, temperature: 1, topK: 0, topP: 1 }, createRng("s"));
    const all = new Map(everyLine(logits, [1], free).map((line) => [line.tokens.join(), line.score]));
    for (const line of lines) expect(line.score).toBeCloseTo(all.get(line.tokens.join())!, 10);
  });

  it("keeps the k likeliest, then the smallest set that has the mass p, and they sum to 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.nat(45),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (logits, topK, topP, temperature) => {
          const logs = logSoftmax(Float32Array.from(logits), 0, logits.length);
          const kept = truncated(logs, { temperature, topK, topP });
          expect(kept.length).toBeLessThanOrEqual(topK === 0 ? logits.length : topK);
          expect(kept.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
          const inPlay = new Set(kept.map(({ token }) => token));
          const least = Math.min(...kept.map(({ token }) => logs[token]!));
          logs.forEach((log, token) => expect(inPlay.has(token) || log <= least).toBe(true));
          // Without the last one the mass would not have been reached.
          const ranked = truncated(logs, { temperature, topK, topP: 1 });
          const mass = (n: number) => ranked.slice(0, n).reduce((sum, { probability }) => sum + probability, 0);
          expect(mass(kept.length)).toBeGreaterThanOrEqual(Math.min(topP, 1) - 1e-9);
          expect(kept.length === 1 || mass(kept.length - 1) < topP + 1e-9).toBe(true);
        },
      ),
    );
  });

  it("at temperature 0 takes the likeliest, ties to the smaller token", () => {
    expect(truncated(Float64Array.of(-3, -1, -1, -2), { temperature: 0, topK: 0, topP: 1 })).toEqual([{ token: 1, probability: 1 }]);
  });
});

describe("the constraint", () => {
  const slots: Constraint = { end: END, owed: [3, 5], slots: [3, 4, 5], unspeakable: (token) => token === 2, longest: 6, repeat: 0 };

  it("lets every line say what is owed exactly once, nothing unspeakable, and fit, however it is drawn", async () => {
    for (let i = 0; i < 50; i++) {
      const model = fakeLanguageModel(history(`owed-${i}`));
      const sampled = await sampleLines(model, [1], slots, { count: 20, temperature: 1.5, topK: 0, topP: 1 }, createRng(`o${i}`));
      const searched = await beamLines(model, [1], slots, { beams: 5, lengthPenalty: 0.75, best: 5 });
      expect(searched.length).toBeGreaterThan(0);
      for (const { tokens, ended } of [...sampled, ...searched]) {
        expect(ended).toBe(true);
        expect(tokens.length).toBeLessThan(slots.longest);
        for (const token of slots.owed) expect(tokens.filter((other) => other === token)).toHaveLength(1);
        expect(tokens).not.toContain(2);
        expect(tokens).not.toContain(4);
      }
    }
  });

  it("lets no run of tokens come twice", async () => {
    const stuck = fakeLanguageModel(() => [-2, 5, 4, -9, -9, -9]);
    const [line] = await sampleLines(stuck, [1], { ...free, longest: 30, repeat: 3 }, greedy, createRng("r"));
    const beams = await beamLines(stuck, [1], { ...free, longest: 12, repeat: 3 }, { beams: 5, lengthPenalty: 1, best: 5 });
    for (const { tokens } of [line!, ...beams]) {
      const runs = tokens.slice(2).map((_, i) => tokens.slice(i, i + 3).join());
      expect(new Set(runs).size).toBe(runs.length);
    }
  });

  it("never makes an empty line", async () => {
    const silent = fakeLanguageModel(() => [50, 0, 0, 0, 0, 0]);
    for (const line of await sampleLines(silent, [1], free, { count: 10, temperature: 1, topK: 0, topP: 1 }, createRng("e")))
      expect(line.tokens.length).toBeGreaterThan(0);
  });
});
