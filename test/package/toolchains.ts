import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { npm } from "../npm.ts";

/**
 * What other people build their games with, installed once into .cache/toolchains, apart from the projects that they build: newest
 * of each major version. Deleting the folder fetches them anew.
 */
const WANTED = {
  vite5: "npm:vite@5",
  vite6: "npm:vite@6",
  vite7: "npm:vite@7",
  vite8: "npm:vite@8",
  webpack: "5",
  // Later ones need Node 22.
  "webpack-cli": "6",
  rollup: "4",
  "@rollup/plugin-node-resolve": "16",
  esbuild: "0.28",
  parcel: "2",
  // Parcel wants it for Phaser, and says so.
  process: "0.11",
  typescript59: "npm:typescript@5.9",
  "typescript-newest": "npm:typescript@latest",
};

const folder = resolve(".cache/toolchains");

export function installToolchains(): void {
  const wanted = JSON.stringify({ private: true, dependencies: WANTED }, null, 2);
  const manifest = join(folder, "package.json");
  if (existsSync(manifest) && readFileSync(manifest, "utf8") === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  // Put in place whole: several test files may want it at once.
  mkdirSync(resolve(".cache"), { recursive: true });
  const made = mkdtempSync(`${folder}-`);
  writeFileSync(join(made, "package.json"), wanted);
  npm(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"], made);
  try {
    renameSync(made, folder);
  } catch {
    rmSync(made, { recursive: true, force: true });
  }
}

/** The path of a file of a tool, "vite5/bin/vite.js". */
export function tool(file: string): string {
  return join(folder, "node_modules", file);
}
