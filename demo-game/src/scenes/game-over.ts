import { BlendModes, Scene } from "phaser";
import { haloOf, PROPS } from "../art/sheets.ts";
import type { Cause } from "../play/cause.ts";
import { createControls, type Controls } from "../play/controls.ts";
import { panel } from "../play/effects.ts";
import { hook } from "../play/hook.ts";
import { leave } from "../play/leave.ts";
import { text } from "../play/lettering.ts";
import { announce } from "phaser-aigc";
import { createMenu, rowHeight, type Menu, type MenuOptions } from "../play/menu.ts";
import { FLOORS, type Run } from "../play/run.ts";
import { frameScreen, onResize } from "../play/screen.ts";
import { setMood } from "../play/sounds.ts";
import { clock, embersInWords, say } from "../play/words.ts";

/** How a floor ended. */
export interface Ending {
  /** The game before the floor, and after it. */
  readonly before: Run;
  readonly run: Run;
  readonly won: boolean;
  /** Coins in the purse when it ended. */
  readonly purse: number;
  /** On this floor. */
  readonly seconds: number;
  /** Who struck last. */
  readonly cause: Cause;
}

/** The list comes after so many milliseconds: keys that were meant for the fight are not taken for a choice. */
const GUARD = 350;

/** How it ended: the cause and the time, what is kept and what is gone, and the seed to share. */
export class GameOver extends Scene {
  #ending!: Ending;
  #controls!: Controls;
  #menu: Menu | null = null;
  #age = 0;
  /** Where the list will stand. */
  #list!: MenuOptions;
  #shared = "";

  constructor() {
    super("GameOver");
  }

  init(ending: Ending): void {
    this.#ending = ending;
    this.#age = 0;
    this.#menu = null;
    this.#shared = "";
  }

  create(): void {
    const { run, before, won } = this.#ending;
    Object.assign(hook, { scene: "GameOver", run: { ...run } });
    hook.events.push(won ? "won" : "lost");
    const { width, height } = frameScreen(this);
    const middle = width / 2;
    const top = Math.round(height / 2 - 118);
    this.cameras.main.fadeIn(400, 11, 9, 20);
    const all = won && before.floor === FLOORS;
    this.add
      .image(middle, top + 44, haloOf(won ? "flame" : "wine"))
      .setScale(1.6)
      .setAlpha(0.4)
      .setBlendMode(BlendModes.ADD);
    const lantern = this.add.image(middle, top + 40, PROPS, "lantern").setScale(5);
    if (!won) lantern.setTint(0x555577);
    const title = say(all ? "end.wonAll" : won ? "end.won" : "end.lost");
    text(this, middle, top + 74, title, won ? "glow" : "rose", 20).setOrigin(0.5, 0);
    const lines = this.#lines(all);
    lines.forEach((line, index) => text(this, middle, top + 100 + index * 13, line, index === 0 ? "sand" : "mist").setOrigin(0.5, 0));
    const row = rowHeight();
    const panelTop = top + 104 + lines.length * 13;
    panel(this, middle - 96, panelTop, 192, 4 * row + 16);
    this.#list = { x: middle - 80, y: panelTop + 8 + Math.round(row / 2), width: 160, row };
    setMood({ place: won ? "won" : "lost", tension: won ? 0.6 : 0.1, seed: run.seed });
    this.#controls = createControls(this);
    onResize(this, () => this.scene.restart(this.#ending));
    announce(`${title}. ${lines.join(". ")}.`);
  }

  /** What happened, what is kept and what is gone. */
  #lines(all: boolean): string[] {
    const { before, run, won, seconds, cause, purse } = this.#ending;
    const time = clock(seconds);
    const n = before.floor;
    const kept = say("end.kept", { embers: embersInWords(run.embers), coins: run.coins });
    const seed = say("end.seed", { seed: run.seed });
    if (all) return [say("end.run", { time: clock(before.seconds + seconds) }), kept, seed];
    if (won) return [say("end.floor", { n, time, coins: run.coins }), seed];
    return [say(`end.cause.${cause}`, { n, time }), kept, say("end.gone", { coins: purse - run.coins }), seed];
  }

  override update(_time: number, delta: number): void {
    hook.frames++;
    const wish = this.#controls.read();
    this.#age += delta;
    if (this.#age > GUARD) (this.#menu ??= this.#offer()).obey(wish);
  }

  #offer(): Menu {
    const { run, won } = this.#ending;
    return createMenu(
      this,
      [
        { label: () => say(won ? "end.home" : "end.again"), act: () => leave(this, "Village", { run, arrived: won }) },
        { label: () => this.#shared || say("end.share"), act: () => void this.#share() },
        { label: () => say("end.menu"), act: () => leave(this, "MainMenu") },
      ],
      this.#list,
    );
  }

  async #share(): Promise<void> {
    const address = new URL(location.href);
    address.search = `?seed=${this.#ending.run.seed}`;
    this.#shared = say("end.copied");
    try {
      await navigator.clipboard.writeText(address.href);
    } catch {
      this.#shared = address.search;
    }
    this.#menu?.refresh();
    announce(this.#shared);
  }
}
