/**
 * Builds dist/:
 *   esm/   one module per source file, with types (tsc)
 *   cjs/   the doors for require() (esbuild), with the same types
 *   cli/   the command line, its libraries bundled in, and the script of its page
 *   phaser-aigc.min.js   for a script tag: window.PhaserAigc, beside window.Phaser
 * With --if-missing it does nothing when dist/ is newer than the sources.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
const require = createRequire(import.meta.url);

if (process.argv.includes("--if-missing") && newest(["dist"], oldestOf) > newest(["src", "scripts", "package.json"], newestOf))
  process.exit(0);

rmSync("dist", { recursive: true, force: true });
execFileSync(
  process.execPath,
  [require.resolve("typescript/package.json").replace("package.json", "bin/tsc"), "-p", "tsconfig.build.json"],
  { stdio: "inherit" },
);

// TypeScript wraps the one import by a computed name, in case the name were a relative path; bundlers then miss the comments inside.
const door = "dist/esm/nn/host/ort-model.js";
const wrapped = readFileSync(door, "utf8");
const plain = wrapped
  .replace(/^var __rewriteRelativeImportExtension = [\s\S]*?^};\n/m, "")
  .replace(/__rewriteRelativeImportExtension\(((?:\/\*.*?\*\/|\s|\w)+)\)/, "$1");
if (plain.includes("__rewrite")) throw new Error(`${door} is not emitted as expected: look at the import in src/nn/host/ort-model.ts`);
writeFileSync(door, plain);

const shared = { bundle: true, logLevel: "warning", target: "es2022", legalComments: "none" };
const peers = ["phaser", "@tensorflow/tfjs"];

// The library of schemas, as far as it is used, becomes a part of the one file that imports it.
await build({
  ...shared,
  entryPoints: ["dist/esm/schema.js"],
  outfile: "dist/esm/schema.js",
  allowOverwrite: true,
  format: "esm",
  minifySyntax: true,
  plugins: [
    {
      name: "rest-of-the-package",
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\./ }, ({ path, kind }) => (kind === "entry-point" ? undefined : { path, external: true })),
    },
  ],
});
// No declaration of the package speaks of it.
rmSync("dist/esm/schema.d.ts");

// The worker in one file, for bundlers that give it an address of its own, and as a text for all other pages. The page hands it the
// kernels, so it carries none.
const worker = (format) =>
  build({
    ...shared,
    entryPoints: ["dist/esm/nn/host/worker.js"],
    format,
    minify: true,
    write: false,
    plugins: [
      {
        name: "no-kernels",
        setup: ({ onLoad }) => onLoad({ filter: /kernels\/wasm\.js$/ }, () => ({ contents: 'export const KERNELS_BASE64 = "";' })),
      },
    ],
  }).then(({ outputFiles }) => outputFiles[0].text);
const [workerFile, workerText] = await Promise.all([worker("esm"), worker("iife")]);
writeFileSync("dist/esm/nn/host/worker.js", workerFile);
writeFileSync("dist/esm/nn/host/worker-text.js", `export const WORKER_TEXT = ${JSON.stringify(workerText)};\n`);

// Voices for games that want them, as texts and as JSON for a game's loader.
const { readVoice } = await import(pathToFileURL(resolve("dist/esm/generators/dialogue/formats/voice-text.js")).href);
const texts = "src/generators/dialogue/voices";
cpSync(texts, "dist/voices", { recursive: true });
// What the training of `dialogue-intents` reads.
cpSync("src/generators/dialogue/heard", "dist/heard", { recursive: true });
for (const name of new Set(readdirSync(texts).map((file) => file.split(".")[0]))) {
  const files = readdirSync(texts).filter((file) => file.startsWith(`${name}.`));
  writeFileSync(`dist/voices/${name}.json`, JSON.stringify(readVoice(files.map((file) => readFileSync(`${texts}/${file}`, "utf8")))));
}

const doors = {
  index: "dist/esm/index.js",
  headless: "dist/esm/headless.js",
  train: "dist/esm/train/index.js",
  worker: "dist/esm/nn/host/worker.js",
};
await build({
  ...shared,
  entryPoints: doors,
  outdir: "dist/cjs",
  format: "cjs",
  platform: "neutral",
  mainFields: ["module", "main"],
  external: peers,
  // Bundlers know no worker's address in CommonJS.
  define: { "import.meta.url": "undefined" },
});
for (const file of filesBelow("dist/esm", ".d.ts")) {
  const target = join("dist/cjs", relative("dist/esm", file));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}
cpSync("dist/cjs/train.js", "dist/cjs/train/index.js");
cpSync("dist/cjs/worker.js", "dist/cjs/nn/host/worker.js");
rmSync("dist/cjs/train.js");
rmSync("dist/cjs/worker.js");
writeFileSync("dist/cjs/package.json", '{ "type": "commonjs" }\n');

await build({
  ...shared,
  entryPoints: ["dist/esm/index.js"],
  outfile: "dist/phaser-aigc.min.js",
  format: "iife",
  globalName: "PhaserAigc",
  minify: true,
  // One file, with no other beside it.
  define: { "import.meta.url": "undefined" },
  plugins: [
    {
      name: "phaser-global",
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^phaser$/ }, () => ({ path: "phaser", namespace: "global" }));
        onLoad({ filter: /.*/, namespace: "global" }, () => ({ contents: "module.exports = globalThis.Phaser" }));
      },
    },
  ],
});

// The command line: its own files and libraries in one place, everything else from dist/esm.
const source = resolve("src");
await build({
  ...shared,
  entryPoints: ["src/cli/main.ts", "src/cli/train-worker.ts"],
  outdir: "dist/cli",
  format: "esm",
  platform: "node",
  target: "node20",
  splitting: true,
  external: [...peers, "node:*", "playwright-core"],
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  plugins: [
    {
      name: "rest-of-the-package",
      setup: ({ onResolve }) => {
        onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
          const file = relative(source, resolve(resolveDir, path)).replaceAll("\\", "/");
          if (!resolveDir.startsWith(source) || /(^|\/)(cli|tools)\//.test(file)) return undefined;
          return { path: `../esm/${file.replace(/\.ts$/, ".js")}`, external: true };
        });
      },
    },
  ],
});
chmodSync("dist/cli/main.js", 0o755);

// The page that a training is watched in: its script with uPlot in one file, as it is written into the page.
await build({
  ...shared,
  entryPoints: ["src/cli/report-page.ts"],
  outfile: "dist/cli/assets/report-page.js",
  format: "iife",
  minify: true,
});
cpSync(require.resolve("uplot/dist/uPlot.min.css"), "dist/cli/assets/uPlot.min.css");

function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

function newestOf(times) {
  return Math.max(...times);
}

function oldestOf(times) {
  return Math.min(...times);
}

/** The newest or oldest time of change below `paths`; 0 where nothing is. */
function newest(paths, pick) {
  const times = paths
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      statSync(path).isFile()
        ? [statSync(path).mtimeMs]
        : filesBelow(path, "")
            .map((file) => statSync(file))
            .filter((stat) => stat.isFile())
            .map((stat) => stat.mtimeMs),
    );
  return times.length > 0 ? pick(times) : 0;
}
