import { findFirefox, inPage, launchBrowser, launchFirefox } from "../../browser.ts";
import { hashOfFights } from "./same-fight.ts";

/** Where there is no Firefox, its test is left out; in CI it has to be there. */
const withFirefox = (() => {
  if (process.env["CI"]) return it;
  try {
    findFirefox();
    return it;
  } catch {
    return it.skip;
  }
})();

const TICKS = 20_000;
const SOURCE = `import { hashOfFights } from "./test/agents/skirmish/same-fight.ts"; export const result = hashOfFights(${TICKS});`;

describe("a fight of 20,000 ticks", () => {
  it("has the same hash in every state in Node and in Chromium", async () => {
    const browser = await launchBrowser();
    try {
      expect(await inPage<number>(browser, SOURCE)).toBe(hashOfFights(TICKS));
    } finally {
      await browser.close();
    }
  }, 120_000);

  withFirefox(
    "has it in Firefox too",
    async () => {
      const browser = await launchFirefox();
      try {
        expect(await inPage<number>(browser, SOURCE)).toBe(hashOfFights(TICKS));
      } finally {
        await browser.close();
      }
    },
    120_000,
  );
});
