import { SOUND_EVENTS } from "../../../src/generators/sound/events.ts";
import { presetSound } from "../../../src/generators/sound/presets.ts";
import { cellsOf, GRID_ROWS, SOUND_GRID } from "../../../src/generators/sound/sound-grid.ts";
import { SOUND_LATENT_CONTRACT } from "../../../src/generators/sound/vae-sound.ts";
import type { Model } from "../../../src/model.ts";
import { createRng } from "../../../src/rng.ts";

/** A network of the contract that answers with the rule's sound of the event it is told most of, another for every latent; and sees nothing where `blind`. */
export function fakeSoundModel(details: Readonly<Record<string, unknown>> = {}, blind = false): Model & { readonly asked: Float32Array[] } {
  const { levels, width } = SOUND_GRID;
  const asked: Float32Array[] = [];
  return {
    asked,
    manifest: {
      name: "fake",
      contract: SOUND_LATENT_CONTRACT,
      file: "model.onnx",
      sha256: "0".repeat(64),
      bytes: 0,
      inputs: {},
      outputs: {},
      training: { command: "", seed: "", commit: "", steps: 0, seconds: 0, data: [] },
      metrics: {},
      details: { events: SOUND_EVENTS, ...SOUND_GRID, latent: 16, ...details },
    },
    run({ latent, condition }) {
      const told = condition!.data as Float32Array;
      asked.push(told.slice());
      const most = SOUND_EVENTS.reduce((best, _, n) => (told[n]! > told[best]! ? n : best), 0);
      const cells = cellsOf(presetSound(SOUND_EVENTS[most]!, createRng(Number(latent!.data[0]))), SOUND_GRID);
      const data = new Float32Array(cells.length * levels);
      cells.forEach((code, i) => (data[i * levels + (blind ? 0 : code)] = 1));
      return { probabilities: { dims: [1, GRID_ROWS, width, levels], data } };
    },
    dispose() {},
  };
}
