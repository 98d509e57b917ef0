import { checkSprite } from "../../../../src/generators/sprite/check-sprite.ts";
import { MOODS, PORTRAIT_SIZE, portraitSprite } from "../../../../src/generators/sprite/dolls/portrait.ts";
import type { Doll } from "../../../../src/generators/sprite/dolls/doll.ts";

const queen: Doll = {
  plan: "woman",
  skin: "skin",
  hair: "gold",
  eyes: "blue",
  clothes: { torso: "purple" },
  items: [
    { slot: "face", item: "lady", colours: [] },
    { slot: "hair", item: "long", colours: [] },
    { slot: "hat", item: "crown", colours: ["gold", "gold", "red"] },
    { slot: "weapon", item: "sword", colours: [] },
  ],
};

describe("a portrait", () => {
  it("has a picture for each mood, in the face alone", () => {
    const { frames, pixels, width } = portraitSprite(queen, "calm");
    expect(width).toBe(PORTRAIT_SIZE);
    expect(frames!.map(({ name }) => name)).toEqual([...MOODS]);
    expect(pixels).toEqual(frames![0]!.pixels);
    for (const { pixels: other } of frames!.slice(1)) {
      const changed = other.flatMap((p, at) => (p === pixels[at] ? [] : [at % PORTRAIT_SIZE]));
      expect(changed.length).toBeGreaterThan(8);
      expect(Math.min(...changed)).toBeGreaterThan(9);
      expect(Math.max(...changed)).toBeLessThan(38);
    }
    expect(portraitSprite(queen, "angry").pixels).toEqual(frames![2]!.pixels);
  });

  it("passes the check in each mood, faces of all sorts", () => {
    for (const face of ["plain", "lady", "old", "fierce", "skull", "glow"]) {
      const sprite = portraitSprite({ ...queen, items: [{ slot: "face", item: face, colours: [] }] }, "calm");
      for (const { pixels } of sprite.frames!) expect(checkSprite({ ...sprite, pixels, frames: [] })).toEqual([]);
    }
  });
});
