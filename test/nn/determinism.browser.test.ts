import type { Browser } from "playwright-core";
import type { Browser as Firefox } from "puppeteer-core";
import { findFirefox, inPage, launchBrowser, launchFirefox } from "../browser.ts";
import { GOLDEN, GOLDEN_OUTPUTS } from "./determinism-golden.ts";
import { taskText } from "./determinism-task-text.ts";

/** Where there is no Firefox, its tests are left out; in CI it has to be there. */
const withFirefox = (() => {
  if (process.env["CI"]) return it;
  try {
    findFirefox();
    return it;
  } catch {
    return it.skip;
  }
})();

const IMPORT = 'import { outputHashes, trainedHashes } from "./test/nn/determinism-scenario.ts";';
/** In a page, workers are started from their text. */
const inWorkers = (text: string, count: number) => `${IMPORT}
  import { openShardWorker } from "./src/nn/tape/parallel-learner.ts";
  const url = URL.createObjectURL(new Blob([${JSON.stringify(text)}], { type: "text/javascript" }));
  export const result = trainedHashes(() => Promise.all(Array.from({ length: ${count} }, () => openShardWorker(url))));`;

describe("the same bits", () => {
  let text: string;
  beforeAll(async () => {
    text = await taskText();
  });

  for (const [name, launch, test] of [
    ["Chromium", launchBrowser, it],
    ["Firefox", launchFirefox, withFirefox],
  ] as const) {
    describe(`in ${name}`, () => {
      let browser: Browser | Firefox | undefined;
      beforeAll(async () => {
        if (test === it) browser = await launch();
      });
      afterAll(() => browser?.close());

      test("after training", async () => {
        expect(await inPage(browser!, `${IMPORT} export const result = trainedHashes();`)).toEqual(GOLDEN);
      });

      test.each([1, 2])("after training with %i workers", async (count) => {
        expect(await inPage(browser!, inWorkers(text, count))).toEqual(GOLDEN);
      });

      test("of what models answer", async () => {
        expect(await inPage(browser!, `${IMPORT} export const result = outputHashes();`)).toEqual(GOLDEN_OUTPUTS);
      });
    });
  }
});
