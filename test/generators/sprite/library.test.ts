import { execFileSync } from "node:child_process";
import type { Sprite } from "../../../src/content.ts";
import { RAMPS } from "../../../src/generators/sprite/colours.ts";
import { DRAWING_SIZE } from "../../../src/generators/sprite/formats/drawings.ts";
import { checkSprite, composeSprite, requestedTags, understandWish } from "../../../src/generators/sprite/index.ts";
import { library, subjectsByWord, subjectsOfCategory } from "../../../src/generators/sprite/library.ts";
import { paint } from "../../../src/generators/sprite/paint.ts";
import { isTag } from "../../../src/generators/sprite/tags.ts";
import { CATEGORIES, THEMES } from "../../../src/generators/sprite/words-categories.ts";
import { createRng } from "../../../src/rng.ts";

const drawings = [...library()].flatMap(([name, all]) => all.map((drawing, index) => ({ name: `${name} ${index + 1}`, drawing })));
const plain = understandWish("");

describe("the library of drawings", () => {
  it("is compiled from its folder", () => {
    expect(execFileSync(process.execPath, ["scripts/drawings.mjs", "--check"], { encoding: "utf8" })).toMatch(/are those of the folder/);
  });

  it("has at least 250 subjects, at least three outlines of each, no two alike", () => {
    expect(library().size).toBeGreaterThanOrEqual(250);
    expect([...library()].filter(([, all]) => all.length < 3).map(([name]) => name)).toEqual([]);
    expect(new Set(drawings.map(({ drawing }) => drawing.rows.join())).size).toBe(drawings.length);
  });

  it("has 20 subjects at least for space, for pirates and for a modern town, which their names ask for", () => {
    for (const [theme, list] of Object.entries(THEMES)) {
      const subjects = list.split(",");
      expect([theme, subjects.filter((subject) => !library().has(subject))]).toEqual([theme, []]);
      expect(new Set(subjects).size).toBeGreaterThanOrEqual(20);
    }
    for (const subject of library().keys()) expect(requestedTags({ tags: [subject] }).length).toBeGreaterThan(0);
    const others = ["eye", "helmet space"];
    const named = [...library().keys()].filter((subject) => !others.includes(subject));
    expect(named.filter((subject) => understandWish(`a ${subject}`).figure !== subject)).toEqual([]);
    expect(understandWish("a beholder").figure).toBe("eye");
    expect(understandWish("a space helmet").figure).toBe("helmet space");
  });

  it("leaves the rim to the line around the silhouette", () => {
    const touching = drawings.filter(({ drawing: { rows } }) => {
      const rim = rows[0]! + rows[DRAWING_SIZE - 1]! + rows.map((row) => row[0]! + row[DRAWING_SIZE - 1]!).join("");
      return /[^.oX]/.test(rim);
    });
    expect(touching.map(({ name }) => name)).toEqual([]);
  });

  it("knows where the wings of its winged creatures are", () => {
    const winged = drawings.filter(({ drawing }) => drawing.wings);
    expect(winged.length).toBeGreaterThanOrEqual(35);
    for (const { name, drawing } of winged)
      for (const { left, right, top, bottom } of drawing.wings!) {
        const inside = drawing.rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)).join(""); // prettier-ignore
        expect([name, inside.replace(/[.o]/g, "").length > 1]).toEqual([name, true]);
      }
  });

  it("names only colours that there are", () => {
    const strange = drawings.flatMap(({ name, drawing: { colours } }) =>
      Object.values(colours)
        .flat()
        .filter((colour) => !(colour in RAMPS))
        .map((colour) => `${name}: ${colour}`),
    );
    expect(strange).toEqual([]);
  });

  it("gives sprites that pass their check, whatever the seed", () => {
    const wrong = drawings.flatMap(({ name, drawing }) =>
      [1, 2, 3].flatMap((seed) => checkSprite(paint(drawing, plain, createRng(seed))).map(({ message }) => `${name} ${message}`)),
    );
    expect(wrong).toEqual([]);
  });

  it("is found by words of both languages, and every word shows a drawing that there is", () => {
    for (const [word, subject] of subjectsByWord()) expect([word, library().has(subject)]).toEqual([word, true]);
    for (const [word, subject] of [
      ["a blacksmith", "smith"],
      ["铁匠", "smith"],
      ["two wolves", "wolf"],
      ["狼", "wolf"],
      ["a crystal ball", "crystal ball"],
      ["骷髅", "skeleton"],
      ["宇航员", "astronaut"],
    ] as const)
      expect([word, understandWish(word).figure]).toEqual([word, subject]);
  });

  it("has drawings for words that name many things", () => {
    for (const line of CATEGORIES.trim().split("\n")) {
      const [category] = line.split(":") as [string];
      expect([category, isTag(category)]).toEqual([category, true]);
      for (const name of subjectsOfCategory(category)) expect([name, library().has(name)]).toEqual([name, true]);
    }
  });

  it("takes the colour of a wish for the main part, at any seed", async () => {
    const share = ({ pixels, palette }: Sprite, colour: string) => {
      const drawn = pixels.filter((p) => p > 0).map((p) => palette[p - 1]!);
      return drawn.filter((each) => RAMPS[colour]!.includes(each)).length / drawn.length;
    };
    for (const [words, colour] of [
      ["a red knight", "red"],
      ["a purple dragon", "purple"],
      ["a golden ring", "gold"],
      ["a green potion", "green"],
      ["a blue slime", "blue"],
      ["a red sword", "red"],
    ] as const)
      for (let seed = 0; seed < 10; seed++)
        expect(share(await composeSprite().propose({ words }, createRng(seed)), colour)).toBeGreaterThan(0.08);
  });
});
