import type { Generator } from "../../src/generator.ts";
import { checkGenerator } from "../../src/generators/check-generator.ts";

interface Asked {
  readonly length: number;
}
interface Word {
  readonly letters: string;
}

/** Words of a length. */
const right: Generator<Asked, Word> = {
  name: "word/right",
  propose({ length }, rng) {
    const letters = Array.from({ length }, () => rng.pick(["a", "b", "c", "d"])).join("");
    return { letters };
  },
  check: ({ letters }, { length }) =>
    letters.length === length ? [] : [{ code: "length", message: `${letters.length} letters, not ${length}.` }],
};
const REQUESTS: readonly [Asked, ...Asked[]] = [{ length: 8 }, { length: 1 }];

let calls = 0;
const FAULTS: Record<string, Partial<Generator<Asked, never>> | (() => never)> = {
  throws: () => {
    throw new Error("no network");
  },
  name: { name: "Words" },
  "not-reproducible": { propose: () => ({ letters: `${calls++}`.padStart(8, "a") }) as never },
  "same-for-all-seeds": { propose: () => ({ letters: "abcdabcd" }) as never },
  "changes-request": { repair: (_, request) => (((request as { length: number }).length = 9), null) },
  "not-json": { propose: (_, rng) => ({ letters: `abcdabc${rng.below(9)}`, when: undefined }) as never },
  "nothing-valid": { propose: (_, rng) => ({ letters: `${rng.below(9)}` }) as never },
  "unsteady-check": { check: () => (calls++ % 2 === 0 ? [] : [{ code: "odd", message: "it is odd." }]) },
  "takes-everything": { check: () => [] },
  "check-throws": {
    check: ({ letters }: Word) => {
      if (letters === "") throw new Error("index out of range");
      return [];
    },
  },
  "first-tries": { propose: (_, rng) => ({ letters: rng.below(4) > 0 ? "a" : `abcdabc${rng.below(9)}` }) as never },
};

describe("checkGenerator", () => {
  it("finds nothing wrong with one that keeps its promises, made at once or in a while", async () => {
    expect(await checkGenerator(() => right, REQUESTS)).toEqual([]);
    expect(await checkGenerator(async () => right, REQUESTS, { seeds: 5, firstTries: 1 })).toEqual([]);
  });

  it.each(Object.entries(FAULTS))("names what one does that breaks the promise of %s, and says what to do", async (code, fault) => {
    const make = typeof fault === "function" ? fault : () => ({ ...right, ...fault }) as Generator<Asked, Word>;
    const mistakes = await checkGenerator(make, REQUESTS);
    const mistake = mistakes.find((one) => one.code === code);
    expect(mistake).toMatchObject({ code, serious: true });
    expect(mistake!.message).toMatch(/\.$/);
  });

  it("says so when what is made is no generator", async () => {
    const [mistake] = await checkGenerator(() => undefined as never, REQUESTS);
    expect(mistake).toMatchObject({ code: "throws", message: expect.stringMatching(/make\(\) is undefined/) });
  });
});
