import { Events, Scenes, type GameObjects, type Scene } from "phaser";
import { checkFunction, checkList, checkNumber, checkObject, checkText } from "../../../arguments.ts";
import { announce } from "../../../plugin/live-region.ts";
import type { SceneLife } from "../../../plugin/scene-life.ts";
import { breakLines } from "../line-breaks.ts";
import { createTextInput, type TextInput } from "./text-input.ts";

/** Something with words on the screen. */
export type BoxText = GameObjects.Text | GameObjects.BitmapText;

/** Where the box stands and how it looks. Pixels of the scene. */
export interface DialogueBoxOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Side of the square of the portrait; 0 for none. Default: the height without its edges, at most a quarter of the width. */
  readonly portrait?: number;
  /** Characters a second; 0 shows a line at once. Asked for with every line. Default 40. */
  readonly speed?: number | (() => number);
  /** Columns of the choices. Default 1. */
  readonly columns?: number;
  /** Height of a choice. Default 18. */
  readonly row?: number;
  readonly depth?: number;
  /** The words of the choice that opens the field for an answer of one's own. Default "Say something…". */
  readonly hint?: string;
  /** Makes words on the screen: of the speaker's name, of the line, of a choice. Default: white letters of the device. */
  readonly text?: (what: "name" | "line" | "choice", words: string) => BoxText;
  /** Makes what lies behind the words; default: a dark panel with a light edge. Everything it gives is destroyed with the box. */
  readonly back?: (x: number, y: number, width: number, height: number, what: "box" | "portrait") => GameObjects.GameObject;
  /** Called with each choice when another one is chosen: tints it. Default: the chosen one is bright. */
  readonly mark?: (choice: BoxText, chosen: boolean) => void;
}

/** A line in the box. */
export interface BoxLine {
  readonly speaker: string;
  readonly text: string;
  /** A texture, and a frame of it. */
  readonly portrait?: { readonly texture: string; readonly frame?: string | number };
  readonly choices?: readonly string[];
  /** Whether the player may type an answer of their own. Default false. */
  readonly free?: boolean;
}

/** What the player answered: one of the choices, words of their own, or nothing more. */
export type BoxAnswer = { readonly choice: number } | { readonly text: string } | { readonly left: true };

/**
 * The box in which people speak: it types a line out, then offers the choices, and a field for words of one's own. A click or a tap shows
 * the whole line, or takes a choice; keys are yours: `skip`, `move`, `take`, `leave`. Everything said is mirrored for screen readers, and
 * words are drawn as words, whatever is in them.
 *
 * Emits on `events`: "line" (BoxLine), "typed" when a line stands there whole, "moved" (index), "answer" (BoxAnswer), "closed".
 */
