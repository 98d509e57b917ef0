import { Scene, type GameObjects } from "phaser";
import type { Level } from "phaser-aigc";
import { tintOf } from "../art/palette.ts";
import { createControls, type Controls } from "../play/controls.ts";
import { panel } from "../play/effects.ts";
import { hook } from "../play/hook.ts";
import type { Thing } from "../play/inspect.ts";
import { fixedText, text, wrap, type Lettering } from "../play/lettering.ts";
import { announce } from "phaser-aigc";
import { createMenu, rowHeight, type Menu } from "../play/menu.ts";
import { frameScreen, onResize, type Eye, type Frame } from "../play/screen.ts";
import { playSound } from "../play/sounds.ts";
import { say } from "../play/words.ts";

/** A world that can be looked at through the lens. */
export interface Inspected {
  things(): Thing[];
  readonly eye: Eye;
}

/** Holds the world below and says of everything in it how it was made. R makes it again, T lets the others make it. */
export class Lens extends Scene {
  #under = "";
  #frame!: Frame;
  #controls!: Controls;
  #things: Thing[] = [];
  #chosen = 0;
  #tags: { readonly disc: GameObjects.Graphics; readonly number: Lettering; readonly zone: GameObjects.Zone }[] = [];
  #panel: { destroy(): void }[] = [];
  #menu: Menu | undefined;
  #busy = false;
  #note = "";

  constructor() {
    super("Lens");
  }

  init({ under }: { under: string }): void {
    this.#under = under;
    this.#chosen = 0;
    this.#things = [];
    this.#tags = [];
    this.#panel = [];
    this.#menu = undefined;
    this.#busy = false;
    this.#note = "";
  }

  get #world(): Scene & Inspected {
    return this.scene.get(this.#under) as Scene & Inspected;
  }

