import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What a TypeScript user sees: `this.aigc` and `this.load.aigcModel`, over the types of each Phaser that is supported. */
describe("the types of the plugin", () => {
  let folder: string;
  beforeAll(() => {
    mkdirSync(".cache", { recursive: true });
    folder = mkdtempSync(resolve(".cache/types-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const scene = `
    import { Scene } from "phaser";
    import { AigcPlugin, type Made, type Level } from "phaser-aigc";
    export const plugins = { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] };
    export class Cave extends Scene {
      preload() {
        this.load.aigcModel("boss", "boss/manifest.json").image("tiles", "tiles.png");
        // @ts-expect-error a key is a text
        this.load.aigcModel(42);
        this.load.aigcModel({ key: "far", url: "far/manifest.json", weights: "https://cdn.example/model.onnx" });
        this.load.aigcLevel("floor", { request: { width: 32, height: 24, enemies: 3 }, seed: 1 }).aigcSprite({ key: "orla", request: { tags: ["smith"] }, seed: 1 });
        // @ts-expect-error a level has no tags
        this.load.aigcLevel("floor", { request: { tags: ["smith"] }, seed: 1 });
        // @ts-expect-error without a seed nothing can be made again
        this.load.aigcSprite("orla", { request: { tags: ["smith"] } });
      }
      async create() {
        const ready: Made<Level> = this.aigc.made.level("floor");
        const look = this.aigc.made.sprite("orla");
        this.add.sprite(0, 0, look.texture, look.frameOf("flash"));
        const view = this.aigc.showLevel(ready, { scale: 2, depth: 1, solid: ["wall"], layers: [{ tileset: "roof", tile: () => -1 }], gpu: true });
        view.setTile(1, 1, "wall");
        this.cameras.main.setBounds(view.bounds.x, view.bounds.y, view.bounds.width, view.bounds.height);
        const text: string = await this.aigc.whileRunning(fetch("map.txt", { signal: this.aigc.signal }).then((file) => file.text()));
        for (const { key, way, answered } of this.aigc.models) console.log(text, key, way, answered);
        const made: Made<Level> = await this.aigc.level({ width: 32, height: 24, enemies: 3 }, { seed: 1 });
        this.physics.add.collider(this.physics.add.sprite(0, 0, "hero"), this.aigc.showLevel(made).layer);
        // @ts-expect-error without a seed nothing can be made again
        await this.aigc.level({ width: 32, height: 24, enemies: 3 }, {});
        // @ts-expect-error an act that nobody knows
        await this.aigc.npc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }).say("sing");
      }
    }`;

  /** Levels and a kind of the game's own; no sprites, no networks. */
  const some = `
    import { Scene } from "phaser";
    import { createAigcPlugin, level, outdoors, understandLevelWish, type Kind, type Level, type Made, type ScenePart } from "phaser-aigc";
    interface Rule { readonly notes: number }
    interface Tune { readonly melody: string }
    const tune: Kind<Rule, Tune, "tune"> = {
      name: "tune",
      mark: "melody",
      rules: () => ({ name: "tune/rules", propose: ({ notes }, rng) => ({ melody: "c".repeat(notes + rng.below(2)) }), check: () => [] }),
    };
    interface Hummed { hum(melody: string): number }
    const humming: ScenePart<Hummed> = { name: "humming", methods: ({ scene }) => ({ hum: (melody) => scene.add.text(0, 0, melody).width }) };
    export const MyPlugin = createAigcPlugin([level.with({ worlds: [outdoors], words: understandLevelWish }), tune, humming]);
    declare module "phaser-aigc" {
      interface Register {
        plugin: typeof MyPlugin;
      }
    }
    export class Cave extends Scene {
      preload() {
        this.load.aigcTune("song", { request: { notes: 4 }, seed: 1 }).image("tiles", "tiles.png");
        this.load.aigcLevel("floor", { request: { width: 32, height: 24, enemies: 3 }, seed: 1 });
        // @ts-expect-error a tune has no width
        this.load.aigcTune("song", { request: { width: 4 }, seed: 1 });
        // @ts-expect-error there are no sprites in this game
        this.load.aigcSprite("orla", { request: { tags: ["smith"] }, seed: 1 });
        // @ts-expect-error there are no networks in this game
        this.load.aigcModel("boss", "boss/manifest.json");
      }
      async create() {
        const made: Made<Tune> = await this.aigc.tune({ notes: 4 }, { seed: 1 });
        const again: Made<Tune> = this.aigc.made.tune("song");
        const floor: Made<Level> = this.aigc.made.level("floor");
        this.aigc.showLevel(floor);
        const width: number = this.aigc.hum(made.content.melody + again.content.melody);
        await this.aigc.whileRunning(fetch("map.txt", { signal: this.aigc.signal }));
        // @ts-expect-error without a seed nothing can be made again
        await this.aigc.tune({ notes: 4 }, {});
        // @ts-expect-error a number of notes
        await this.aigc.tune({ notes: "four" }, { seed: 1 });
        // @ts-expect-error there are no sprites in this game
        await this.aigc.sprite({ tags: ["smith"] }, { seed: width });
        // @ts-expect-error nor was one made
        this.aigc.made.sprite("orla");
      }
    }`;

  for (const [version, name] of [
    ["3.80", "phaser380"],
    ["3.90", "phaser390"],
    ["4", "phaser"],
  ] as const) {
    it.each([
      ["with all parts", scene],
      ["with some, and a kind of the game's own", some],
    ])(`say so over Phaser ${version}, %s`, (which, text) => {
      const project = join(folder, `${name} ${which.slice(0, 8)}`);
      mkdirSync(project);
      writeFileSync(join(project, "scene.ts"), text);
      const paths = { phaser: [resolve(`node_modules/${name}/types/phaser.d.ts`)], "phaser-aigc": [resolve("src/index.ts")] };
      writeFileSync(
        join(project, "tsconfig.json"),
        JSON.stringify({
          extends: resolve("tsconfig.json"),
          compilerOptions: { types: ["node"], paths },
          include: ["scene.ts"],
          exclude: [],
        }),
      );
      const run = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], { encoding: "utf8" });
      expect(run.stdout).toBe("");
    });
  }
});
