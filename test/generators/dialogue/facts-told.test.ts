import { ACT_SLOTS, ACTS, SLOTS } from "../../../src/generators/dialogue/dialogue.ts";
import { factsTold } from "../../../src/generators/dialogue/facts-told.ts";
import { createRng } from "../../../src/rng.ts";

const KNOWS = { player: "Ada", npc: "Wick", item: "iron lantern", place: "the old mine", foe: "cave rats", price: "12 coins" };
const told = (act: (typeof ACTS)[number], heard = "", seed = "1") => factsTold(act, KNOWS, heard, "Orla", createRng(seed));

describe("the facts of an answer", () => {
  it("are those that the act is about", () => {
    expect(Object.keys(told("offer-quest")).filter((slot) => slot !== "player")).toEqual(["item", "place", "foe", "price"]);
    expect(told("directions")).toMatchObject({ place: "the old mine" });
    expect(told("refuse")).not.toHaveProperty("price");
    expect(told("small-talk")).not.toHaveProperty("npc");
  });

  it("are the speaker's own name in an introduction", () => {
    expect(told("introduce")).toMatchObject({ npc: "Orla" });
  });

  it("are what was asked for by name, unless that would say that something happened", () => {
    expect(told("advise", "What do I do about the rats in the old mine?")).toMatchObject({ foe: "cave rats", place: "the old mine" });
    expect(told("thank", "I bring you the lantern.")).not.toHaveProperty("item");
    expect(factsTold("advise", { foe: "洞鼠" }, "洞鼠怎么办？", "老陈", createRng("1"))).toEqual({ foe: "洞鼠" });
  });

  it("are another part of what is known in every rumour, and never none of it", () => {
    const rumours = Array.from({ length: 40 }, (_, n) => Object.keys(told("rumour", "", String(n))).filter((slot) => slot !== "player"));
    expect(rumours.every((slots) => slots.length > 0)).toBe(true);
    expect(new Set(rumours.map(String)).size).toBeGreaterThan(5);
  });

  it("are always ones that the act can say, the same for the same seed, whatever was heard", () => {
    for (const act of ACTS) {
      for (const heard of ["", SLOTS.map((slot) => KNOWS[slot]).join(" "), "(((", "a[b"]) {
        const facts = told(act, heard);
        expect(Object.keys(facts).filter((slot) => !(ACT_SLOTS[act] as readonly string[]).includes(slot))).toEqual([]);
        expect(told(act, heard)).toEqual(facts);
      }
    }
  });
});
