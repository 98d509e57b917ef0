import { jest } from "@jest/globals";
import type { Generator } from "../../src/generator.ts";
import { createRng } from "../../src/rng.ts";
import { createTurns } from "../../src/plugin/turns.ts";

/** The page's clock, moved by the work alone. */
let clock = 0;
beforeEach(() => void jest.spyOn(performance, "now").mockImplementation(() => clock));
afterEach(() => jest.restoreAllMocks());

/** A generator whose proposals take as long as a large floor does. */
const heavy = (log: string[]): Generator<number, number> => ({
  name: "any/heavy",
  propose(request) {
    clock += 12;
    log.push(`made ${request}`);
    return request;
  },
  check: () => [],
});

describe("whoever makes something on the page", () => {
  it("takes turns, and lets other work through between two proposals", async () => {
    const log: string[] = [];
    const { propose } = createTurns().taking(heavy(log));
    const other = (n: number): void => void (n > 0 && (log.push("frame"), setImmediate(other, n - 1)));
    setImmediate(other, 100);
    await Promise.all([1, 2, 3, 4].map((n) => propose(n, createRng(1))));
    const made = log.filter((entry) => entry !== "frame");
    expect(made).toEqual(["made 1", "made 2", "made 3", "made 4"]);
    for (const n of [1, 2, 3]) expect(log.slice(log.indexOf(`made ${n}`), log.indexOf(`made ${n + 1}`))).toContain("frame");
  });

  it("does not wait for what a worker does for another", async () => {
    const { taking } = createTurns();
    let finish = (): void => {};
    const slow = taking({ name: "any/slow", propose: () => new Promise<number>((done) => (finish = () => done(1))), check: () => [] });
    const first = slow.propose({}, createRng(1));
    const quick = taking({ name: "any/quick", propose: () => 2, check: () => [] });
    expect(await quick.propose({}, createRng(1))).toBe(2);
    finish();
    expect(await first).toBe(1);
  });

  it("goes on after a proposal that fails", async () => {
    const { taking } = createTurns();
    const broken: Generator<object, number> = {
      name: "any/broken",
      propose: () => {
        throw new Error("no");
      },
      check: () => [],
    };
    await expect(taking(broken).propose({}, createRng(1))).rejects.toThrow("no");
    expect(await taking({ ...broken, propose: () => 3 }).propose({}, createRng(1))).toBe(3);
  });
});
