import { jest } from "@jest/globals";
import type * as PhaserModule from "phaser";
import type * as Door from "../../src/index.ts";
import { preparePage, startGame, type Stage } from "./headless-phaser.ts";

/** One real Phaser, the plugin over it, and games to try it in; each is destroyed after its test. */
export interface Ground {
  readonly phaser: typeof PhaserModule;
  readonly aigc: typeof Door;
  /** A game with the plugin, headless; give `plugins` to do without. */
  start(config: PhaserModule.Types.Core.GameConfig): Promise<Stage>;
  sceneOf(stage: Stage, key?: string): PhaserModule.Scene;
  /** Destroys a game now. */
  end(stage: Stage): Promise<void>;
}

export function groundOf({ phaser, aigc }: Pick<Ground, "phaser" | "aigc">): Ground & { endAll(): Promise<void> } {
  const plugins = { scene: [{ key: "aigc", plugin: aigc.AigcPlugin, mapping: "aigc" }] };
  const stages: Stage[] = [];
  return {
    phaser,
    aigc,
    async start(config) {
      const stage = await startGame(phaser, { plugins, ...config });
      stages.push(stage);
      return stage;
    },
    sceneOf: (stage, key = "cave") => stage.game.scene.getScene(key)!,
    async end(stage) {
      stages.splice(stages.indexOf(stage), 1);
      await stage.destroy();
    },
    async endAll() {
      for (const stage of stages.splice(0)) await stage.destroy();
    },
  };
}

/** The plugin's door over one real Phaser: the specifier "phaser" means `path` in this test file. */
export async function open(path: string): Promise<{ phaser: typeof PhaserModule; aigc: typeof Door }> {
  preparePage();
  const phaser = ((await import(path)) as { default: typeof PhaserModule }).default;
  jest.unstable_mockModule("phaser", () => ({ ...phaser }));
  return { phaser, aigc: await import("../../src/index.ts") };
}

export const REQUEST = { width: 24, height: 16, enemies: 2 };

/** A level that takes as long as you like: `finish` lets it be made. */
export function slowLevel(level: Door.Level): { generator: Door.Generator<unknown, Door.Level>; finish: () => void } {
  let finish = (): void => {};
  const waiting = new Promise<void>((done) => (finish = done));
  return { generator: { name: "level/slow", propose: () => waiting.then(() => level), check: () => [] }, finish };
}

export const TINY: Door.Level = {
  width: 4,
  height: 3,
  tiles: [0, 0, 0, 0, 0, 1, 1, 0, 0, 3, 2, 0],
  entities: [
    { kind: "start", x: 1, y: 1 },
    { kind: "exit", x: 2, y: 1 },
  ],
};
export const DOT: Door.Sprite = {
  width: 4,
  height: 4,
  palette: ["#ff0000", "#00ff00"],
  pixels: [0, 1, 1, 0, 1, 2, 2, 1, 0, 1, 1, 0, 0, 2, 2, 0],
};
export const made = <Content>(content: Content): Door.Made<Content> => ({
  content,
  provenance: { generator: "test/hand", seed: "1", attempts: 1 },
});

/** A policy that plays `move` for everybody. */
export const always = (
  contract: string,
  move: number,
  answer: (choices: Door.Choices) => Door.MaybePromise<Door.Choices>,
): Door.Policy => ({
  contract,
  act: (batch) => answer({ actions: new Int32Array(batch.rows).fill(move) }),
});
export const arena: Door.OpponentsView = {
  spec: {
    contract: "tag@1",
    agents: 3,
    observation: [{ name: "place", size: 2 }],
    actions: [{ name: "move", size: 5 }],
    rewardRange: [0, 1],
    maxSteps: 10,
  },
  observe(agent, observation, mask) {
    observation.fill(agent);
    mask.fill(1);
  },
};
