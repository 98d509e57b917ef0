import { jest } from "@jest/globals";
import { createEngine } from "../../src/nn/kernels/engine.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import type { Tape } from "../../src/nn/tape/graph.ts";
import { ALONE, CONTROL_BYTES, leaveProcessGroup, processGroup, type ProcessGroup } from "../../src/train/process-group.ts";
import { sharedStep } from "../../src/train/shared-step.ts";

const WEIGHTS = { w: { shape: [4], data: Float32Array.of(1, -2, 3, 0.5) } };
/** Tells the number of the shard beside its gradient. */
const loss = (t: Tape, shard: number, heard: Float64Array) => {
  heard[0]! += shard;
  return t.average(t.square(t.affine(t.parameter("w"), 1, shard)));
};
const options = { learningRate: 0.1, loss };

/** A copy that is told apart only by its place; its barriers do what the test says. */
function copies(size: number, barrier: (rank: number) => void): ProcessGroup[] {
  const blocks: ArrayBuffer[] = [];
  return Array.from({ length: size }, (_, rank) => {
    let next = 0;
    const shared = async (bytes: number) => (blocks[next++] ??= new SharedArrayBuffer(bytes) as unknown as ArrayBuffer);
    return { rank, size, shared, barrier: () => barrier(rank) };
  });
}

describe("a step that copies share", () => {
  const alone = async () => {
    const learner = createLearner(await createEngine(), WEIGHTS);
    const step = await sharedStep(ALONE, learner, 3, 1);
    const heard = new Float64Array(1);
    const reports = [step(options, heard), step(options, heard)];
    return { state: learner.state(), heard: heard[0]!, reports };
  };

  it("adds up what the shards tell", async () => {
    expect((await alone()).heard).toBe(2 * (1 + 2));
  });

  it("is made by one copy where the other is late, to the same bits", async () => {
    const [group] = copies(2, () => {});
    const learner = createLearner(await createEngine(), WEIGHTS);
    const step = await sharedStep(group!, learner, 3, 1);
    const heard = new Float64Array(1);
    const reports = [step(options, heard), step(options, heard)];
    expect({ state: learner.state(), heard: heard[0]!, reports }).toEqual(await alone());
  });

  it("gives the next shard to whoever is free, each shard once", async () => {
    // The first copy is held in its first shard; meanwhile the second one comes, and has to leave that one alone.
    let held = true;
    const made: string[] = [];
    const [one, two] = copies(2, (rank) => {
      if (rank === 1) throw new Error("waits for the first");
    });
    const noting = (who: string, during: () => void) => ({
      ...options,
      loss: (t: Tape, shard: number, heard: Float64Array) => {
        made.push(`${who} ${shard}`);
        if (held) {
          held = false;
          during();
        }
        return loss(t, shard, heard);
      },
    });
    const learners = await Promise.all([1, 2].map(async () => createLearner(await createEngine(), WEIGHTS)));
    const first = await sharedStep(one!, learners[0]!, 3, 1);
    const second = await sharedStep(two!, learners[1]!, 3, 1);
    const heard = new Float64Array(1);
    const report = first(
      noting("first", () =>
        expect(() =>
          second(
            noting("second", () => {}),
            new Float64Array(1),
          ),
        ).toThrow("waits for the first"),
      ),
      heard,
    );
    expect(made).toEqual(["first 0", "second 1", "second 2"]);
    expect(report).toEqual((await alone()).reports[0]);
    expect(heard[0]).toBe(1 + 2);
  });
});

describe("a barrier", () => {
  const shared = async (bytes: number) => new ArrayBuffer(bytes);
  let control: SharedArrayBuffer;
  let group: (rank: number) => ProcessGroup;
  beforeEach(() => {
    control = new SharedArrayBuffer(CONTROL_BYTES);
    group = (rank) => processGroup(rank, 2, control, shared);
  });
  afterEach(() => jest.restoreAllMocks());

  it("holds a copy that is woken before everybody has come", () => {
    const slept: string[] = [];
    jest
      .spyOn(Atomics, "wait")
      // Whoever ended the round before wakes its sleepers, and comes too late: this one sleeps for the next already.
      .mockImplementationOnce(() => (slept.push("woken for nothing"), "ok"))
      .mockImplementationOnce(() => (group(1).barrier(), slept.push("the other has come"), "ok"));
    group(0).barrier();
    expect(slept).toEqual(["woken for nothing", "the other has come"]);
  });

  it("lets nobody wait for a copy that leaves as they come", () => {
    jest.spyOn(Atomics, "wait").mockImplementation(() => {
      throw new Error("would wait for ever");
    });
    const load = Atomics.load.bind(Atomics) as (from: unknown, index: number) => bigint;
    jest.spyOn(Atomics, "load").mockImplementationOnce((from, index) => {
      const before = load(from, index);
      leaveProcessGroup(control);
      return before;
    });
    expect(() => group(0).barrier()).toThrow("another of the 2 workers failed");
  });

  it("ends with an error where the other does not come in time", () => {
    jest.spyOn(Atomics, "wait").mockReturnValue("timed-out");
    expect(() => group(0).barrier()).toThrow("did not come within 30 minutes");
  });
});
