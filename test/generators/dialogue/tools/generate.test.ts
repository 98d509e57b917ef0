import type { Line } from "../../../../src/content.ts";
import type { Made } from "../../../../src/generator.ts";
import { dialogueTools } from "../../../../src/generators/dialogue/tools/index.ts";
import { runGenerate } from "../../../cli/run-generate.ts";

const FACTS = ["--slot", "foe=cave rats", "--slot", "place=the old mine"];
const run = (...words: string[]) => runGenerate(dialogueTools, "--way", "grammar", "--act", "offer-quest", ...words);

describe("generate dialogue", () => {
  it("makes as many lines as asked, with their papers, the same for the same seed", async () => {
    const asked = [...FACTS, "--count", "3", "--seed", "7", "--mood", "1"];
    const { stdout } = await run(...asked, "--json");
    const made = JSON.parse(stdout) as Made<Line>[];
    expect(made).toHaveLength(3);
    for (const { content, provenance } of made) {
      expect(content).toMatchObject({ speaker: "Bram", act: "offer-quest", language: "en" });
      expect(content.text.toLowerCase()).toContain("cave rats");
      expect(content.text.toLowerCase()).toContain("old mine");
      expect(provenance.generator).toBe("dialogue/grammar");
    }
    expect((await run(...asked, "--json")).stdout).toBe(stdout);
    expect((await run(...asked)).stdout).toBe(made.map(({ content }) => `${content.text}\n`).join(""));
    expect((await run(...FACTS, "--count", "3", "--seed", "8", "--mood", "1", "--json")).stdout).not.toBe(stdout);
  });

  it("makes five when nobody says", async () => {
    expect((await run()).stdout.trim().split("\n")).toHaveLength(5);
  });

  it.each([
    ["an unknown way", ["--way", "magic"], /'magic' is invalid.*language, grammar/],
    ["an unknown act", ["--act", "sing"], /request\.act is "sing"\. Give one of greet/],
    ["a fact without a value", ["--slot", "place"], /"place" is no fact.*--slot/],
    ["a fact that there is not", ["--slot", "hat=red"], /no use for a slot "hat"/],
  ])("refuses %s", async (_, change, message) => {
    await expect(run(...change)).rejects.toThrow(message);
  });
});
