import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { Browser as Firefox } from "puppeteer-core";
import { findFirefox, inPage, launchBrowser, launchFirefox } from "../../browser.ts";
import type { ModelManifest } from "../../../src/model.ts";
import { levelHashes, type ModelText } from "./level-hashes.ts";

/** Where there is no Firefox, its test is left out; in CI it has to be there. */
const hasFirefox = (() => {
  try {
    findFirefox();
    return true;
  } catch {
    return process.env["CI"] !== undefined;
  }
})();

const shipped = (name: string): ModelText => ({
  manifest: JSON.parse(readFileSync(`models/${name}/manifest.json`, "utf8")) as ModelManifest,
  weights: readFileSync(`models/${name}/model.onnx`).toString("base64"),
});

describe("1,000 seeds", () => {
  const models = [shipped("level-gan"), shipped("level-segment-gan")] as const;
  let here: Record<string, string>;
  beforeAll(async () => {
    here = await levelHashes(...models);
  });

  for (const [name, launch, isThere] of [
    ["Chromium", launchBrowser, true],
    ["Firefox", launchFirefox, hasFirefox],
  ] as const) {
    (isThere ? it : it.skip)(`give the same levels in ${name} as in Node`, async () => {
      const browser: Browser | Firefox = await launch();
      try {
        const source = `import { levelHashes } from "./test/generators/level/level-hashes.ts";
          export const result = levelHashes(...${JSON.stringify(models)});`;
        expect(await inPage(browser, source)).toEqual(here);
      } finally {
        await browser.close();
      }
    });
  }
});
