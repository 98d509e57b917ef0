import { SPRITE_LATENT_CONTRACT, spriteSpace } from "../../../src/generators/sprite/index.ts";
import { createRng } from "../../../src/rng.ts";
import { drawn, SHIELD } from "./drawings.ts";
import { fakeSpriteModel, spriteModelWithEncoder } from "./fake-sprite-model.ts";

const space = spriteSpace(spriteModelWithEncoder());
const point = (latent: number[], tag = 0) => ({ latent, tags: space.tags.map((_, at) => (at === tag ? 1 : 0)) });

describe("the space of sprites", () => {
  it("draws a point, and another when a slider is moved", async () => {
    const at = space.wish({ tags: ["shield"] }, createRng(1));
    const first = await space.draw(at);
    expect(await space.draw(JSON.parse(JSON.stringify(at)))).toEqual(first);
    expect(await space.draw({ ...at, latent: [at.latent[0]! + 0.5, ...at.latent.slice(1)] })).not.toEqual(first);
  });

  it("has a point for a sprite", async () => {
    const { latent, tags } = await space.pointOf(drawn(SHIELD), { tags: ["shield"] });
    expect(latent[0]).toBeCloseTo(drawn(SHIELD).pixels.filter((p) => p > 0).length / 256, 5);
    expect(space.tags.filter((_, at) => tags[at] === 1)).toEqual(["shield"]);
    expect((await space.pointOf(drawn(SHIELD))).tags.some((share) => share > 0)).toBe(false);
  });

  it("goes from one point to another in a straight line", () => {
    const [a, b] = [point([0, 0, 2], 0), point([1, 0, 0], 1)];
    expect(space.between(a, b, 0)).toEqual(a);
    expect(space.between(a, b, 1)).toEqual(b);
    expect(space.between(a, b, 0.25)).toMatchObject({ latent: [0.25, 0, 1.5], tags: expect.arrayContaining([0.75, 0.25]) });
  });

  it("finds more like some: near their middle, and on it where nothing is spread", () => {
    const [a, b] = [point([1, 1, 1]), point([3, 1, -1])];
    expect(space.moreLike([a, b], createRng(1), 0).latent).toEqual([2, 1, 0]);
    const one = space.moreLike([a, b], createRng(1));
    expect(one).not.toEqual(space.moreLike([a, b], createRng(2)));
    for (const [at, x] of one.latent.entries()) expect(Math.abs(x - [2, 1, 0][at]!)).toBeLessThan(1.5);
  });

  it("refuses points of another space, shares beyond the ends, and a model without an encoder", async () => {
    await expect(space.draw(point([1]))).rejects.toThrow(/point\.latent.*3 numbers/);
    await expect(space.draw({ latent: [1, 2, 3], tags: [1] })).rejects.toThrow(/point\.tags/);
    expect(() => space.between(point([0, 0, 0]), point([1, 0, 0]), 2)).toThrow(/share/);
    expect(() => space.moreLike([], createRng(1))).toThrow(/points/);
    expect(() => spriteSpace(fakeSpriteModel(SPRITE_LATENT_CONTRACT, { latent: 3 }))).toThrow(/no encoder.*phaser-aigc train sprite/);
  });
});
