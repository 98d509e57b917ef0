/** What the ten lines of the README show, as its picture: `npx tsx scripts/readme-picture.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { launchBrowser } from "../test/browser.ts";

const [, lines] = /## Ten lines\n\n```ts\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8"))!;
const { outputFiles } = await build({
  stdin: { contents: lines!, loader: "ts", resolveDir: resolve("demo-game") },
  alias: { "phaser-aigc": resolve("dist/esm/index.js") },
  bundle: true,
  format: "iife",
  write: false,
});
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 768, height: 384 } });
await page.setContent('<meta charset="utf-8"><body style="margin:0">');
await page.addScriptTag({ content: outputFiles[0]!.text });
await page.waitForTimeout(4000);
writeFileSync("docs/images/ten-lines.png", await page.screenshot());
await browser.close();
