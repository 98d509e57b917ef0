import { Scene, Textures, type GameObjects } from "phaser";
import { COLOURS, colourOf, tintOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { deviceInHand } from "../play/controls.ts";
import { createDialogueBox, type DialogueBox } from "../play/dialogue-box.ts";
import { hook } from "../play/hook.ts";
import { LINE, text, wrap, type Lettering } from "../play/lettering.ts";
import { frameScreen, onResize, type Frame } from "../play/screen.ts";
import { createScreenButton, type ScreenButton } from "../play/screen-button.ts";
import { settings } from "../play/settings.ts";
import type { Status } from "../play/status.ts";
import { say } from "../play/words.ts";

const RIM = "red-rim";
const NOTE_TIME = 2600;
const BAR = 17;

/** Lies over the village and the dungeon: health, what is ready, what is to be done, buttons for fingers, and the box for talks. */
export class Hud extends Scene {
  #status!: Status;
  #frame!: Frame;
  #bars!: GameObjects.Graphics;
  #thumb!: GameObjects.Graphics;
  #rim!: GameObjects.Image;
  #goal!: Lettering;
  #hint!: Lettering;
  #note!: Lettering;
  #coins!: Lettering;
  #embers!: Lettering;
  #place!: Lettering;
  #key!: GameObjects.Image;
  #keys!: Lettering;
  #captain!: Lettering;
  /** The signs of blow and dodge: dim until they can be done. */
  #ready: GameObjects.Image[] = [];
  #buttons: ScreenButton[] = [];
  #shown = { note: 0, blows: 0, noteAge: 0, device: "" };
  #titled: Status["title"];
  box: DialogueBox | undefined;

  constructor() {
    super("Hud");
  }

  init(status: Status): void {
    this.#status = status;
    this.#shown = { note: status.note?.id ?? 0, blows: status.blows, noteAge: NOTE_TIME, device: "" };
  }

  create(): void {
    this.scene.bringToTop();
    this.#frame = frameScreen(this);
    const { width, height } = this.#frame;
    this.#rim = this.add.image(0, 0, rimOf(this, this.#frame)).setOrigin(0).setDisplaySize(width, height).setAlpha(0);
    const shade = this.add.graphics();
    shade.fillStyle(tintOf("ink"), 0.6).fillRect(0, 0, width, BAR);
    shade.fillStyle(tintOf("bark"), 1).fillRect(0, BAR, width, 1);
    this.#bars = this.add.graphics();
    this.#thumb = this.add.graphics().setDepth(5);
    this.#ready = [];
    if (this.#status.fight) {
      this.add.image(6, 5, PROPS, "heart").setOrigin(0, 0);
      this.#ready = [this.add.image(80, 2, PROPS, "blade").setOrigin(0), this.add.image(98, 2, PROPS, "dash").setOrigin(0)];
    }
    const left = this.#status.fight ? 118 : 6;
    this.add.image(left, 6, PROPS, "coin").setOrigin(0, 0);
    this.#coins = text(this, left + 8, 4, "", "lantern");
    this.add.image(left + 32, 5, PROPS, "lantern").setOrigin(0, 0);
    this.#embers = text(this, left + 40, 4, "", "flame");
    this.#key = this.add.image(left + 56, 7, PROPS, "key").setOrigin(0, 0);
    this.#keys = text(this, left + 68, 4, "", "lantern");
    // On a narrow screen the place stands below the bar.
    const [placeX, placeY] = this.#frame.portrait ? [6, BAR + 4] : [width / 2 + 30, 4];
    this.#place = text(this, placeX, placeY, this.#status.place, "sand").setOrigin(this.#frame.portrait ? 0 : 0.5, 0);
    this.#goal = wrap(text(this, 6, BAR + (this.#frame.portrait ? 18 : 4), "", "cloud"), width - 12);
    this.#note = text(this, width / 2, BAR + 56, "", "glow")
      .setOrigin(0.5, 0)
      .setDepth(6);
    this.#captain = text(this, 0, 0, say("captain.name"), "rose").setOrigin(0.5, 0);
    this.#hint = text(this, width / 2, height - 14, "", "sand").setOrigin(0.5, 0);
    this.#makeButtons();
    this.box = createDialogueBox(this);
    onResize(this, () => this.scene.restart(this.#status));
    this.events.once("shutdown", () => {
      this.box?.end();
      this.box = undefined;
      hook.buttons = {};
    });
  }

  #makeButtons(): void {
    const { width, height, portrait } = this.#frame;
    const press = (action: "attack" | "dodge" | "cancel" | "lens") => () => this.#status.press(action);
    this.#buttons = [
      createScreenButton(this, { name: "pause", icon: "pause", x: width - 11, y: 9, radius: 9, act: press("cancel") }),
      createScreenButton(this, { name: "lens", icon: "eye", x: width - 31, y: 9, radius: 9, act: press("lens") }),
    ];
    if (portrait && this.#status.fight)
      this.#buttons.push(
        createScreenButton(this, { name: "attack", icon: "blade", x: width - 34, y: height - 60, radius: 24, act: press("attack") }),
        createScreenButton(this, { name: "dodge", icon: "dash", x: width - 82, y: height - 36, radius: 18, act: press("dodge") }),
      );
  }

  override update(_time: number, delta: number): void {
    const status = this.#status;
    const { fight } = status;
    this.#bars.clear();
    if (fight) {
      const plain = settings.plainColours;
      const share = fight.hp / fight.maxHp;
      this.#bar(16, 58, share, tintOf(colourOf(share > 0.34 ? "health" : "low", plain)));
      [fight.strike, fight.dodge].forEach((part, n) => {
        this.#ready[n]!.setAlpha(part >= 1 ? 1 : 0.35);
        this.#bar(77 + 18 * n, 12, part, tintOf(n === 0 ? "lantern" : "sky"), 12, 1);
      });
    }
    this.#coins.setText(`${status.coins}`);
    this.#embers.setText(`${status.embers}`);
    this.#key.setVisible(status.keys > 0);
    this.#keys.setText(status.keys > 0 ? `${status.keys}` : "");
    this.#showCaptain();
    this.#showTitle();
    this.#place.setText(status.place);
    this.#goal.setText(status.goal);
    // Read over bright roofs, too.
    this.#bars.fillStyle(tintOf("ink"), 0.45).fillRect(2, this.#goal.y - 1, this.#goal.width + 8, Math.max(LINE, this.#goal.height) + 3);
    this.#hint.setText(this.box?.open ? "" : status.hint);
    hook.hint = status.hint;
    this.#showNote(delta);
    if (status.blows > this.#shown.blows) this.#redden();
    this.#shown.blows = status.blows;
    this.#showThumb();
    const device = deviceInHand();
    if (device !== this.#shown.device) {
      this.#shown.device = device;
      // The pause button is always there for the mouse; what else a finger needs is there for fingers.
      for (const button of this.#buttons) button.setVisible(device === "touch" || button.name === "pause" || button.name === "lens");
    }
  }

  #bar(x: number, width: number, part: number, colour: number, y = 5, high = 5): void {
    this.#bars.fillStyle(tintOf("ink")).fillRect(x, y, width + 2, high + 2);
    this.#bars.fillStyle(tintOf("plum")).fillRect(x + 1, y + 1, width, high);
    this.#bars.fillStyle(colour).fillRect(x + 1, y + 1, Math.round(width * Math.max(0, Math.min(1, part))), high);
  }

  /** The captain's health, with marks where its phases begin. */
  #showCaptain(): void {
    const { captain } = this.#status;
    this.#captain.setVisible(captain !== undefined);
    if (!captain) return;
    const { width, portrait } = this.#frame;
    const wide = 150;
    const [x, y] = [Math.round((width - wide) / 2), BAR + (portrait ? 44 : 30)];
    this.#captain.setPosition(width / 2, y - 13);
    this.#bar(x, wide, captain.hp / captain.maxHp, tintOf(colourOf("health", settings.plainColours)), y, 5);
    for (const part of [1, 2]) this.#bars.fillStyle(tintOf("ink")).fillRect(x + 1 + Math.round((wide * part) / 3), y, 1, 7);
  }

  /** Where one has arrived, large, for a while. */
  #showTitle(): void {
    const { title } = this.#status;
    if (!title || title === this.#titled) return;
    this.#titled = title;
    const { width, height, portrait } = this.#frame;
    const y = Math.round(height * (portrait ? 0.18 : 0.3));
    const words = [
      wrap(text(this, width / 2, y, title.name, "glow", 20).setOrigin(0.5, 1), width - 16),
      text(this, width / 2, y + 4, title.line, "sand").setOrigin(0.5, 0),
    ];
    this.tweens.add({ targets: words, alpha: { from: 0, to: 1 }, duration: 400 });
    this.tweens.add({ targets: words, alpha: 0, delay: 1700, duration: 500, onComplete: () => words.forEach((word) => word.destroy()) });
  }

  #showNote(delta: number): void {
    const { note } = this.#status;
    if (note && note.id !== this.#shown.note) {
      this.#shown.note = note.id;
      this.#shown.noteAge = 0;
      this.#note.setText(note.words);
    }
    this.#shown.noteAge += delta;
    this.#note.setAlpha(Math.max(0, Math.min(1, (NOTE_TIME - this.#shown.noteAge) / 400)));
  }

  /** Red at the rim only: the middle stays clear, for the fight and for every eye. */
  #redden(): void {
    if (!settings.flash) return;
    this.tweens.killTweensOf(this.#rim);
    this.#rim.setAlpha(0.5);
    this.tweens.add({ targets: this.#rim, alpha: 0, duration: 350 });
  }

  #showThumb(): void {
    this.#thumb.clear();
    const thumb = this.#status.touch?.thumb;
    if (!thumb) return;
    this.#thumb.lineStyle(1, tintOf("foam"), 0.5).strokeCircle(thumb.x, thumb.y, 18);
    const far = Math.hypot(thumb.toX - thumb.x, thumb.toY - thumb.y);
    const part = Math.min(1, 18 / far);
    this.#thumb
      .fillStyle(tintOf("foam"), 0.4)
      .fillCircle(thumb.x + (thumb.toX - thumb.x) * part, thumb.y + (thumb.toY - thumb.y) * part, 8);
  }
}

/** Red that fades towards the middle. */
function rimOf(scene: Scene, { width, height }: Frame): string {
  const key = `${RIM}-${width}x${height}`;
  if (scene.textures.exists(key)) return key;
  const texture = scene.textures.createCanvas(key, width, height)!;
  const { context } = texture;
  const far = Math.hypot(width, height) / 2;
  context.setTransform(1, 0, 0, 1, 0, 0);
  const gradient = context.createRadialGradient(width / 2, height / 2, far * 0.6, width / 2, height / 2, far);
  gradient.addColorStop(0, `${COLOURS.red}00`);
  gradient.addColorStop(1, `${COLOURS.red}ff`);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  texture.setFilter(Textures.FilterMode.LINEAR);
  texture.refresh();
  return key;
}
