import { jest } from "@jest/globals";
import { generate, type Generator } from "../../src/generator.ts";
import { inParts } from "../../src/parts.ts";
import { createTurns, type Turns } from "../../src/plugin/turns.ts";

/** The page's clock, moved by the work alone. */
let clock = 0;
beforeEach(() => void jest.spyOn(performance, "now").mockImplementation(() => clock));
afterEach(() => jest.restoreAllMocks());

/** A generator of pieces in several parts, each of which takes its time. */
const inPieces = (log: string[], parts: number, each: number): Generator<string, string> => ({
  name: "any/pieces",
  propose(request, _, signal) {
    function* work() {
      for (let part = 1; part <= parts; part++) {
        if (part > 1) yield;
        clock += each;
        log.push(`${request}${part}`);
      }
      return request;
    }
    return inParts(work(), signal, "any/pieces");
  },
  check: () => [],
});

const make = (turns: Turns, generator: Generator<string, string>, request: string) =>
  generate(generator, request, { seed: 1, signal: { aborted: false, pause: turns.join() } });

/** Writes down whatever passes meanwhile: a task of the page. */
const frames = (log: string[], count = 100): void => void (count > 0 && (log.push("frame"), setImmediate(frames, log, count - 1)));

/** The work between two frames. */
const tasks = (log: readonly string[]): string[] =>
  log
    .join(" ")
    .split("frame")
    .map((task) => task.trim())
    .filter((task) => task !== "");

describe("whoever makes something on the page", () => {
  it("lets others through between two pieces", async () => {
    const log: string[] = [];
    const turns = createTurns();
    frames(log);
    await Promise.all(["a", "b", "c"].map((name) => make(turns, inPieces(log, 1, 12), name)));
    expect(tasks(log)).toEqual(["a1", "b1", "c1"]);
  });

  it("lets others through in the middle of a piece, after each slice of work", async () => {
    const log: string[] = [];
    frames(log);
    await make(createTurns(), inPieces(log, 7, 4), "a");
    expect(tasks(log)).toEqual(["a1 a2", "a3 a4", "a5 a6", "a7"]);
  });

  it("makes what was asked for first first, however many follow", async () => {
    const log: string[] = [];
    const turns = createTurns();
    frames(log);
    await Promise.all(["a", "b", "c"].map((name) => make(turns, inPieces(log, 2, 12), name)));
    expect(tasks(log)).toEqual(["a1", "a2", "b1", "b2", "c1", "c2"]);
  });

  it("works on while there is time in the slice", async () => {
    const log: string[] = [];
    const turns = createTurns();
    frames(log);
    await make(turns, inPieces(log, 1, 1), "a");
    await make(turns, inPieces(log, 3, 1), "b");
    expect(tasks(log)).toEqual(["a1 b1 b2 b3"]);
  });

  it("does not wait for what a worker does for another", async () => {
    const turns = createTurns();
    let finish = (): void => {};
    const slow = { ...inPieces([], 1, 12), propose: () => new Promise<string>((done) => (finish = () => done("slow"))) };
    const first = make(turns, slow, "slow");
    expect((await make(turns, inPieces([], 3, 12), "quick")).content).toBe("quick");
    finish();
    expect((await first).content).toBe("slow");
  });

  it("goes on after a piece that fails", async () => {
    const turns = createTurns();
    const broken: Generator<string, string> = {
      ...inPieces([], 1, 12),
      propose() {
        throw new Error("no");
      },
    };
    await expect(make(turns, broken, "broken")).rejects.toThrow("no");
    expect((await make(turns, inPieces([], 2, 12), "whole")).content).toBe("whole");
  });
});
