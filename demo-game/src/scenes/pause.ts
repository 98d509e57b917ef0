import { Scene } from "phaser";
import { tintOf } from "../art/palette.ts";
import { createControls, type Controls } from "../play/controls.ts";
import { panel } from "../play/effects.ts";
import { hook } from "../play/hook.ts";
import type { Action } from "../play/actions.ts";
import { actionOf, isFree } from "../play/keys.ts";
import { text, type Lettering } from "../play/lettering.ts";
import { leave } from "../play/leave.ts";
import { announce } from "phaser-aigc";
import { createMenu, rowHeight, type Choice, type Menu } from "../play/menu.ts";
import { frameScreen, onResize, type Frame } from "../play/screen.ts";
import { change, settings } from "../play/settings.ts";
import { keyChoices, settingChoices } from "../play/setting-choices.ts";
import { playSound } from "../play/sounds.ts";
import type { Status } from "../play/status.ts";
import { embersInWords, say } from "../play/words.ts";

export interface PauseData {
  /** The scene that waits below. */
  readonly under: string;
  readonly page: "pause" | "settings";
  /** What is carried; nothing over the menu. */
  readonly status?: Status;
}

/** Holds the scene below, and has the settings. */
export class Pause extends Scene {
  #data!: PauseData;
  #page: "pause" | "settings" | "keys" = "pause";
  #frame!: Frame;
  #controls!: Controls;
  #menu!: Menu;
  #note: Lettering | undefined;
  /** The action that waits for its key. */
  #waiting: Action | undefined;

  constructor() {
    super("Pause");
  }

  init(data: PauseData): void {
    this.#data = data;
    this.#page = data.page;
    this.#waiting = undefined;
  }

  create(): void {
    this.scene.bringToTop();
    this.#frame = frameScreen(this);
    hook.paused = true;
    this.#controls = createControls(this);
    this.input.keyboard!.on("keydown", (event: KeyboardEvent) => this.#key(event));
    onResize(this, () => this.scene.restart({ ...this.#data, page: this.#page === "pause" ? "pause" : "settings" }));
    this.#build();
    playSound("pause");
    announce(say(this.#page === "pause" ? "pause.title" : "menu.settings"));
  }

  /** Draws the page anew, in whatever language it now is. */
  #build(): void {
    this.children.removeAll(true);
    const { width, height } = this.#frame;
    this.add.rectangle(0, 0, width, height, tintOf("ink"), 0.72).setOrigin(0).setInteractive();
    const choices = this.#choices();
    const row = Math.min(rowHeight() + 1, Math.floor((height - 64) / choices.length));
    const wide = Math.min(250, width - 24);
    const high = choices.length * row + 44;
    const [left, top] = [Math.round((width - wide) / 2), Math.round((height - high) / 2)];
    panel(this, left, top, wide, high);
    text(
      this,
      width / 2,
      top + 9,
      say(this.#page === "pause" ? "pause.title" : this.#page === "keys" ? "keys.title" : "menu.settings"),
      "lantern",
    ).setOrigin(0.5, 0);
    this.#note = text(this, width / 2, top + high + 4, "", "glow").setOrigin(0.5, 0);
    this.#tellCarried(width / 2, top - 6);
    this.#menu = createMenu(this, choices, { x: left + 14, y: top + 28, width: wide - 28, row });
  }

  /** What the player has, over the panel. */
  #tellCarried(x: number, bottom: number): void {
    const { status } = this.#data;
    if (!status || this.#page !== "pause") return;
    const { blade, heart, quest } = status.carried;
    const lines = [
      `${say("pause.coins", { n: status.coins })} · ${embersInWords(status.embers)}`,
      say("pause.bought", { blade, heart }),
      ...(quest === "taken" || quest === "found" ? [say(`pause.quest.${quest}`)] : []),
    ];
    lines.forEach((line, n) => text(this, x, bottom - (lines.length - n) * 13, line, "sand").setOrigin(0.5, 0));
  }

  #choices(): readonly Choice[] {
    const back = { label: () => say("set.back"), act: () => (this.#data.page === "settings" ? this.#close() : this.#show("pause")) };
    if (this.#page === "settings") {
      const open = { label: () => say("set.keys"), act: () => this.#show("keys") };
      return [
        ...settingChoices(
          () => this.#build(),
          () => this.#menu.refresh(),
        ),
        open,
        back,
      ];
    }
    if (this.#page === "keys") {
      const reset = { label: () => say("keys.reset"), act: () => (change({ keys: {} }), this.#menu.refresh()) };
      return [...keyChoices((action) => this.#wait(action)), reset, { label: () => say("set.back"), act: () => this.#show("settings") }];
    }
    return [
      { label: () => say("pause.on"), act: () => this.#close() },
      { label: () => say("pause.settings"), act: () => this.#show("settings") },
      { label: () => say("pause.lens"), act: () => this.#lens() },
      { label: () => say("pause.giveUp"), act: () => this.#giveUp() },
    ];
  }

  #show(page: "pause" | "settings" | "keys"): void {
    this.#page = page;
    this.#build();
  }

  #wait(action: Action): void {
    // The key that chose this line is not the answer.
    this.time.delayedCall(0, () => (this.#waiting = action));
    this.#note?.setText(say("keys.press", { action: say(`key.${action}`) }));
  }

  #key(event: KeyboardEvent): void {
    const action = this.#waiting;
    if (!action) return;
    this.#waiting = undefined;
    if (event.code !== "Escape" && !isFree(event.code)) return void this.#note?.setText(say("keys.taken"));
    if (event.code !== "Escape") {
      // Whoever had this key of their own choice loses it.
      const others = Object.entries(settings.keys).filter(([, code]) => code !== event.code);
      change({ keys: { ...Object.fromEntries(others), [action]: event.code } });
      hook.events.push(`key ${action} ${event.code} ${actionOf(event.code)}`);
    }
    this.#note?.setText("");
    this.#menu.refresh();
    this.#controls.read();
  }

  override update(): void {
    hook.frames++;
    const before = this.#waiting;
    const wish = this.#controls.read();
    if (before) return;
    if (!wish.cancel) return this.#menu.obey(wish);
    if (this.#page === "keys") this.#show("settings");
    else if (this.#page !== this.#data.page) this.#show("pause");
    else this.#close();
  }

  #close(): void {
    hook.paused = false;
    this.#menu.destroy();
    this.scene.resume(this.#data.under);
    this.scene.stop();
  }

  #lens(): void {
    hook.paused = false;
    this.#menu.destroy();
    this.scene.launch("Lens", { under: this.#data.under });
    this.scene.stop();
  }

  #giveUp(): void {
    hook.paused = false;
    const { under } = this.#data;
    this.#menu.destroy();
    this.scene.stop("Hud");
    this.scene.stop(under);
    leave(this, "MainMenu", {}, 1);
  }
}
