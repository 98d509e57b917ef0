import type { Browser } from "playwright-core";
import { inPage, launchBrowser } from "../browser.ts";
import { trainedHashes } from "./determinism-scenario.ts";

/** Weights, moments, running statistics and averages after 200 steps. They change only with a change of the arithmetic, and then on purpose. */
const GOLDEN: Record<string, string> = {
  conv: "618748675d392365cd2030bd0d025a05040096ed51116f173109d43b68acf694",
  lm: "713c13407cc962e8ae9e24c4c9f42916bbddce657c7f89123295202ba1e474ec",
  mlp: "6ab0339e6650224b0caca66d53fd80f945cc34be91586e7fb3a5befa8abdaa22",
};

describe("training", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("comes to the golden bits in Node", async () => {
    expect(await trainedHashes()).toEqual(GOLDEN);
  });

  it("comes to the same bits in Chromium", async () => {
    const source = 'import { trainedHashes } from "./test/nn/determinism-scenario.ts"; export const result = trainedHashes();';
    expect(await inPage(browser, source)).toEqual(GOLDEN);
  });
});
