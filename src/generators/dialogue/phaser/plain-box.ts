import type { GameObjects, Scene } from "phaser";
import { checkFunction, checkList, checkObject, checkOptions, checkText, whole, within } from "../../../arguments.ts";
import type { BoxLine, BoxText, DialogueBoxOptions } from "./dialogue-box.ts";

/** How a box looks and behaves for which nothing else was given. */

export const SPEED = 40;

const FAMILY = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const COLOURS = { name: "#ffd27f", line: "#ffffff", choice: "#ffffff" };

export function plainText(scene: Scene, what: "name" | "line" | "choice", words: string): BoxText {
  return scene.add.text(0, 0, words, { fontFamily: FAMILY, fontSize: "14px", color: COLOURS[what] });
}

export function plainPanel(
  scene: Scene,
  x: number,
  y: number,
  width: number,
  height: number,
  what: "box" | "portrait",
): GameObjects.GameObject {
  const panel = scene.add.graphics();
  panel.fillStyle(what === "box" ? 0x171322 : 0x2a2438, 0.96).fillRoundedRect(x, y, width, height, 4);
  panel.lineStyle(1, 0x8b7f6a, 1).strokeRoundedRect(x, y, width, height, 4);
  return panel;
}

export function plainMark(choice: BoxText, chosen: boolean): void {
  choice.setTint(chosen ? 0xffffff : 0xa8a29a);
}

/** @throws AigcError `bad-request`, naming what is wrong */
export function checkBoxOptions(options: DialogueBoxOptions): void {
  checkOptions("dialogueBox", "options", options, {
    x: within(),
    y: within(),
    width: within(1),
    height: within(1),
    "portrait?": within(0),
    "portraitScale?": checkFunction,
    "speed?": (where, name, value) => (typeof value === "function" ? undefined : within(0)(where, name, value)),
    "columns?": whole(1),
    "row?": within(1),
    "depth?": within(),
    "hint?": checkText,
    "text?": checkFunction,
    "back?": checkFunction,
    "mark?": checkFunction,
  });
}

/** @throws AigcError `bad-request`, naming what is wrong */
export function checkBoxLine(line: BoxLine): void {
  checkObject("dialogueBox", "line", line, "an object { speaker, text }");
  checkText("dialogueBox", "line.speaker", line.speaker);
  checkText("dialogueBox", "line.text", line.text);
  if (line.choices !== undefined)
    checkList("dialogueBox", "line.choices", line.choices, "a list of texts", (name, one) => checkText("dialogueBox", name, one));
}
