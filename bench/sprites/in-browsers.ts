import { findFirefox, inPage, launchBrowser, launchFirefox } from "../../test/browser.ts";

/** The same sprites made in Chromium, and in Firefox where there is one. */
export async function inBrowsers(count: number): Promise<{ readonly name: string; readonly sprites: readonly string[] }[]> {
  const source = `import { spritesInWords } from "./bench/sprites/sprites-in-words.ts"; export const result = spritesInWords(${count});`;
  const made: { name: string; sprites: readonly string[] }[] = [];
  const chromium = await launchBrowser();
  try {
    made.push({ name: "Chromium", sprites: await inPage<string[]>(chromium, source) });
  } finally {
    await chromium.close();
  }
  try {
    findFirefox();
  } catch {
    return made;
  }
  const firefox = await launchFirefox();
  try {
    made.push({ name: "Firefox", sprites: await inPage<string[]>(firefox, source) });
  } finally {
    await firefox.close();
  }
  return made;
}
