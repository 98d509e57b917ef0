import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recordingToBytes } from "../../../../src/agents/recording-file.ts";
import { skirmishSpec } from "../../../../src/agents/skirmish/observation.ts";
import { playersOf, recordingsIn } from "../../../../src/agents/skirmish/tools/recorded-players.ts";
import { maskSize, observationSize } from "../../../../src/environment.ts";
import { createRng } from "../../../../src/rng.ts";

const SPEC = skirmishSpec([0, 1]);
const WIDE = observationSize(SPEC);

/** One who goes east where the first number seen is high, and strikes where it is low. */
function recording(rows: number, contract = SPEC.contract) {
  const rng = createRng("recorded");
  const observations = Float32Array.from({ length: rows * WIDE }, () => rng.next());
  const actions = Int32Array.from({ length: rows * 3 }, (_, at) => {
    const high = observations[Math.floor(at / 3) * WIDE]! > 0.5;
    return [high ? 3 : 0, high ? 0 : 1, 0][at % 3]!;
  });
  return recordingToBytes({ contract, rows, observations, actionMasks: new Uint8Array(rows * maskSize(SPEC)).fill(1), actions });
}

describe("recorded players", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-players-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are read by name, a file each, and play as they did", async () => {
    writeFileSync(join(folder, "bo.recording"), recording(700));
    writeFileSync(join(folder, "an.recording"), recording(600));
    writeFileSync(join(folder, "notes.txt"), "not a recording");
    const recordings = recordingsIn(folder);
    expect(recordings.map(({ name }) => name)).toEqual(["an", "bo"]);
    const told: string[] = [];
    const [player] = await playersOf(recordings.slice(0, 1), { seed: "players", report: (message) => void told.push(message) }, 200);
    expect(told).toEqual(["player 1 of 1, an: 600 decisions imitated"]);
    expect(player!.name).toBe("player an");
    expect(player!.data).toMatchObject({ name: "an.recording", items: 600 });
    const seen = new Float32Array(2 * WIDE).fill(0.5);
    [seen[0], seen[WIDE]] = [1, 0];
    const { actions } = await player!.policy.act(
      { rows: 2, observations: seen, actionMasks: new Uint8Array(2 * maskSize(SPEC)).fill(1) },
      createRng("act"),
    );
    expect([...actions]).toEqual([3, 0, 0, 0, 1, 0]);
  });

  it.each<[string, (() => Uint8Array) | null, RegExp]>([
    ["no file of one", null, /no file that ends with \.recording/],
    ["a broken file", () => recording(600).subarray(0, 900), /one\.recording\] it is no whole recording/],
    ["too few decisions", () => recording(499), /one\.recording\] it has 499 decisions, and 500 are the least/],
    ["another game", () => recording(600, "skirmish@2"), /one\.recording\] recording\.contract is "skirmish@2"/],
  ])("with %s are refused, and the file is named", (_, bytes, message) => {
    if (bytes) writeFileSync(join(folder, "one.recording"), bytes());
    expect(() => recordingsIn(folder)).toThrow(message);
  });

  it("in no folder are refused", () => {
    expect(() => recordingsIn(join(folder, "nowhere"))).toThrow(/nowhere\] it cannot be read as a folder/);
  });
});
