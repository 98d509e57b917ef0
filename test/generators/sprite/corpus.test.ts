import { RAMPS } from "../../../src/generators/sprite/colours.ts";
import {
  composedSet,
  composedSprite,
  corpusTags,
  isPairHeldOut,
  LEARNED_SUBJECTS,
  LIBRARY_PALETTE,
  outlinesOf,
} from "../../../src/generators/sprite/corpus.ts";
import { untrue } from "../../../src/generators/sprite/tools/untrue.ts";
import { createRng } from "../../../src/rng.ts";

const tags = corpusTags();
const many = (heldOut: boolean) => {
  const rng = createRng("corpus");
  return Array.from({ length: 600 }, () => composedSprite(rng, { heldOut }));
};

describe("the corpus of composed sprites", () => {
  it("has labels that are all among the tags, none of which stands there twice", () => {
    expect(new Set(tags).size).toBe(tags.length);
    for (const sprite of many(false)) expect(tags).toEqual(expect.arrayContaining([...sprite.tags]));
  });

  it("says what is drawn: a red potion is red, and its outline is the one it names", () => {
    const rng = createRng("potions");
    const reds = RAMPS["red"]!.map((colour) => LIBRARY_PALETTE.indexOf(colour) + 1);
    for (let i = 0; i < 30; i++) {
      const { pixels, tags: labels } = composedSprite(rng, { subject: "potion", colours: ["red"], held: "nothing" });
      expect(labels).toEqual(expect.arrayContaining(["potion", "red"]));
      expect(pixels.filter((p) => reds.includes(p)).length).toBeGreaterThan(10);
      const outline = labels.find((label) => /^potion \d+$/.test(label));
      expect([undefined, ...outlinesOf("potion").map(({ number }) => `potion ${number}`)]).toContain(outline);
    }
  });

  it("keeps drawings and pairs from those who learn, by what they are and not by chance", () => {
    const drawn = (sprites: ReturnType<typeof many>) => new Set(sprites.flatMap((sprite) => sprite.tags.filter((tag) => /\d$/.test(tag))));
    const learnt = drawn(many(false));
    const kept = LEARNED_SUBJECTS.flatMap((subject) => outlinesOf(subject).filter((outline) => !outline.learnt).map(({ number }) => `${subject} ${number}`)); // prettier-ignore
    expect(kept.length).toBeGreaterThan(2);
    for (const outline of kept) expect(learnt).not.toContain(outline);
    const pairs = many(false).flatMap(({ tags: labels }) => {
      const subjects = labels.filter((label) => LEARNED_SUBJECTS.includes(label));
      return labels.filter((label) => label in RAMPS).flatMap((colour) => subjects.map((subject) => [subject, colour] as const));
    });
    expect(pairs.length).toBeGreaterThan(100);
    for (const [subject, colour] of pairs) expect(isPairHeldOut(subject, colour)).toBe(false);
  });

  it("exchanges heads now and then, and then names both and no outline", () => {
    const both = many(false).filter((sprite) => sprite.tags.filter((tag) => LEARNED_SUBJECTS.includes(tag)).length === 2);
    expect(both.length).toBeGreaterThan(5);
    for (const { tags: labels } of both) expect(labels.some((label) => /\d$/.test(label))).toBe(false);
  });

  it("is the same from the same chance", () => {
    const set = () => composedSet(20, tags, createRng("same"), false);
    expect(set()).toEqual(set());
  });
});

describe("an untrue condition", () => {
  it("differs from the true one, and mostly in one thing", () => {
    const { conditions } = composedSet(80, tags, createRng("true"), false);
    const row = (at: number) => conditions.slice(at * tags.length, (at + 1) * tags.length);
    const lie = untrue(tags);
    const rng = createRng("lies");
    let inOneThing = 0;
    for (let at = 0; at < 79; at++) {
      const [truth, told] = [row(at), row(at)];
      lie(told, row(at + 1), rng);
      const changed = told.reduce((sum, x, k) => sum + (x === truth[k] ? 0 : 1), 0);
      expect(changed).toBeGreaterThan(0);
      if (changed === 2) inOneThing++;
    }
    expect(inOneThing).toBeGreaterThan(15);
  });
});
