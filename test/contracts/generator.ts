import { generate, type Generator, type Made } from "../../src/generator.ts";
import { createRng } from "../../src/rng.ts";
import { withoutAmbientChance } from "./ambient.ts";

/**
 * What every generator promises.
 * @param requests typical ones; the first is asked with a hundred seeds
 * @param options.raw the least share of raw proposals of the first request, with repair where the generator has one, that pass the check
 */
export function keepsGeneratorPromises<Request, Content>(
  name: string,
  create: () => Generator<Request, Content> | Promise<Generator<Request, Content>>,
  requests: readonly [Request, ...Request[]],
  options: { readonly raw?: number; readonly seeds?: number } = {},
): void {
  const seeds = options.seeds ?? 100;

  describe(`${name} keeps the promises of a Generator`, () => {
    let generator: Generator<Request, Content>;
    beforeAll(async () => {
      generator = await create();
    });

    const propose = async (request: Request, seed: string) => withoutAmbientChance(async () => generator.propose(request, createRng(seed)));

    it("is named kind/way", () => {
      expect(generator.name).toBe(name);
      expect(name).toMatch(/^[a-z]+\/[a-z-]+$/);
    });

    it("proposes the same content for the same request and seed", async () => {
      for (const request of requests) expect(await propose(request, "same")).toEqual(await propose(request, "same"));
    });

    it("proposes other content for other seeds", async () => {
      const seen = new Set<string>();
      for (let i = 0; i < 20; i++) seen.add(JSON.stringify(await propose(requests[0], `seed-${i}`)));
      expect(seen.size).toBeGreaterThan(1);
    });

    it("leaves the request as it is", async () => {
      for (const request of requests) {
        const before = JSON.stringify(request);
        const content = await propose(request, "untouched");
        generator.check(content, request);
        generator.repair?.(content, request);
        expect(JSON.stringify(request)).toBe(before);
      }
    });

    it("makes content that survives JSON", async () => {
      for (const request of requests) {
        const content = await propose(request, "json");
        expect(JSON.parse(JSON.stringify(content))).toEqual(content);
      }
    });

    /** Made once, for the two tests that ask about them. */
    const asked = new Map<number, Promise<Made<Content>>>();
    const madeWith = (i: number) => {
      const made = asked.get(i) ?? withoutAmbientChance(() => generate(generator, requests[0], { seed: `check-${i}`, attempts: 10 }));
      asked.set(i, made);
      return made;
    };

    it(`passes its own check with ${seeds} seeds, alone, within a few attempts`, async () => {
      for (let i = 0; i < seeds; i++) {
        const made = await madeWith(i);
        expect(generator.check(made.content, requests[0])).toEqual([]);
        expect(made.provenance.generator).toBe(name);
        expect(made.provenance.model).toEqual(generator.model);
      }
    });

    it(`passes with at least ${options.raw ?? 0.5} of its first proposals`, async () => {
      let passed = 0;
      for (let i = 0; i < seeds; i++) if ((await madeWith(i)).provenance.attempts === 1) passed++;
      expect(passed / seeds).toBeGreaterThanOrEqual(options.raw ?? 0.5);
    });

    it("has a check that does not take everything", async () => {
      const content = await propose(requests[0], "spoilt");
      // What comes out of a file or over a network is looked at by the same check: it says what is wrong, it does not crash.
      const problems = generator.check(emptied(content) as Content, requests[0]);
      expect(problems.length).toBeGreaterThan(0);
    });
  });
}

/** The same shape with nothing in it. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === "number") return 0;
  if (typeof value === "string") return "";
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, emptied(v)]));
  return value;
}
