import { readFileSync } from "node:fs";
import { inPage, launchBrowser } from "../browser.ts";

/** The example in a real page, with the loaded model of its contract: what it played by, and what came of twelve seconds. */
const SOURCE = (manifest: string, weights: string) => `
import { Game, HEADLESS, Core } from "phaser";
import { AigcPlugin, readManifest, readModel } from "./dist/esm/index.js";
import { ArcadeSquad } from "./examples/arcade-squad.ts";

async function play() {
  const game = new Game({
    type: HEADLESS, width: 512, height: 224, banner: false, audio: { noAudio: true }, physics: { default: "arcade" },
    plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] },
  });
  await new Promise((done) => (game.isRunning ? done() : game.events.once(Core.Events.READY, done)));
  game.loop.stop();
  const bytes = Uint8Array.from(atob("${weights}"), (letter) => letter.charCodeAt(0));
  const scene = game.scene.add("arcade-squad", ArcadeSquad);
  let now = 0;
  game.headlessStep((now += 17), 17);
  game.cache.custom.aigcModel?.add("skirmish-squad", await readModel(readManifest(${JSON.stringify(manifest)}, "squad"), bytes));
  game.scene.start("arcade-squad");
  for (let n = 0; n < 12 * 60; n++) game.headlessStep((now += 1000 / 60), 1000 / 60);
  const { opponents, blows, state } = scene;
  return { by: opponents.playedBy, played: opponents.played, blows: blows.length, hp: state.fighters[0].hp, map: state.map.tiles.length };
}
export const result = play();`;

describe("the example of opponents on Arcade physics", () => {
  it("is played by the shipped network in Chromium, which never saw this game: it finds the hero and strikes it", async () => {
    const manifest = readFileSync("models/skirmish-squad/manifest.json", "utf8");
    const browser = await launchBrowser();
    try {
      const told = await inPage<{ by: { policy: string; model: { name: string } }; played: number; blows: number; hp: number }>(
        browser,
        SOURCE(manifest, readFileSync("models/skirmish-squad/model.onnx").toString("base64")),
      );
      expect(told.by).toMatchObject({ policy: "learned", model: { name: "skirmish-squad" } });
      expect(told.played).toBeGreaterThan(60);
      expect(told.blows).toBeGreaterThan(2);
      expect(told.hp).toBeLessThan(60);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
