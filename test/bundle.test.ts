import { build, type BuildOptions, type BuildResult } from "esbuild";
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * What a game carries to its players: no trainer, no gradient, no command line, no ONNX Runtime; and not more than a picture weighs.
 * The budgets are what is measured here and three in a hundred; a test that fails says by how much and where it went.
 */
type Bundle = BuildResult<{ write: false; metafile: true }>;

/** @param source code, or the path of a file */
const bundle = (source: string): Promise<Bundle> =>
  build({
    ...(source.startsWith("dist/") ? { entryPoints: [source] } : { stdin: { contents: source, resolveDir: process.cwd() } }),
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "esm",
    target: "es2022",
    // Nothing else may be left to be found: no module of Node, no optional package.
    external: ["phaser"],
    logLevel: "silent",
  });

/** Files that only training needs. */
const TRAINING = ["train/", "nn/tape/", "nn/onnx/onnx-writer.js"].map((path) => `dist/esm/${path}`);
const training = (made: Bundle): string[] => inputs(made).filter((file) => TRAINING.some((path) => file.startsWith(path)));
const kilobytes = ({ outputFiles }: Bundle): number => gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1024;
const inputs = ({ metafile }: Bundle): string[] => Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
/** The files of which something is left. */
const inputsWithBytes = ({ metafile }: Bundle): string[] =>
  Object.entries(Object.values(metafile.outputs)[0]!.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));

/** The heaviest files of a bundle, for the message of a test that fails. */
const heaviest = ({ metafile }: Bundle): string =>
  Object.entries(Object.values(metafile.outputs)[0]!.inputs)
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .slice(0, 8)
    .map(([file, { bytesInOutput }]) => `${file} ${bytesInOutput}`)
    .join("\n");

/** A plugin that is put together from some parts. */
const withParts = (...parts: readonly string[]): string =>
  `import { createAigcPlugin, ${parts.join(", ")} } from "./dist/esm/index.js"; export const Mine = createAigcPlugin([${parts.join(", ")}]);`;

