import { AigcError } from "../../../src/errors.ts";
import { canExpand, expand, factsOf, type Rules, type Speaking } from "../../../src/generators/dialogue/grammar.ts";
import { createRng } from "../../../src/rng.ts";

const speaking = (owed: readonly string[] = [], traits: Record<string, string> = { role: "smith", mood: "+" }): Speaking => ({
  traits,
  kinds: { role: ["smith", "guard"], mood: ["+", "0", "-"] },
  owed: new Set(owed),
});
const say = (rules: Rules, rule: string, context = speaking(), seed: string | number = "s") =>
  expand(rules, rule, context, createRng(seed));
const shares = (rules: Rules, rule: string, context: () => Speaking) => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 4000; i++) {
    const text = say(rules, rule, context(), i);
    counts.set(text, (counts.get(text) ?? 0) + 1 / 4000);
  }
  return counts;
};

describe("a grammar", () => {
  it("follows references, and says a bound one again", () => {
    const rules: Rules = { line: { "": ["[sky=weather], [sky] and [sky]."] }, weather: { "": ["rain", "snow", "fog"] } };
    for (let i = 0; i < 20; i++) expect(say(rules, "line", speaking(), i)).toMatch(/^(rain|snow|fog), \1 and \1\.$/);
  });

  it("picks by weight", () => {
    const found = shares({ line: { "": ["rare", ["common", 3]] } }, "line", speaking);
    expect(found.get("common")).toBeCloseTo(0.75, 1);
  });

  it("takes a fragment only where its condition holds, and then more readily", () => {
    const rules: Rules = {
      line: { "": ["any"], smith: ["hammer"], guard: ["spear"], "smith +": ["glad hammer"], "smith guard -": ["grim"] },
    };
    const found = shares(rules, "line", speaking);
    expect([...found.keys()].sort()).toEqual(["any", "glad hammer", "hammer"]);
    expect(found.get("hammer")!).toBeCloseTo(3 / 13, 1);
    expect(found.get("glad hammer")!).toBeCloseTo(9 / 13, 1);
    expect(shares(rules, "line", () => speaking([], { role: "guard", mood: "-" })).has("grim")).toBe(true);
  });

  it("says a fact only while it is owed, once, and prefers to say it", () => {
    const rules: Rules = { line: { "": ["plain", "to {place}", "[who] and [who]"] }, who: { "": ["{npc}", "nobody"] } };
    expect(say(rules, "line", speaking([]))).not.toContain("{");
    for (let i = 0; i < 50; i++) {
      const context = speaking(["place", "npc"]);
      const text = say(rules, "line", context, i);
      expect(new Set(factsOf(text)).size).toBe(factsOf(text).length);
      for (const fact of factsOf(text)) expect(context.owed.has(fact)).toBe(false);
    }
    expect(shares(rules, "line", () => speaking(["place"])).get("to {place}")!).toBeGreaterThan(0.7);
  });

  it("knows whether it has anything to say", () => {
    const rules: Rules = { line: { guard: ["halt"], smith: ["{npc}"] } };
    expect(canExpand(rules, "line", speaking())).toBe(false);
    expect(canExpand(rules, "line", speaking(["npc"]))).toBe(true);
    expect(canExpand(rules, "nothing", speaking())).toBe(false);
  });
});

describe("a grammar that would never end", () => {
  it("comes to an end where it can: deep down only plain fragments are taken", () => {
    const rules: Rules = { line: { "": [["([line])", 50], "x"] } };
    for (let i = 0; i < 20; i++) {
      const text = say(rules, "line", speaking(), i);
      expect(text).toMatch(/^\(*x\)*$/);
      expect(text.length).toBeLessThanOrEqual(17);
    }
  });

  it.each<[string, Rules, RegExp]>([
    ["calls itself without end", { line: { "": ["[line]"] } }, /"line" has no fragment that ends, 8 rules deep/],
    [
      "branches without end",
      {
        line: { "": ["[a][a][a][a]"] },
        a: { "": ["[b][b][b][b]"] },
        b: { "": ["[c][c][c][c]"] },
        c: { "": ["[d][d][d][d]"] },
        d: { "": ["x"] },
      },
      /more than 100 expansions/,
    ],
    [
      "doubles and doubles what it bound",
      Object.fromEntries([
        ...Array.from({ length: 7 }, (_, i) => [`r${i}`, { "": [`[x=r${i + 1}][x][x][x][x][x][x][x]`] }]),
        ["r7", { "": ["lantern"] }],
        ["line", { "": ["[r0]"] }],
      ]),
      /grew past 1000 characters|8 rules deep/,
    ],
    ["asks for a rule that is not there", { line: { "": ["[nobody]"] } }, /no rule "nobody" \(asked for by line\)/],
    ["asks for a rule of every object's own", { line: { "": ["[constructor]"] } }, /no rule "constructor"/],
    ["has nothing for this speaker", { line: { guard: ["halt"] } }, /"line" has no fragment for smith, \+/],
  ])("and %s is stopped with the rule's name", (_, rules, message) => {
    expect(() => say(rules, "line")).toThrow(AigcError);
    expect(() => say(rules, "line")).toThrow(message);
  });
});
