import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { AigcError } from "../errors.ts";
import type { Made } from "../generator.ts";
import { contactSheet, TRANSPARENT, type Rgba } from "./contact-sheet.ts";
import type { FileCodec, KindTools } from "./kind-tools.ts";

/** How pictures are written: zoom and background. */
export interface PictureOptions {
  readonly zoom?: number;
  readonly background?: Rgba;
  /** Pieces in a row of a sheet; default: about a square. */
  readonly columns?: number;
}

/** The formats of a kind and those that only commands write, by ending. */
export function codecsOf({ kind, codecs }: KindTools): Readonly<Record<string, FileCodec<unknown>>> {
  return { ...kind.codecs, ...codecs };
}

/** The endings of the files that a kind is written to. */
export function endingsOf(tools: KindTools): readonly string[] {
  return [...new Set([...Object.keys(codecsOf(tools)), ...(hasText(tools) ? ["txt"] : []), ...(tools.picture ? ["png"] : []), "json"])];
}

/** The longest known ending of a file name: "aseprite.json", not "json". For an unknown ending, the text after the last dot. */
function endingOf(file: string, endings: readonly string[]): string {
  const fits = endings.filter((ending) => file.toLowerCase().endsWith(`.${ending}`)).sort((a, b) => b.length - a.length);
  return fits[0] ?? extname(file).slice(1).toLowerCase();
}

/** @throws AigcError `bad-request` for a file whose ending is none of `endings` or has no folder, before anything is made */
export function checkFile(file: string | undefined, endings: readonly string[], folder = false): void {
  if (file === undefined) return;
  const ending = endingOf(file, endings);
  if (ending === "" ? folder : endings.includes(ending)) return;
  const wanted = [...endings.map((one) => `.${one}`), ...(folder ? ["a folder"] : [])].join(", ");
  throw new AigcError("bad-request", "generate", `nothing is written to "${file}". Give ${wanted}.`);
}

/** Whether content has a text; content with a picture only if its kind says so. */
function hasText({ kind, show, picture }: KindTools): boolean {
  return show !== undefined || kind.codecs?.["txt"] !== undefined || picture === undefined;
}

/** A piece as text: by `show` of the kind, else by its codec `txt`, else its mark if that is text, else JSON. */
function textOf(tools: KindTools, { content, provenance }: Made<unknown>): string {
  if (tools.show) return tools.show(content);
  const codec = tools.kind.codecs?.["txt"];
  if (codec) return String(codec.encode(content, provenance));
  const mark = (content as Readonly<Record<string, unknown>>)[tools.kind.mark];
  return typeof mark === "string" ? mark : JSON.stringify(content);
}

/** Pieces as text, one per line, or separated by blank lines if they are longer. Undefined for content that is only a picture. */
export function textsOf(tools: KindTools, made: readonly Made<unknown>[]): string | undefined {
  return hasText(tools) ? joined(made.map((one) => textOf(tools, one))) : undefined;
}

/** All pieces in one picture: to look at, or with `edgeToEdge` for a game to cut into frames. */
export function sheetOf(
  tools: KindTools,
  made: readonly Made<unknown>[],
  { zoom, background, columns }: PictureOptions,
  edgeToEdge = false,
): Buffer {
  return contactSheet(
    made.map(({ content }) => tools.picture!(content)),
    {
      ...(edgeToEdge ? { gap: 0, zoom: zoom ?? 1, background: TRANSPARENT } : { zoom: zoom ?? tools.zoom ?? 1 }),
      ...(background ? { background } : {}),
      ...(columns ? { columns } : {}),
    },
  );
}

/**
 * Writes pieces. A .json file has all of them with their papers, a .txt file all of them without. In other formats there is one file for
 * each piece, numbered if there are several (knight-0.png, knight-1.png), with the papers beside it as .json. A name without an ending is
 * a folder for every format of each piece.
 */
export function writeContent(out: string, tools: KindTools, made: readonly Made<unknown>[], options: PictureOptions): void {
  const ending = endingOf(out, endingsOf(tools));
  mkdirSync(ending === "" ? out : dirname(out), { recursive: true });
  const encode = (one: Made<unknown>, as: string): string | Uint8Array => {
    if (as === "json") return json(one);
    const codec = codecsOf(tools)[as];
    // A codec cannot change the zoom or the background of a picture.
    const changed = as === "png" && (options.zoom !== undefined || options.background !== undefined);
    if (codec && !(changed && tools.picture)) return codec.encode(one.content, one.provenance);
    return as === "txt"
      ? textOf(tools, one)
      : sheetOf({ ...tools, ...(tools.sheet ? { picture: tools.sheet } : {}) }, [one], options, true);
  };
  if (ending === "json") return writeFileSync(out, json(made));
  if (ending === "txt") return writeFileSync(out, joined(made.map((one) => String(encode(one, "txt")))));
  const written = ending === "" ? endingsOf(tools) : [ending];
  const folder = ending === "" ? out : dirname(out);
  const contents = made.map(({ content }) => content);
  for (const as of written) for (const [name, bytes] of Object.entries(codecsOf(tools)[as]?.beside?.(contents) ?? {})) writeFileSync(join(folder, name), bytes); // prettier-ignore
  if (ending === "") {
    made.forEach((one, i) => {
      for (const as of written) writeFileSync(join(out, `${tools.kind.name}-${i}.${as}`), lines(encode(one, as)));
    });
    return;
  }
  const stem = out.slice(0, -ending.length - 1);
  made.forEach((one, i) => {
    const name = made.length > 1 ? `${stem}-${i}` : stem;
    writeFileSync(`${name}.${ending}`, lines(encode(one, ending)));
    writeFileSync(`${name}.json`, json(one));
  });
}

function joined(texts: readonly string[]): string {
  const bare = texts.map((text) => text.replace(/\n$/, ""));
  return `${bare.join(bare.some((text) => text.includes("\n")) ? "\n\n" : "\n")}\n`;
}

/** Text that ends with a line break. */
function lines(content: string | Uint8Array): string | Uint8Array {
  return typeof content === "string" && !content.endsWith("\n") ? `${content}\n` : content;
}

/** Lists of numbers in one line: a picture has thousands. */
function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1).replace(/\[\n[\s\d.,-]*\]/g, (list) => list.replace(/\s+/g, ""))}\n`;
}
