/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { startGame } from "../plugin/headless-phaser.ts";
import { open } from "../plugin/ground.ts";
import type { Policy } from "../../src/policy.ts";

const { phaser } = await open("../../node_modules/phaser/dist/phaser.js");
const { AigcPlugin, modelPolicy, readManifest, readModel, skirmish } = await import("phaser-aigc");
const { ArcadeSquad } = await import("../../examples/arcade-squad.ts");

async function network(): Promise<Policy> {
  const manifest = readManifest(readFileSync("models/skirmish-squad/manifest.json", "utf8"), "skirmish-squad");
  const model = await readModel(manifest, new Uint8Array(readFileSync("models/skirmish-squad/model.onnx")));
  return modelPolicy(model, { game: skirmish.skirmishSpec([0, 1, 1]) });
}

/** Plays the example for some seconds. */
async function play(seconds: number, policy?: Policy) {
  const stage = await startGame(phaser, {
    plugins: { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] },
    physics: { default: "arcade" },
    scene: [],
  });
  const scene = stage.game.scene.add("arcade-squad", ArcadeSquad, true, policy ? { policy } : {}) as InstanceType<typeof ArcadeSquad>;
  await stage.step(2);
  const { map } = scene.state;
  let outside = 0;
  for (let frame = 0; frame < seconds * 60; frame++) {
    await stage.step();
    for (const { x, y } of scene.state.fighters) if (map.tiles[(y >> 8) * map.width + (x >> 8)] !== 1) outside++;
  }
  return { stage, scene, outside };
}

describe("opponents in a game of Arcade physics", () => {
  it("find their way through its walls and strike by its rules", async () => {
    const { stage, scene, outside } = await play(12);
    expect(outside).toBe(0);
    expect(scene.opponents.playedBy.policy).toBe("scripted");
    expect(new Set(scene.blows.map(({ to }) => to))).toEqual(new Set([0]));
    expect(scene.state.fighters[0]!.hp).toBeLessThan(60);
    await stage.destroy();
  });

  it("are the shipped network, which has never seen this game", async () => {
    const { stage, scene } = await play(12, await network());
    expect(scene.opponents.playedBy.policy).toBe("learned");
    expect(scene.blows.length).toBeGreaterThan(2);
    await stage.destroy();
  });
});
