import { GOLDEN, GOLDEN_OUTPUTS } from "./determinism-golden.ts";
import { outputHashes, trainedHashes } from "./determinism-scenario.ts";

/** In threads, pages and on memory that was used before: `determinism.browser.test.ts`. */
describe("the same bits in Node", () => {
  it("after training", async () => {
    expect(await trainedHashes()).toEqual(GOLDEN);
  });

  it("of what models answer", async () => {
    expect(await outputHashes()).toEqual(GOLDEN_OUTPUTS);
  });
});
