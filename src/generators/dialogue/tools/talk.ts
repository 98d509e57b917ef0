import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Line, Persona } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { generate, type Generator, type Made } from "../../../generator.ts";
import { chatEndpoint } from "../../../nn/host/chat-endpoint.ts";
import type { KindCommand, Values } from "../../../tools/kind-tools.ts";
import { numberBetween, several } from "../../../tools/options.ts";
import { ACTS, LANGUAGES, REGISTERS, SLOTS, type Act, type LineRequest } from "../dialogue.ts";
import { endpointLine } from "../endpoint-line.ts";
import { talkToInk, talkToYarn } from "../formats/talk-script.ts";
import { grammarLine } from "../grammar-line.ts";
import { EVENTS, type MindEventKind } from "../mind.ts";
import { createNpc, type Npc, type NpcOptions, type Said } from "../npc.ts";
import { understandBy, type Intent, type ReadIntent } from "../understand.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { fact } from "./index.ts";
import { voiceNamed, voiceNames } from "./voice-named.ts";

/** Facts that the npc knows by default. */
const KNOWS = {
  en: { player: "Ada", npc: "Wick", item: "rope", place: "the north gate", foe: "rats", price: "12 coins" },
  zh: { player: "阿达", npc: "老马", item: "绳子", place: "北门", foe: "老鼠", price: "12枚钱" },
} as const;
const NAMES = { en: "Orla", zh: "老陈" } as const;

const HELP = `  What you write is said to them. Beside that:
  :why            why the last line was said
  :mind           what they feel for you, and why
  :say <act>      they say something of their own: ${ACTS.slice(0, 4).join(", ")}, …
  :feel <event>   something happens in the game: ${EVENTS.slice(7).join(", ")}
  :quit           the end (or Ctrl-D)
`;

/** `talk`: a conversation in the terminal; the input may also be a file or a pipe. */
export const talk: KindCommand = {
  flags: [
    { flag: "--seed <text>", text: "the same seed and words give the same talk", initial: "1" },
    { flag: "--language <code>", text: LANGUAGES.join(", "), initial: "en", choices: LANGUAGES },
    { flag: "--voice <name or file>", text: `${voiceNames().join(", ")}, or a text of your own`, initial: "plain" },
    { flag: "--lang <code>", text: "--language, in short", choices: LANGUAGES },
    { flag: "--setting <name>", text: "--voice, in short: pirate, space, fantasy, modern" },
    { flag: "--name <text>", text: "who speaks" },
    { flag: "--role <role>", text: "one of the voice; default: its first" },
    { flag: "--register <register>", text: "how somebody speaks", initial: "casual", choices: REGISTERS },
    { flag: "--mood <n>", text: "-1 gloomy or hostile, 1 cheerful or warm", initial: 0, parse: numberBetween(-1, 1) },
    {
      flag: "--knows <slot=value>",
      text: `a fact that they may say, any number of times (${SLOTS.join(", ")})`,
      initial: [],
      parse: (text, before: readonly string[]) => several(fact(text), before),
    },
    { flag: "--endpoint <url>", text: "a chat endpoint that is asked first; its key is read from the variable CHAT_KEY" },
    { flag: "--model <name>", text: "the model of the endpoint", initial: "default" },
    { flag: "--memory <file>", text: "a file of JSON that the talk goes on from, and is saved to" },
    { flag: "--out <file>", text: "the talk as a file to go on with: .ink, .yarn, .json" },
    { flag: "--why", text: "say after every line why it was said" },
  ],
  async run(values, { input, output }) {
    const { npc, why } = somebody(values, understandBy(await shippedModel("dialogue-intents")));
    const { out, memory } = values as { readonly out?: string; readonly memory?: string };
    if (out !== undefined) writerOf(out);
    const tell = (text: string): void => void output.write(text);
    const terminal = "isTTY" in input && input.isTTY === true;
    if (terminal) tell(HELP);
    const lines = createInterface({ input, terminal: false });
    const prompt = (): void => {
      if (terminal) tell("> ");
    };
    prompt();
    for await (const line of lines) {
      const text = line.trim();
      if (text === ":quit") break;
      if (text !== "") tell(await answerOf(npc, text, why, values["why"] === true));
      prompt();
    }
    lines.close();
    if (memory !== undefined) writeFileSync(memory, `${JSON.stringify(npc.memory, null, 1)}\n`);
    if (out !== undefined) writeFileSync(out, writerOf(out)(npc));
  },
};

