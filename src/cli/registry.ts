import type { AgentTools, KindCommand, KindTools, Tools } from "../tools/kind-tools.ts";

interface Line<T extends Tools> {
  readonly is: "kind" | "agent";
  readonly load: () => Promise<T>;
}
const kind = (load: () => Promise<KindTools>): Line<KindTools> => ({ is: "kind", load });
const agent = (load: () => Promise<AgentTools>): Line<AgentTools> => ({ is: "agent", load });

/** Every kind of content and every agent of the command line, one line each; loaded on demand. */
const REGISTRY: Readonly<Record<string, Line<KindTools | AgentTools>>> = {
  skirmish: agent(async () => (await import("../agents/skirmish/tools/index.ts")).skirmishTools),
  level: kind(async () => (await import("../generators/level/tools/index.ts")).levelTools),
  "room-editor": agent(async () => (await import("../generators/level/tools/editor.ts")).roomEditorTools),
  sprite: kind(async () => (await import("../generators/sprite/tools/index.ts")).spriteTools),
  dialogue: kind(async () => (await import("../generators/dialogue/tools/index.ts")).dialogueTools),
  sound: kind(async () => (await import("../generators/sound/tools/index.ts")).soundTools),
  music: kind(async () => (await import("../generators/music/tools/index.ts")).musicTools),
  speech: kind(async () => (await import("../generators/speech/tools/index.ts")).speechTools),
  "cart-pole": agent(async () => (await import("../agents/classic/tools/index.ts")).cartPoleTools),
  pendulum: agent(async () => (await import("../agents/classic/tools/index.ts")).pendulumTools),
  "memory-corridor": agent(async () => (await import("../agents/classic/tools/index.ts")).memoryCorridorTools),
  "grid-duel": agent(async () => (await import("../agents/classic/tools/index.ts")).gridDuelTools),
};

/** Commands of single kinds, one line each. */
export const COMMANDS: Readonly<Record<string, { readonly text: string; readonly load: () => Promise<KindCommand> }>> = {
  talk: {
    text: "talk with somebody of a voice in the terminal, and see why each line was said",
    load: async () => (await import("../generators/dialogue/tools/talk.ts")).talk,
  },
  strings: {
    text: "what a voice says as a table for translators (.po, .csv), and back",
    load: async () => (await import("../generators/dialogue/tools/strings.ts")).strings,
  },
  write: {
    text: "a rumour, a letter, a poem or a page of a book",
    load: async () => (await import("../generators/dialogue/tools/write-text.ts")).write,
  },
  corpus: {
    text: "labelled lines of all voices, one JSON object a line, to train on",
    load: async () => (await import("../generators/dialogue/tools/labelled-lines.ts")).corpus,
  },
};

/** Old names. They still work, but are not listed. */
const FORMERLY: Readonly<Record<string, string>> = { line: "dialogue", levels: "level", sprites: "sprite" };

/** A name of the command line, with its tools. */
export interface Registered {
  readonly name: string;
  readonly tools: KindTools | AgentTools;
}

export const KIND_NAMES: readonly string[] = Object.keys(REGISTRY).filter((name) => REGISTRY[name]!.is === "kind");

/** The name that a word on the command line stands for. */
export function nameOf(word: string): string {
  return Object.hasOwn(FORMERLY, word) ? FORMERLY[word]! : word;
}

/** The tools of a name; undefined for an unknown name. */
export async function toolsOf(name: string): Promise<KindTools | AgentTools | undefined> {
  return Object.hasOwn(REGISTRY, name) ? REGISTRY[name]!.load() : undefined;
}

/** All names, in the order of the lists. */
export async function everything(): Promise<readonly Registered[]> {
  const all: Registered[] = [];
  for (const [name, { load }] of Object.entries(REGISTRY)) all.push({ name, tools: await load() });
  return all;
}

export function isKind(tools: KindTools | AgentTools): tools is KindTools {
  return "kind" in tools;
}
