import { AigcError } from "../src/errors.ts";
import { checkTensorShape, listLearned, numberLearned } from "../src/manifest-details.ts";
import type { ModelManifest } from "../src/model.ts";

const manifest = (details: Record<string, unknown>, more: Partial<ModelManifest> = {}): ModelManifest =>
  ({ name: "tiny", inputs: {}, outputs: {}, details, training: { command: "npx tiny" }, ...more }) as unknown as ModelManifest;

describe("what a model learned over", () => {
  it("is read from its manifest, and else is as it was at first", () => {
    expect(listLearned(manifest({ tags: ["owl", "elf"] }), "tags", ["elf"])).toEqual(["owl", "elf"]);
    expect(listLearned(manifest({}), "tags", ["elf"])).toEqual(["elf"]);
    expect(numberLearned(manifest({ size: 24 }), "size", 16)).toBe(24);
    expect(numberLearned(manifest({}), "size", 16)).toBe(16);
  });

  it.each([
    ["no list", "elf"],
    ["an empty list", []],
    ["a list of numbers", [1]],
    ["null in a list", [null]],
    ["an object", {}],
  ])("is refused by name where it is %s", (_, tags) => {
    expect(() => listLearned(manifest({ tags }), "tags", [])).toThrow(/\[tiny\].*details\.tags is .*not a list of words.*npx tiny/);
  });

  it.each([0, -1, 1.5, Number.NaN, "16", [], {}])("is refused as a size: %p", (size) => {
    expect(() => numberLearned(manifest({ size }), "size", 16)).toThrow(AigcError);
  });

  it("must make the shapes of the network, as far as its manifest fixes them", () => {
    const shaped = (shape: readonly (number | string)[]) => manifest({}, { inputs: { condition: { type: "float32", shape } } });
    for (const shape of [
      ["batch", 7],
      [1, 7],
      ["n", "m"],
    ])
      expect(() => checkTensorShape(shaped(shape), "inputs", "condition", [null, 7])).not.toThrow();
    for (const shape of [["batch", 8], [7], [1, 7, 1], []]) {
      expect(() => checkTensorShape(shaped(shape), "inputs", "condition", [null, 7])).toThrow(
        /inputs\.condition is \[.*\], its details make it \[any, 7\]/,
      );
    }
    expect(() => checkTensorShape(manifest({}), "inputs", "condition", [null, 7])).not.toThrow();
  });
});
