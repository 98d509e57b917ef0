import { Scene, type GameObjects } from "phaser";
import { tintOf } from "../art/palette.ts";
import { createControls, deviceInHand, type Controls } from "../play/controls.ts";
import { panel } from "../play/effects.ts";
import { hook } from "../play/hook.ts";
import { isLeaving, leave } from "../play/leave.ts";
import { text, wrap, type Lettering } from "../play/lettering.ts";
import { announce } from "phaser-aigc";
import { createMenu, type Choice, type Menu } from "../play/menu.ts";
import { forgetPeople } from "../play/memories.ts";
import { newRun, type Run } from "../play/run.ts";
import { cleanSeed, freshSeed, readSave } from "../play/save.ts";
import { frameScreen, onResize, type Frame } from "../play/screen.ts";
import { setMood } from "../play/sounds.ts";
import { embersInWords, say } from "../play/words.ts";
import { KEY_LINE } from "./ember-paths.ts";
import { paintBackdrop, paintTitle } from "./menu-backdrop.ts";

/** The title, and how to begin: go on, begin anew, a seed of one's own, the settings. */
export class MainMenu extends Scene {
  #frame!: Frame;
  #controls!: Controls;
  #menu!: Menu;
  #back: GameObjects.Graphics | undefined;
  #asking: Lettering | undefined;
  #hint!: Lettering;
  #seed = "";
  #typing = false;
  #lantern!: GameObjects.Container;

  constructor() {
    super("MainMenu");
  }

  create(): void {
    Object.assign(hook, { scene: "MainMenu", run: null });
    const wanted = new URLSearchParams(location.search).get("seed");
    this.#seed ||= wanted ? cleanSeed(wanted) : freshSeed();
    this.#typing = false;
    this.#asking = undefined;
    this.#back = undefined;
    this.#frame = frameScreen(this);
    const { width, height, portrait } = this.#frame;
    this.#lantern = paintBackdrop(this, this.#frame);
    const top = portrait ? Math.round(height * 0.16) : 42;
    paintTitle(this, "LANTERNFALL", width / 2, top, width - (portrait ? 20 : 150));
    wrap(text(this, width / 2, top + 46, say("title.line"), "mist").setOrigin(0.5, 0), width - 24).setName("line");
    const missing = (this.registry.get("missing") as string[] | undefined) ?? [];
    if (missing.length > 0)
      wrap(text(this, width / 2, top + 60, say("menu.missing", { names: missing.join(", ") }), "rose").setOrigin(0.5, 0), width - 24);
    this.add.rectangle(0, height, width, KEY_LINE, tintOf("ink"), 0.7).setOrigin(0, 1);
    this.#hint = text(this, width / 2, height - 14, "", "mist").setOrigin(0.5, 0);
    this.#controls = createControls(this);
    this.#offer(this.#choices());
    this.input.keyboard!.on("keydown", (event: KeyboardEvent) => this.#key(event));
    this.events.on("resume", this.#again, this);
    this.events.once("shutdown", () => this.events.off("resume", this.#again, this));
    onResize(this, () => this.#again());
    setMood({ place: "menu", tension: 0.3, seed: "lanternfall" });
    announce(`Lanternfall. ${hook.menu!.labels.join(", ")}.`);
  }

  #again(): void {
    this.scene.restart();
  }

  #choices(): readonly Choice[] {
    const save = readSave();
    return [
      ...(save
        ? [{ label: () => say("menu.continueWith", { seed: save.seed, embers: embersInWords(save.embers) }), act: () => this.#begin(save) }]
        : []),
      { label: () => say("menu.new"), act: () => (save ? this.#ask(save) : this.#anew()) },
      { label: () => `${say("menu.seed", { seed: this.#seed })}${this.#typing ? "_" : ""}`, act: () => this.#type() },
      { label: () => say("menu.settings"), act: () => this.#settings() },
    ];
  }

  #offer(choices: readonly Choice[]): void {
    this.#menu?.destroy();
    this.#back?.destroy();
    const { width, height, portrait } = this.#frame;
    const wide = Math.min(230, width - 20);
    const row = deviceInHand() === "touch" ? 20 : 15;
    const [left, top] = [Math.round((width - wide) / 2), portrait ? Math.round(height * 0.42) : height - 42 - row * 4];
    this.#back = panel(this, left, top - 8, wide, row * choices.length + 16).setAlpha(0.92);
    this.#menu = createMenu(this, choices, { x: left + 14, y: top, width: wide - 28, row });
  }

  /** A saved game is not lost without a question. */
  /** Who begins anew meets strangers. */
  #anew(): void {
    forgetPeople();
    this.#begin(newRun(this.#seed));
  }

  #ask(save: Run): void {
    const { width, height, portrait } = this.#frame;
    const words = say("menu.overwrite", { seed: save.seed, embers: embersInWords(save.embers) });
    this.#asking = wrap(
      text(this, width / 2, portrait ? height * 0.42 - 44 : height - 132, words, "glow").setOrigin(0.5, 0),
      Math.min(300, width - 20),
    );
    announce(words);
    hook.events.push("asked");
    const leaveIt = (): void => {
      this.#asking?.destroy();
      this.#asking = undefined;
      this.#offer(this.#choices());
    };
    this.#offer([
      { label: () => say("menu.overwriteNo"), act: leaveIt },
      { label: () => say("menu.overwriteYes"), act: () => this.#anew() },
    ]);
  }

  override update(time: number): void {
    hook.frames++;
    this.#lantern.setAngle(Math.sin(time / 700) * 7);
    this.#hint.setText(this.#typing ? say("menu.typeSeed") : say(`hint.menu.${deviceInHand()}`));
    const wish = this.#controls.read();
    if (!this.#typing && !isLeaving(this)) this.#menu.obey(wish);
  }

  #settings(): void {
    this.scene.pause();
    this.scene.launch("Pause", { under: "MainMenu", page: "settings" });
  }

  #type(): void {
    if (deviceInHand() === "touch") {
      // There is no keyboard to type on: another seed is drawn.
      this.#seed = freshSeed();
      return this.#menu.refresh();
    }
    // The key that chose this line must not become its first letter.
    this.time.delayedCall(0, () => {
      this.#typing = true;
      this.#seed = "";
      this.#menu.refresh();
      announce(say("menu.typeSeed"));
    });
  }

  #key(event: KeyboardEvent): void {
    if (!this.#typing) return;
    if (event.key === "Enter" || event.key === "Escape") {
      this.#seed = cleanSeed(this.#seed || freshSeed());
      // What was typed is no choice from the list.
      this.time.delayedCall(0, () => {
        this.#controls.read();
        this.#typing = false;
        this.#menu.refresh();
      });
    } else if (event.key === "Backspace") this.#seed = this.#seed.slice(0, -1);
    else if (/^[a-zA-Z0-9-]$/.test(event.key) && this.#seed.length < 16) this.#seed += event.key.toLowerCase();
    this.#menu.refresh();
  }

  #begin(run: Run): void {
    hook.seed = run.seed;
    leave(this, "Village", { run });
  }
}
