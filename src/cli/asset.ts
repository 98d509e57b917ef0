import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AigcError } from "../errors.ts";

/** Files that the build makes for the pages of the CLI. */
export type Asset = "report-page.js" | "uPlot.min.css";

/** The path of an asset: beside the built CLI; for the CLI's sources in dist. */
export function asset(name: Asset): string {
  const places = ["./assets", "../../dist/cli/assets"].map((folder) => fileURLToPath(new URL(`${folder}/${name}`, import.meta.url)));
  const path = places.find((place) => existsSync(place));
  if (!path) throw new AigcError("missing-package", "cli", `${name} is not built. Build it with: npm run build`);
  return path;
}
