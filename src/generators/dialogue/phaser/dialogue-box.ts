import type { Events, GameObjects } from "phaser";

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
  /** How many times larger than drawn a portrait of so many pixels is in its square. Default: as large as fits, by whole numbers. */
  readonly portraitScale?: (side: number, pixels: number) => number;
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
