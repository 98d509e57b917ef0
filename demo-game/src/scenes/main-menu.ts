import { BlendModes, Scene, type GameObjects } from "phaser";
import { createRng } from "phaser-aigc";
import { GLYPHS } from "../art/font-glyphs.ts";
import { tintOf, type Colour } from "../art/palette.ts";
import { haloOf, PROPS } from "../art/sheets.ts";
import { createControls } from "../play/controls.ts";
import { text } from "../play/effects.ts";
import { hook } from "../play/hook.ts";
import { announce } from "../play/live-region.ts";
import { cleanSeed, freshSeed, readSave, writeSave } from "../play/save.ts";

/** The title, and how to begin: new game, continue, or a seed of one's own. */
export class MainMenu extends Scene {
  #controls!: ReturnType<typeof createControls>;
  #choices: { label: string; act: () => void }[] = [];
  #labels: GameObjects.BitmapText[] = [];
  #cursor!: GameObjects.Image;
  #chosen = 0;
  #seed = "";
  #typing = false;
  #lantern!: GameObjects.Container;

  constructor() {
    super("MainMenu");
  }

  create(): void {
    hook.scene = "MainMenu";
    this.#seed = new URLSearchParams(location.search).get("seed") ?? "";
    this.#seed = this.#seed ? cleanSeed(this.#seed) : freshSeed();
    this.#typing = false;
    this.#chosen = 0;
    const save = readSave();
    this.#choices = [
      { label: "New game", act: () => this.#begin(this.#seed, 0) },
      ...(save ? [{ label: `Continue  (${save.seed}, ${save.embers} embers)`, act: () => this.#begin(save.seed, save.embers) }] : []),
      { label: "", act: () => this.#type() },
    ];
    this.#backdrop();
    this.#title("LANTERNFALL", 52);
    text(this, this.scale.width / 2, 100, "every floor, face, foe and word is made as you play", "mist").setOrigin(0.5);
    this.#labels = this.#choices.map((_, index) => text(this, this.scale.width / 2 - 50, 158 + index * 16, "", "sand"));
    this.#cursor = this.add.image(0, 0, PROPS, "cursor").setOrigin(0, 0);
    this.add.rectangle(0, this.scale.height, this.scale.width, 18, tintOf("ink"), 0.7).setOrigin(0, 1);
    text(
      this,
      this.scale.width / 2,
      this.scale.height - 9,
      "arrows or WASD · E choose · space strike · shift dodge · L lens · gamepad, touch",
      "mist",
    ).setOrigin(0.5);
    const missing = this.registry.get("missing") as string[];
    if (missing.length > 0) text(this, this.scale.width / 2, 116, `by rules, for want of ${missing.join(", ")}`, "rose").setOrigin(0.5);
    this.#controls = createControls(this);
    this.input.keyboard!.on("keydown", (event: KeyboardEvent) => this.#key(event));
    this.#labels.forEach((label, index) =>
      label.setInteractive({ useHandCursor: true }).on("pointerdown", () => {
        this.#chosen = index;
        this.#choices[index]!.act();
      }),
    );
    this.#show();
    announce(`Lanternfall. ${this.#choices.map(({ label }) => label || `Seed ${this.#seed}`).join(", ")}. Arrows to choose, E to go.`);
  }

  override update(time: number): void {
    hook.frames++;
    this.#lantern.setAngle(Math.sin(time / 700) * 7);
    const wish = this.#controls.read();
    if (this.#typing) return;
    const step = (wish.down ? 1 : 0) - (wish.up ? 1 : 0);
    if (step !== 0) {
      this.#chosen = (this.#chosen + step + this.#choices.length) % this.#choices.length;
      this.#show();
      announce(this.#labels[this.#chosen]!.text);
    }
    if (wish.interact || wish.attack) this.#choices[this.#chosen]!.act();
  }

  #show(): void {
    this.#labels.forEach((label, index) => {
      const words = this.#choices[index]!.label || `Seed: ${this.#seed}${this.#typing ? "_" : ""}`;
      label.setText(words).setTint(tintOf(index === this.#chosen ? "glow" : "sand"));
    });
    const label = this.#labels[this.#chosen]!;
    this.#cursor.setPosition(label.x - 10, label.y + 1);
  }

  #type(): void {
    // The key that chose this line must not become its first letter.
    this.time.delayedCall(0, () => {
      this.#typing = true;
      this.#seed = "";
      this.#show();
      announce("Type a seed, then press Enter.");
    });
  }

  #key(event: KeyboardEvent): void {
    if (!this.#typing) return;
    if (event.key === "Enter" || event.key === "Escape") {
      this.#seed = cleanSeed(this.#seed || freshSeed());
      this.time.delayedCall(50, () => (this.#typing = false));
      this.#chosen = 0;
    } else if (event.key === "Backspace") this.#seed = this.#seed.slice(0, -1);
    else if (/^[a-zA-Z0-9-]$/.test(event.key) && this.#seed.length < 16) this.#seed += event.key.toLowerCase();
    this.#show();
  }

  #begin(seed: string, embers: number): void {
    hook.seed = seed;
    writeSave({ seed, embers });
    this.cameras.main.fadeOut(250, 11, 9, 20);
    this.cameras.main.once("camerafadeoutcomplete", () => this.scene.start("Village", { seed, embers }));
  }

  /** A night of hills, trees and one light. */
  #backdrop(): void {
    const { width, height } = this.scale;
    const sky = this.add.graphics();
    const bands: readonly Colour[] = ["ink", "night", "dusk", "slate", "navy"];
    bands.forEach((colour, index) => {
      const top = index * 36;
      sky.fillStyle(tintOf(colour)).fillRect(0, top, width, height);
      // One colour gives way to the next in three steps of a weave.
      if (index === 0) return;
      for (let row = 0; row < 12; row++) {
        const gap = row < 4 ? 2 : row < 8 ? 4 : 8;
        for (let x = (row % 2) * (gap / 2); x < width; x += gap) sky.fillRect(x, top - 1 - row, 1, 1);
      }
    });
    const rng = createRng("stars");
    for (let n = 0; n < 80; n++) {
      const size = rng.next() < 0.12 ? 2 : 1;
      const star = this.add
        .rectangle(rng.below(width), rng.below(150), size, size, tintOf(rng.next() < 0.2 ? "lantern" : "cloud"))
        .setAlpha(0.25 + rng.next() * 0.5);
      if (rng.next() < 0.4) this.tweens.add({ targets: star, alpha: 0.1, duration: 900 + rng.below(2000), yoyo: true, repeat: -1 });
    }
    this.add.image(404, 46, haloOf("glow")).setAlpha(0.25).setScale(0.9);
    this.add.image(404, 46, PROPS, "moon");
    const hill = (colour: Colour, base: number, high: number, wave: number): void => {
      sky.fillStyle(tintOf(colour));
      for (let x = 0; x < width; x += 2) {
        const y = base - Math.sin(x / wave) * high - Math.sin(x / (wave * 0.37) + 2) * high * 0.4;
        sky.fillRect(x, Math.round(y), 2, height);
      }
    };
    hill("pine", 178, 14, 70);
    hill("moss", 212, 9, 48);
    hill("pine", 244, 5, 90);
    for (const [x, y, frame] of [
      [36, 236, "pine"],
      [70, 250, "oak"],
      [14, 256, "pine"],
      [104, 236, "pine"],
      [392, 240, "pine"],
      [444, 252, "oak"],
      [470, 238, "pine"],
      [362, 252, "pine"],
    ] as const)
      this.add.image(x, y, PROPS, frame).setOrigin(0.5, 1).setTint(0x8088b8);
    this.add.image(418, 250, PROPS, "house-inn").setOrigin(0.5, 1).setTint(0xc0b8d0);
    this.add.image(418, 226, haloOf("flame")).setAlpha(0.45).setScale(0.8).setBlendMode(BlendModes.ADD);
    const glow = this.add.image(0, 18, haloOf("flame")).setAlpha(0.5).setBlendMode(BlendModes.ADD);
    const chain = this.add.rectangle(0, -4, 1, 30, tintOf("mist"));
    this.#lantern = this.add.container(78, 70, [glow, chain, this.add.image(0, 18, PROPS, "lantern").setScale(3)]);
    for (let n = 0; n < 14; n++) {
      const ember = this.add
        .image(60 + ((n * 61) % 360), 260, PROPS, "ember")
        .setAlpha(0.9)
        .setScale(n % 3 === 0 ? 1 : 0.5);
      this.tweens.add({
        targets: ember,
        y: 80 + ((n * 37) % 80),
        x: `+=${(n % 5) * 12 - 24}`,
        alpha: 0,
        duration: 3600 + n * 330,
        delay: n * 410,
        repeat: -1,
      });
    }
  }

  /** Large letters out of the small ones, with a shade and a warm gradient. */
  #title(words: string, top: number): void {
    const pixel = 5;
    const letters = [...words].map((letter) => GLYPHS[letter]!.split("/"));
    const width = letters.reduce((sum, rows) => sum + (rows[0]!.length + 1) * pixel, -pixel);
    const bands: readonly Colour[] = ["glow", "glow", "lantern", "lantern", "flame", "flame", "ember"];
    const art = this.add.graphics();
    for (const [dx, dy, colour] of [
      [2, 3, "ink"],
      [0, 0, null],
    ] as const) {
      let x = Math.round((this.scale.width - width) / 2);
      for (const rows of letters) {
        rows.forEach((row, y) =>
          [...row].forEach((dot, column) => {
            if (dot === "#")
              art.fillStyle(tintOf(colour ?? bands[y]!)).fillRect(x + column * pixel + dx, top - 8 + y * pixel + dy, pixel, pixel);
          }),
        );
        x += (rows[0]!.length + 1) * pixel;
      }
    }
  }
}
