import type { Game, Loader, Scene } from "phaser";
import type { GenerateOptions, Generator, Made } from "../generator.ts";
import type { Kind, MissingModel } from "../kind.ts";
import type { Model } from "../model.ts";
import type { SceneLife } from "./scene-life.ts";

/** A `GenerateOptions` that also takes a chain of your own in place of the plugin's. */
export interface MakeOptions<Request, Content> extends GenerateOptions {
  readonly chain?: Generator<Request, Content> | readonly Generator<Request, Content>[];
}

/** The argument of the event "aigc:fallback". */
export interface FallbackReport {
  /** The name of a kind, or a contract: "level", "skirmish@1". */
  readonly what: string;
  readonly reason: string;
}

/** The services of a scene for a part. */
export interface SceneHost {
  readonly scene: Scene;
  /** The runs of the scene: bind all work and objects to it. */
  readonly life: SceneLife;
  /**
   * Makes content by the loaded models, then by rules, or by `options.chain`; in turns with other generators, and dropped with the scene.
   * Emits a fallback event if the first generator did not answer.
   */
  make<Request, Content>(kind: Kind<Request, Content>, request: Request, options: MakeOptions<Request, Content>): Promise<Made<Content>>;
  /** The loaded models of the game, oldest first. */
  models(): readonly Model[];
  /** Models that could not be loaded, and why. */
  missing(): readonly MissingModel[];
  /** Emits "aigc:fallback" in the scene, if it still runs. */
  tell(report: FallbackReport): void;
}

/** A part of the plugin: methods on `this.aigc`, and perhaps methods of the loader. */
export interface ScenePart<Methods extends object = object, Files extends object = object> {
  /** A word that no other part of the same plugin has. */
  readonly name: string;
  /** Makes its members of `this.aigc`; called once per scene, getters stay getters. */
  methods(host: SceneHost): Methods;
  /** Methods of `this.load`. Each ends with `return this`. */
  readonly files?: Files;
}

/**
 * A part that makes content of one kind. With the name "level" it also gets `this.load.aigcLevel` and `this.aigc.made.level`. For a
 * {@link Kind} without a part, `createAigcPlugin` makes a simple one: `this.aigc.<name>(request, { seed })`.
 */
export interface ContentPart<
  Name extends string,
  Request,
  Content,
  Methods extends object,
  Kept = Made<Content>,
> extends ScenePart<Methods> {
  readonly name: Name;
  readonly kind: Kind<Request, Content>;
  /**
   * Makes the value that `this.aigc.made` returns for content of a preload. It belongs to the game. Default: the content with its papers.
   */
  keep?(game: Game, made: Made<Content>): Kept;
  /** Frees what `keep` made, when it is removed from its cache. */
  release?(kept: Kept): void;
}

// oxlint-disable-next-line typescript/no-explicit-any -- of any request, content and kept thing
export type AnyContentPart = ContentPart<string, any, any, object, any>;
// oxlint-disable-next-line typescript/no-explicit-any -- of any request and content
export type AnyKind = Kind<any, any>;
/** An element of the list for `createAigcPlugin`. */
export type Part = ScenePart | AnyContentPart | AnyKind;

/** Whether a part is only a kind. */
export const isKind = (part: Part): part is AnyKind => "rules" in part;

/** The part for a kind without its own: one method with the name of the kind. */
export function partOfKind(kind: AnyKind): AnyContentPart {
  return {
    name: kind.name,
    kind,
    methods: ({ make }) => ({ [kind.name]: (request: unknown, options: MakeOptions<unknown, unknown>) => make(kind, request, options) }),
  };
}

/** Content to be made while the scene loads: its key, and the request and the options of the call. */
export interface ContentFileConfig<Request, Content> extends Omit<MakeOptions<Request, Content>, "signal"> {
  readonly key: string;
  readonly request: Request;
}
/** The same without the key. */
export type ContentOrder<Request, Content> = Omit<ContentFileConfig<Request, Content>, "key">;

/**
 * A method of the loader, which makes content while the scene loads: `this.load.aigcLevel("floor", { request, seed })`, then
 * `this.aigc.made.level("floor")`. The key may stand inside, and there may be a list of those. Models of the same preload are loaded
 * first and asked first. Works in asset packs.
 */
export type ContentFileType<Request, Content> = (
  this: Loader.LoaderPlugin,
  key: string | ContentFileConfig<Request, Content> | readonly ContentFileConfig<Request, Content>[],
  order?: ContentOrder<Request, Content>,
) => Loader.LoaderPlugin;

/** The types of a part that makes content. */
type Making<P> =
  P extends ContentPart<infer Name, infer Request, infer Content, object, infer Kept>
    ? { readonly name: Name; readonly request: Request; readonly content: Content; readonly kept: Kept }
    : P extends Kind<infer Request, infer Content, infer Name>
      ? { readonly name: Name; readonly request: Request; readonly content: Content; readonly kept: Made<Content> }
      : never;

type OwnMethods<P> =
  P extends ScenePart<infer Methods>
    ? Methods
    : P extends Kind<infer Request, infer Content, infer Name>
      ? { readonly [N in Name]: (request: Request, options: MakeOptions<Request, Content>) => Promise<Made<Content>> }
      : never;

type OwnFiles<P> = P extends { readonly files?: infer Files extends object } ? Files : unknown;

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never;

/** What the parts put on `this.aigc`. */
export type MethodsOf<Parts extends readonly Part[]> = Together<OwnMethods<Parts[number]>>;

/** What the parts put on `this.load`. */
export type FilesOf<Parts extends readonly Part[]> = Together<OwnFiles<Parts[number]>> & {
  readonly [M in Making<Parts[number]> as `aigc${Capitalize<M["name"]>}`]: ContentFileType<M["request"], M["content"]>;
};

/** The type of `this.aigc.made`: for each part that makes content, a function from key to content. */
export type MadeBy<Parts extends readonly Part[]> = {
  readonly [M in Making<Parts[number]> as M["name"]]: (key: string) => M["kept"];
};
