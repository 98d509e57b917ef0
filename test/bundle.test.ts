import { build, type BuildResult } from "esbuild";
import { gzipSync } from "node:zlib";

/**
 * What a game carries to its players: no trainer, no gradient, no command line, no ONNX Runtime; and not more than a picture weighs.
 * The budgets are what is measured here and a tenth; a test that fails says by how much and where it went.
 */
type Bundle = BuildResult<{ write: false; metafile: true }>;

const PEERS = ["phaser", "onnxruntime-web", "onnxruntime-web/*", "@tensorflow/tfjs", "node:*"];

/** @param source code, or the path of a file */
const bundle = (source: string): Promise<Bundle> =>
  build({
    ...(source.startsWith("src/") ? { entryPoints: [source] } : { stdin: { contents: source, resolveDir: process.cwd(), loader: "ts" } }),
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: PEERS,
    logLevel: "silent",
  });

/** Files that only training needs. */
const TRAINING = /^src\/(train|cli)\/|^src\/nn\/(tape|learner|parallel-learner|initial-weights|onnx-writer|weight-layout)/;
const kilobytes = ({ outputFiles }: Bundle): number => gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1024;
const inputs = ({ metafile }: Bundle): string[] => Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));

/** The heaviest files of a bundle, for the message of a test that fails. */
const heaviest = ({ metafile }: Bundle): string =>
  Object.entries(Object.values(metafile.outputs)[0]!.inputs)
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .slice(0, 8)
    .map(([file, { bytesInOutput }]) => `${file} ${bytesInOutput}`)
    .join("\n");

describe("what a game carries", () => {
  for (const [what, source, budget] of [
    ["the plugin, all exports", `export * from "./src/index.ts";`, 114],
    ["the plugin alone", `export { AigcPlugin } from "./src/index.ts";`, 105],
    ["a worker for models", "src/nn/host/worker.ts", 35],
    // The promise is 40 kB of 1000 bytes.
    ["what loads and runs a model: run-time and kernels", "src/nn/host/load-model.ts", 39],
    ["levels by rules", `export { generate, rulesLevel } from "./src/headless.ts";`, 11],
    ["sprites by rules", `export { generate, composeSprite } from "./src/headless.ts";`, 9],
    ["lines by rules, in two languages", `export { generate, grammarLine } from "./src/headless.ts";`, 44],
    ["the fight, and a network that plays it", `export { skirmish, neuralPolicy, loadModel } from "./src/headless.ts";`, 39],
  ] as const) {
    it(`${what} is at most ${budget} KB gzipped, and holds nothing that only training needs`, async () => {
      const made = await bundle(source);
      expect(inputs(made).filter((file) => TRAINING.test(file))).toEqual([]);
      expect(inputs(made).filter((file) => file.includes("node_modules") && !file.includes("seedrandom"))).toEqual([]);
      const size = kilobytes(made);
      expect({ fits: size <= budget, size, heaviest: size <= budget ? "" : heaviest(made) }).toMatchObject({ fits: true });
    });
  }

  it("the door for training does hold the trainers, so the test above can tell", async () => {
    expect(inputs(await bundle(`export * from "./src/train/index.ts";`)).filter((file) => TRAINING.test(file)).length).toBeGreaterThan(10);
  });
});
