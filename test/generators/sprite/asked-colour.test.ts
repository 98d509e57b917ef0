import { checkedColour } from "../../../src/generators/sprite/asked-colour.ts";
import { RAMPS } from "../../../src/generators/sprite/colours.ts";
import { composeSprite } from "../../../src/generators/sprite/index.ts";
import { corpusTags, LEARNED_SUBJECTS, LIBRARY_PALETTE } from "../../../src/generators/sprite/corpus.ts";
import { createRng } from "../../../src/rng.ts";

const learned = { tags: corpusTags(), palette: LIBRARY_PALETTE, size: 16 };

describe("the colour that a wish asks for", () => {
  const { check, repair } = checkedColour(learned);
  const drawn = (words: string) => composeSprite().propose({ words }, createRng(words));

  it("is found missing, and put on the largest other part, shade by shade", async () => {
    for (const subject of LEARNED_SUBJECTS) {
      const sprite = await drawn(`a red ${subject}`);
      expect([subject, check(sprite, { words: `a red ${subject}` })]).toEqual([subject, []]);
      expect(check(sprite, { words: `a purple ${subject}` }).map(({ code }) => code)).toEqual(["colour"]);
      const mended = repair!(sprite, { words: `a purple ${subject}` })!;
      expect([subject, check(mended.content, { words: `a purple ${subject}` })]).toEqual([subject, []]);
      expect(mended.content.pixels).toEqual(sprite.pixels);
      expect(mended.edits).toBeGreaterThan(5);
      expect(mended.content.palette.some((colour) => RAMPS["purple"]!.includes(colour))).toBe(true);
    }
  });

  it("is put on in somebody's own style too, in their shade of it where they have one", async () => {
    const palette = LIBRARY_PALETTE.map((colour) => (colour === RAMPS["red"]![1] ? "#c03a44" : colour));
    const own = checkedColour({ tags: [...learned.tags, "style mine", "slugling"], palette });
    const slugling = await drawn("a green slime");
    const request = { words: "a red slugling" };
    expect(own.check(slugling, request).map(({ code }) => code)).toEqual(["colour"]);
    const { content } = own.repair!(slugling, request)!;
    expect(own.check(content, request)).toEqual([]);
    expect(content.palette).toContain("#c03a44");
  });

  it("is left alone where none is asked for, and for their own names", async () => {
    const sprite = await drawn("a red dragon");
    expect(check(sprite, { words: "a dragon" })).toEqual([]);
    expect(checkedColour({ ...learned, tags: [...learned.tags, "slugling"] }).check(sprite, { tags: ["slugling"] })).toEqual([]);
  });
});
