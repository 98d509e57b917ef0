import { leagueRows, pastSelves } from "../../../../src/agents/skirmish/tools/league-rows.ts";
import { grounds } from "../../../../src/agents/skirmish/tools/training-fights.ts";
import { SCRIPTS } from "../../../../src/agents/skirmish/scripts.ts";
import type { Row } from "../../../../src/tools/kind-tools.ts";

describe("the league", () => {
  it("is even between a player and itself, as both play both sides on the same maps, and rates who wins above who loses", async () => {
    const rows = new Map<string, Row>();
    await leagueRows({
      games: 3,
      learned: SCRIPTS.tree,
      hero: null,
      exploiter: SCRIPTS.wait,
      snapshots: [{ name: "update 7", squad: SCRIPTS.random, hero: SCRIPTS.random }],
      seed: "league",
      maps: grounds("validation"),
      told: (row) => void rows.set(row.id, row),
    });
    const of = (id: string) => rows.get(`skirmish/${id}`)!;
    expect(of("league/learned/tree").value).toBe(0.5);
    expect(of("rating/learned").value).toBeGreaterThan(of("rating/chase").value);
    expect(of("rating/learned").value).toBeCloseTo(of("rating/tree").value, -2);
    // Who blunders about beats nobody; who stands and waits hardly does.
    expect(of("snapshot/update-7")).toMatchObject({ goal: "<= 0.55", pass: true });
    expect(of("exploiter")).toMatchObject({ goal: "<= 0.6", pass: true });
  });

  it("says where it looked for past selves, and what to give", async () => {
    await expect(pastSelves("nowhere")).rejects.toThrow(/no past selves in nowhere.past\. Give the folder of a training/);
  });
});
