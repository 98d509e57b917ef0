import type { Distillation } from "../agents/tree/words.ts";
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
  /** What it is when it is not given. */
  readonly initial?: unknown;
  /** From the word on the command line to the value; throws for a word that is none. `before` is the value of an earlier one. */
  readonly parse?: (text: string, before: never) => unknown;
  /** The words that are taken. */
  readonly choices?: readonly string[];
  readonly required?: boolean;
}

/** The values of the flags, by name: `--contact-sheet` is `contactSheet`. Of what type each is, its parser decides. */
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
  /** Stays the same for ever: "engine/train/mlp/node". */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  /** Interval of the value, where it has one. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** The policies that it is measured against. */
  readonly peer?: string;
  /** What to reach, in words: ">= 10"; empty when it is only reported. */
  readonly goal: string;
  readonly pass: boolean;
}

/** What `evaluate` measures. */
export interface Evaluation {
  /** One line of the help. */
  readonly summary: string;
  readonly flags?: readonly Flag[];
  /** @param report for what takes long before the first row */
  rows(values: Values, report: (message: string) => void): Promise<readonly Row[]>;
}

/** What the command line can do for one name. */
export interface Tools {
  readonly evaluation?: Evaluation;
  /** What `train` makes; loaded when it is asked for. */
  readonly recipe?: () => Promise<Recipe>;
}

/** A format that only commands write, so that no game carries it along with its kind. */
export interface FileCodec<Content> extends Codec<Content> {
  /** Files that what is written refers to, by name: they are put into its folder. */
  beside?(): Readonly<Record<string, Uint8Array>>;
}

/** A command of a kind's own, beside those that all kinds have. */
export interface KindCommand {
  readonly flags: readonly Flag[];
  /** @param streams the terminal's, or what stands in for them in a test */
  run(values: Values, streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }): Promise<void>;
}

/** A kind of content on the command line. All but the kind may be left out. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of kinds holds those of every content
export interface KindTools<Request = any, Content = any> extends Tools {
  readonly kind: Kind<Request, Content>;
  /** Further formats than the kind's own, by ending. */
  readonly codecs?: Readonly<Record<string, FileCodec<Content>>>;
  /** One line of the help of `generate`. */
  readonly summary?: string;
  /** Requests on the command line: the flags of `generate` beside those that all kinds have. */
  readonly flags?: readonly Flag[];
  /** The request that the flags stand for. Default: the flags that were given, by name. */
  request?(values: Values): Request;
  /** Several requests in place of one, as many pieces of each as are asked for; undefined where the flags stand for one. */
  several?(values: Values): readonly Request[] | undefined;
  /** The requests of `check`. Default: the flags' defaults. */
  readonly requests?: readonly Request[];
  /** How many are made without --count. Default 1. */
  readonly count?: number;
  /** The learned ways: the name of each, "vae", to that of its model, "level-room". */
  readonly models?: Readonly<Record<string, string>>;
  /** The way taken without a flag. Default: the first learned one, else the rules. */
  readonly way?: string;
  /** The generator by rules where flags change how it works. Default: as the kind makes it. */
  rules?(values: Values): Generator<Request, Content>;
  /** The generator of a model where flags change how it works. Default: as the kind makes it. */
  learned?(model: Model, values: Values): Generator<Request, Content>;
  /** A piece as text. Default: the codec `txt`, else the mark where that is text, else JSON; nothing for what has a picture. */
  show?(content: Content): string;
  /** A piece as a picture: for `--out x.png` and `--contact-sheet`. */
  picture?(content: Content): Picture;
  /** All pictures of a piece in one, for `--out x.png`. Default: `picture`. */
  sheet?(content: Content): Picture;
  /** How much pictures are enlarged on a contact sheet. Default 1. */
  readonly zoom?: number;
}

/** An agent, or the game it plays, on the command line. */
export interface AgentTools extends Tools {
  /** The contract that its models are of. */
  readonly contract: string;
  /** The game; left out where it takes more than a name to make it. */
  readonly environment?: () => Promise<() => Environment>;
  /** What it takes to write its policies as trees. */
  readonly distillation?: () => Promise<Distillation>;
}
