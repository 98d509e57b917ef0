import type { Problem } from "../src/content.ts";
import { AigcError } from "../src/errors.ts";
import { generate, type Generator } from "../src/generator.ts";
import { keepsGeneratorPromises } from "./contracts/generator.ts";

interface Word {
  readonly letters: string;
}

/** Proposes words of random letters; wants them to begin with a vowel unless told to be strict about more. */
function wordGenerator(name = "word/random"): Generator<{ readonly length: number }, Word> {
  return {
    name,
    propose: ({ length }, rng) => ({ letters: Array.from({ length }, () => rng.pick([..."aeioubx"])).join("") }),
    check: ({ letters }, { length }) => [
      ...(letters.length === length ? [] : [problem("length", `has ${letters.length} letters, not ${length}`)]),
      ...(/^[aeiou]/.test(letters) ? [] : [problem("vowel", `begins with "${letters[0]}"`)]),
    ],
  };
}

const problem = (code: string, message: string): Problem => ({ code, message });

keepsGeneratorPromises("word/random", wordGenerator, [{ length: 6 }, { length: 1 }]);

describe("generate", () => {
  const never: Generator<{ readonly length: number }, Word> = {
    name: "word/never",
    propose: () => ({ letters: "xxxxxx" }),
    check: () => [problem("never", "is never right")],
  };

  it("asks again until the check passes, and says how often it asked", async () => {
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, seed) => generate(wordGenerator(), { length: 6 }, { seed, attempts: 50 })),
    );
    const attempts = tries.map((made) => made.provenance.attempts);
    expect(Math.max(...attempts)).toBeGreaterThan(1);
    for (const made of tries) expect(made.content.letters).toMatch(/^[aeiou]/);
  });

  it("goes on to the next generator, and says who was skipped and why", async () => {
    const made = await generate([never, wordGenerator()], { length: 6 }, { seed: 1, attempts: 20 });
    expect(made.provenance.generator).toBe("word/random");
    expect(made.provenance.skipped).toEqual([{ generator: "word/never", reason: "is never right" }]);
  });

  it("does not ask a generator that throws a second time", async () => {
    let asked = 0;
    const broken: Generator<{ readonly length: number }, Word> = {
      ...never,
      propose: () => {
        asked++;
        throw new AigcError("model-missing", "word/never", "the model is not there. Add it.");
      },
    };
    const made = await generate([broken, wordGenerator()], { length: 6 }, { seed: 1, attempts: 20 });
    expect(asked).toBe(1);
    expect(made.provenance.skipped?.[0]?.reason).toContain("the model is not there");
  });

  it("gives the same content and papers for the same seed", async () => {
    const once = await generate([never, wordGenerator()], { length: 6 }, { seed: "twice", attempts: 20 });
    expect(await generate([never, wordGenerator()], { length: 6 }, { seed: "twice", attempts: 20 })).toEqual(once);
  });

  it("repairs where the generator can, and says how much", async () => {
    const repairing: Generator<{ readonly length: number }, Word> = {
      ...wordGenerator("word/repairing"),
      propose: () => ({ letters: "xaxaxa" }),
      repair: ({ letters }) => ({ content: { letters: `a${letters.slice(1)}` }, edits: 1 }),
    };
    const made = await generate(repairing, { length: 6 }, { seed: 1 });
    expect(made).toEqual({
      content: { letters: "aaxaxa" },
      provenance: { generator: "word/repairing", seed: "1", attempts: 1, repaired: { edits: 1, problems: ["vowel"] } },
    });
  });

  it("says who failed and why when nothing passes", async () => {
    await expect(generate([never], { length: 6 }, { seed: "s", attempts: 3 })).rejects.toMatchObject({
      name: "AigcError",
      code: "no-valid-content",
      message: expect.stringContaining("word/never: is never right"),
    });
  });

  it("hands on a bad-request as it is", async () => {
    const refusing: Generator<{ readonly length: number }, Word> = {
      ...never,
      propose: () => {
        throw new AigcError("bad-request", "word", "length is 0. Give 1 to 20.");
      },
    };
    await expect(generate([refusing], { length: 0 }, { seed: 1 })).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringContaining("Give 1 to 20"),
    });
  });

  it.each<[string, unknown, string]>([
    ["undefined", undefined, "options.seed is undefined"],
    ["null", null, "options.seed is null"],
    ["NaN", Number.NaN, "options.seed is NaN"],
    ["infinity", -Infinity, "options.seed is -Infinity"],
    ["an object", {}, "options.seed is an object without fields"],
    ["a list", ["7"], "options.seed is a list of 1"],
    ["a bigint", 7n, "options.seed is the bigint 7"],
    ["true", true, "options.seed is true"],
    ["a function", () => 7, "options.seed is a function"],
    ["a promise", Promise.resolve(7), "options.seed is a promise"],
  ])("refuses %s for a seed, by name", async (_, seed, message) => {
    await expect(generate(wordGenerator(), { length: 6 }, { seed: seed as number })).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringContaining(message),
    });
  });

  it.each<[string, unknown[], string]>([
    ["no options", [wordGenerator(), { length: 6 }], "options is undefined. Give an object with seed"],
    ["a seed in place of the options", [wordGenerator(), { length: 6 }, 7], "options is 7"],
    ["no generator", [[], { length: 6 }, { seed: 1 }], "chain is a list of 0"],
    ["what is no generator", [undefined, { length: 6 }, { seed: 1 }], "chain is undefined"],
    ["a function that makes a generator", [wordGenerator, { length: 6 }, { seed: 1 }], "chain is the function wordGenerator, not called"],
    ["a gap in the chain", [[wordGenerator(), null], { length: 6 }, { seed: 1 }], "chain[1] is null"],
    ["a generator that cannot check", [{ ...wordGenerator(), check: 1 }, { length: 6 }, { seed: 1 }], "chain.check is 1"],
  ])("refuses %s, by name", async (_, given, message) => {
    await expect(generate(...(given as Parameters<typeof generate>))).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringContaining(message),
    });
  });

  it("refuses a senseless number of attempts", async () => {
    for (const attempts of [0, -1, 1.5, 1001, Number.NaN]) {
      await expect(generate(never, { length: 6 }, { seed: 1, attempts })).rejects.toMatchObject({ code: "bad-request" });
    }
  });

  it("rejects with AbortError once its signal is aborted, also in the middle of a proposal", async () => {
    const controller = new AbortController();
    let end = (): void => {};
    const slow: Generator<{ readonly length: number }, Word> = {
      ...wordGenerator(),
      propose: () => new Promise((finish) => (end = () => finish({ letters: "aaaaaa" }))),
    };
    const pending = generate(slow, { length: 6 }, { seed: 1, signal: controller.signal });
    controller.abort();
    end();
    await expect(pending).rejects.toMatchObject({ name: "AbortError" });
  });

  it("lets others have a turn between making, checking and mending", async () => {
    const log: string[] = [];
    const mended: Generator<{ readonly length: number }, Word> = {
      ...wordGenerator(),
      propose: () => (log.push("propose"), { letters: "xaxaxa" }),
      check: (word, request) => (log.push("check"), wordGenerator().check(word, request)),
      repair: () => (log.push("repair"), { content: { letters: "aaxaxa" }, edits: 1 }),
    };
    const pause = async (): Promise<void> => void log.push("pause");
    await generate(mended, { length: 6 }, { seed: 1, signal: { aborted: false, pause } });
    expect(log).toEqual(["pause", "propose", "pause", "check", "pause", "repair", "pause", "check"]);
  });
});
