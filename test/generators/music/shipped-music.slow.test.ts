import { readFileSync } from "node:fs";
import { melodyMusic } from "../../../src/generators/music/index.ts";
import { evaluateMusic } from "../../../src/generators/music/tools/evaluate.ts";
import type { Model } from "../../../src/model.ts";
import { readManifest, readModel } from "../../../src/nn/host/load-model.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";

async function shipped(): Promise<Model> {
  const manifest = readManifest(readFileSync("models/music-melody/manifest.json", "utf8"));
  return readModel(manifest, new Uint8Array(readFileSync(`models/music-melody/${manifest.file}`)));
}

keepsGeneratorPromises("music/melody", async () => melodyMusic(await shipped()), [{ bars: 16 }, { style: "dark", mix: { style: "fight", share: 0.5 }, bars: 8 }], { raw: 0.6, seeds: 20 }); // prettier-ignore

describe("the tunes of the shipped network, on seeds that it never saw", () => {
  const values = new Map<string, number>();
  const of = (id: string) => values.get(`music/${id}`)!;
  beforeAll(async () => {
    const rows = await evaluateMusic({ model: await shipped(), seed: "test", count: 20, report() {} });
    for (const { id, value } of rows) values.set(id, value);
  }, 300_000);

  it("keep to their chords nearly as the rules' do, and twice as much as chance", () => {
    expect(of("melody/chord-tones")).toBeGreaterThan(85);
    expect(of("melody/chord-tones")).toBeGreaterThan(1.6 * of("chance/chord-tones"));
    expect(of("melody/too-wide")).toBeLessThan(2);
    expect(of("melody/cadences")).toBeGreaterThan(75);
    expect(of("melody/first-tries")).toBeGreaterThanOrEqual(60);
    expect(of("chance/first-tries")).toBeLessThan(20);
  });

  it("of a mixture are the more like a style the more there is of it", () => {
    expect(of("melody/mixture-rises")).toBe(1);
    expect(of("melody/mixture-75") - of("melody/mixture-25")).toBeGreaterThan(30);
    for (const share of [25, 50, 75]) expect(Math.abs(of(`melody/mixture-${share}`) - share)).toBeLessThan(25);
  });

  it("take up a given motif, and change more the stronger a variation is, in their rhythm too, which those of the rules do not", () => {
    expect(of("melody/motif") - of("melody/motif-not-given")).toBeGreaterThan(4);
    expect(of("melody/variation-rises")).toBe(1);
    expect(of("melody/variation-25")).toBeLessThan(50);
    expect(of("melody/variation-rhythm")).toBeGreaterThan(15);
    expect(of("rules/variation-rhythm")).toBe(0);
  });
});
