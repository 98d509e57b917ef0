import type { GameObjects, Scene } from "phaser";
import { tintOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import type { SpriteLook } from "phaser-aigc";
import { FONT } from "../art/font.ts";
import type { Wish } from "./controls.ts";
import { panel, text } from "./effects.ts";
import { hook } from "./hook.ts";
import { announce } from "./live-region.ts";

/** The box at the bottom of the screen in which people speak. */
export interface DialogueBox {
  readonly open: boolean;
  /** Types a line out, letter by letter; the answer comes when the player has chosen, -1 for leaving. */
  ask(speaker: string, look: SpriteLook, words: string, papers: string, choices: readonly string[]): Promise<number>;
  /** Something is being thought up. */
  wait(speaker: string, look: SpriteLook): void;
  close(): void;
  update(wish: Wish, delta: number): void;
}

const LETTERS_PER_SECOND = 55;

export function createDialogueBox(scene: Scene, depth: number): DialogueBox {
  const { width, height } = scene.scale;
  const [left, top, wide, high] = [12, height - 96, width - 24, 86];
  const frame = panel(scene, left, top, wide, high);
  const stage = panel(scene, left + 6, top + 6, 74, 74, "steel");
  const portrait = scene.add
    .sprite(left + 43, top + 75, PROPS, "mark")
    .setScale(4)
    .setOrigin(0.5, 1);
  const name = text(scene, left + 88, top + 8, "", "lantern");
  const papers = text(scene, left + wide - 8, top + 8, "", "stone").setOrigin(1, 0);
  const words = scene.add
    .bitmapText(left + 88, top + 22, FONT, "", 10)
    .setTint(tintOf("white"))
    .setMaxWidth(wide - 100)
    .setLineSpacing(2);
  const cursor = scene.add.image(0, 0, PROPS, "cursor").setOrigin(0, 0);
  let options: GameObjects.BitmapText[] = [];
  const all = [frame, stage, portrait, name, papers, words, cursor];
  for (const part of all) part.setScrollFactor(0).setDepth(depth).setVisible(false);

  let line = "";
  let shown = 0;
  let chosen = 0;
  let choices: readonly string[] = [];
  let answer: ((choice: number) => void) | undefined;

  function clear(): void {
    for (const option of options) option.destroy();
    options = [];
    cursor.setVisible(false);
  }

  function begin(speaker: string, look: SpriteLook): void {
    for (const part of all) part.setVisible(true);
    clear();
    name.setText(speaker);
    if (portrait.texture.key !== look.texture || portrait.frame.name !== look.frame) portrait.setTexture(look.texture, look.frame);
    portrait.play(look.idle, true);
  }

  function reply(choice: number): void {
    const done = answer;
    answer = undefined;
    done?.(choice);
  }

  function offer(): void {
    // Two columns below the line.
    choices.forEach((choice, index) => {
      const x = left + 98 + (index % 2) * Math.floor((wide - 100) / 2);
      const y = top + high - 26 + Math.floor(index / 2) * 11;
      options.push(text(scene, x, y, choice, "sand").setScrollFactor(0).setDepth(depth));
    });
    if (hook.dialogue) hook.dialogue.offered = true;
    point();
  }

  function point(): void {
    options.forEach((option, index) => option.setTint(tintOf(index === chosen ? "glow" : "sand")));
    const option = options[chosen];
    if (option) cursor.setVisible(true).setPosition(option.x - 8, option.y + 1);
    if (hook.dialogue) hook.dialogue.chosen = chosen;
  }

  return {
    get open() {
      return frame.visible;
    },
    wait(speaker, look) {
      begin(speaker, look);
      line = "…";
      shown = 1;
      words.setText(line);
      papers.setText("");
      answer = undefined;
    },
    ask(speaker, look, said, origin, offered) {
      begin(speaker, look);
      line = said;
      shown = 0;
      chosen = 0;
      choices = offered;
      words.setText("");
      papers.setText(origin);
      announce(`${speaker}: ${said}`);
      hook.dialogue = { speaker, text: said, choices: offered, chosen: 0, offered: false };
      return new Promise((done) => (answer = done));
    },
    close() {
      clear();
      for (const part of all) part.setVisible(false);
      hook.dialogue = null;
      answer = undefined;
    },
    update(wish, delta) {
      if (!frame.visible || !answer) return;
      if (wish.cancel) return reply(-1);
      if (shown < line.length) {
        shown = wish.interact || wish.attack ? line.length : Math.min(line.length, shown + (delta / 1000) * LETTERS_PER_SECOND);
        words.setText(line.slice(0, Math.floor(shown)));
        if (shown >= line.length) offer();
        return;
      }
      const step = (wish.down ? 1 : 0) - (wish.up ? 1 : 0);
      if (step !== 0) {
        chosen = (chosen + step + choices.length) % choices.length;
        announce(choices[chosen]!);
        point();
      }
      if (wish.interact || wish.attack) reply(chosen);
    },
  };
}
