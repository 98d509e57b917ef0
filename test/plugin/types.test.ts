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
      }
      async create() {
        const made: Made<Level> = await this.aigc.level({ width: 32, height: 24, enemies: 3 }, { seed: 1 });
        this.physics.add.collider(this.physics.add.sprite(0, 0, "hero"), this.aigc.showLevel(made).layer);
        // @ts-expect-error without a seed nothing can be made again
        await this.aigc.level({ width: 32, height: 24, enemies: 3 }, {});
        // @ts-expect-error an act that nobody knows
        await this.aigc.npc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }).say("sing");
      }
    }`;

  for (const [version, name] of [
    ["3.80", "phaser380"],
    ["3.90", "phaser390"],
    ["4", "phaser"],
  ] as const) {
    it(`say so over Phaser ${version}`, () => {
      const project = join(folder, name);
      mkdirSync(project);
      writeFileSync(join(project, "scene.ts"), scene);
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
