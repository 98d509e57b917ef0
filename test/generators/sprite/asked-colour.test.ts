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

  it("is left alone where none is asked for, in somebody's own style, and for their own names", async () => {
    const sprite = await drawn("a red dragon");
    expect(check(sprite, { words: "a dragon" })).toEqual([]);
    expect(checkedColour({ ...learned, style: "style mine" }).check(sprite, { words: "a green dragon" })).toEqual([]);
    expect(checkedColour({ ...learned, tags: [...learned.tags, "slugling"] }).check(sprite, { tags: ["slugling"] })).toEqual([]);
  });
});
