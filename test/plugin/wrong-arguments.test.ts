/** @jest-environment jsdom */
import { pluginTable } from "../public-api/plugin-table.ts";
import { publicFunctions } from "../public-api/public-functions.ts";
import { refusesWrongArguments } from "../public-api/refusals.ts";
import { startGame, type Stage } from "./headless-phaser.ts";
import { open } from "./works-on.ts";

/** The plugin's part of `test/wrong-arguments.test.ts`, in a scene. */
const { phaser, aigc } = await open("../../node_modules/phaser/dist/phaser.js");

describe("in a scene", () => {
  let stage: Stage;
  beforeAll(async () => {
    const plugins = { scene: [{ key: "aigc", plugin: aigc.AigcPlugin, mapping: "aigc" }] };
    stage = await startGame(phaser, { plugins, scene: { key: "cave" } });
  });
  afterAll(() => stage.destroy());

  refusesWrongArguments(
    publicFunctions(),
    pluginTable(
      () => stage.game.scene.getScene("cave")!,
      () => aigc,
    ),
    {},
  );
});
