import { createEngine } from "../../src/nn/kernels/engine.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import { mendingLoss, type Mend } from "../../src/train/gan-mend.ts";

const LOGITS = [2, 0, 0, 1, 3, 0, 0, 0.5]; // two rows of two cells of two classes

async function loss(mend: Mend, known: Uint8Array | null = null) {
  const engine = await createEngine();
  const learner = createLearner(engine, {});
  try {
    return learner.evaluate((tape) => {
      const logits = tape.input(Float32Array.from(LOGITS), [4, 2]);
      const made = mendingLoss(tape, { logits, p: tape.softmax(logits), rows: 2, mend, known, targets: Uint8Array.of(1, 0, 1, 0) });
      return { loss: made.loss?.data[0] ?? null, broken: made.broken };
    });
  } finally {
    learner.dispose();
  }
}

describe("what it costs a generator that its grids are broken", () => {
  it("is nothing where nobody mends anything", async () => {
    expect(await loss(() => {})).toEqual({ loss: null, broken: 0 });
  });

  it("is how unlikely it found what a cell had to become, by grid", async () => {
    const seen: number[][] = [];
    const { loss: nats, broken } = await loss((cells, chances) => {
      seen.push([...cells]);
      expect(chances).toHaveLength(4);
      if (seen.length === 1) cells[0] = 1;
    });
    expect(seen).toEqual([[0, 1], [0, 1]]); // prettier-ignore
    expect(broken).toBe(0.5);
    // ln(1 + e^2) for class 1 where class 0 leads by 2, over two grids.
    expect(nats).toBeCloseTo(2.126928 / 2, 5);
  });

  it("looks at given cells as they are given, and does not charge for them", async () => {
    const seen: number[][] = [];
    const flip: Mend = (cells) => {
      seen.push([...cells]);
      cells[0] = 1 - cells[0]!;
    };
    expect(await loss(flip, Uint8Array.of(1, 0, 1, 0))).toEqual({ loss: null, broken: 0 });
    expect(seen).toEqual([[1, 1], [1, 1]]); // prettier-ignore
  });
});