/** The answer to one line of input. */
async function answerOf(npc: Npc, text: string, why: () => string, always: boolean): Promise<string> {
  const [, command, word = ""] = /^:(\w+)\s*(.*)$/.exec(text) ?? [];
  try {
    if (command === "why") return why();
    if (command === "mind") return mindOf(npc);
    if (command === "feel") {
      npc.feel(word as MindEventKind);
      return mindOf(npc);
    }
    if (command !== undefined && command !== "say") return HELP;
    const { content }: Said = command === "say" ? await npc.say(word as Act) : await npc.hear(text);
    return `${content.speaker}: ${content.text}\n${always ? why() : ""}`;
  } catch (error) {
    if (error instanceof AigcError) return `  ${error.message}\n`;
    throw error;
  }
}

/** An npc, and a function that explains its last line. */
function somebody(values: Values, understand: ReadIntent): { readonly npc: Npc; why(): string } {
  const { language: whole, lang: language = whole, seed, register, mood, knows, endpoint, model, memory } = values;
  const voice = voiceNamed((values["setting"] ?? values["voice"]) as string);
  const persona = {
    name: values["name"] ?? NAMES[language as "en"],
    role: values["role"] ?? voice.roles[0],
    mood,
    register,
  } as Persona;
  const key = process.env["CHAT_KEY"];
  const headers = key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } };
  const chain: Generator<LineRequest, Line>[] = [
    ...(endpoint === undefined ? [] : [endpointLine(chatEndpoint({ url: endpoint, model, ...headers }), { voice })]),
    grammarLine(voice),
  ];
  const facts = Object.fromEntries((knows as readonly string[]).map((text) => text.split(/=(.*)/s, 2)));
  let last: { readonly request: LineRequest; readonly made: Made<Line>; readonly intent: Intent | undefined } | undefined;
  let intent: Intent | undefined;
  const options: NpcOptions = {
    seed,
    language,
    voice,
    understand: async (heard) => (intent = await understand(heard)),
    knows: { ...KNOWS[language as "en"], ...facts },
    ...(memory === undefined ? {} : { memory: memoryIn(memory) }),
  };
  const npc = createNpc(persona, options, async (request, making) => {
    const made = await generate(chain, request, making);
    last = { request, made, intent };
    return made;
  });
  return { npc, why: () => (last === undefined ? "  Nothing was said yet.\n" : whyOf(last.request, last.made, last.intent) + mindOf(npc)) };
}

function memoryIn(file: string): NonNullable<NpcOptions["memory"]> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as NonNullable<NpcOptions["memory"]>;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new AigcError("bad-data", "talk", `${file} is no memory of a talk. Give a file that talk --memory wrote.`, { cause });
  }
}

function whyOf({ act, heard, speaker, slots = {}, recent = [] }: LineRequest, { provenance }: Made<Line>, intent?: Intent): string {
  const { generator, attempts, seed, skipped = [] } = provenance;
  const facts = Object.entries(slots).map(([slot, value]) => `${slot}=${typeof value === "string" ? value : value.text}`);
  const rows = [
    ["act", heard === undefined ? `${act}, of their own` : `${act}, because what was heard is "${intent}"`],
    ["speaker", `${speaker.role}, mood ${speaker.mood}, ${speaker.register ?? "casual"}`],
    ["facts", facts.join(", ") || "none"],
    ["avoids", `${recent.length} lines said lately`],
    ["made by", `${generator}, try ${attempts}, seed ${seed}`],
    ...skipped.map(({ generator: name, reason }) => ["skipped", `${name}: ${reason}`]),
  ];
  return rows.map(([name, value]) => `  ${name!.padEnd(10)}${value}\n`).join("");
}

function mindOf({ mind: { mood, trust, respect, fear, debt, events } }: Npc): string {
  const lived = events.map(({ kind, turn }) => `${kind} (turn ${turn})`).join(", ");
  return `  ${"feels".padEnd(10)}mood ${mood}, trust ${trust}, respect ${respect}, fear ${fear}, debt ${debt}\n  ${"remembers".padEnd(10)}${lived || "nothing"}\n`;
}

const WRITERS: Readonly<Record<string, (npc: Npc) => string>> = {
  ink: ({ persona, memory }) => talkToInk(persona, memory),
  yarn: ({ persona, memory }) => talkToYarn(persona, memory),
  json: ({ persona, memory }) => `${JSON.stringify({ persona, memory }, null, 1)}\n`,
};

function writerOf(file: string): (npc: Npc) => string {
  const writer = WRITERS[file.split(".").at(-1) ?? ""];
  if (writer) return writer;
  throw new AigcError("bad-request", "talk", `--out ${file} ends in none of ${Object.keys(WRITERS).join(", ")}. Give a file that does.`);
}
