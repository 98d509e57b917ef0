import type { GameObjects, Scene } from "phaser";
import {
  checkFields,
  checkFlag,
  checkFunction,
  checkOptions,
  checkText,
  listOf,
  refuse,
  whole,
  within,
  type Check,
} from "../../../arguments.ts";
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
  checkFields("dialogueBox", "line", line, {
    speaker: checkText,
    text: checkText,
    "portrait?": checkPortrait,
    "choices?": listOf(checkText, "a list of texts"),
    "free?": checkFlag,
  });
}

const checkPortrait: Check = (where, name, value) => checkFields(where, name, value, { texture: checkText, "frame?": checkFrame });

const checkFrame: Check = (where, name, value) => {
  if (typeof value !== "string" && !Number.isInteger(value)) refuse(where, name, value, "the name or the number of a frame");
};

/** @throws AigcError `bad-request`, naming what is wrong */
export function checkWaiting(speaker: string, portrait: BoxLine["portrait"]): void {
  checkText("dialogueBox", "speaker", speaker);
  if (portrait !== undefined) checkPortrait("dialogueBox", "portrait", portrait);
}
