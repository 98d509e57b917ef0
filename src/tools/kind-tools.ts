import type { Distillation } from "../agents/tree/words.ts";
import type { Problem } from "../content.ts";
import type { Environment } from "../environment.ts";
import type { Generator } from "../generator.ts";
import type { Codec, Kind } from "../kind.ts";
import type { Model } from "../model.ts";
import type { Recipe } from "./recipe.ts";

/** An option of a command, as plain data. */
export interface Flag {
  /** "--width <n>"; without a value, "--key", it is true or absent. */
  readonly flag: string;
  /** One line of the help. */
  readonly text: string;
  /** Its default value. */
  readonly initial?: unknown;
  /** Reads the value from a word; throws for a wrong word. `before` is the value of an earlier occurrence of the flag. */
  readonly parse?: (text: string, before: never) => unknown;
  /** The allowed words. */
  readonly choices?: readonly string[];
  readonly required?: boolean;
}

/** The values of the flags, by name: `--contact-sheet` is `contactSheet`. Their types are those of the parsers. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Values = Readonly<Record<string, any>>;

/** RGBA, row-major, 4 bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** One measurement; every benchmark and evaluation of the project prints and writes these. */
export interface Row {
  /** A constant id: "engine/train/mlp/node". */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  /** The interval of the value, if there is one. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** The other policies or programs of the comparison. */
  readonly peer?: string;
  /** The goal as text: ">= 10"; empty if there is none. */
  readonly goal: string;
  readonly pass: boolean;
}

/** What `evaluate` measures. */
export interface Evaluation {
  /** One line of the help. */
  readonly summary: string;
  readonly flags?: readonly Flag[];
  /** @param report is told of long steps before the first row */
  rows(values: Values, report: (message: string) => void): Promise<readonly Row[]>;
}

/** The tools of the command line for one name. */
export interface Tools {
  readonly evaluation?: Evaluation;
  /** The recipe for `train`; loaded on demand. */
  readonly recipe?: () => Promise<Recipe>;
}

/** A file format of the command line only, so that games do not contain it. */
export interface FileCodec<Content> extends Codec<Content> {
  /** Files that the written files of these pieces refer to, by name; they are written beside them. */
  beside?(contents: readonly Content[]): Readonly<Record<string, Uint8Array>>;
}

/** A command of one kind, beside those of all kinds. */
export interface KindCommand {
  readonly flags: readonly Flag[];
  /** @param streams those of the terminal, or others in a test */
  run(values: Values, streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }): Promise<void>;
}

/** A kind of content on the command line. All but the kind may be left out. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of kinds holds those of every content
export interface KindTools<Request = any, Content = any> extends Tools {
  readonly kind: Kind<Request, Content>;
  /** Formats beside those of the kind, by file ending. */
  readonly codecs?: Readonly<Record<string, FileCodec<Content>>>;
  /** One line of the help of `generate`. */
  readonly summary?: string;
  /** The flags of `generate` for the request, beside those of all kinds. */
  readonly flags?: readonly Flag[];
  /** The flag that words without a flag stand for: `generate level "a small cave"`. Default: there are none. */
  readonly words?: string;
  /** All that is wrong with a request, for `--explain`. Default: there is no such flag. */
  explain?(request: Request): readonly Problem[];
  /** Makes the request from the flags. Default: the given flags, by name. */
  request?(values: Values): Request;
  /** Makes several requests from the flags; undefined if they mean one request. Each gets the asked number of pieces. */
  several?(values: Values): readonly Request[] | undefined;
  /** The requests of `check`. Default: the request of the default flags. */
  readonly requests?: readonly Request[];
  /** The number of pieces without --count. Default 1. */
  readonly count?: number;
  /** The learned ways: from the name of the way, "vae", to that of its model, "level-room". */
  readonly models?: Readonly<Record<string, string>>;
  /** The models of the same ways for requests that others answer. */
  readonly otherModels?: { readonly models: Readonly<Record<string, string>>; when(request: Request): boolean };
  /** Models that make no piece, but help: from the contract to the name of the model. */
  readonly helpers?: Readonly<Record<string, string>>;
  /** The default way. Default: the first learned one, else the rules. */
  readonly way?: string;
  /** Makes the rule generator, if flags change it. Default: that of the kind. */
  rules?(values: Values): Generator<Request, Content>;
  /** Makes the generator of a model, if flags change it. Default: that of the kind. */
  learned?(model: Model, values: Values): Generator<Request, Content>;
  /** A piece as text. Default: by the codec `txt`, else its mark if that is text, else JSON; none for content with a picture. */
  show?(content: Content): string;
  /** A piece as a picture: for `--out x.png` and `--contact-sheet`. */
  picture?(content: Content): Picture;
  /** All pictures of a piece in one, for `--out x.png`. Default: `picture`. */
  sheet?(content: Content): Picture;
  /** The factor by which pictures are enlarged on a contact sheet. Default 1. */
  readonly zoom?: number;
}

/** An agent, or the game it plays, on the command line. */
export interface AgentTools extends Tools {
  /** The contract of its models. */
  readonly contract: string;
  /** The game; left out if it cannot be made without options. */
  readonly environment?: () => Promise<() => Environment>;
  /** What it takes to write its policies as trees. */
  readonly distillation?: () => Promise<Distillation>;
}
