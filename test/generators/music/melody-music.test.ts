import type { Music } from "../../../src/content.ts";
import { cellsOf, degreeOf, emptyCells, melodyFeatures, MELODY_CLASSES, PHRASE_STEPS, tuneOf, writeMelodyFeatures } from "../../../src/generators/music/melody-features.ts"; // prettier-ignore
import { MELODY_CONTRACT, melodyMusic, musicKind, type MusicRequest } from "../../../src/generators/music/index.ts";
import { ruleTune } from "../../../src/generators/music/melody.ts";
import { planMusic } from "../../../src/generators/music/plan-music.ts";
import { settleMusic } from "../../../src/generators/music/music.ts";
import { MUSIC_STYLES } from "../../../src/generators/music/style.ts";
import { generate } from "../../../src/generator.ts";
import { chainOf } from "../../../src/kind.ts";
import type { Model, ModelManifest } from "../../../src/model.ts";
import { createRng } from "../../../src/rng.ts";

const SIZE = melodyFeatures(MUSIC_STYLES.length);

/** A network by hand: from what it sees it makes weights of the classes. */
function fakeModel(
  choose: (features: Float32Array) => ArrayLike<number>,
  details: ModelManifest["details"] = {},
): Model & { seen: Float32Array[] } {
  const seen: Float32Array[] = [];
  const training = { command: "npx phaser-aigc train music", seed: "1", commit: "0", steps: 0, seconds: 0, data: [] };
  return {
    seen,
    manifest: {
      name: "by hand",
      contract: MELODY_CONTRACT,
      file: "model.onnx",
      sha256: "0".repeat(64),
      bytes: 0,
      inputs: { features: { type: "float32", shape: ["batch", SIZE] } },
      outputs: { probabilities: { type: "float32", shape: ["batch", MELODY_CLASSES] } },
      training,
      metrics: {},
      details: details!,
    },
    run({ features }) {
      seen.push(features!.data as Float32Array);
      const weights = Float32Array.from(choose(features!.data as Float32Array));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return { probabilities: { dims: [1, MELODY_CLASSES], data: weights.map((weight) => weight / sum) } };
    },
    dispose() {},
  };
}
/** Now and then a note, up and down the scale. */
const busy = () =>
  fakeModel((features) =>
    Array.from({ length: MELODY_CLASSES }, (_, cell) => (cell === 0 ? 3 : cell > 5 && cell < 17 ? features[0]! + 1 : 0)),
  );
const piece = async (model: Model, request: MusicRequest, seed = 1) => melodyMusic(model).propose(request, createRng(seed));
const notes = ({ tracks }: Music, part: string) => tracks.find((one) => one.part === part)!.notes;

describe("a phrase as cells", () => {
  it("is the same tune again", () => {
    for (const style of MUSIC_STYLES) {
      const plan = planMusic(settleMusic({ style }), createRng(style));
      for (const phrase of new Set(plan.form)) {
        const tune = ruleTune(plan.rules, phrase, createRng(style));
        expect(tuneOf(cellsOf(tune))).toEqual(tune);
      }
    }
  });

  it("is described by as many numbers as are said, of what came before and of nothing that comes", () => {
    const plan = planMusic(settleMusic({ style: "camp" }), createRng(1));
    const [phrase] = plan.form;
    const cells = cellsOf(ruleTune(plan.rules, phrase!, createRng(1)));
    const shares = MUSIC_STYLES.map((style) => (style === "camp" ? 1 : 0));
    const draft = { ...phrase!, shares, tension: 0.5, motif: 0, settled: new Uint8Array(PHRASE_STEPS), ahead: cells };
    const of = (known: Uint8Array, step: number) => {
      const out = new Float32Array(SIZE + 2).fill(-7);
      writeMelodyFeatures(out, 1, { ...draft, cells: known }, step);
      expect([out[0], out[SIZE + 1]]).toEqual([-7, -7]);
      return out;
    };
    for (const step of [0, 1, 17, 64, 127]) {
      const cut = emptyCells().map((empty, at) => (at < step ? cells[at]! : empty));
      const [all, some] = [of(cells, step), of(cut, step)];
      expect(all.every((one, i) => one === some[i])).toBe(true);
      expect(all.every(Number.isFinite)).toBe(true);
    }
    expect(of(cells, 64)).not.toEqual(of(cells, 65));
  });
});

describe("music whose tunes a network writes", () => {
  it("has the notes that the network chose, and the mixture that was asked for", async () => {
    const model = fakeModel(() => Array.from({ length: MELODY_CLASSES }, (_, cell) => (cell === 9 ? 1 : 0)));
    const music = await piece(model, { style: "dark", mix: { style: "fight", share: 0.25 }, bars: 8 });
    const plain = notes(music, "melody");
    expect(plain.length).toBe(128);
    expect(new Set(plain.map(({ pitch }) => pitch % 12)).size).toBe(1);
    expect([...model.seen[0]!.subarray(0, 5)]).toEqual([0, 0.75, 0.25, 0, 0]);
    expect(degreeOf(9)).toBe(1);
  });

  it("goes on with a motif, and asks for no cell of it", async () => {
    const model = busy();
    const motif = [{ pitch: 60, beats: 1 }, { pitch: 64, beats: 1 }, { pitch: null, beats: 1 }, { pitch: 67, beats: 5 }]; // prettier-ignore
    const music = await piece(model, { style: "calm", key: "C", mode: "ionian", motif, bars: 8 });
    expect(notes(music, "melody").slice(0, 3).map(({ tick, pitch }) => [tick / music.ticksPerBeat, pitch])).toEqual([[0, 60], [1, 64], [3, 67]]); // prettier-ignore
    expect(model.seen.length).toBeLessThan(2 * PHRASE_STEPS - 32);
  });

  it("leaves a variation of strength 0 as it is, and keeps less the stronger it is", async () => {
    const music = await piece(busy(), { style: "calm", bars: 8 }, 2);
    expect(await piece(busy(), { vary: { music, strength: 0 } })).toEqual(music);
    const kept = async (strength: number) => {
      const other = notes(await piece(busy(), { vary: { music, strength } }, 3), "melody");
      return notes(music, "melody").filter((one) => other.some(({ tick, pitch }) => tick === one.tick && pitch === one.pitch)).length;
    };
    expect(await kept(0.2)).toBeGreaterThan(1.5 * (await kept(1)));
  });

  it("gives way to the rules for a style that the network has not learned", async () => {
    const model = fakeModel(() => [1], { styles: ["calm", "dark", "fight", "victory", "polka"] });
    const { provenance } = await generate(chainOf(musicKind, [model]), { style: "camp", bars: 8 }, { seed: 1 });
    expect(provenance.generator).toBe("music/rules");
    expect(provenance.skipped![0]!.reason).toMatch(/has not learned the style "camp"; it knows calm, .*polka/);
  });

  it("refuses a network of another shape or contract by name", () => {
    const model = busy();
    const other = (change: object): Model => ({ ...model, manifest: { ...model.manifest, ...change } });
    expect(() => melodyMusic(other({ contract: "level-room@1" }))).toThrow(/"level-room@1".*"music-melody@2".*train music/);
    expect(() => melodyMusic(other({ details: { styles: ["calm"] } }))).toThrow(expect.objectContaining({ code: "model-mismatch" }));
  });
});