export interface DialogueBox {
  readonly events: Events.EventEmitter;
  readonly open: boolean;
  /** Whether the line stands there whole. */
  readonly typed: boolean;
  readonly chosen: number;
  /** Each choice, and where it is to be tapped. */
  readonly choices: readonly {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Types a line out and waits for the answer; a line without choices waits for `take` or a click. Never answered once the scene stops. */
  say(line: BoxLine): Promise<BoxAnswer>;
  /** Shows three dots until the next line. */
  wait(speaker: string, portrait?: BoxLine["portrait"]): void;
  /** Shows the whole line at once. */
  skip(): void;
  /** Goes on in the choices by so many. */
  move(by: number): void;
  /** Takes the chosen choice; goes on where there is none; skips while the line is being typed. */
  take(): void;
  /** The player has had enough. */
  leave(): void;
  close(): void;
}

const EDGE = 8;
const SPEED = 40;

/** @throws AigcError `bad-request`, naming the argument */
export function createDialogueBox(scene: Scene, life: SceneLife, options: DialogueBoxOptions): DialogueBox {
  checkBoxOptions(options);
  const { x, y, width, height, columns = 1, row = 18, depth = 1000, hint = "Say something…" } = options;
  const side = options.portrait ?? Math.min(height - 2 * EDGE, width / 4);
  const left = x + EDGE + (side > 0 ? side + EDGE : 0);
  const wide = x + width - EDGE - left;
  const events = new Events.EventEmitter();
  const letters = options.text ?? ((what, words) => plainText(scene, what, words));
  const back = options.back ?? ((...at) => plainPanel(scene, ...at));
  const mark = options.mark ?? ((choice, chosen) => void choice.setTint(chosen ? 0xffffff : 0xa8a29a));
  let frame: GameObjects.GameObject[] = [];
  let choices: { text: BoxText; zone: GameObjects.Zone }[] = [];
  let field: TextInput | undefined;
  let words: BoxText | undefined;
  let whole = "";
  let shown = 0;
  let [typed, chosen] = [false, 0];
  let line: BoxLine | undefined;
  let answered: ((answer: BoxAnswer) => void) | undefined;

  function build(speaker: string, portrait: BoxLine["portrait"]): void {
    clear();
    const cover = scene.add.zone(x, y, width, height).setOrigin(0).setInteractive();
    cover.on("pointerdown", () => (typed ? choices.length === 0 && box.take() : box.skip()));
    const name = letters("name", speaker).setPosition(left, y + EDGE);
    words = letters("line", "").setPosition(left, y + EDGE + name.height + 4);
    frame = [cover, back(x, y, width, height, "box"), name, words];
    if (portrait && side > 0) {
      const image = scene.add.image(x + EDGE + side / 2, y + EDGE + side, portrait.texture, portrait.frame).setOrigin(0.5, 1);
      image.setScale(Math.max(1, Math.floor(side / Math.max(image.width, image.height))));
      frame.push(back(x + EDGE, y + EDGE, side, side, "portrait"), image);
    }
    frame.forEach((part, i) => (part as GameObjects.Image).setDepth?.(depth + (part === words || part === name ? 2 : i > 4 ? 1 : i)));
    scene.sys.events.on(Scenes.Events.UPDATE, step);
  }

  /** Broken first and typed afterwards, so that no word jumps to the next line while it is written. */
  function broken(text: string): string {
    const fits = (part: string): boolean => words!.setText(part).width <= wide;
    return breakLines(text, fits).join("\n");
  }

  function step(_time: number, delta: number): void {
    if (!line || typed) return;
    const speed = typeof options.speed === "function" ? options.speed() : (options.speed ?? SPEED);
    show(speed <= 0 ? Infinity : shown + (delta / 1000) * speed);
  }

  function show(count: number): void {
    const all = [...whole];
    shown = Math.min(all.length, count);
    words!.setText(all.slice(0, Math.floor(shown)).join(""));
    if (shown < all.length || typed) return;
    typed = true;
    offer();
    events.emit("typed");
  }

  function offer(): void {
    const all = labels();
    const top = y + height - EDGE - Math.ceil(all.length / columns) * row;
    choices = all.map((label, index) => {
      const at = { x: left + (index % columns) * (wide / columns), y: top + Math.floor(index / columns) * row };
      const zone = scene.add
        .zone(at.x, at.y, wide / columns, row)
        .setOrigin(0)
        .setDepth(depth + 3);
      zone.setInteractive({ useHandCursor: true }).on("pointerover", () => choose(index));
      zone.on("pointerdown", () => {
        choose(index);
        choice(index);
      });
      return {
        text: letters("choice", label)
          .setPosition(at.x + EDGE, at.y)
          .setDepth(depth + 2),
        zone,
      };
    });
    if (choices.length > 0) choose(0, false);
    if (all.length > 0) announce(all.map((label, index) => `${index + 1}. ${label}`).join("\n"));
  }

  /** The choices, and last the one for words of one's own. */
  const labels = (): readonly string[] => [...(line?.choices ?? []), ...(line?.free && typeof document !== "undefined" ? [hint] : [])];

  function choice(index: number): void {
    if (index < (line?.choices ?? []).length) return answer({ choice: index });
    field?.remove();
    field = createTextInput(scene, hint, (text) => {
      if (text !== undefined) return answer({ text });
      field?.remove();
      field = undefined;
    });
    field.place(left, y + height - EDGE - row, wide, row);
  }

  function choose(index: number, aloud = true): void {
    if (choices.length === 0) return;
    const before = chosen;
    chosen = (index + choices.length) % choices.length;
    choices.forEach(({ text }, i) => mark(text, i === chosen));
    if (!aloud || chosen === before) return;
    announce(labels()[chosen]!);
    events.emit("moved", chosen);
  }

  function answer(given: BoxAnswer): void {
    const done = answered;
    if (!done) return;
    answered = undefined;
    clearChoices();
    events.emit("answer", given);
    done(given);
  }

  function clearChoices(): void {
    for (const { text, zone } of choices) [text, zone].forEach((part) => part.destroy());
    choices = [];
    field?.remove();
    field = undefined;
  }

  function clear(): void {
    scene.sys.events.off(Scenes.Events.UPDATE, step);
    clearChoices();
    for (const part of frame) part.destroy();
    frame = [];
    line = undefined;
  }

  const box: DialogueBox = {
    events,
    get open() {
      return frame.length > 0;
    },
    get typed() {
      return typed;
    },
    get chosen() {
      return chosen;
    },
    get choices() {
      return choices.map(({ text, zone }) => ({ label: text.text, x: zone.x, y: zone.y, width: zone.width, height: zone.height }));
    },
    say(given) {
      life.check("dialogueBox");
      checkLine(given);
      answer({ left: true });
      build(given.speaker, given.portrait);
      [line, shown, typed, chosen] = [given, 0, false, 0];
      whole = broken(given.text);
      words!.setText("");
      announce(`${given.speaker}: ${given.text}`);
      events.emit("line", given);
      const waiting = new Promise<BoxAnswer>((done) => (answered = done));
      return life.whileRunning(waiting, "dialogueBox");
    },
    wait(speaker, portrait) {
      life.check("dialogueBox");
      checkText("dialogueBox", "speaker", speaker);
      build(speaker, portrait);
      words!.setText("…");
    },
    skip: () => void (line && !typed && show(Infinity)),
    move: (by) => choose(chosen + by),
    take() {
      if (!line) return;
      if (!typed) box.skip();
      else if (choices.length > 0) choice(chosen);
      else answer({ left: true });
    },
    leave: () => answer({ left: true }),
    close() {
      if (frame.length === 0) return;
      answer({ left: true });
      clear();
      events.emit("closed");
    },
  };
  life.atEnd(() => {
    answered = undefined;
    clear();
    events.removeAllListeners();
  });
  return box;
}

function checkBoxOptions(options: DialogueBoxOptions): void {
  checkObject("dialogueBox", "options", options, "an object { x, y, width, height }");
  for (const side of ["x", "y"] as const) checkNumber("dialogueBox", `options.${side}`, options[side]);
  for (const side of ["width", "height"] as const) checkNumber("dialogueBox", `options.${side}`, options[side], { least: 1 });
  for (const name of ["text", "back", "mark"] as const)
    if (options[name] !== undefined) checkFunction("dialogueBox", `options.${name}`, options[name]);
  if (typeof options.speed !== "function") checkNumber("dialogueBox", "options.speed", options.speed ?? SPEED, { least: 0 });
}

function checkLine(line: BoxLine): void {
  checkObject("dialogueBox", "line", line, "an object { speaker, text }");
  checkText("dialogueBox", "line.speaker", line.speaker);
  checkText("dialogueBox", "line.text", line.text);
  if (line.choices !== undefined)
    checkList("dialogueBox", "line.choices", line.choices, "a list of texts", (name, one) => checkText("dialogueBox", name, one));
}

const FAMILY = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

function plainText(scene: Scene, what: "name" | "line" | "choice", words: string): BoxText {
  const colour = { name: "#ffd27f", line: "#ffffff", choice: "#ffffff" }[what];
  return scene.add.text(0, 0, words, { fontFamily: FAMILY, fontSize: "14px", color: colour });
}

function plainPanel(scene: Scene, x: number, y: number, width: number, height: number, what: "box" | "portrait"): GameObjects.GameObject {
  const panel = scene.add.graphics();
  panel.fillStyle(what === "box" ? 0x171322 : 0x2a2438, 0.96).fillRoundedRect(x, y, width, height, 4);
  panel.lineStyle(1, 0x8b7f6a, 1).strokeRoundedRect(x, y, width, height, 4);
  return panel;
}
