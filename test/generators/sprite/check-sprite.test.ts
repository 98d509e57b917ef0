import { checkSprite, measureSprite, repairSprite } from "../../../src/generators/sprite/index.ts";
import { drawn, SHIELD } from "./drawings.ts";

const codes = (sprite: Parameters<typeof checkSprite>[0]) => checkSprite(sprite).map(({ code }) => code);
/** The shield with some pixels changed: [x, y, palette place]. */
function changed(...changes: readonly (readonly [number, number, number])[]) {
  const sprite = drawn(SHIELD);
  const pixels = [...sprite.pixels];
  for (const [x, y, p] of changes) pixels[y * 16 + x] = p;
  return { ...sprite, pixels };
}

describe("the check of a sprite", () => {
  it("lets a sound sprite through", () => {
    expect(checkSprite(drawn(SHIELD))).toEqual([]);
  });

  it("complains of another size, and of nothing else then", () => {
    expect(codes({ ...drawn(SHIELD), width: 8 })).toEqual(["size"]);
    expect(codes({ ...drawn(SHIELD), pixels: [1, 2, 3] })).toEqual(["size"]);
  });

  it.each([-1, 17, 1.5, Number.NaN])("complains of the pixel %p, which the palette does not have", (p) => {
    expect(codes(changed([8, 6, p]))).toContain("palette");
  });

  it("complains of a colour that is none", () => {
    expect(codes({ ...drawn(SHIELD), palette: ["red", ...drawn(SHIELD).palette.slice(1)] })).toContain("palette");
  });

  it("complains of a blank sprite and of a full one", () => {
    expect(codes(drawn(""))).toContain("fill");
    expect(codes({ ...drawn(""), pixels: Array.from({ length: 256 }, (_, at) => 1 + (Math.floor(at / 32) % 2)) })).toContain("fill");
  });

  it("complains of a sprite in two halves, corners counted as touching", () => {
    expect(codes(changed([0, 0, 1], [1, 0, 1], [14, 14, 1], [15, 14, 1], [14, 15, 1]))).toEqual(["pieces"]);
    // One more pixel across a corner joins nothing that was apart, nor parts anything.
    expect(codes(changed([4, 1, 1]))).toEqual([]);
  });

  it("complains of noise", () => {
    const noise = {
      ...drawn(""),
      pixels: Array.from({ length: 256 }, (_, at) => (at < 200 ? 1 + ((at * 7 + Math.floor(at / 16) * 3) % 13) : 0)),
    };
    expect(codes(noise)).toContain("speckle");
  });

  it("complains of a single colour", () => {
    expect(codes(drawn(SHIELD.replaceAll(/[bc]/g, "a")))).toEqual(["colours"]);
  });

  it("counts drawn pixels, pieces, single pixels and colours", () => {
    expect(measureSprite(drawn("aab\naab\n...\n....c"))).toEqual({ drawn: 7, largest: 6, orphans: 1, colours: 3, commonest: 4 });
  });
});

describe("the repair of a sprite", () => {
  it("drops specks beside it and says how many pixels that took", () => {
    const spoilt = changed([0, 0, 1], [15, 15, 1], [0, 15, 1], [15, 0, 1]);
    expect(codes(spoilt)).toEqual(["pieces"]);
    expect(repairSprite(spoilt)).toEqual({ content: drawn(SHIELD), edits: 4 });
  });

  it("gives up where it would have to draw a tenth of the sprite anew", () => {
    expect(repairSprite(drawn("aabb............aabb\naabb............"))).toBeNull();
    expect(repairSprite(drawn(""))).toBeNull();
  });

  it("leaves the sprite that it is given as it is", () => {
    const spoilt = changed([0, 0, 1], [15, 15, 1], [0, 15, 1], [15, 0, 1]);
    const before = JSON.stringify(spoilt);
    repairSprite(spoilt);
    expect(JSON.stringify(spoilt)).toBe(before);
  });
});
