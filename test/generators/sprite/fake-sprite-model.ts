import type { Model, Tensors } from "../../../src/model.ts";
import { PALETTE, SPRITE_LATENT_CONTRACT, SPRITE_TAGS } from "../../../src/generators/sprite/index.ts";
import { drawn, SHIELD } from "./drawings.ts";

const CLASSES = PALETTE.length + 1;

/**
 * A model of the contract that knows one drawing. It is rather sure of it, surer with tags than without, and in its second colour
 * under the tag "red"; `details` may have other `tags` and another `size`, to which the drawing is stretched; `noise` is the share that it gives to everything else. With `moody`, it wavers between two colours for the middle.
 */
export function fakeSpriteModel(contract: string, details: Readonly<Record<string, unknown>>, noise = 0.02, moody = false): Model {
  const { size = 16, tags = SPRITE_TAGS } = details as { size?: number; tags?: readonly string[] };
  const area = size * size;
  const sixteenth = (place: number) => Math.floor((place * 16) / size);
  const shield = Array.from(
    { length: area },
    (_, at) => drawn(SHIELD).pixels[sixteenth(Math.floor(at / size)) * 16 + sixteenth(at % size)]!,
  );
  const red = tags.indexOf("red");
  return {
    manifest: {
      name: "fake",
      contract,
      file: "model.onnx",
      sha256: "0".repeat(64),
      bytes: 0,
      inputs: {},
      outputs: {},
      training: { command: "", seed: "", commit: "", steps: 0, seconds: 0, data: [] },
      metrics: {},
      details: { palette: PALETTE, ...details },
    },
    run(inputs: Tensors): Tensors {
      const { dims, data } = inputs["condition"]!;
      const [rows, width] = dims as [number, number];
      const latent = inputs["latent"]?.data;
      const probabilities = new Float32Array(rows * area * CLASSES).fill(noise / CLASSES);
      for (let row = 0; row < rows; row++) {
        const condition = (data as Float32Array).subarray(row * width, row * width + tags.length);
        const told = condition.some((tag) => tag > 0);
        for (let at = 0; at < area; at++) {
          const p = shield[at] === 2 && condition[red] ? 7 : shield[at]!;
          // The latent moves a stripe of another colour about.
          const stripe = latent !== undefined && p === 3 && (at + Math.round(8 * (latent[0] as number))) % 5 === 0;
          const share = (told ? 1 : 0.5) * (1 - noise);
          const start = (row * area + at) * CLASSES;
          if (moody && p === 3 && at % size === size / 2) for (const colour of [3, 5]) probabilities[start + colour]! += share / 2;
          else probabilities[start + (stripe ? 2 : p)]! += share;
        }
      }
      return { probabilities: { dims: [rows, size, size, CLASSES], data: probabilities } };
    },
    dispose() {},
  };
}

/** A VAE whose encoder counts the drawn pixels. */
export function spriteModelWithEncoder(): Model {
  const model = fakeSpriteModel(SPRITE_LATENT_CONTRACT, { latent: 3 });
  const tensor = (...shape: number[]) => ({ type: "float32", shape: ["batch", ...shape] }) as const;
  const inputs = { latent: tensor(3), condition: tensor(SPRITE_TAGS.length), grid: tensor(16, 16, 17) };
  return {
    ...model,
    manifest: { ...model.manifest, inputs },
    run(given) {
      const cells = given["grid"]!.data as Float32Array;
      const filled = cells.filter((x, at) => x === 1 && at % 17 !== 0).length;
      const out = model.run(given) as Record<string, { dims: readonly number[]; data: Float32Array }>;
      return { ...out, mean: { dims: [1, 3], data: Float32Array.of(filled / 256, 0, 0) } };
    },
  };
}
