import type { Provenance } from "../../src/content.ts";
import { summary } from "../../src/tools/summary.ts";

const made = (...papers: Partial<Provenance>[]) =>
  papers.map((own) => ({ content: {}, provenance: { generator: "name/vae", seed: "1", attempts: 1, ...own } }));
const lines = (...papers: Partial<Provenance>[]) =>
  summary("name", made(...papers))
    .trim()
    .split("\n");

describe("the summary of what was made", () => {
  it("says who made it, and how much of it passed at once", () => {
    expect(lines({}, {}, {})).toEqual(["name/vae: 100 %", "as first proposed: 100 %", "repaired: 0 %"]);
  });

  it("tells repairs, later attempts and other makers apart", () => {
    const skipped = [{ generator: "name/vae", reason: "[phaser-aigc] [name/vae] nothing came." }];
    expect(
      lines(
        {},
        { attempts: 3 },
        { repaired: { edits: 2, problems: ["short"] } },
        { repaired: { edits: 5, problems: ["short"] }, attempts: 2 },
        { generator: "name/rules", skipped },
        { generator: "name/rules", skipped, attempts: 2 },
      ),
    ).toEqual([
      "name/vae did not answer each time: nothing came.",
      "name/vae: 66.7 %",
      "name/rules: 33.3 %",
      "as first proposed: 16.7 %",
      "repaired: 33.3 %, 3.5 edits on average, 5 at most",
      "at a later attempt: 16.7 %",
    ]);
    expect(lines({ generator: "name/rules", skipped })[0]).toBe("name/vae did not answer: nothing came.");
  });

  it("says what became of the words", () => {
    const wish = { understood: ["red"], notUnderstood: ["quux"], without: ["hat"], corrected: [{ word: "rde", read: "red" }] };
    expect(lines({ wish }).slice(0, 4)).toEqual([
      "understood: red",
      "not understood: quux",
      "left away as asked: hat",
      "taken for misspelt: rde, read as red",
    ]);
  });
});
