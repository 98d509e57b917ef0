import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findFirefox, inPage, launchBrowser, launchFirefox } from "../../test/browser.ts";
import type { Row } from "../row.ts";
import { spritesInWords, type ModelText } from "./sprites-in-words.ts";

/** The files of a shipped model. */
export function modelText(folder: string): ModelText {
  return {
    manifest: readFileSync(join("models", folder, "manifest.json"), "utf8"),
    weights: readFileSync(join("models", folder, "model.onnx")).toString("base64"),
  };
}

/** The same sprites made in Chromium, and in Firefox where there is one: by rule, or by a model. */
export async function inBrowsers(
  count: number,
  model?: ModelText,
): Promise<{ readonly name: string; readonly sprites: readonly string[] }[]> {
  const source = `import { spritesInWords } from "./bench/sprites/sprites-in-words.ts"; export const result = spritesInWords(${count}, ${JSON.stringify(model)});`;
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

/** Whether a way makes the same bytes everywhere; in a quick run, which starts no browser, nothing is asked. */
export async function sameBytesRow(way: string, count: number, quick: boolean): Promise<Row> {
  const model = way === "compose" ? undefined : modelText(`sprite-${way}`);
  const here = await spritesInWords(count, model);
  const others = quick ? [] : await inBrowsers(count, model);
  const same = others.filter(({ sprites }) => sprites.join() === here.join()).length;
  const names = ["Node", ...others.map(({ name }) => name)].join(", ");
  return {
    id: `sprites/${way}/same-bytes`,
    what: `${count} sprites, the same bytes in ${names}`,
    value: same + 1,
    unit: "engines",
    goal: quick ? "" : ">= 3",
    pass: quick || (same === others.length && others.length >= 2),
  };
}
