import { ACT_SLOTS, ACTS, type Act } from "../../../../src/generators/dialogue/dialogue.ts";
import { factsOf } from "../../../../src/generators/dialogue/grammar.ts";
import { labelledLines } from "../../../../src/generators/dialogue/tools/labelled-lines.ts";

describe("a corpus of labelled lines", () => {
  const lines = [...labelledLines(["plain", "pirate-port"], 3000, "1")];

  it("has as many lines as were asked for, none twice, of every setting, language, act, mood and register", () => {
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(3000);
    const values = (key: "setting" | "language" | "act" | "mood" | "register") => new Set(lines.map((line) => line[key])).size;
    expect([values("setting"), values("language"), values("act"), values("mood"), values("register")]).toEqual([2, 2, ACTS.length, 3, 2]);
  });

  it("has exact labels: the facts are those of the text, and the act can state them", () => {
    for (const { act, facts, text } of lines) {
      expect(factsOf(text).sort()).toEqual([...facts].sort());
      for (const slot of facts) expect(ACT_SLOTS[act as Act]).toContain(slot);
    }
  });

  it("is the same for the same seed", () => {
    const some = (seed: string) => [...labelledLines(["plain"], 50, seed)];
    expect(some("a")).toEqual(some("a"));
    expect(some("a")).not.toEqual(some("b"));
  });
});
