import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Command, Option } from "commander";
import { AigcError } from "../errors.ts";
import type { Rgba } from "../tools/contact-sheet.ts";
import type { Flag, KindTools, Values } from "../tools/kind-tools.ts";
import { makeContent, requestsOf, waysOf, type MakeOptions } from "../tools/make-content.ts";
import { addFlags, colour, jsonObject, wholeNumber } from "../tools/options.ts";
import { summary } from "../tools/summary.ts";
import { checkFile, endingsOf, sheetOf, textsOf, writeContent } from "../tools/write-content.ts";
import { importKind } from "./own-kind.ts";
import { isPath } from "./own-module.ts";
import { isKind, KIND_NAMES, nameOf, toolsOf } from "./registry.ts";

/**
 * `generate <kind>`: a command for each kind, or the one of a module of your own.
 * @param words the command line: only what it names is loaded
 */
export async function addGenerate(root: Command, [command, word = ""]: readonly string[]): Promise<void> {
  const generate = root
    .command("generate")
    .description(`make content from a seed: ${KIND_NAMES.join(", ")}, or a kind of your own by the path of its module`);
  if (command !== "generate") return;
  if (isPath(word)) {
    generate.addCommand(generateCommand(word, await importKind(word)));
    return;
  }
  for (const name of KIND_NAMES.includes(nameOf(word)) ? [word] : KIND_NAMES) {
    const tools = await toolsOf(nameOf(name));
    if (tools && isKind(tools)) generate.addCommand(generateCommand(name, tools));
  }
}

interface GenerateOptions extends MakeOptions {
  readonly out?: string;
  readonly json?: boolean;
  readonly sheet?: string;
  readonly contactSheet?: string;
  readonly zoom?: number;
  readonly background?: Rgba;
  readonly explain?: boolean;
}

/** The command that makes one kind. */
export function generateCommand(name: string, tools: KindTools): Command {
  const command = new Command(name).description(tools.summary ?? `content of the kind "${tools.kind.name}"`);
  const [own, common] = [tools.flags ?? [], commonFlags(tools)];
  const taken = own.find(({ flag }) => common.some((one) => longName(one.flag) === longName(flag)));
  if (taken) {
    const names = common.map(({ flag }) => longName(flag)).join(", ");
    throw new AigcError("bad-request", name, `the flag "${taken.flag}" is there for all kinds already. Call it otherwise than ${names}.`);
  }
  addFlags(command, [...own, ...common]);
  if (tools.words === undefined) return command.action((values: Values) => run(tools, values as GenerateOptions));
  return command
    .argument("[words...]", `what is wished for, as --${tools.words}`)
    .action((words: readonly string[], values: Values) =>
      run(tools, (words.length > 0 ? { ...values, [tools.words!]: words.join(" ") } : values) as GenerateOptions),
    );
}

async function run(tools: KindTools, options: GenerateOptions): Promise<void> {
  const { out, sheet, contactSheet } = options;
  if (options.explain) return explain(tools, options);
  for (const file of [sheet, contactSheet]) checkFile(file, ["png"]);
  checkFile(out, endingsOf(tools), true);
  const made = await makeContent(tools, options, ownValues(tools, options));
  // One row for each request.
  const shown = made.length > options.count && options.count > 1 ? { ...options, columns: options.count } : options;
  if (contactSheet !== undefined) write(contactSheet, sheetOf(tools, made, shown));
  if (sheet !== undefined) write(sheet, sheetOf(tools, made, shown, true));
  if (out !== undefined) writeContent(out, tools, made, options);
  const files = [out, sheet, contactSheet].some((file) => file !== undefined);
  const text = options.json ? `${JSON.stringify(made, null, 1)}\n` : files ? undefined : textsOf(tools, made);
  if (text !== undefined) process.stdout.write(text);
  // With text content, which may be piped, the summary goes to stderr.
  (text === undefined ? process.stdout : process.stderr).write(summary(tools.kind.name, made));
}

/** Says all that is wrong with the request; nothing is made. */
function explain(tools: KindTools, options: GenerateOptions): void {
  const problems = requestsOf(tools, options, ownValues(tools, options)).flatMap((request) => tools.explain!(request));
  process.stdout.write(problems.length === 0 ? "nothing is wrong with it\n" : problems.map(({ code, message }) => `${code}: ${message}\n`).join("")); // prettier-ignore
  if (problems.length > 0) process.exitCode = 1;
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** The values of the kind's own flags. */
function ownValues({ flags = [] }: KindTools, options: Values): Values {
  const names = flags.map(({ flag }) => new Option(flag).attributeName());
  return Object.fromEntries(names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]));
}

/** The flags of every kind. */
function commonFlags(tools: KindTools): Flag[] {
  const { kind, count = 1, picture, zoom = 1 } = tools;
  const ways = waysOf(tools);
  const learned = Object.keys(kind.learned ?? {}).length > 0;
  return [
    { flag: "--count <n>", text: "how many", initial: count, parse: wholeNumber(1, 100_000) },
    { flag: "--seed <text>", text: "where all chance comes from; the seed in a piece's papers makes it again", initial: "1" },
    {
      flag: "--way <way>",
      text: ways.length > 1 ? `how it is made; where that fails, ${ways.at(-1)} helps out` : "how it is made",
      initial: tools.way ?? ways[0],
      choices: ways,
    },
    ...(learned ? [{ flag: "--model <name>", text: "a model in place of the way's own: a name under models/, or a folder" }] : []),
    { flag: "--request <json>", text: "what is asked for, as JSON, instead of the flags above", parse: jsonObject },
    {
      flag: "--out <path>",
      text: `a file ending in ${endingsOf(tools)
        .map((one) => `.${one}`)
        .join(", ")}, or a folder for one of each per piece; several files get numbers`,
    },
    { flag: "--json", text: "JSON with the papers on the terminal" },
    ...(tools.explain ? [{ flag: "--explain", text: "say all that is wrong with the request, and make nothing" }] : []),
    ...(picture
      ? [
          { flag: "--sheet <file>", text: "all of them in one .png, edge to edge, for a game to cut up" },
          { flag: "--contact-sheet <file>", text: "all of them in one .png to look at, on grey" },
          {
            flag: "--zoom <n>",
            text: `how large each pixel is drawn; 1${zoom === 1 ? "" : `, or ${zoom} on a contact sheet`}`,
            parse: wholeNumber(1, 64),
          },
          { flag: "--background <colour>", text: "#rrggbb instead of nothing, or of the contact sheet's grey", parse: colour },
        ]
      : []),
  ];
}

function longName(flag: string): string {
  return new Option(flag).long ?? flag;
}
