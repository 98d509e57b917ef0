import type { GameObjects, Scene } from "phaser";
import type { Persona, SpriteLook } from "phaser-aigc";
import { tintOf } from "../art/palette.ts";
import type { Wish } from "./controls.ts";
import { panel } from "./effects.ts";
import { hook } from "./hook.ts";
import { readingSize, text, wrap, type Lettering } from "./lettering.ts";
import { announce } from "./live-region.ts";
import { createMenu, rowHeight, type Menu } from "./menu.ts";
import { frameOf } from "./screen.ts";
import { createScreenButton } from "./screen-button.ts";
import { settings } from "./settings.ts";
import { hush, sayAloud } from "./sounds.ts";

/** How somebody looks who speaks: the pictures of a portrait. */
export type Face = "calm" | "glad" | "angry" | "sad";

/** The box at the bottom of the screen in which people speak. */
export interface DialogueBox {
  readonly open: boolean;
  /** Types a line out, letter by letter, with a face for it; the answer comes when the player has chosen, -1 for leaving. */
  ask(speaker: string, look: SpriteLook, face: Face, persona: Persona, words: string, choices: readonly string[]): Promise<number>;
  /** Something is being thought up. */
  wait(speaker: string, look: SpriteLook): void;
  close(): void;
  /** The screen it was on is gone: whoever still talks through it has left. */
  end(): void;
  update(wish: Wish, delta: number): void;
}

export function createDialogueBox(scene: Scene): DialogueBox {
  const { width, height, portrait } = frameOf(scene);
  const size = readingSize(scene);
  const row = rowHeight();
  const columns = portrait ? 1 : 2;
  const high = 40 + Math.ceil(size * 3.6) + row * (4 / columns) + (portrait ? 26 : 0);
  const [left, wide] = [6, width - 12];
  const top = height - high - (portrait ? 20 : 6);
  const textLeft = portrait ? left + 12 : left + 88;
  const textTop = portrait ? top + 62 : top + 22;
  const textWide = left + wide - textLeft - 10;
  let all: { destroy(): void }[] = [];
  let [name, words]: [Lettering | undefined, Lettering | undefined] = [undefined, undefined];
  let portraitLook: SpriteLook | undefined;
  let figure: GameObjects.Sprite | undefined;
  let menu: Menu | undefined;
  let line = "";
  let shown = 0;
  let choices: readonly string[] = [];
  let answer: ((choice: number) => void) | undefined;
  let tapped = false;
  /** Left before there was an answer. */
  let gone = false;
  let ended = false;

  function build(speaker: string, look: SpriteLook): void {
    if (all.length > 0 && portraitLook === look) {
      name!.setText(speaker);
      menu?.destroy();
      menu = undefined;
      return;
    }
    close();
    portraitLook = look;
    // Taps beside the choices go on; they do not reach the village below.
    const cover = scene.add
      .zone(0, 0, width, height)
      .setOrigin(0)
      .setInteractive()
      .on("pointerdown", () => (tapped = true));
    const face = portrait ? 48 : 74;
    figure = scene.add.sprite(left + 6 + face / 2, top + 6 + face, look.texture, look.frame).setOrigin(0.5, 1);
    // As large as the frame holds, by whole pixels of the device.
    const { zoom } = frameOf(scene);
    figure.setScale(Math.max(zoom, Math.floor((face * zoom) / Math.max(figure.width, figure.height))) / zoom);
    name = text(scene, portrait ? left + 64 : textLeft, top + 8, speaker, "lantern");
    words = wrap(text(scene, textLeft, textTop, "", "white", size), textWide).setName("words");
    words.setLineSpacing(2);
    const frame = panel(scene, left, top, wide, high).setDepth(-1);
    const stage = panel(scene, left + 6, top + 6, face, face, "steel").setDepth(-1);
    const away = createScreenButton(scene, {
      name: "leave",
      icon: "cross",
      x: left + wide - 12,
      y: top + 12,
      radius: 8,
      act: () => reply(-1),
    });
    away.setVisible(true);
    all = [cover, frame, stage, figure, name, words, away];
  }

  function reply(choice: number): void {
    const done = answer;
    answer = undefined;
    if (done) done(choice);
    else gone = true;
  }

  function offer(): void {
    menu = createMenu(
      scene,
      choices.map((label, index) => ({ label: () => label, act: () => reply(index) })),
      { x: textLeft, y: top + high - 8 - row * Math.ceil(choices.length / columns), width: textWide / columns, columns, row },
    );
    if (hook.dialogue) hook.dialogue.offered = true;
  }

  function close(): void {
    menu?.destroy();
    menu = undefined;
    for (const part of all) part.destroy();
    all = [];
    hook.dialogue = null;
    answer = undefined;
    gone = false;
    hush();
  }

  return {
    get open() {
      return all.length > 0;
    },
    wait(speaker, look) {
      if (ended) return;
      build(speaker, look);
      words!.setText("…").setTint(tintOf("mist"));
      hook.dialogue = { speaker, text: "…", choices: [], offered: false };
      answer = undefined;
    },
    ask(speaker, look, mood, persona, said, offered) {
      if (ended) return Promise.resolve(-1);
      build(speaker, look);
      figure!.setFrame(look.frameOf(mood));
      line = said;
      shown = settings.textSpeed === 0 ? said.length : 0;
      choices = offered;
      words!.setText("").setTint(tintOf("white"));
      announce(`${speaker}: ${said}`);
      hook.dialogue = { speaker, text: said, face: mood, choices: offered, offered: false };
      if (settings.textSpeed > 0) sayAloud(said, persona);
      if (gone) return Promise.resolve(-1);
      return new Promise((done) => (answer = done));
    },
    close,
    end() {
      ended = true;
      reply(-1);
      close();
    },
    update(wish, delta) {
      const skip = wish.interact || wish.attack || tapped;
      tapped = false;
      if (all.length === 0) return;
      if (wish.cancel) return reply(-1);
      if (!answer) return;
      if (menu) return menu.obey(wish);
      if (skip) hush();
      shown = skip ? line.length : Math.min(line.length, shown + (delta / 1000) * settings.textSpeed);
      words!.setText(line.slice(0, Math.floor(shown)));
      if (shown >= line.length) offer();
    },
  };
}