  create(): void {
    this.scene.bringToTop();
    this.#frame = frameScreen(this);
    this.#controls = createControls(this);
    playSound("pause");
    announce(say("lens.title"));
    const cover = this.add.graphics();
    cover.lineStyle(2, tintOf("foam"), 0.8).strokeRect(1, 1, this.#frame.width - 2, this.#frame.height - 2);
    this.input.keyboard!.on("keydown", (event: KeyboardEvent) => {
      if (event.code === "KeyR") void this.#do("roll");
      if (event.code === "KeyT") void this.#do("turn");
      if (event.code === "KeyC") void this.#copy();
    });
    onResize(this, () => this.#close());
    void this.#show();
  }

  override update(): void {
    hook.frames++;
    const wish = this.#controls.read();
    if (wish.cancel || wish.lens) return this.#close();
    const step = (wish.right ? 1 : 0) - (wish.left ? 1 : 0);
    if (step !== 0) return this.#turnTo(this.#chosen + step);
    this.#menu?.obey({ ...wish, left: false, right: false });
  }

  #turnTo(index: number): void {
    this.#chosen = (index + this.#things.length) % this.#things.length;
    void this.#show();
  }

  /** Looks at the world anew. */
  async #show(): Promise<void> {
    this.#things = this.#world.things();
    this.#chosen = Math.min(this.#chosen, this.#things.length - 1);
    const thing = this.#things[this.#chosen];
    if (!thing) return this.#close();
    const lines = await thing.lines();
    if (thing !== this.#things[this.#chosen] || !this.scene.isActive()) return;
    this.#tag();
    this.#write(thing, lines);
    hook.lens = { titles: this.#things.map(({ title }) => title), chosen: this.#chosen, lines: [...lines, thing.code] };
  }

  #tag(): void {
    for (const { disc, number, zone } of this.#tags) for (const part of [disc, number, zone]) part.destroy();
    const { view } = this.#world.eye;
    this.#tags = this.#things.map((thing, index) => {
      const [x, y] = [
        Math.max(8, Math.min(this.#frame.width - 8, thing.x - view.x)),
        Math.max(this.#frame.portrait ? 52 : 40, Math.min(this.#frame.height - 8, thing.y - view.y)),
      ];
      const chosen = index === this.#chosen;
      const disc = this.add.graphics().setDepth(2);
      disc.fillStyle(tintOf(chosen ? "lantern" : "ink"), 0.9).fillCircle(x, y, 6);
      disc.lineStyle(1, tintOf("foam"), 1).strokeCircle(x, y, 6);
      const number = text(this, x + 1, y, `${index + 1}`, chosen ? "ink" : "foam")
        .setOrigin(0.5, 0.4)
        .setDepth(3);
      const zone = this.add.zone(x, y, 16, 16).setInteractive({ useHandCursor: true });
      zone.on("pointerdown", () => this.#turnTo(index));
      return { disc, number, zone };
    });
  }

  #write(thing: Thing, lines: readonly string[]): void {
    for (const part of this.#panel) part.destroy();
    this.#menu?.destroy();
    const { width, height, portrait } = this.#frame;
    const wide = portrait ? width - 8 : Math.min(196, Math.round(width * 0.44));
    // Beside what it speaks of, not over it.
    const aside = thing.x - this.#world.eye.view.x > width / 2 ? 4 : width - wide - 4;
    const half = Math.round(height * 0.55);
    const below = thing.y - this.#world.eye.view.y < height * 0.42;
    const [left, top] = portrait ? [4, below ? height - half - 4 : 46] : [aside, 34];
    const high = portrait ? half : height - top - 4;
    const box = panel(this, left, top, wide, high, "foam").setDepth(5);
    const title = text(this, left + 8, top + 7, `${this.#chosen + 1}. ${thing.title}`, "glow").setDepth(6);
    const body = wrap(fixedText(this, left + 8, top + 20, breakable(lines.join("\n")), "foam"), wide - 16).setDepth(6);
    this.#panel = [box, title, body];
    const row = rowHeight() - 2;
    const acts = [
      ...(thing.roll ? [{ label: () => say("lens.roll"), act: () => void this.#do("roll") }] : []),
      ...(thing.turn ? [{ label: () => say("lens.turn", { way: this.#otherWay(lines) }), act: () => void this.#do("turn") }] : []),
      // An upright screen has room for it, and nothing to press.
      ...(portrait && this.#things.length > 1 ? [{ label: () => say("lens.next"), act: () => this.#turnTo(this.#chosen + 1) }] : []),
      { label: () => (this.#note ? this.#note : say("lens.copy")), act: () => void this.#copy() },
      { label: () => say("lens.close"), act: () => this.#close() },
    ];
    const menuTop = top + high - acts.length * row - 5;
    this.#menu = createMenu(this, acts, { x: left + 8, y: menuTop, width: wide - 16, row, depth: 6 });
    // What there is no room for is at the end.
    const shown = [...lines];
    while (top + 20 + body.height > menuTop - 2 && shown.length > 1) {
      shown.pop();
      body.setText(breakable(shown.join("\n")));
    }
    let y = top + 22 + body.height;
    if (thing.floor) y += this.#map(thing.floor, left + 8, y, menuTop - 4 - y);
    const room = menuTop - 4 - y;
    if (room < 10) return;
    const code = wrap(fixedText(this, left + 8, y + 2, breakable(thing.code), "sand"), wide - 16).setDepth(6);
    // A call that is longer than the room is copied whole, and shown in part.
    while (code.height > room - 2 && code.text.length > 8) code.setText(`${code.text.slice(0, -8)}…`);
    this.#panel.push(code);
  }

  #otherWay(lines: readonly string[]): string {
    return say(
      lines.some((line) => /^(generator (level\/rules|dialogue\/grammar)|played by scripted)/.test(line)) ? "lens.network" : "lens.rules",
    );
  }

  /** The floor as it was proposed, and as it became, with what was changed. Its height. */
  #map({ raw, mended }: { raw: Level; mended: Level }, left: number, top: number, room: number): number {
    const dot = Math.max(1, Math.min(2, Math.floor(room / mended.height / 1.2)));
    if (room < mended.height * dot) return 0;
    const art = this.add.graphics().setDepth(6);
    [raw, mended].forEach((level, index) => {
      const x = left + index * (level.width * dot + 6);
      level.tiles.forEach((tile, at) => {
        const colour = index === 1 && tile !== raw.tiles[at] ? "lantern" : (["dusk", "mist", "steel", "blue"] as const)[tile]!;
        art.fillStyle(tintOf(colour)).fillRect(x + (at % level.width) * dot, top + Math.floor(at / level.width) * dot, dot, dot);
      });
    });
    this.#panel.push(art);
    return mended.height * dot + 4;
  }

  async #do(what: "roll" | "turn"): Promise<void> {
    const thing = this.#things[this.#chosen];
    const act = thing?.[what];
    if (!act || this.#busy) return;
    this.#busy = true;
    if (thing.world) this.#close();
    await act();
    this.#busy = false;
    hook.events.push(`lens ${what}`);
    if (!thing.world && this.scene.isActive()) await this.#show();
  }

  async #copy(): Promise<void> {
    const { code } = this.#things[this.#chosen]!;
    hook.events.push(`copied ${code}`);
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      // Not every page may write there; the call stands in the panel.
    }
    this.#note = say("lens.copied");
    this.#menu?.refresh();
    this.#note = "";
  }

  #close(): void {
    if (!this.scene.isActive()) return;
    this.#menu?.destroy();
    hook.lens = null;
    this.scene.resume(this.#under);
    this.scene.stop();
  }
}

/** Lists that stand without a space are broken where a line ends. */
const breakable = (words: string): string => words.replace(/,(?=["{[])/g, ", ");
