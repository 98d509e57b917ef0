import { generateBatch } from "../../src/tools/generate-batch.ts";
import { dialogueTools } from "../../src/generators/dialogue/tools/index.ts";
import { levelTools } from "../../src/generators/level/tools/index.ts";
import { spriteTools } from "../../src/generators/sprite/tools/index.ts";
import { makeContent } from "../../src/tools/make-content.ts";
import { generate, type Made } from "../../src/generator.ts";
import { grammarLine, type LineRequest } from "../../src/generators/dialogue/index.ts";
import { rulesLevel } from "../../src/generators/level/index.ts";

type Batch = { readonly seed: string; readonly count: number };
const KINDS: Readonly<Record<string, (batch: Batch) => Promise<Made<unknown>[]>>> = {
  level: (batch) => makeContent(levelTools, { way: "rules", ...batch }, { width: 32, height: 24, enemies: 3 }),
  sprite: (batch) => makeContent(spriteTools, { way: "compose", ...batch }, { words: "a red knight" }),
  dialogue: (batch) =>
    makeContent(
      dialogueTools,
      { way: "grammar", ...batch },
      { act: "greet", role: "smith", mood: 0, language: "en", name: "Bram", slot: [] },
    ),
};

describe.each(Object.entries(KINDS))("the seed in the papers of a %s", (_, make) => {
  it.each([1, 2, 5])("makes it again out of a batch of %i, whatever the count of the next", async (count) => {
    for (const seed of ["7", "run/3", "-1"]) {
      const batch = await make({ seed, count });
      expect(new Set(batch.map(({ provenance }) => provenance.seed)).size).toBe(count);
      for (const piece of batch) {
        for (const next of [1, 4]) expect((await make({ seed: piece.provenance.seed, count: next }))[0]).toEqual(piece);
      }
    }
  });

  it("is the batch's own for the first", async () => {
    expect((await make({ seed: "7", count: 3 })).map(({ provenance }) => provenance.seed)).toEqual(["7", "7/1", "7/2"]);
  });
});

describe("a piece made on the command line", () => {
  it("is made again by generate() from its papers", async () => {
    const [, level] = await KINDS["level"]!({ seed: "7", count: 2 });
    expect(await generate(rulesLevel(), { width: 32, height: 24, enemies: 3 }, { seed: level!.provenance.seed })).toEqual(level);
    const request: LineRequest = { speaker: { name: "Bram", role: "smith", mood: 0 }, act: "greet", language: "en" };
    const [, line] = await generateBatch([grammarLine()], request, { seed: "7", count: 2 });
    expect(await generate(grammarLine(), request, { seed: line!.provenance.seed })).toEqual(line);
  });
});
