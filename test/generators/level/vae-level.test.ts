import { generate } from "../../../src/generator.ts";
import { checkLevel, fillRooms, ROOM_STYLES, rulesLevel, vaeLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { conditionSize } from "../../../src/generators/level/room.ts";
import type { Model, Tensors } from "../../../src/model.ts";
import { createRng } from "../../../src/rng.ts";
import { canBePlayed, nothingIsInTheWay } from "./second-solver.ts";

/** A network that gives every cell the same chances, and remembers what it was asked. */
function careless(chances: readonly number[], details: Readonly<Record<string, unknown>> = {}): Model & { readonly asked: Tensors[] } {
  const asked: Tensors[] = [];
  return {
    asked,
    manifest: {
      name: "careless",
      contract: "level-room@1",
      sha256: "0".repeat(64),
      inputs: {
        latent: { type: "float32", shape: ["batch", 8] },
        canvas: { type: "float32", shape: ["batch", 12, 16, "tiles"] },
        condition: { type: "float32", shape: ["batch", "condition"] },
      },
      details,
    } as unknown as Model["manifest"],
    run(inputs) {
      asked.push({ ...inputs, canvas: { ...inputs.canvas!, data: inputs.canvas!.data.slice() } });
      const rooms = inputs.canvas!.dims[0]!;
      return {
        probabilities: { dims: [rooms, 12, 16, 4], data: Float32Array.from({ length: rooms * 192 * 4 }, (_, i) => chances[i % 4]!) },
      };
    },
    dispose: () => {},
  };
}
const REQUEST: LevelRequest = { width: 48, height: 24, enemies: 5, chests: 2, key: true };

describe("floors around a network that knows nothing", () => {
  it.each([
    ["noise", [0.35, 0.35, 0.15, 0.15]],
    ["solid rock", [1, 0, 0, 0]],
    ["nothing but water", [0, 0, 0, 1]],
  ])("are certified all the same when it draws %s", async (_, chances) => {
    for (let i = 0; i < 20; i++) {
      const made = await generate([vaeLevel(careless(chances)), rulesLevel()], REQUEST, { seed: i });
      expect(checkLevel(made.content, REQUEST)).toEqual([]);
      expect([canBePlayed(made.content), nothingIsInTheWay(made.content)]).toEqual([true, true]);
      const { generator, repaired, skipped } = made.provenance;
      expect(generator === "level/vae" ? repaired!.edits > 0 : skipped![0]!.generator === "level/vae").toBe(true);
    }
  });

  it("are as open as can be when it draws floor only, and need no repair", async () => {
    const { provenance } = await generate(vaeLevel(careless([0, 1, 0, 0])), REQUEST, { seed: 1 });
    expect(provenance.repaired).toBeUndefined();
  });
});

describe("what the network is asked", () => {
  it("is all rooms at once, in seven passes, with more of the canvas known in each", async () => {
    const model = careless([0, 1, 0, 0]);
    await vaeLevel(model).propose(REQUEST, createRng("asked"));
    expect(model.asked).toHaveLength(7);
    const unknown = model.asked.map(({ canvas }) => (canvas!.data as Float32Array).reduce((sum, x, i) => sum + (i % 5 === 4 ? x : 0), 0));
    for (let i = 1; i < 7; i++) expect(unknown[i]!).toBeLessThan(unknown[i - 1]!);
    const rooms = model.asked[0]!.canvas!.dims[0]!;
    expect(unknown[0]!).toBeGreaterThan(rooms * 130);
    expect(unknown[0]!).toBeLessThan(rooms * 140);
    expect(model.asked[0]!.condition!.dims).toEqual([rooms, conditionSize()]);
    expect(model.asked[0]!.latent!.dims).toEqual([rooms, 8]);
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(generate(vaeLevel(careless([0, 1, 0, 0])), REQUEST, { seed: 1, signal: controller.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});

describe("what a room network learned over", () => {
  const STYLES = ["maze", "cave", "ruin"] as const;

  it("is the order of its lists: another order makes the same floor", async () => {
    const order = {
      tiles: ["water", "floor", "wall", "pillar"],
      styles: ROOM_STYLES.toReversed(),
      sides: ["west", "north", "east", "south"],
    };
    const request = { ...REQUEST, style: "pond" } as const;
    const [usual, other] = [careless([0, 0, 0, 1]), careless([1, 0, 0, 0], order)];
    const levels = await Promise.all([usual, other].map(async (model) => vaeLevel(model).propose(request, createRng("order"))));
    expect(levels[1]).toEqual(levels[0]);
    // Each opening and the style, under their own places.
    const told = [usual, other].map(({ asked }) => Array.from(asked[0]!.condition!.data as Float32Array).slice(0, conditionSize()));
    const [north, east, south, west, openness, ...styles] = told[0]!;
    expect(told[1]).toEqual([west, north, east, south, openness, ...styles.toReversed()]);
  });

  it("is what a mixed floor is mixed of", async () => {
    const model = careless([0, 1, 0, 0], { styles: STYLES });
    for (let i = 0; i < 10; i++) await vaeLevel(model).propose(REQUEST, createRng(i));
    for (const { condition } of model.asked) {
      expect(condition!.dims[1]).toBe(4 + 1 + STYLES.length);
      const told = condition!.data as Float32Array;
      for (let row = 0; row < condition!.dims[0]!; row++)
        expect(Array.from(told.subarray(row * 8 + 5, row * 8 + 8)).sort()).toEqual([0, 0, 1]);
    }
  });

  it("leaves other styles to the next in the chain, and says which it knows", async () => {
    const generator = vaeLevel(careless([0, 1, 0, 0], { styles: STYLES }));
    for (const style of ROOM_STYLES) {
      const { provenance } = await generate([generator, rulesLevel()], { ...REQUEST, style }, { seed: 1 });
      const reason = expect.stringContaining(`has not learned the style "${style}"; it knows maze, cave, ruin`);
      const known = (STYLES as readonly string[]).includes(style);
      expect(provenance).toMatchObject(
        known ? { generator: "level/vae" } : { generator: "level/rules", skipped: [{ generator: "level/vae", reason }] },
      );
    }
    const { provenance } = await generate(
      [vaeLevel(careless([0, 1, 0, 0], { styles: ["maze"] })), rulesLevel()],
      { ...REQUEST, openness: 0.9 },
      { seed: 1 },
    );
    expect(provenance.skipped![0]!.reason).toContain("has not learned rooms with an openness of 0.9");
  });

  it.each([
    ["a tile that there is not", { tiles: ["wall", "floor", "slime"] }, '"slime"; there are wall, floor'],
    ["no floor", { tiles: ["wall", "water"] }, 'details.tiles has no "floor"'],
    ["a style that there is not", { styles: ["cave", "volcano"] }, '"volcano"; there are cave'],
    ["too few sides", { sides: ["north", "south"] }, 'details.sides has no "east"'],
    ["rooms of another size", { width: 20 }, "its rooms are 20 x 12, those of floors are 16 x 12"],
    ["no list", { styles: 6 }, "details.styles is 6, not a list of words"],
  ])("is refused where it has %s", (_, details, message) => {
    expect(() => vaeLevel(careless([0, 1, 0, 0], details))).toThrow(message);
  });
});

describe("a model of another contract", () => {
  it("is refused, naming the command that trains the right one", () => {
    const model = careless([1, 0, 0, 0]);
    const other = { ...model, manifest: { ...model.manifest, contract: "sprite@1" } };
    expect(() => vaeLevel(other)).toThrow("npx phaser-aigc train level");
  });
});

describe("what the generator is given", () => {
  const model = careless([0, 1, 0, 0]);
  it.each<[string, () => unknown, string]>([
    ["a promise of a model", () => vaeLevel(Promise.resolve(model) as unknown as Model), "model is a promise (write await before it)"],
    ["no model", () => vaeLevel(undefined as unknown as Model), "model is undefined. Give a Model"],
    ["eleven redraws", () => vaeLevel(model, { redraws: 11 }), "options.redraws is 11. Give a whole number from 0 to 10"],
    ["no passes", () => fillRooms(model, [], createRng(1), { passes: 0 }), "options.passes is 0"],
    ["half a draw", () => fillRooms(model, [], createRng(1), { draws: 0.5 }), "options.draws is 0.5"],
    [
      "a sharpness in words",
      () => fillRooms(model, [], createRng(1), { sharpness: "high" as unknown as number }),
      'options.sharpness is "high"',
    ],
    ["no plans", () => fillRooms(model, undefined as unknown as [], createRng(1)), "plans is undefined. Give a list of rooms"],
    [
      "too few latents",
      () => fillRooms(model, [{ openings: [], style: "cave", openness: 0.5 }], createRng(1), { latents: new Float32Array(4) }),
      "options.latents is Float32Array of 16 bytes. Give a Float32Array of 1 x 8 numbers",
    ],
  ])("is refused by name: %s", async (_, make, message) => {
    await expect((async () => make())()).rejects.toMatchObject({ code: "bad-request", message: expect.stringContaining(message) });
  });
});
