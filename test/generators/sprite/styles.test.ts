import type { Sprite } from "../../../src/content.ts";
import { checkSprite, composeSprite, RARITIES, styled } from "../../../src/generators/sprite/index.ts";
import { createRng } from "../../../src/rng.ts";

/** A disc of one colour, with a ramp in its palette, and a line around. */
const disc: Sprite = {
  width: 16,
  height: 16,
  palette: ["#1a1626", "#4a9a42", "#8fd14f", "#23593f"],
  pixels: Array.from({ length: 256 }, (_, at) => {
    const distance = ((at % 16) - 7.5) ** 2 + (Math.floor(at / 16) - 7.5) ** 2;
    return distance > 42 ? 0 : distance > 30 ? 1 : 2;
  }),
};
const at = ({ pixels, palette, width }: Sprite, x: number, y: number) => palette[pixels[y * width + x]! - 1];
const sword = () => composeSprite().propose({ tags: ["sword"] }, createRng(1));

describe("a style", () => {
  it("swaps the palette, pixel by pixel, to the nearest colours", () => {
    const grey = styled(disc, { palette: ["#000000", "#808080", "#ffffff"] });
    expect(grey.pixels).toEqual(disc.pixels);
    expect(new Set(grey.palette)).toEqual(new Set(["#000000", "#808080"]));
  });

  it("lights the upper left and darkens the lower right, in colours that the sprite has, and no line", () => {
    const lit = styled(disc, { shading: true });
    expect(lit.palette).toEqual(disc.palette);
    expect(at(lit, 4, 4)).toBe("#8fd14f");
    expect(at(lit, 11, 11)).toBe("#23593f");
    expect(at(lit, 7, 7)).toBe("#4a9a42");
    expect(lit.pixels.filter((p) => p === 1).length).toBe(disc.pixels.filter((p) => p === 1).length);
  });

  it("draws a line around the silhouette, and nothing inside of it", () => {
    const glow = styled(disc, { outline: "#ffffff" });
    expect(glow.palette).toEqual([...disc.palette, "#ffffff"]);
    glow.pixels.forEach((p, i) => expect([i, disc.pixels[i] === 0 ? p === 0 || p === 5 : p === disc.pixels[i]]).toEqual([i, true]));
    expect(glow.pixels.filter((p) => p === 5).length).toBeGreaterThan(16);
    // What fills its picture grows by a pixel on each side, its frames too.
    const full = { ...disc, pixels: disc.pixels.map(() => 2), frames: [{ name: "step-left", pixels: disc.pixels }] };
    const grown = styled(full, { outline: "#ffffff" });
    expect([grown.width, grown.height, grown.pixels.length, grown.frames![0]!.pixels.length]).toEqual([18, 18, 324, 324]);
    expect([at(grown, 0, 5), at(grown, 1, 5), at(grown, 17, 5)]).toEqual(["#ffffff", "#4a9a42", "#ffffff"]);
    expect(checkSprite(grown)).toMatchObject([{ code: "fill" }]);
  });

  it("tells the rarity of a thing by the colour of its tile and by one to five marks", async () => {
    const plain = await sword();
    const tiles = RARITIES.map((rarity) => styled(plain, { rarity }));
    for (const tile of tiles) {
      expect([tile.width, tile.height]).toEqual([20, 20]);
      expect(tile.pixels.every((p) => p <= tile.palette.length)).toBe(true);
      // The sword itself is as it was.
      const drawn = plain.pixels.flatMap((p, i) => (p > 0 && i < 15 * 16 ? [{ i, colour: plain.palette[p - 1] }] : []));
      expect(drawn.filter(({ i, colour }) => at(tile, (i % 16) + 2, Math.floor(i / 16) + 2) !== colour)).toEqual([]);
    }
    expect(new Set(tiles.map((tile) => at(tile, 5, 0))).size).toBe(RARITIES.length);
    const marks = tiles.map(
      (tile) => Array.from({ length: 20 }, (_, x) => at(tile, x, 19)).filter((colour) => colour !== "#1a1626" && colour).length,
    );
    expect(marks).toEqual([2, 4, 6, 8, 10]);
  });

  it("styles frames alike, and what comes of it is a sprite", () => {
    const walking = { ...disc, frames: [{ name: "step-left", pixels: disc.pixels }] };
    const done = styled(walking, { shading: true, outline: "#ffffff" });
    expect(done.frames![0]!.pixels).toEqual(done.pixels);
    expect(checkSprite(done)).toEqual([]);
    expect(styled(disc, {})).toEqual(disc);
  });

  it.each([
    [{ palette: [] }, /style\.palette has no colour/],
    [{ palette: ["red"] }, /style\.palette\[0\] is "red"/],
    [{ outline: "white" }, /style\.outline is "white"/],
    [{ shading: 1 }, /style\.shading/],
    [{ rarity: "mythic" }, /style\.rarity.*common/],
  ])("is refused by name: %j", (style, message) => {
    expect(() => styled(disc, style as never)).toThrow(
      expect.objectContaining({ code: "bad-request", message: expect.stringMatching(message) }),
    );
  });
});
