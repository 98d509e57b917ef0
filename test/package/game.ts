/**
 * One small game for all bundlers: the ten lines of the README, a network loaded in `preload`, and a report of what came of it in
 * the page, where a test reads it whatever the page forbids. `way` and `reason` are those of the network.
 */
export const GAME = `import { AUTO, Game, Scene, VERSION } from "phaser";
import { AigcPlugin } from "phaser-aigc";

class Cave extends Scene {
  preload() {
    this.load.aigcModel("level-room", "models/level-room/manifest.json");
  }

  async create() {
    const level = await this.aigc.level({ width: 48, height: 24, enemies: 4 }, { seed: "cave-7" });
    const view = this.aigc.showLevel(level);
    const look = await this.aigc.sprite({ tags: ["skeleton"] }, { seed: "cave-7" });
    for (const { worldX, worldY } of view.of("enemy")) this.add.sprite(worldX, worldY, look.texture, look.frame).play(look.walk);
    const line = await this.aigc.npc({ name: "Orla", role: "smith", mood: 0.5 }, { seed: "cave-7" }).say("greet");
    this.add.text(8, 8, line.content.text);
    const model = this.cache.custom.aigcModel.get("level-room");
    const report = {
      version: VERSION,
      generator: level.provenance.generator,
      skipped: level.provenance.skipped,
      enemies: view.of("enemy").length,
      frames: this.textures.get(look.texture).has(String(look.frame)),
      line: line.content.text,
      way: model?.way,
      reason: model?.reason,
    };
    this.game.events.once("postrender", () => (document.body.dataset.report = JSON.stringify(report)));
  }
}

new Game({
  type: AUTO,
  width: 768,
  height: 384,
  banner: false,
  pixelArt: true,
  plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] },
  scene: Cave,
});
`;

/** The same as a plain script beside two script tags. */
export const SCRIPT = GAME.replace(/^import .*phaser";$/m, "const { AUTO, Game, Scene, VERSION } = Phaser;").replace(
  /^import .*phaser-aigc";$/m,
  "const { AigcPlugin } = PhaserAigc;",
);

export const html = (head: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{margin:0}</style></head><body>${head}</body></html>\n`;

export interface Report {
  readonly version: string;
  readonly generator: string;
  readonly skipped?: readonly unknown[];
  readonly enemies: number;
  readonly frames: boolean;
  readonly line: string;
  readonly way?: string;
  readonly reason?: string;
}
