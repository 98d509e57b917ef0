import { generateBatch } from "../../src/tools/generate-batch.ts";
import { KIND_NAMES, toolsOf } from "../../src/cli/registry.ts";
import { levelTools } from "../../src/generators/level/tools/index.ts";
import type { KindTools } from "../../src/tools/kind-tools.ts";
import { makeContent, typicalRequests, waysOf } from "../../src/tools/make-content.ts";
import { generate, type Made } from "../../src/generator.ts";
import { grammarLine, type LineRequest } from "../../src/generators/dialogue/index.ts";
import { rulesLevel } from "../../src/generators/level/index.ts";

describe.each(KIND_NAMES)("the seed in the papers of a %s", (name) => {
  let make: (batch: { readonly seed: string; readonly count: number }) => Promise<Made<unknown>[]>;
  beforeAll(async () => {
    const tools = (await toolsOf(name)) as KindTools;
    const request = typicalRequests(tools)[0] as object;
    make = (batch) => makeContent(tools, { way: waysOf(tools).at(-1)!, request, ...batch });
  });

  it.each([1, 2, 5])("makes it again out of a batch of %i, whatever the count of the next", async (count) => {
    for (const seed of count === 1 ? ["7", "run/3", "-1"] : ["run/3"]) {
      const batch = await make({ seed, count });
      expect(new Set(batch.map(({ provenance }) => provenance.seed)).size).toBe(count);
      for (const [index, piece] of batch.entries()) {
        const next = index === 0 ? 4 : 1;
        expect((await make({ seed: piece.provenance.seed, count: next }))[0]).toEqual(piece);
      }
    }
  });

  it("is the batch's own for the first", async () => {
    expect((await make({ seed: "7", count: 3 })).map(({ provenance }) => provenance.seed)).toEqual(["7", "7/1", "7/2"]);
  });
});

describe("a piece made on the command line", () => {
  it("is made again by generate() from its papers", async () => {
    const floor = { width: 32, height: 24, enemies: 3 };
    const [, level] = await makeContent(levelTools, { way: "rules", seed: "7", count: 2 }, floor);
    expect(await generate(rulesLevel(), floor, { seed: level!.provenance.seed })).toEqual(level);
    const request: LineRequest = { speaker: { name: "Bram", role: "smith", mood: 0 }, act: "greet", language: "en" };
    const [, line] = await generateBatch([grammarLine()], request, { seed: "7", count: 2 });
    expect(await generate(grammarLine(), request, { seed: line!.provenance.seed })).toEqual(line);
  });
});
