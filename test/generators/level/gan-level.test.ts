import { generate } from "../../../src/generator.ts";
import { checkLevel, ganLevel, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { conditionSize } from "../../../src/generators/level/room.ts";
import { createRng } from "../../../src/rng.ts";
import type { Model, Tensors } from "../../../src/model.ts";
import { canBePlayed } from "./second-solver.ts";

/** A generator whose rooms are what its first latent says: rock below 0, floor above; it remembers what it was asked. */
function twoKinds(contract = "level-gan@1"): Model & { readonly asked: Tensors[] } {
  const asked: Tensors[] = [];
  const floats = (...shape: (string | number)[]) => ({ type: "float32", shape });
  const inputs = { latent: floats("batch", 3), condition: floats("batch", "condition"), canvas: floats("batch", 12, 16, "tiles") };
  return {
    asked,
    manifest: { name: "two", contract, sha256: "0".repeat(64), inputs, details: {} } as unknown as Model["manifest"],
    run(given) {
      asked.push(given);
      const [rooms, latents] = [given.latent!.dims[0]!, given.latent!.data as Float32Array];
      const data = new Float32Array(rooms * 192 * 4);
      // A wall down the middle where the latent is negative: the room then falls apart.
      for (let at = 0; at < rooms * 192; at++) {
        const wall = latents[Math.floor(at / 192) * 3]! < 0 && (at % 16 === 7 || at % 16 === 8);
        data[4 * at + (wall ? 0 : 1)] = 1;
      }
      return { probabilities: { dims: [rooms, 12, 16, 4], data } };
    },
    dispose: () => {},
  };
}
const REQUEST: LevelRequest = { width: 48, height: 24, enemies: 5, chests: 2, key: true };

describe("floors whose rooms a GAN draws", () => {
  it("are drawn in one pass, with the outer wall on the canvas; rooms that fall apart again, from other latents", async () => {
    const model = twoKinds();
    await ganLevel(model).propose(REQUEST, createRng("asked"));
    const [first, second] = model.asked;
    const rooms = first!.latent!.dims[0]!;
    expect(first!.condition!.dims).toEqual([rooms, conditionSize()]);
    const canvas = first!.canvas!.data as Float32Array;
    // Cell 0 is wall; a cell inside is not known.
    expect([...canvas.subarray(0, 5)]).toEqual([1, 0, 0, 0, 0]);
    expect([...canvas.subarray(17 * 5, 18 * 5)]).toEqual([0, 0, 0, 0, 1]);
    const broken = Array.from({ length: rooms }, (_, room) => (first!.latent!.data as Float32Array)[3 * room]! < 0).filter(Boolean).length;
    expect(second!.latent!.dims[0]).toBeLessThanOrEqual(broken);
    expect(model.asked.length).toBeLessThanOrEqual(4);
  });

  it("are certified, repaired where all draws fell apart", async () => {
    let repaired = 0;
    for (let seed = 0; seed < 12; seed++) {
      const made = await generate([ganLevel(twoKinds(), { redraws: 0 }), rulesLevel()], REQUEST, { seed });
      expect(checkLevel(made.content, REQUEST)).toEqual([]);
      expect(canBePlayed(made.content)).toBe(true);
      if (made.provenance.repaired) repaired++;
    }
    expect(repaired).toBeGreaterThan(0);
  });

  it("want a model of their contract", () => {
    expect(() => ganLevel(twoKinds("level-room@1"))).toThrow(
      'this generator wants one for "level-gan@1". Train one: npx phaser-aigc train level',
    );
    expect(() => ganLevel(twoKinds(), { redraws: 11 })).toThrow("options.redraws is 11");
  });
});
