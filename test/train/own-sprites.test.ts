import { readFileSync } from "node:fs";
import { maskedSprite } from "../../src/generators/sprite/index.ts";
import { COLOUR_WORDS, LIBRARY_PALETTE } from "../../src/generators/sprite/corpus.ts";
import { readManifest } from "../../src/nn/host/load-model.ts";
import { createRng } from "../../src/rng.ts";
import { composedFor, ownSprites, withMoreTags, type OwnSpritesOptions } from "../../src/train/own-sprites.ts";
import { trainedModel } from "../../src/train/trained-model.ts";
import { finish } from "./trained.ts";

const manifest = readManifest(readFileSync("models/sprite-masked/manifest.json", "utf8"), "sprite-masked");
const weights = new Uint8Array(readFileSync("models/sprite-masked/model.onnx"));

/** Squares in two sizes and two colours. */
const pictures = Array.from({ length: 16 }, (_, at) => {
  const rgba = new Uint8Array(16 * 16 * 4);
  const side = at % 2 === 0 ? 12 : 8;
  for (let y = 16 - side; y < 16; y++)
    for (let x = 2; x < 2 + side; x++) rgba.set(at < 8 ? [0xf2, 0x69, 0x5f, 255] : [0x6f, 0xa8, 0xf5, 255], (y * 16 + x) * 4);
  return { name: `${at < 8 ? "red" : "blue"} ${at % 2 === 0 ? "slugling" : "knight"} ${at}`, width: 16, height: 16, rgba };
});
const options: OwnSpritesOptions = { seed: 1, manifest, weights, pictures, style: "mine", licence: "mine", steps: 2 };

describe("a training on one's own pictures", () => {
  it("gives a network that knows their names, and the library's subjects still", async () => {
    const trained = await finish(ownSprites(options));
    expect(trained.data.at(-1)).toMatchObject({ name: "mine", licence: "mine" });
    expect(trained.details).toMatchObject({ style: "style mine" });
    const model = await trainedModel(trained, "sprite-mine");
    const generator = maskedSprite(model);
    for (const request of [{ tags: ["slugling"] }, { words: "a blue slugling" }, { tags: ["slugling", "red"] }, { tags: ["dragon"] }]) {
      const { width, pixels } = await generator.propose(request, createRng(1));
      expect([width, pixels.length]).toEqual([16, 256]);
    }
    await expect(generator.propose({ tags: ["sluglong"] }, createRng(1))).rejects.toThrow(/sluglong/);
    model.dispose();
  });

  it("is refused for a network of another contract, and for pictures of a wrong length", async () => {
    await expect(finish(ownSprites({ ...options, manifest: { ...manifest, contract: "sprite-gan@1" } }))).rejects.toMatchObject({
      code: "model-mismatch",
    });
    const [first] = pictures;
    const torn = [{ ...first!, rgba: new Uint8Array(3) }];
    await expect(finish(ownSprites({ ...options, pictures: torn }))).rejects.toThrow(/pictures\[0\]\.rgba.*1024 numbers; it has 3/);
  });

  it("shows sprites of the library in the colours that the network has", () => {
    const composed = composedFor({ tags: [], palette: ["#101010", "#c03030", "#30c030", "#3030c0"], size: 16 }, 60, createRng(1));
    expect([...new Set(composed.flatMap(({ pixels }) => [...pixels]))].toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(composed.every(({ tags }) => tags.length > 0)).toBe(true);
  });
});

describe("the rows of new tags", () => {
  const of = (tags: readonly string[]) => ({ tags, palette: LIBRARY_PALETTE, size: 16 });
  const rows = (count: number) => ({ steering: { shape: [count, 2], data: Float32Array.from({ length: 2 * count }, (_, at) => at + 1) } });

  it("begin as nothing, before the share that is masked", () => {
    const art = { learned: of(["a", "b", "own b 1"]), names: new Map() };
    expect(withMoreTags(rows(3), of(["a", "b"]), art)["steering"]).toEqual({
      shape: [4, 2],
      data: Float32Array.of(1, 2, 3, 4, 0, 0, 5, 6),
    });
    expect(() => withMoreTags(rows(3), of(["a"]), art)).toThrow(/3 rows.*1 tags/);
  });

  it("begin as what is like them, for a new name that the library knows", () => {
    const art = { learned: of([...COLOUR_WORDS, "mammal", "sheep"]), names: new Map([["sheep", 3]]) };
    const { data } = withMoreTags(rows(COLOUR_WORDS.length + 2), of([...COLOUR_WORDS, "mammal"]), art)["steering"]!;
    const at = 2 * COLOUR_WORDS.length;
    expect([...data.subarray(at + 2, at + 4)]).toEqual([...data.subarray(at, at + 2)]);
  });
});
