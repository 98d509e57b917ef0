import { drawCharacter } from "../../../../src/generators/sprite/dolls/character.ts";
import { encodeAseprite, sheetOf } from "../../../../src/generators/sprite/formats/aseprite.ts";
import { createRng } from "../../../../src/rng.ts";

const sprite = drawCharacter({ persona: { role: "guard" } }, createRng(1));
const provenance = { generator: "sprite/compose", seed: "1", attempts: 1 };

describe("a sheet for Aseprite", () => {
  const { frames, meta } = JSON.parse(encodeAseprite(sprite, provenance));

  it("has a tag for each animation and direction, whose frames lie on the sheet as they are", () => {
    const sheet = sheetOf(sprite);
    expect(meta.size).toEqual({ w: sheet.width, h: sheet.height });
    for (const { name, direction, frames: shown, durations } of sprite.animations!) {
      const tag = meta.frameTags.find((one: { name: string }) => one.name === `${name}-${direction}`);
      expect(tag.to - tag.from + 1).toBe(shown.length);
      shown.forEach((picture, n) => {
        const { frame, duration } = frames[tag.from + n];
        expect(duration).toBe(durations[n]);
        const { pixels } = sprite.frames!.find((one) => one.name === picture)!;
        const cut = pixels.map((_, at) => sheet.pixels[(frame.y + Math.floor(at / 48)) * sheet.width + frame.x + (at % 48)]);
        expect(cut).toEqual(pixels);
      });
    }
  });

  it("carries anchors as slices, and its papers", () => {
    expect(meta.slices.map(({ name }: { name: string }) => name)).toEqual(["hand", "feet", "head"]);
    expect(meta.slices[1].keys[0].bounds).toEqual({ x: 24, y: 42, w: 1, h: 1 });
    expect(meta.provenance).toEqual(provenance);
  });

  it("of a still sprite is one frame", () => {
    const still = JSON.parse(encodeAseprite({ width: 2, height: 1, palette: ["#ffffff"], pixels: [1, 0] }));
    expect(Object.keys(still.frames)).toEqual(["0"]);
    expect(still.meta.frameTags).toEqual([]);
  });
});
