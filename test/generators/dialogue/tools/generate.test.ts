import { generateLines, type LineOptions } from "../../../../src/generators/dialogue/tools/generate.ts";

const options: LineOptions = {
  act: "offer-quest",
  role: "smith",
  mood: 1,
  language: "en",
  name: "Bram",
  slot: ["foe=cave rats", "place=the old mine"],
  count: 3,
  way: "grammar",
  seed: "7",
};

describe("generate line", () => {
  it("makes as many lines as asked, with their papers, the same for the same seed", async () => {
    const made = await generateLines(options);
    expect(made).toHaveLength(3);
    for (const { content, provenance } of made) {
      expect(content).toMatchObject({ speaker: "Bram", act: "offer-quest", language: "en" });
      expect(content.text.toLowerCase()).toContain("cave rats");
      expect(content.text.toLowerCase()).toContain("the old mine");
      expect(provenance.generator).toBe("dialogue/grammar");
    }
    expect(await generateLines(options)).toEqual(made);
    expect(await generateLines({ ...options, seed: "8" })).not.toEqual(made);
  });

  it.each<[string, Partial<LineOptions>, RegExp]>([
    ["an unknown way", { way: "magic" }, /no way "magic".*language, grammar/],
    ["an unknown act", { act: "sing" }, /request\.act is "sing"\. Give one of greet/],
    ["a fact without a value", { slot: ["place"] }, /"place" is no fact.*--slot/],
    ["a fact that there is not", { slot: ["hat=red"] }, /no use for a slot "hat"/],
  ])("refuses %s", async (_, change, message) => {
    await expect(generateLines({ ...options, ...change })).rejects.toThrow(message);
  });
});
