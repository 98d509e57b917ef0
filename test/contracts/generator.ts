import type { Generator } from "../../src/generator.ts";
import { checkGenerator } from "../../src/generators/check-generator.ts";
import type { Mistake } from "../../src/content.ts";
import { withoutAmbientChance } from "./ambient.ts";

/** What the codes of `checkGenerator` promise when they are absent. */
const PROMISES: Readonly<Record<string, string>> = {
  throws: "answers its requests",
  name: "is named kind/way",
  "not-reproducible": "proposes the same content for the same request and seed",
  "same-for-all-seeds": "proposes other content for other seeds",
  "changes-request": "leaves the request as it is",
  "not-json": "makes content that survives JSON",
  "nothing-valid": "passes its own check with every seed, alone, within a few attempts",
  "unsteady-check": "has a check that says the same twice",
  papers: "has its model in the papers",
  "first-tries": "passes with enough of its first proposals",
  "takes-everything": "has a check that does not take everything",
  "check-throws": "has a check that does not crash",
};

/**
 * What every generator promises, in a world without chance and clocks.
 * @param requests typical ones; the first is asked with a hundred seeds
 * @param options.raw the least share of raw proposals of the first request, with repair where the generator has one, that pass the check
 */
export function keepsGeneratorPromises<Request, Content>(
  name: string,
  create: () => Generator<Request, Content> | Promise<Generator<Request, Content>>,
  requests: readonly [Request, ...Request[]],
  { raw, seeds }: { readonly raw?: number; readonly seeds?: number } = {},
): void {
  describe(`${name} keeps the promises of a Generator`, () => {
    let called = "";
    let mistakes: readonly Mistake[] = [];
    beforeAll(async () => {
      const generator = await create();
      called = generator.name;
      const options = { ...(raw === undefined ? {} : { firstTries: raw }), ...(seeds === undefined ? {} : { seeds }) };
      mistakes = await withoutAmbientChance(() => checkGenerator(() => generator, requests, options));
    }, 240_000);

    it("has the name that it goes by", () => expect(called).toBe(name));
    it.each(Object.entries(PROMISES).map(([code, promise]) => ({ code, promise })))("$promise", ({ code }) => {
      expect(mistakes.filter((mistake) => mistake.code === code)).toEqual([]);
    });
    it("makes no other mistake", () => {
      expect(mistakes.filter(({ code }) => !(code in PROMISES))).toEqual([]);
    });
  });
}
