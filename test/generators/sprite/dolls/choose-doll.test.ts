import { readdirSync, readFileSync } from "node:fs";
import { DOLL_CELL } from "../../../../src/generators/sprite/dolls/doll.ts";
import { drawCharacter, looksOf } from "../../../../src/generators/sprite/dolls/character.ts";
import { chooseDoll } from "../../../../src/generators/sprite/dolls/choose-doll.ts";
import { roleIn, roleNames } from "../../../../src/generators/sprite/dolls/roles.ts";
import { SPECIES } from "../../../../src/generators/sprite/dolls/species.ts";
import type { Persona } from "../../../../src/content.ts";
import { createRng } from "../../../../src/rng.ts";

const choose = (persona: Partial<Persona>, { tier = 1, seed = "1" } = {}) => chooseDoll(looksOf({ persona, tier }), createRng(seed));
const has = (doll: ReturnType<typeof choose>, slot: string) => doll.items.find((one) => one.slot === slot)?.item;

describe("a persona's looks", () => {
  it("are those of its trade, in every trade that lines are made for", () => {
    expect(has(choose({ role: "smith" }), "weapon")).toBe("hammer");
    const voices = readdirSync("src/generators/dialogue/voices").map((file) =>
      readFileSync(`src/generators/dialogue/voices/${file}`, "utf8"),
    );
    const spoken = voices.flatMap((text) => /^roles (.*)$/m.exec(text)![1]!.split(" "));
    expect(spoken.length).toBeGreaterThan(40);
    for (const role of [...spoken, "brute", "archer", "warden", "hexer", "boss"])
      expect(roleNames()).toContain(looksOf({ persona: { role } }).role);
    for (const role of roleNames()) for (const species of SPECIES) expect(choose({ role, species }).plan).toMatch(/[a-z]+/);
  });

  it("are the same again, whatever the mood, and others with another seed", () => {
    const { items: glad, ...same } = choose({ role: "merchant", mood: 1 });
    const { items: grim, ...again } = choose({ role: "merchant", mood: -1 });
    const faceless = (items: typeof glad) => items.filter(({ slot }) => slot !== "face");
    expect([again, faceless(grim)]).toEqual([same, faceless(glad)]);
    expect(choose({ role: "merchant" }, { seed: "2" })).not.toEqual(choose({ role: "merchant" }));
  });

  it("show age, sex, wealth and species", () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const old = choose({ role: "villager", age: "old", sex: "male" }, { seed });
      expect(["white", "grey", "silver"]).toContain(old.hair);
      expect(choose({ role: "smith", age: "child" }, { seed })).toMatchObject({ plan: "child" });
      expect(has(choose({ role: "smith", age: "child" }, { seed }), "beard")).toBeUndefined();
      expect(has(choose({ role: "smith", sex: "female" }, { seed }), "beard")).toBeUndefined();
      expect(has(choose({ role: "villager", wealth: "rich" }, { seed }), "neck")).toBeDefined();
      expect(has(choose({ role: "villager", wealth: "poor" }, { seed }), "cloak")).toBe("ragged");
      expect(choose({ role: "guard", species: "orc" }, { seed })).toMatchObject({ plan: "orc", skin: "green skin" });
      expect(has(choose({ role: "mage", species: "elf" }, { seed }), "ears")).toBe("elf");
      expect(has(choose({ role: "smith", species: "dwarf", sex: "male", age: "grown" }, { seed }), "beard")).toBeDefined();
    }
  });

  it("keep the hat of the trade where just a hat is asked for, and show hair whose colour was asked for", () => {
    const wished = (words: string, seed = "1") => chooseDoll(looksOf({ words }), createRng(seed));
    expect(wished("a witch with a green hat").items).toContainEqual({ slot: "hat", item: "wizard", colours: ["green"] });
    expect(has(wished("a farmer with a straw hat"), "hat")).toBe("straw");
    expect(has(wished("a villager with a hat"), "hat")).toBeDefined();
    expect(has(wished("a cat girl"), "ears")).toBe("cat");
    for (const seed of ["1", "2", "3", "4", "5", "6"]) expect(has(wished("an archer with red hair", seed), "hat")).not.toBe("hood");
  });

  it("wear the hat that is asked for instead of a crown or a helmet", () => {
    for (const words of ["a king with a red hat", "戴红帽子的国王", "a knight with a red hat", "a queen with a red hat"])
      expect(chooseDoll(looksOf({ words }), createRng("1")).items.filter(({ slot }) => slot === "hat")).toEqual([
        { slot: "hat", item: "feather", colours: ["red"] },
      ]);
  });

  it("tell an opponent's class and tier apart: a third of the pixels of any two differ", () => {
    const looks = ["brute", "archer", "warden", "hexer", "boss"].flatMap((role) => [1, 2, 3].map((tier) => drawCharacter({ persona: { role }, tier }, createRng("foe")))); // prettier-ignore
    const colours = looks.map(({ palette, pixels }) => pixels.map((p) => (p === 0 ? "" : palette[p - 1]!)));
    for (let one = 0; one < looks.length; one++) {
      for (let other = 0; other < one; other++) {
        const drawn = colours[one]!.flatMap((colour, at) =>
          colour !== "" || colours[other]![at] !== "" ? [colour === colours[other]![at]] : [],
        );
        expect(drawn.filter(Boolean).length / drawn.length).toBeLessThan(0.66);
      }
    }
  });

  it("come in more than a million: grown men alone, by what may differ to be seen", () => {
    const [skins, hairColours, hair, beards, plans] = [4, 5, 6, 6, 3];
    const kinds = roleNames().map((name) => {
      const { colours, choices } = roleIn(name).role;
      const own = choices.filter(({ sex }) => sex !== "female");
      const says = (field: string) => own.some((choice) => choice.field === field);
      // Of those who may go bareheaded, only they are counted: all of their hair is seen.
      const bare = own.every(({ field, options }) => field !== "hat" || options.includes("-"));
      const lists = [...colours.values(), ...own.flatMap(({ field, options }) => (field === "hat" && bare ? [] : [options]))];
      const unsaid = bare ? (says("hair") ? 1 : hair) * (says("beard") ? 1 : beards) : 1;
      const bodies = skins * hairColours * unsaid * (says("plan") ? 1 : plans);
      return lists.reduce((product, options) => product * new Set(options).size, bodies);
    });
    expect(kinds.reduce((sum, kind) => sum + kind, 0)).toBeGreaterThan(1e6);
    // What differs in words differs on the screen.
    const pirates = Array.from({ length: 60 }, (_, seed) =>
      drawCharacter({ persona: { role: "pirate" }, as: "portrait" }, createRng(seed)),
    );
    expect(new Set(pirates.map(({ pixels, palette }) => pixels.map((p) => palette[p - 1]).join())).size).toBeGreaterThan(57);
  });

  it("are drawn the same as doll and as portrait", () => {
    for (const role of ["queen", "smith", "mage"]) {
      const request = { persona: { name: "Orla", role } };
      const [doll, portrait] = [
        drawCharacter({ ...request, as: "doll" }, createRng(1)),
        drawCharacter({ ...request, as: "portrait" }, createRng(1)),
      ];
      const shared = portrait.palette.filter((colour) => doll.palette.includes(colour)).length;
      expect(shared / portrait.palette.length).toBeGreaterThan(0.6);
      expect([doll.width, portrait.width]).toEqual([DOLL_CELL, 48]);
      expect(portrait.frames!.map(({ name }) => name)).toEqual(["calm", "glad", "angry", "sad"]);
    }
  });
});
