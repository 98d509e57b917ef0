import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findFirefox, inPage, launchBrowser, launchFirefox } from "../../test/browser.ts";
import type { Row } from "../row.ts";
import { spritesInWords, type ModelText, type Order } from "./sprites-in-words.ts";

/** The files of a shipped model. */
export function modelText(folder: string): ModelText {
  return {
    manifest: readFileSync(join("models", folder, "manifest.json"), "utf8"),
    weights: readFileSync(join("models", folder, "model.onnx")).toString("base64"),
  };
}

/** The same sprites made in Chromium, and in Firefox where there is one. */
export async function inBrowsers(orders: readonly Order[]): Promise<{ readonly name: string; readonly sprites: readonly string[][] }[]> {
  const source = `import { spritesInWords } from "./bench/sprites/sprites-in-words.ts"; export const result = spritesInWords(${JSON.stringify(orders)});`;
  const made: { name: string; sprites: readonly string[][] }[] = [];
  const chromium = await launchBrowser();
  try {
    made.push({ name: "Chromium", sprites: await inPage<string[][]>(chromium, source) });
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
    made.push({ name: "Firefox", sprites: await inPage<string[][]>(firefox, source) });
  } finally {
    await firefox.close();
  }
  return made;
}

/** Whether each way makes the same bytes everywhere; in a quick run, which starts no browser, nothing is asked. */
export async function sameBytesRows(ways: readonly string[], count: number, quick: boolean): Promise<Row[]> {
  const orders = ways.map((way) => ({
    count,
    ...(way === "compose" ? {} : { model: modelText(`sprite-${way}`) }),
    ...(way.startsWith("doll") ? { dolls: true } : {}),
  }));
  const here = await spritesInWords(orders);
  const others = quick ? [] : await inBrowsers(orders);
  const names = ["Node", ...others.map(({ name }) => name)].join(", ");
  return ways.map((way, at) => {
    const same = others.filter(({ sprites }) => sprites[at]!.join() === here[at]!.join()).length;
    return {
      id: `sprites/${way}/same-bytes`,
      what: `${count} sprites, the same bytes in ${names}`,
      value: same + 1,
      unit: "engines",
      goal: quick ? "" : ">= 3",
      pass: quick || (same === others.length && others.length >= 2),
    };
  });
}
