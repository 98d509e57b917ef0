import { readFileSync } from "node:fs";
import type { Level } from "../../../src/content.ts";
import { generate } from "../../../src/generator.ts";
import { knownRoomsOf } from "../../../src/generators/level/known-rooms.ts";
import { meanPairwiseHamming, uniqueness } from "../../../src/generators/level/level-metrics.ts";
import { checkLevel, fillRooms, ROOM_STYLES, rulesLevel, vaeLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { FLOOR, openingCells, opennessOf, ROOM_BORDER, ROOM_CELLS, WALL, WATER } from "../../../src/generators/level/room.ts";
import { isOneRegion } from "../../../src/generators/level/room-drawing.ts";
import { roomByRules } from "../../../src/generators/level/worlds/dungeon/grid-floor.ts";
import type { Model } from "../../../src/model.ts";
import { createEngine } from "../../../src/nn/kernels/engine.ts";
import { createLearner } from "../../../src/nn/tape/learner.ts";
import { readManifest, readModel } from "../../../src/nn/host/load-model.ts";
import { writtenWeights } from "../../../src/nn/onnx/written-weights.ts";
import { createRng } from "../../../src/rng.ts";
import { mirrorImage, roomCorpus } from "../../../src/generators/level/tools/room-corpus.ts";
import { vaeDecoder, vaeParameters } from "../../../src/train/vae-network.ts";
import { CORPUS_SIZES } from "../../../src/generators/level/tools/recipe.ts";
import { ROOM_SHAPE } from "../../../src/generators/level/tools/room-shape.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";
import { canBePlayed } from "./second-solver.ts";

const manifest = readManifest(readFileSync("models/level-room/manifest.json", "utf8"));
const bytes = new Uint8Array(readFileSync("models/level-room/model.onnx"));
let model: Model;
beforeAll(async () => {
  model = await readModel(manifest, bytes);
});

keepsGeneratorPromises(
  "level/vae",
  async () => vaeLevel(await readModel(manifest, bytes)),
  [
    { width: 32, height: 24, enemies: 5, chests: 2, key: true },
    { width: 16, height: 12, enemies: 8, chests: 0 },
    { width: 90, height: 60, enemies: 40, openness: 0.7 },
  ],
  { raw: 1 },
);

describe("floors by the room network", () => {
  it("are all certified, 300 of all sizes and styles, and a second solver agrees", async () => {
    const floors = 300;
    const sizes = [[16, 12], [33, 12], [32, 25]] as const; // prettier-ignore
    const generator = vaeLevel(model);
    let asProposed = 0;
    for (let i = 0; i < floors; i++) {
      const [width, height] = sizes[i % sizes.length]!;
      const request: LevelRequest = {
        width,
        height,
        enemies: i % 7,
        key: width > 16 && i % 5 < 2,
        ...(i % 2 === 0 ? { style: ROOM_STYLES[(i / 2) % ROOM_STYLES.length]! } : {}),
      };
      const { content, provenance } = await generate(generator, request, { seed: i });
      expect(checkLevel(content, request)).toEqual([]);
      expect(canBePlayed(content)).toBe(true);
      expect(provenance.generator).toBe("level/vae");
      expect(provenance.model).toEqual({ name: "level-room", sha256: manifest.sha256 });
      if (provenance.attempts === 1 && !provenance.repaired) asProposed++;
    }
    expect(asProposed / floors).toBeGreaterThan(0.8);
  });

  it("come repaired with few changes where the first drawing cannot be walked", async () => {
    const generator = vaeLevel(model, { draws: 1, redraws: 0 });
    const request: LevelRequest = { width: 48, height: 36, enemies: 0, chests: 0 };
    let tried = 0;
    for (let i = 0; i < 60 && tried < 3; i++) {
      const level = (await generator.propose(request, createRng(i))) as Level;
      if (generator.check(level, request).length === 0) continue;
      tried++;
      const repair = generator.repair!(level, request)!;
      expect(repair.edits).toBeLessThan(20);
      expect(generator.check(repair.content, request)).toEqual([]);
    }
    expect(tried).toBeGreaterThan(0);
  });
});

describe("the shipped room network", () => {
  const corpus = roomCorpus(createRng(manifest.training.seed).fork("corpus"), CORPUS_SIZES);
  const plans = corpus.test.slice(0, 300).map(({ plan }) => plan);

  it("agrees with the trainer to 1e-4", async () => {
    const all = writtenWeights(bytes);
    const names = Object.keys(vaeParameters(ROOM_SHAPE));
    expect(names.filter((name) => all[name] === undefined)).toEqual([]);
    const weights = Object.fromEntries(names.map((name) => [name, all[name]!]));
    const rng = createRng("parity");
    const latent = Float32Array.from({ length: 4 * ROOM_SHAPE.latent }, () => rng.normal());
    const condition = Float32Array.from({ length: 4 * ROOM_SHAPE.condition }, () => rng.next());
    const canvas = new Float32Array(4 * ROOM_CELLS * 5);
    for (let cell = 0; cell < 4 * ROOM_CELLS; cell++) canvas[cell * 5 + rng.below(5)] = 1;
    const learner = createLearner(await createEngine(), weights);
    const expected = learner.evaluate((tape) =>
      tape
        .softmax(
          vaeDecoder(
            tape,
            ROOM_SHAPE,
            tape.input(latent, [4, ROOM_SHAPE.latent]),
            tape.input(condition, [4, ROOM_SHAPE.condition]),
            tape.input(canvas, [4, 12, 16, 5]),
          ),
        )
        .data.slice(),
    );
    const { probabilities } = await model.run({
      latent: { dims: [4, ROOM_SHAPE.latent], data: latent },
      condition: { dims: [4, ROOM_SHAPE.condition], data: condition },
      canvas: { dims: [4, 12, 16, 5], data: canvas },
      grid: { dims: [4, 12, 16, 4], data: new Float32Array(4 * ROOM_CELLS * 4) },
    });
    const found = probabilities!.data as Float32Array;
    expect(found.length).toBe(expected.length);
    for (let i = 0; i < found.length; i++) expect(Math.abs(found[i]! - expected[i]!)).toBeLessThan(1e-4);
  });

  it("weighs less than half a megabyte and knows what it was trained on", () => {
    expect(bytes.length).toBeLessThan(500_000);
    expect(manifest.training.data[0]).toMatchObject({ licence: "MIT", items: CORPUS_SIZES.train });
    expect(manifest.training.command).toBe("npx phaser-aigc train level --seed 1 --steps 2400 --init-from models/level-room");
  });

  it("draws rooms that can be walked as they are, keeps walls and openings, and obeys style and openness", async () => {
    const rooms = (await fillRooms(model, plans, createRng("gate"))).map(({ tiles }) => tiles);
    let whole = 0;
    let off = 0;
    rooms.forEach((tiles, i) => {
      const open = new Set(plans[i]!.openings.flatMap(openingCells));
      const border = [...tiles.keys()].filter((cell) => ROOM_BORDER[cell]);
      expect(border.filter((cell) => tiles[cell] !== (open.has(cell) ? FLOOR : WALL))).toEqual([]);
      if (isOneRegion(tiles)) whole++;
      off += Math.abs(opennessOf(tiles) - plans[i]!.openness) / rooms.length;
    });
    expect(whole / rooms.length).toBeGreaterThan(0.9);
    expect(off).toBeLessThan(0.1);
    const water = (style: string) => rooms.filter((tiles, i) => plans[i]!.style === style && tiles.includes(WATER)).length / plans.filter((plan) => plan.style === style).length; // prettier-ignore
    expect(water("pond")).toBeGreaterThan(0.8);
    expect(water("chambers")).toBeLessThan(0.2);
  });

  it("is as various as the rules", async () => {
    const some = plans.slice(0, 150);
    const rooms = (await fillRooms(model, some, createRng("various"))).map(({ tiles }) => tiles);
    const rules = some.map((plan, i) => roomByRules(plan, createRng(i)));
    expect(meanPairwiseHamming(rooms)).toBeGreaterThan(0.9 * meanPairwiseHamming(rules));
    expect(uniqueness(rooms)).toBe(1);
  });

  it("knows every room that it learned from, and draws a copy of none, nor of a mirror image, in 1,000", async () => {
    const isKnown = knownRoomsOf(manifest, [0, 1, 2, 3]);
    expect(corpus.train.filter(({ tiles }) => !isKnown(tiles))).toEqual([]);
    const keyOf = (tiles: Uint8Array) => String.fromCharCode(...tiles);
    const learned = new Set(corpus.train.flatMap(({ tiles }) => [0, 1, 2, 3].map((across) => keyOf(mirrorImage(tiles, across)))));
    const rooms = await fillRooms(model, corpus.test.map(({ plan }) => plan), createRng("bench").fork("rooms")); // prettier-ignore
    expect(rooms).toHaveLength(1000);
    expect(rooms.filter(({ tiles }) => learned.has(keyOf(tiles)))).toEqual([]);
  });
});

describe("the rules without a model", () => {
  it("answer for a network that proposes nonsense or nothing, and the papers say so", async () => {
    const broken: Model = { ...model, run: () => { throw new Error("the worker is gone"); } }; // prettier-ignore
    const { provenance } = await generate([vaeLevel(broken), rulesLevel()], { width: 32, height: 24, enemies: 3 }, { seed: 1 });
    expect(provenance.generator).toBe("level/rules");
    expect(provenance.skipped).toEqual([{ generator: "level/vae", reason: "the worker is gone" }]);
  });
});
