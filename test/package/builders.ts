import { spawn, spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { html } from "./game.ts";
import { tool } from "./toolchains.ts";

/** One way to build a game: the files of its project beside src/index.js, and the command, none of it configuration. */
export interface Builder {
  readonly files: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  /** Packages of the toolchains that it wants to find in the project. */
  readonly brings?: readonly string[];
  /** The folder to serve. */
  readonly out: string;
  /** How the network's worker is come by. */
  readonly way: "module" | "blob";
}

const MODULE = html('<script type="module" src="./src/index.js"></script>');
const vite = (version: string): Builder => ({
  files: { "index.html": MODULE },
  command: [tool(`${version}/bin/vite.js`), "build"],
  out: "dist",
  way: "module",
});
const esbuild = tool("esbuild/bin/esbuild");
const rollup = [tool("rollup/dist/bin/rollup"), "src/index.js", "-p", tool("@rollup/plugin-node-resolve")];

/** Bundlers that follow the address of a worker make a file of it; esbuild and rollup do not, and the worker comes from its text. */
export const BUILDERS: Readonly<Record<string, Builder>> = {
  "Vite 5": vite("vite5"),
  "Vite 6": vite("vite6"),
  "Vite 7": vite("vite7"),
  "Vite 8": vite("vite8"),
  "webpack 5": {
    files: { "dist/index.html": html('<script src="./main.js"></script>') },
    command: [tool("webpack-cli/bin/cli.js"), "build", "--mode", "production"],
    out: "dist",
    way: "module",
  },
  Parcel: {
    files: { "index.html": MODULE },
    command: [tool("parcel/lib/bin.js"), "build", "index.html"],
    brings: ["process"],
    out: "dist",
    way: "module",
  },
  "rollup to modules": {
    files: { "dist/index.html": html('<script type="module" src="./index.js"></script>') },
    command: [...rollup, "-d", "dist", "-f", "es"],
    out: "dist",
    way: "blob",
  },
  "rollup to one script": {
    files: { "dist/index.html": html('<script src="./game.js"></script>') },
    command: [...rollup, "-o", "dist/game.js", "-f", "iife"],
    out: "dist",
    way: "blob",
  },
  "esbuild to a module": {
    files: { "dist/index.html": html('<script type="module" src="./game.js"></script>') },
    command: [esbuild, "src/index.js", "--bundle", "--minify", "--format=esm", "--outfile=dist/game.js"],
    out: "dist",
    way: "blob",
  },
  "esbuild to one script": {
    files: { "dist/index.html": html('<script src="./game.js"></script>') },
    command: [esbuild, "src/index.js", "--bundle", "--minify", "--outfile=dist/game.js"],
    out: "dist",
    way: "blob",
  },
};

/** Runs a builder; gives what it said. */
export function build(folder: string, { command, brings = [] }: Builder): string {
  for (const name of brings) cpSync(tool(name), join(folder, "node_modules", name), { recursive: true });
  const ran = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", CI: "1" },
  });
  const said = `${ran.stdout}${ran.stderr}`;
  if (ran.status !== 0) throw new Error(`${command.join(" ")} ended with ${ran.status}:\n${said}`);
  return said;
}

/** A development server; resolves once it says its address. */
export async function startVite(folder: string, version: string): Promise<{ readonly url: string; said(): string; close(): void }> {
  const server = spawn(process.execPath, [tool(`${version}/bin/vite.js`), "--port", "0", "--host", "127.0.0.1"], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) resolve(address[0]);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", (code) => reject(new Error(`vite ended with ${code}:\n${said}`)));
  });
  return { url, said: () => said, close: () => void server.kill() };
}
