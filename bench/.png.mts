import { launchBrowser } from "../test/browser.ts";
import { readFileSync } from "node:fs";
const [from, to, width = "1280"] = process.argv.slice(2);
const b = await launchBrowser();
const p = await b.newPage({ viewport: { width: Number(width), height: 100 } });
const kind = from!.endsWith("gif") ? "gif" : "jpeg";
await p.setContent(
  `<body style="margin:0"><img style="width:100%" src="data:image/${kind};base64,${readFileSync(from!).toString("base64")}">`,
);
await p.evaluate(() => document.images[0]!.decode());
await p.screenshot({ path: to!, fullPage: true });
await b.close();
