import type { Scene } from "phaser";
import { LONGEST_HEARD } from "../dialogue.ts";

/** A line to be typed by the player, over the game's picture. */
export interface TextInput {
  place(x: number, y: number, width: number, height: number): void;
  remove(): void;
}

/**
 * A field of the page over a rectangle of the scene's camera. Keys that go into it do not reach the game.
 * @param done called with what was typed, or with undefined when the player leaves it
 */
export function createTextInput(scene: Scene, label: string, done: (text: string | undefined) => void): TextInput {
  const { canvas } = scene.sys.game;
  const field = document.createElement("input");
  field.type = "text";
  field.maxLength = LONGEST_HEARD;
  field.placeholder = label;
  field.setAttribute("aria-label", label);
  field.autocomplete = "off";
  field.style.cssText =
    "position:fixed;box-sizing:border-box;margin:0;padding:0 .5em;border:1px solid #8b7f6a;border-radius:2px;background:#171322;color:#fff;font-family:inherit;z-index:2";
  for (const name of ["keyup", "keypress", "pointerdown"]) field.addEventListener(name, (event) => event.stopPropagation());
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    // Enter that ends the choice of a character is no answer.
    if (event.isComposing) return;
    if (event.key === "Escape") done(undefined);
    if (event.key === "Enter" && field.value.trim() !== "") done(field.value.trim());
  });
  (canvas.parentElement ?? document.body).append(field);
  field.focus({ preventScroll: true });
  return {
    place(x, y, width, height) {
      const { left, top, width: wide } = canvas.getBoundingClientRect();
      const { main } = scene.cameras;
      const ratio = wide / canvas.width;
      const at = (value: number, scroll: number, middle: number): number => ((value - scroll - middle) * main.zoom + middle) * ratio;
      Object.assign(field.style, {
        left: `${left + at(x, main.scrollX, main.width / 2)}px`,
        top: `${top + at(y, main.scrollY, main.height / 2)}px`,
        width: `${width * main.zoom * ratio}px`,
        height: `${height * main.zoom * ratio}px`,
        fontSize: `${height * main.zoom * ratio * 0.6}px`,
      });
    },
    remove: () => field.remove(),
  };
}
