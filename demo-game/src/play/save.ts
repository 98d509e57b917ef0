/** One saved game, in the browser. Storage may be forbidden or full: then nothing is kept, and the game goes on. */
export interface Save {
  readonly seed: string;
  /** Floors brought home. */
  readonly embers: number;
}

const KEY = "lanternfall-save@1";

export function readSave(): Save | null {
  try {
    const save = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<Save> | null;
    return save && typeof save.seed === "string" && Number.isInteger(save.embers)
      ? { seed: cleanSeed(save.seed), embers: save.embers! }
      : null;
  } catch {
    return null;
  }
}

export function writeSave(save: Save): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(save));
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
  "juniper",
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
