import type { GameObjects, Scene } from "phaser";
import { checkFunction, checkList, checkNumber, checkObject, checkText } from "../../../arguments.ts";
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
  checkObject("dialogueBox", "options", options, "an object { x, y, width, height }");
  for (const side of ["x", "y"] as const) checkNumber("dialogueBox", `options.${side}`, options[side]);
  for (const side of ["width", "height"] as const) checkNumber("dialogueBox", `options.${side}`, options[side], { least: 1 });
  for (const name of ["text", "back", "mark", "portraitScale"] as const)
    if (options[name] !== undefined) checkFunction("dialogueBox", `options.${name}`, options[name]);
  if (typeof options.speed !== "function") checkNumber("dialogueBox", "options.speed", options.speed ?? SPEED, { least: 0 });
}

/** @throws AigcError `bad-request`, naming what is wrong */
export function checkBoxLine(line: BoxLine): void {
  checkObject("dialogueBox", "line", line, "an object { speaker, text }");
  checkText("dialogueBox", "line.speaker", line.speaker);
  checkText("dialogueBox", "line.text", line.text);
  if (line.choices !== undefined)
    checkList("dialogueBox", "line.choices", line.choices, "a list of texts", (name, one) => checkText("dialogueBox", name, one));
}
