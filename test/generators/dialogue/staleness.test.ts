import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { stalenessIn } from "../../../src/generators/dialogue/staleness.ts";
import type { Line } from "../../../src/content.ts";
import { createRng } from "../../../src/rng.ts";
import { smith } from "./requests.ts";

describe("what was said lately", () => {
  it("is found again by runs of three words, or three Chinese characters", () => {
    const english = stalenessIn(["The old road is wet."]);
    expect(english("The old road!")).toBe(1);
    expect(english("On the old road.")).toBe(0.5);
    expect(english("A dry old day.")).toBe(0);
    expect(stalenessIn(["灯亮了，进来吧。"])("灯亮了。")).toBe(1);
    expect(stalenessIn([])("The old road!")).toBe(0);
    expect(english("Yes.")).toBe(0);
  });

  it("is not said again by the grammar, in other lines neither, while it has other words", () => {
    const lines = ["The roof wants mending, I think.", "The roof wants mending again.", "Nobody comes here any more."];
    const few = grammarLine({ name: "few", roles: ["smith"], lines: { en: { "idle-bark": { "": lines } } } });
    const request = { speaker: smith, act: "idle-bark", language: "en" } as const;
    const said = (recent: readonly string[], seed: number) => (few.propose({ ...request, recent }, createRng(seed)) as Line).text;
    const plainly = new Set(Array.from({ length: 30 }, (_, seed) => said([], seed)));
    expect(plainly).toEqual(new Set(lines));
    for (let seed = 0; seed < 30; seed++) expect(said([lines[0]!], seed)).toBe(lines[2]);
  });
});
