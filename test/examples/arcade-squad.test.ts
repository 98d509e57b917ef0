/** @jest-environment jsdom */
import { startGame } from "../plugin/headless-phaser.ts";
import { open } from "../plugin/ground.ts";
import type { Policy } from "../../src/policy.ts";

const { phaser } = await open("../../node_modules/phaser/dist/phaser.js");
const { AigcPlugin, skirmish } = await import("phaser-aigc");
const { ArcadeSquad } = await import("../../examples/arcade-squad.ts");

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

  it("are any policy of the contract", async () => {
    const policy = skirmish.SCRIPTS.chase;
    const { stage, scene } = await play(8, policy);
    expect(scene.opponents.playedBy.policy).toBe("learned");
    expect(scene.blows.length).toBeGreaterThan(2);
    await stage.destroy();
  });
});
