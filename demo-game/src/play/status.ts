import type { Run } from "./run.ts";
import type { Touch } from "./touch.ts";

/** What the Hud shows; the scene below it writes. */
export interface Status {
  place: string;
  /** What is to be done, and whether it is done. */
  goal: string;
  hint: string;
  coins: number;
  embers: number;
  /** What was bought, and how the quest stands: a pause tells of it. */
  carried: Pick<Run, "blade" | "heart" | "quest">;
  /** Keys of doors in hand. */
  keys: number;
  /** The captain, once it is awake. */
  captain: { readonly hp: number; readonly maxHp: number } | undefined;
  /** Said large as one arrives: where that is. */
  title: { readonly name: string; readonly line: string } | undefined;
  /** In a fight. */
  fight: { hp: number; maxHp: number; /** 0 spent, 1 ready. */ strike: number; dodge: number } | undefined;
  touch: Touch | undefined;
  /** Said at the top for a moment. */
  note: { readonly words: string; readonly id: number } | undefined;
  /** Counts blows at the hero: the rim reddens with each. */
  blows: number;
  /** What the buttons on the screen do. */
  press(action: "attack" | "dodge" | "cancel" | "lens"): void;
}

let notes = 0;
/** Says something for a moment. */
export function tellNote(status: Status, words: string): void {
  status.note = { words, id: ++notes };
}
