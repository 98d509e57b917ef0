import { Scene } from "phaser";
import { announce, DIALOGUE_CONTRACT, INTENTS_CONTRACT, LEVEL_ROOM_CONTRACT } from "phaser-aigc";
import { tintOf } from "../art/palette.ts";
import { haloOf, PROPS } from "../art/sheets.ts";
import { hook } from "../play/hook.ts";
import { text } from "../play/lettering.ts";
import { frameScreen } from "../play/screen.ts";
import { say } from "../play/words.ts";

/** The models that Lanternfall is made of, and what for. Any of them may be missing: then rules take its place. */
const MODELS = {
  "level-room": LEVEL_ROOM_CONTRACT,
  "skirmish-squad": "skirmish@3",
  "skirmish-boss": "skirmish@3",
  dialogue: DIALOGUE_CONTRACT,
  "dialogue-intents": INTENTS_CONTRACT,
};

/** Loads the models, and shows how far that has come. */
export class Preloader extends Scene {
  constructor() {
    super("Preloader");
  }

  preload(): void {
    hook.scene = "Preloader";
    announce("Loading Lanternfall.");
    const { width, height } = frameScreen(this);
    this.add.image(width / 2, height / 2 - 34, haloOf("flame")).setAlpha(0.35);
    this.add.image(width / 2, height / 2 - 34, PROPS, "lantern").setScale(4);
    const bar = this.add.graphics();
    const label = text(this, width / 2, height / 2 + 40, say("load.title"), "mist").setOrigin(0.5);
    const draw = (progress: number): void => {
      bar
        .clear()
        .fillStyle(tintOf("steel"))
        .fillRect(width / 2 - 101, height / 2 + 21, 202, 8)
        .fillStyle(tintOf("ink"))
        .fillRect(width / 2 - 100, height / 2 + 22, 200, 6)
        .fillStyle(tintOf("lantern"))
        .fillRect(width / 2 - 100, height / 2 + 22, Math.round(200 * progress), 6);
    };
    draw(0);
    this.load.on("progress", draw);
    this.load.on("fileprogress", (file: { key: string }) => label.setText(`${say("load.title")}: ${file.key}`));
    const missing: string[] = [];
    this.registry.set("missing", missing);
    this.load.on("loaderror", (file: { key: string }) => {
      missing.push(file.key);
      hook.events.push(`missing ${file.key}`);
      announce(`The model ${file.key} could not be loaded. Rules take its place.`);
    });
    for (const [key, contract] of Object.entries(MODELS)) this.load.aigcModel({ key, url: `models/${key}/manifest.json`, contract });
  }

  create(): void {
    this.scene.launch("Sounds");
    this.scene.start("MainMenu");
  }
}
