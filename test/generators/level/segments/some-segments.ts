import { PLATFORMER_TILES } from "../../../../src/generators/level/worlds/platformer/tiles.ts";
import { GRID_HEIGHT, gridCode } from "../../../../src/generators/level/segments/segment-grid.ts";
import {
  SEGMENT_CELLS,
  SEGMENT_HEIGHT,
  SEGMENT_WIDTH,
  SEGMENT_WORDS,
  segmentConditionSize,
} from "../../../../src/generators/level/segments/segment.ts";
import type { Model } from "../../../../src/model.ts";

/** A segment from its lowest rows, in the signs of the world; all above is air. */
export function drawn(...rows: readonly string[]): Uint8Array<ArrayBuffer> {
  const tiles = new Uint8Array(SEGMENT_CELLS);
  rows.forEach((row, n) => {
    const y = SEGMENT_HEIGHT - rows.length + n;
    [...row].forEach((sign, x) => (tiles[y * SEGMENT_WIDTH + x] = PLATFORMER_TILES.findIndex((tile) => tile.sign === sign)));
  });
  return tiles;
}

/** A network that draws level ground with a gap as wide as its first latent says, and ledges over none of it. */
export function gapOf(contract: string): Model {
  const floats = (...shape: (string | number)[]) => ({ type: "float32", shape });
  const classes = SEGMENT_WORDS.tiles.length;
  const area = GRID_HEIGHT * SEGMENT_WIDTH;
  const picture = (channels: number) => floats("batch", GRID_HEIGHT, SEGMENT_WIDTH, channels);
  const codes = SEGMENT_WORDS.tiles.map(gridCode);
  return {
    manifest: {
      name: "gap",
      contract,
      sha256: "0".repeat(64),
      inputs: { latent: floats("batch", 2), condition: floats("batch", segmentConditionSize()), canvas: picture(classes + 1), grid: picture(classes) }, // prettier-ignore
      outputs: { probabilities: picture(classes) },
      details: { ...SEGMENT_WORDS },
    } as unknown as Model["manifest"],
    run({ latent }) {
      const [count, latents] = [latent!.dims[0]!, latent!.data as Float32Array];
      const data = new Float32Array(count * area * classes);
      for (let at = 0; at < count * area; at++) {
        const [x, y] = [at % SEGMENT_WIDTH, Math.floor((at % area) / SEGMENT_WIDTH)];
        const wide = Math.round(6 + 4 * latents[2 * Math.floor(at / area)]!);
        const ground = y >= GRID_HEIGHT - 2 && (x < 8 || x >= 8 + wide);
        data[at * classes + codes.indexOf(ground ? 1 : 0)] = 1;
      }
      return {
        probabilities: { dims: [count, GRID_HEIGHT, SEGMENT_WIDTH, classes], data },
        mean: { dims: [1, 2], data: Float32Array.of(0.5, -0.5) },
      };
    },
    dispose: () => {},
  };
}
