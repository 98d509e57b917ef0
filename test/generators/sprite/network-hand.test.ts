import { ganSprite, maskedSprite, PALETTE, SPRITE_GAN_CONTRACT, SPRITE_LATENT_CONTRACT, SPRITE_MASKED_CONTRACT, vaeSprite } from "../../../src/generators/sprite/index.ts"; // prettier-ignore
import { RAMPS } from "../../../src/generators/sprite/colours.ts";
import { heldOf, laidOver } from "../../../src/generators/sprite/network-hand.ts";
import { createRng } from "../../../src/rng.ts";
import { fakeSpriteModel } from "./fake-sprite-model.ts";

const tags = ["knight", "knight 1", "knight 2", "blue", "holding shield", "holding sword", "holding red", "holding silver"];
/** With the reds of the library, which the fake network itself never draws. */
const details = { tags, palette: [...PALETTE.slice(0, 13), ...RAMPS["red"]!] };
const ways = [
  maskedSprite(fakeSpriteModel(SPRITE_MASKED_CONTRACT, details, 0)),
  ganSprite(fakeSpriteModel(SPRITE_GAN_CONTRACT, { ...details, latent: 3 })),
  vaeSprite(fakeSpriteModel(SPRITE_LATENT_CONTRACT, { ...details, latent: 3 })),
];
const reds = (colours: readonly (string | undefined)[]) => colours.filter((colour) => RAMPS["red"]!.includes(colour ?? "")).length;

describe("what a network's figure holds", () => {
  it.each(ways)("$name draws it as the rules do, beside what it draws itself", async ({ propose }) => {
    const draws = async (words: string) => {
      const { palette, pixels } = await propose({ words }, createRng(1));
      return pixels.map((p) => palette[p - 1]);
    };
    const [bare, armed] = [await draws("a blue knight"), await draws("a blue knight with a red shield")];
    expect(reds(bare)).toBe(0);
    expect(reds(armed)).toBeGreaterThan(8);
    expect(armed.filter((colour, at) => colour === bare[at]).length).toBeGreaterThan(100);
  });

  it("is nothing where nothing is held, for another size, and for a doll", () => {
    const held = (request: object, of = tags, size = 16) => heldOf(request, of, size, createRng(1));
    expect(held({ words: "a knight with a sword" })).toMatchObject({ width: 16 });
    expect(held({ words: "a knight" }, ["knight", "knight 1"])).toBeUndefined();
    expect(held({ words: "a knight with a sword" }, tags, 32)).toBeUndefined();
    expect(held({ words: "a knight with a sword", as: "doll" })).toBeUndefined();
  });

  it("is laid over a sprite pixel for pixel, with no colour that is not seen", () => {
    const sprite = { width: 2, height: 1, palette: ["#000000", "#ffffff"], pixels: [1, 2] };
    const over = { width: 2, height: 1, palette: ["#ff0000"], pixels: [0, 1] };
    expect(laidOver(sprite, over)).toEqual({ width: 2, height: 1, palette: ["#000000", "#ff0000"], pixels: [1, 2] });
    expect(laidOver(sprite, undefined)).toEqual(sprite);
  });
});
