import { arenaFromText } from "../../../src/agents/skirmish/arena.ts";
import { skirmishEnvironment } from "../../../src/agents/skirmish/environment.ts";
import { DIALS, MASK_SIZE, OBSERVATION_SIZE, skirmishSpec } from "../../../src/agents/skirmish/observation.ts";
import { observeSkirmish } from "../../../src/agents/skirmish/observe.ts";
import { ARCHER, createSkirmish } from "../../../src/agents/skirmish/rules.ts";
import { modelPolicy } from "../../../src/agents/model-policy/model-policy.ts";
import { createRng } from "../../../src/rng.ts";
import { tinyPolicy } from "../../plugin/model-server.ts";

const map = arenaFromText("#########\n#H.....e#\n#########");
const [start, post] = [map.heroStarts[0]!, map.opponentStarts[0]!];

describe("a fight that cannot be", () => {
  it.each([
    ["of an unknown class", [{ kind: 9, team: 1, cell: post }], /spawns\[0\]\.kind is 9. Give a whole number from 0 to 5/],
    ["of a class by name", [{ kind: "brute", team: 1, cell: post }], /spawns\[0\]\.kind is "brute"/],
    ["of no team", [{ kind: ARCHER, cell: post }], /spawns\[0\]\.team is undefined/],
  ])("is refused where one is %s", (_, spawns, reason) => {
    expect(() => createSkirmish(map, spawns as Parameters<typeof createSkirmish>[1])).toThrow(reason);
  });

  it.each([
    ["an unknown class", [7], /squad\[0\] is 7. Give a whole number from 1 to 5/],
    ["nobody", [], /squad.length is 0. Give a whole number from 1 to 8/],
    ["nine", Array.from({ length: 9 }, () => ARCHER), /squad.length is 9. Give a whole number from 1 to 8/],
  ])("is refused by the environment, with a squad of %s", (_, squad, reason) => {
    const fight = skirmishEnvironment({ maps: () => map, squad: () => squad as number[] });
    expect(() => fight.reset(createRng(1))).toThrow(reason);
  });

  it("is not played by a model of another contract: the training is named", () => {
    const { manifest } = tinyPolicy("skirmish@2");
    const model = { manifest, run: () => ({}), dispose() {} } as unknown as Parameters<typeof modelPolicy>[0];
    expect(() => modelPolicy(model, { game: skirmishSpec([0, 1]) })).toThrow(
      /plays "skirmish@2", the game is "skirmish@3".*npx phaser-aigc train skirmish/,
    );
  });

  it("shows a place that is no number as what it is, for the scene to see", () => {
    const fight = createSkirmish(map, [
      { kind: 0, team: 0, cell: start },
      { kind: ARCHER, team: 1, cell: post },
    ]);
    fight.fighters[0]!.x = NaN;
    const seen = new Float32Array(OBSERVATION_SIZE);
    observeSkirmish(fight, 1, new Int16Array(map.tiles.length), DIALS, seen, new Uint8Array(MASK_SIZE));
    expect(seen.some(Number.isNaN)).toBe(true);
  });
});