describe("what a game carries", () => {
  beforeAll(() => {
    if (!existsSync("dist/esm/index.js")) throw new Error("dist is missing. Build it with: npm run build");
  });

  for (const [what, source, budget] of [
    // With the worker's text, 13 KB: a page whose bundler makes no file of the worker has it nowhere else.
    // Formats for editors, share codes and wishes for levels are among them, 10 KB, which only who imports them carries.
    // The plain voice, which every other stands on, is 58 of it in two languages: the more it has to say, the less anybody repeats.
    // Ten more are the sentences of letters, poems and pages, three the networks of platformers: how they draw, and how that is mended.
    // Four are how the network of dolls is asked, and two that wishes know all worlds.
    ["the plugin, all exports", `export * from "./dist/esm/index.js";`, 502],
    ["the plugin alone", `export { AigcPlugin } from "./dist/esm/index.js";`, 436],
    // Dungeons by rules, checked and played, are 22 of it, the plugin 7, the view 5, networks 3: the aim of 25 was not reached.
    // Half of one is that no room is drawn which the network learned from, and that no hall is bare.
    ["a plugin with levels only", withParts("level"), 38.7],
    ["a plugin with sprites only", withParts("sprite"), 156],
    // Three more than before are what answers a player who asks for no act that there is.
    ["a plugin with dialogue only", withParts("dialogue"), 131],
    ["a plugin with sound effects only", withParts("sound"), 26],
    // A tenth is what says where a plugin belongs that was installed where no scene finds it.
    ["a plugin with voices only", withParts("speech"), 18.6],
    // Six of it let a network play, whoever exported it, should one be loaded.
    ["a plugin with music only", withParts("music"), 30.9],
    // A third of one is that labels give way to each other, and that a loaded network is asked for by name.
    ["a plugin with opponents by scripts only", withParts("opponents"), 24.4],
    ["a plugin with levels, and networks for them", withParts("level", "models"), 88.6],
    ["a worker for models", "dist/esm/nn/host/worker.js", 14],
    // The promise is 40 kB of 1000 bytes. Three are what reads a manifest: two the library of schemas, one what is wanted, in words.
    ["what loads and runs a model: run-time and kernels", "dist/esm/nn/host/load-model.js", 34.9],
    // Three worlds: the dungeon is half of it, the platformer and the land a fifth each, the refusals of wrong arguments 1 KB.
    ["levels by rules", `export { generate, rulesLevel } from "./dist/esm/headless.js";`, 43.6],
    // Fifty-five of it are the library of drawings, sixteen the paper dolls, twenty the words of wishes, in two languages.
    ["sprites by rules", `export { generate, composeSprite } from "./dist/esm/headless.js";`, 138],
    ["lines by rules, in two languages", `export { generate, grammarLine } from "./dist/esm/headless.js";`, 110],
    // Without compression 49 kB, and no samples: a third is styles and words, a quarter the synthesiser.
    [
      "music by rules, as samples and as MIDI",
      `export { generate, rulesMusic, renderMusic, encodeMidi } from "./dist/esm/headless.js";`,
      20.3,
    ],
    // Run-time and kernels are 34 of it, with every element type that a foreign network may declare.
    ["the fight, and a network that plays it", `export { skirmish, modelPolicy, loadModel } from "./dist/esm/headless.js";`, 60.2],
  ] as const) {
    it(`${what} is at most ${budget} KB gzipped, and holds nothing that only training needs`, async () => {
      const made = await bundle(source);
      expect(training(made)).toEqual([]);
      expect(inputs(made).filter((file) => file.includes("node_modules"))).toEqual([]);
      const size = kilobytes(made);
      expect(size <= budget ? "" : `${size} KB, by its heaviest files:\n${heaviest(made)}`).toBe("");
    });
  }

  it.each([
    [
      "level",
      /worlds\/(platformer|outdoors\/(?!places))|level\/wish|generators\/(sprite|dialogue|sound|speech|music)|\/agents\/|\/nn\/|models-part/,
    ],
    ["sprite", /generators\/(level|dialogue|sound|speech|music)|\/agents\/|\/nn\/|models-part/],
    ["dialogue", /generators\/(level|sprite|sound|speech|music)|\/agents\/|\/nn\/|models-part/],
    ["sound", /generators\/(level|sprite|dialogue|speech|music)|\/agents\/|\/nn\/|models-part/],
    // Of sound effects, how a WAV file is written.
    ["speech", /generators\/(level|sprite|dialogue|music|sound\/(?!formats))|\/agents\/|\/nn\/|models-part/],
    ["music", /generators\/(level|sprite|dialogue|speech)|generators\/sound\/(?!formats\/wav)|\/agents\/|\/nn\/|models-part/],
    ["opponents", /\/generators\/|\/nn\/|models-part/],
    ["models", /\/generators\/|\/agents\//],
  ])("a plugin with the part %s alone holds nothing of the others", async (part, others) => {
    expect(inputsWithBytes(await bundle(withParts(part))).filter((file) => others.test(file))).toEqual([]);
  });

  it.each(["index", "headless", "nn/host/worker"])("%s is bundled for a page with nothing to say, and into one file", async (door) => {
    const options = { bundle: true, write: false, platform: "browser", logLevel: "silent", external: ["phaser"] } satisfies BuildOptions;
    const made = await build({ ...options, entryPoints: [`dist/esm/${door}.js`] });
    expect(made.warnings).toEqual([]);
    const split = await build({ ...options, entryPoints: [`dist/esm/${door}.js`], format: "esm", splitting: true, outdir: "nowhere" });
    expect(split.outputFiles).toHaveLength(1);
  });

  it("the door for training does hold them, so the test above can tell", async () => {
    const found = training(await bundle(`export * from "./dist/esm/train/index.js";`));
    expect(TRAINING.filter((path) => !found.some((file) => file.startsWith(path)))).toEqual([]);
  });
});
