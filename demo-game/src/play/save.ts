import { directorOf } from "./director.ts";
import { FLOORS, newRun, type Run } from "./run.ts";

/** One saved game, in the browser. Storage may be forbidden or full: then nothing is kept, and the game goes on. */
const KEY = "lanternfall-save@2";

export function readSave(): Run | null {
  try {
    const save = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<Run> | null;
    if (!save || typeof save.seed !== "string") return null;
    const run = newRun(cleanSeed(save.seed));
    const whole = (value: unknown, least: number, most: number): value is number =>
      Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
    // What is no number of its kind is as at the beginning: anybody can write into the storage.
    const number = (name: "descent" | "floor" | "embers" | "coins" | "blade" | "heart", least: number, most: number): number =>
      whole(save[name], least, most) ? save[name] : run[name];
    return {
      ...run,
      descent: number("descent", 0, 1e6),
      floor: number("floor", 1, FLOORS),
      embers: number("embers", 0, 1e6),
      coins: number("coins", 0, 1e6),
      blade: number("blade", 0, 3),
      heart: number("heart", 0, 3),
      player: playerOf(save.player),
      quest: save.quest && ["open", "taken", "found", "done"].includes(save.quest) ? save.quest : "open",
      seconds: typeof save.seconds === "number" && save.seconds >= 0 ? save.seconds : 0,
    };
  } catch {
    return null;
  }
}

/** What the director knew, unless somebody has written something else there. */
function playerOf(state: unknown): Run["player"] {
  try {
    return directorOf({ player: state as Run["player"] }).state;
  } catch {
    return null;
  }
}

export function writeSave(run: Run): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(run));
  } catch {
    // Private windows and full disks: playing on matters more.
  }
}

/** A seed as it may be typed: letters, digits and dashes, at most 16. */
export function cleanSeed(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, "")
      .slice(0, 16) || "ember"
  );
}

const WORDS = [
  "ash",
  "birch",
  "cinder",
  "dusk",
  "elder",
  "fern",
  "gloom",
  "hollow",
  "iron",
  "moss",
  "night",
  "owl",
  "raven",
  "stone",
  "thorn",
];

/** A seed nobody asked for, easy to say to a friend. */
export function freshSeed(): string {
  const word = (): string => WORDS[Math.floor(Math.random() * WORDS.length)]!;
  return `${word()}-${word()}-${Math.floor(Math.random() * 90 + 10)}`;
}
