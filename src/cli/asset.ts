import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Files of other packages that the CLI carries along; the build copies them beside main.js. */
export const ASSETS = ["uPlot.iife.min.js", "uPlot.min.css"] as const;

/** The path of an asset: beside the built CLI, else where it comes from. */
export function asset(name: (typeof ASSETS)[number]): string {
  const built = fileURLToPath(new URL(`./assets/${name}`, import.meta.url));
  return existsSync(built) ? built : createRequire(import.meta.url).resolve(`uplot/dist/${name}`);
}
