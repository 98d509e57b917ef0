import type { NpcOptions } from "phaser-aigc";

type Memory = NonNullable<NpcOptions["memory"]>;

/** What the villagers remember of the player, by run, name and language; kept in the browser beside the saved game. */
const KEY = "lanternfall-people@1";
/** Turns that are kept of each. */
const KEPT = 20;

type People = Record<string, Memory>;

export function memoryOf(seed: string, name: string, language: string): Memory | undefined {
  const memory = read()[keyOf(seed, name, language)];
  return Array.isArray(memory) && memory.length > 0 ? memory : undefined;
}

/** Only one run is remembered: who begins anew meets strangers. */
export function remember(seed: string, name: string, language: string, memory: Memory): void {
  const ofRun = Object.entries(read()).filter(([key]) => key.startsWith(`${seed}/`));
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...Object.fromEntries(ofRun), [keyOf(seed, name, language)]: memory.slice(-KEPT) }));
  } catch {
    // Private windows and full disks: playing on matters more.
  }
}

export function forgetPeople(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

const keyOf = (seed: string, name: string, language: string): string => `${seed}/${name}/${language}`;

function read(): People {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {}) as People;
  } catch {
    return {};
  }
}
