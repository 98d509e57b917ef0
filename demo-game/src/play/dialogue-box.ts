import type { Scene } from "phaser";
import type { BoxAnswer, DialogueBox as Box, Persona, SpriteLook } from "phaser-aigc";
import { tintOf } from "../art/palette.ts";
import type { Wish } from "./controls.ts";
import { panel } from "./effects.ts";
import { hook } from "./hook.ts";
import { readingSize, text, type Lettering } from "./lettering.ts";
import { rowHeight } from "./menu.ts";
import { frameOf } from "./screen.ts";
import { createScreenButton, type ScreenButton } from "./screen-button.ts";
import { settings } from "./settings.ts";
import { hush, playSound, sayAloud } from "./sounds.ts";
import { say } from "./words.ts";

/** The box at the bottom of the screen in which people speak: the plugin's, in the game's lettering and under its keys. */
export interface DialogueBox {
  readonly open: boolean;
  /** Types a line out; the answer comes when the player has chosen. */
  ask(speaker: string, look: SpriteLook, persona: Persona, words: string, choices: readonly string[], free?: boolean): Promise<BoxAnswer>;
  /** Something is being thought up. */
  wait(speaker: string, look: SpriteLook): void;
  close(): void;
  /** The screen it was on is gone: whoever still talks through it has left. */
  end(): void;
  update(wish: Wish): void;
}

export function createDialogueBox(scene: Scene): DialogueBox {
  const { width, height, portrait, zoom } = frameOf(scene);
  const size = readingSize(scene);
  const row = rowHeight();
  const columns = portrait ? 1 : 2;
  const high = 34 + Math.ceil(size * 3.6) + row * (6 / columns);
  const place = { x: 6, y: height - high - (portrait ? 20 : 6), width: width - 12, height: high };
  const box = scene.aigc.dialogueBox({
    ...place,
    columns,
    row,
    portrait: portrait ? 48 : 74,
    depth: 0,
    // As large as the frame holds, by whole pixels of the device.
    portraitScale: (side, pixels) => Math.max(zoom, Math.floor((side * zoom) / pixels)) / zoom,
    hint: say("talk.own"),
    speed: () => settings.textSpeed,
    text: (what, words) => {
      const letters: Lettering = text(scene, 0, 0, words, what === "name" ? "lantern" : "white", what === "line" ? size : undefined);
      if (what === "line") letters.setName("words").setLineSpacing(2);
      return letters;
    },
    back: (x, y, wide, tall, what) => panel(scene, x, y, wide, tall, what === "portrait" ? "steel" : undefined),
    mark: (choice, chosen) => void choice.setTint(tintOf(chosen ? "glow" : "sand")),
  });
  let away: ScreenButton | undefined;
  let ended = false;
  box.events.on("typed", () => tellMenu(box, zoom));
  box.events.on("moved", () => {
    playSound("menu-move");
    tellMenu(box, zoom);
  });

  function show(): void {
    if (away) return;
    const [x, y] = [place.x + place.width - 12, place.y + 12];
    away = createScreenButton(scene, { name: "leave", icon: "cross", x, y, radius: 8, act: () => box.leave() });
    away.setVisible(true);
  }

  function close(): void {
    box.close();
    away?.destroy();
    away = undefined;
    hook.dialogue = null;
    hook.menu = null;
    hush();
  }

  const pictureOf = (look: SpriteLook) => ({ texture: look.texture, frame: look.frame });
  return {
    get open() {
      return box.open;
    },
    wait(speaker, look) {
      if (ended) return;
      box.wait(speaker, pictureOf(look));
      show();
      hook.dialogue = { speaker, text: "…", choices: [], offered: false };
    },
    async ask(speaker, look, persona, words, choices, free = false) {
      if (ended) return { left: true };
      hook.dialogue = { speaker, text: words, choices, offered: false };
      if (settings.textSpeed > 0) sayAloud(words, persona);
      const answer = box.say({ speaker, text: words, portrait: pictureOf(look), choices, free });
      show();
      const given = await answer;
      hook.menu = null;
      hush();
      if ("choice" in given) playSound("menu-take");
      return given;
    },
    close,
    end() {
      ended = true;
      box.leave();
      close();
    },
    update(wish) {
      if (wish.cancel) return box.leave();
      const rows = (wish.down ? 1 : 0) - (wish.up ? 1 : 0);
      const sideways = (wish.right ? 1 : 0) - (wish.left ? 1 : 0);
      const step = rows * columns + (columns > 1 ? sideways : 0);
      if (step !== 0) box.move(step);
      if (!wish.interact && !wish.attack) return;
      if (!box.typed) hush();
      box.take();
    },
  };
}

/** Tells the tests of the list, in pixels of the page. */
function tellMenu(box: Box, zoom: number): void {
  if (!hook.dialogue) return;
  hook.dialogue = { ...hook.dialogue, offered: true };
  const ratio = zoom / (window.devicePixelRatio || 1);
  const at = box.choices.map(({ x, y, width, height }) => ({ x: (x + width / 2) * ratio, y: (y + height / 2 - 1) * ratio }));
  hook.menu = { labels: box.choices.map(({ label }) => label), chosen: box.chosen, at };
}
