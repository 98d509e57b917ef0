import { readFileSync } from "node:fs";
import { modelPolicy } from "../src/agents/model-policy/model-policy.ts";
import { skirmishSpec } from "../src/agents/skirmish/observation.ts";
import { SCRIPTS } from "../src/agents/skirmish/scripts.ts";
import { generate, type Generator } from "../src/generator.ts";
import { grammarLine, type LineRequest } from "../src/generators/dialogue/index.ts";
import { rulesLevel, vaeLevel, type LevelRequest } from "../src/generators/level/index.ts";
import { melodyMusic, rulesMusic } from "../src/generators/music/index.ts";
import { composeSprite, maskedSprite, vaeSprite, type SpriteRequest } from "../src/generators/sprite/index.ts";
import type { Model } from "../src/model.ts";
import { readManifest, readModel } from "../src/nn/host/load-model.ts";
import { readOnnxFile } from "../src/nn/onnx/onnx-reader.ts";
import { sha256 } from "../src/nn/sha256.ts";
import { createRng } from "../src/rng.ts";
import { VILLAGE, villager } from "./generators/dialogue/requests.ts";
import { tinyModel } from "./plugin/model-server.ts";

/**
 * What a game must survive: models that load and then fail, and requests that nobody can meet. (Models that do not load are in
 * test/nn/host/load-model.test.ts, and in a scene in test/plugin/works-on.ts.)
 */
const level: LevelRequest = { width: 32, height: 24, enemies: 3 };
const sprite: SpriteRequest = { tags: ["orc"] };
const line: LineRequest = { speaker: { name: "Orla", role: "smith", mood: 0 }, act: "greet", language: "en" };

type Chain = (model: Model) => readonly Generator<never, unknown>[];
const CHAINS: readonly (readonly [model: string, request: unknown, chain: Chain])[] = [
  ["level-room", level, (model) => [vaeLevel(model), rulesLevel()] as never],
  ["sprite-masked", sprite, (model) => [maskedSprite(model), composeSprite()] as never],
  ["sprite-vae", sprite, (model) => [vaeSprite(model), composeSprite()] as never],
  ["dialogue", line, (model) => [villager(model), grammarLine(VILLAGE)] as never],
  ["music-melody", { style: "calm", bars: 8 }, (model) => [melodyMusic(model), rulesMusic()] as never],
];

/** A shipped model whose weights are NaN, its papers in order: it was published like that. */
async function poisoned(name: string): Promise<Model> {
  const manifest = readManifest(readFileSync(`models/${name}/manifest.json`, "utf8"), name);
  const bytes = Uint8Array.from(readFileSync(`models/${name}/${manifest.file}`));
  const floats = new DataView(bytes.buffer);
  for (const { data } of readOnnxFile(bytes).constants) {
    if (!(data instanceof Float32Array) || data.length < 16) continue;
    const at = Buffer.from(bytes.buffer).indexOf(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    if (at >= 0) for (let i = 0; i < data.length; i++) floats.setFloat32(at + 4 * i, Number.NaN, true);
  }
  return readModel({ ...manifest, sha256: sha256(bytes) }, bytes);
}

describe("a model that loads and then fails", () => {
  it.each(CHAINS)("%s with NaN for weights: the rules answer, and the papers say why", async (name, request, chain) => {
    const generators = chain(await poisoned(name));
    const { provenance } = await generate(generators, request as never, { seed: 1 });
    expect(provenance.generator).toBe(generators.at(-1)!.name);
    expect(provenance.skipped).toEqual([{ generator: generators[0]!.name, reason: expect.stringMatching(/NaN or infinity/) }]);
  });

  it("skirmish-squad with NaN for weights: says so, instead of playing", async () => {
    const game = skirmishSpec([0, 1]);
    await expect((async () => modelPolicy(await poisoned("skirmish-squad"), { game }))()).rejects.toMatchObject({ code: "not-finite" });
    expect(SCRIPTS.cover.contract).toBe("skirmish@3");
  });

  it.each(CHAINS)("%s of the right contract, but with the inputs of something else, is refused by name", async (name, _, chain) => {
    const { contract } = readManifest(readFileSync(`models/${name}/manifest.json`, "utf8"), name);
    const { manifest, bytes } = tinyModel(contract);
    const other = await readModel(manifest, bytes);
    expect(() => chain(other)).toThrow(
      expect.objectContaining({ code: "model-mismatch", message: expect.stringMatching(/"?double"?.* train /) }),
    );
  });
});

/** Nothing may be drawn from it. */
const NO_CHANCE = new Proxy(createRng(1), {
  get(rng, name) {
    const own: unknown = Reflect.get(rng, name);
    if (typeof own !== "function") return own;
    return () => {
      throw new Error(`${String(name)} was asked of chance`);
    };
  },
});

describe("a request that nobody can meet", () => {
  const ask = (generator: Generator<never, unknown>, request: unknown) => generate(generator, request as never, { seed: 1 });

  it.each<[string, unknown, RegExp]>([
    ["more enemies than cells", { width: 16, height: 12, enemies: 1000 }, /1000/],
    ["0 x 0", { width: 0, height: 0, enemies: 0 }, /width is 0.*16 to 200/],
    ["10,000 x 10,000", { width: 10_000, height: 10_000, enemies: 3 }, /width is 10000.*16 to 200/],
    ["nothing at all", {}, /width is undefined/],
  ])("a level of %s is refused at once, with the limits", async (_, request, message) => {
    const refusal = { code: "bad-request", message: expect.stringMatching(message) };
    await expect(ask(rulesLevel(), request)).rejects.toMatchObject(refusal);
    // At once: before anything is drawn by chance.
    expect(() => rulesLevel().propose(request as LevelRequest, NO_CHANCE)).toThrow(expect.objectContaining(refusal));
  });

  it("a sprite of an unknown tag is refused with the nearest known ones", async () => {
    await expect(ask(composeSprite(), { tags: ["knigth"] })).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringMatching(/"knigth".*knight/),
    });
  });

  it("an empty prompt is refused or answered, never a crash", async () => {
    await expect(ask(composeSprite(), { words: "" })).rejects.toMatchObject({ name: "AigcError" });
    expect((await generate(grammarLine(), { ...line, heard: "" }, { seed: 1 })).content.text.length).toBeGreaterThan(3);
  });

  it("a prompt of 100 kB is refused at once, with the limit and without repeating it", async () => {
    for (const [generator, request] of [
      [composeSprite(), { words: "dragon ".repeat(14_286) }],
      [composeSprite(), { tags: ["x".repeat(100_000)] }],
      [grammarLine(), { ...line, heard: "news? ".repeat(16_667) }],
      [grammarLine(), { ...line, act: "x".repeat(100_000) as "greet" }],
    ] as const) {
      const refusal = (await ask(generator as never, request).catch((error: unknown) => error)) as Error & { code: string };
      expect(refusal.code).toBe("bad-request");
      expect(refusal.message.length).toBeLessThan(2000);
    }
  });
});
