import { BlendModes, Scene, type GameObjects } from "phaser";
import { tintOf } from "../art/palette.ts";
import { haloOf, PROPS } from "../art/sheets.ts";
import { createControls } from "../play/controls.ts";
import { panel, text } from "../play/effects.ts";
import { hook } from "../play/hook.ts";
import { announce } from "../play/live-region.ts";
import { freshSeed, writeSave } from "../play/save.ts";
import type { Run } from "../play/floor.ts";

/** How it ended, and the seed to share. */
export class GameOver extends Scene {
  #run!: Run;
  #won = false;
  #labels: GameObjects.BitmapText[] = [];
  #choices: { label: string; act: () => void }[] = [];
  #chosen = 0;
  #cursor!: GameObjects.Image;
  #controls!: ReturnType<typeof createControls>;

  constructor() {
    super("GameOver");
  }

  init(data: { run: Run; won: boolean }): void {
    this.#run = data.run;
    this.#won = data.won;
    this.#chosen = 0;
  }

  create(): void {
    hook.scene = "GameOver";
    hook.events.push(this.#won ? "won" : "lost");
    const { width, height } = this.scale;
    const { seed, embers } = this.#run;
    const home = embers + (this.#won ? 1 : 0);
    writeSave({ seed, embers: home });
    this.cameras.main.fadeIn(400, 11, 9, 20);
    this.add
      .image(width / 2, 74, haloOf(this.#won ? "flame" : "wine"))
      .setScale(2)
      .setAlpha(0.4)
      .setBlendMode(BlendModes.ADD);
    const lantern = this.add.image(width / 2, 70, PROPS, "lantern").setScale(5);
    if (!this.#won) lantern.setTint(0x555577);
    text(this, width / 2, 116, this.#won ? "The ember is yours" : "Your lantern has gone out", this.#won ? "glow" : "rose", 20).setOrigin(
      0.5,
    );
    text(this, width / 2, 138, `seed ${seed} · ${home} ${home === 1 ? "ember" : "embers"} brought home`, "mist").setOrigin(0.5);
    panel(this, width / 2 - 96, 156, 192, 74);
    this.#choices = [
      { label: this.#won ? "Back to the village" : "Try again", act: () => this.#go("Village", { seed, embers: home }) },
      { label: "A new seed", act: () => this.#go("Village", { seed: freshSeed(), embers: 0 }) },
      { label: "Share this seed", act: () => void this.#share() },
      { label: "Main menu", act: () => this.#go("MainMenu", {}) },
    ];
    this.#labels = this.#choices.map(({ label }, index) =>
      text(this, width / 2 - 70, 164 + index * 15, label, "sand")
        .setInteractive({ useHandCursor: true })
        .on("pointerdown", () => this.#choices[index]!.act()),
    );
    this.#cursor = this.add.image(0, 0, PROPS, "cursor").setOrigin(0, 0);
    this.#controls = createControls(this);
    this.#show();
    announce(`${this.#won ? "You brought the ember home." : "You fell."} ${this.#choices.map(({ label }) => label).join(", ")}.`);
    void height;
  }

  override update(): void {
    hook.frames++;
    const wish = this.#controls.read();
    const step = (wish.down ? 1 : 0) - (wish.up ? 1 : 0);
    if (step !== 0) {
      this.#chosen = (this.#chosen + step + this.#choices.length) % this.#choices.length;
      announce(this.#choices[this.#chosen]!.label);
      this.#show();
    }
    if (wish.interact || wish.attack) this.#choices[this.#chosen]!.act();
  }

  #show(): void {
    this.#labels.forEach((label, index) => label.setTint(tintOf(index === this.#chosen ? "glow" : "sand")));
    const label = this.#labels[this.#chosen]!;
    this.#cursor.setPosition(label.x - 10, label.y + 1);
  }

  #go(scene: string, data: object): void {
    this.cameras.main.fadeOut(250, 11, 9, 20);
    this.cameras.main.once("camerafadeoutcomplete", () => this.scene.start(scene, data));
  }

  async #share(): Promise<void> {
    const address = new URL(location.href);
    address.search = `?seed=${this.#run.seed}`;
    let told = "Link copied";
    try {
      await navigator.clipboard.writeText(address.href);
    } catch {
      told = `?seed=${this.#run.seed}`;
    }
    this.#labels[2]?.setText(told);
    announce(told);
  }
}
