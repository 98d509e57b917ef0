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

/** What a part finds in a scene. */
export interface SceneHost {
  readonly scene: Scene;
  /** How long the scene runs: what belongs to it is bound to this. */
  readonly life: SceneLife;
  /**
   * Makes content by the models that are loaded, then by rules, or by `options.chain`; in turns with whatever else is being made, and
   * dropped with the scene. Tells the scene when not the first of the chain answered.
   */
  make<Request, Content>(kind: Kind<Request, Content>, request: Request, options: MakeOptions<Request, Content>): Promise<Made<Content>>;
  /** The loaded models of the game, oldest first. */
  models(): readonly Model[];
  /** Models that could not be loaded, and why. */
  missing(): readonly MissingModel[];
  /** Emits "aigc:fallback" in the scene, if it still stands. */
  tell(report: FallbackReport): void;
}

/** What stands in a scene: methods on `this.aigc`, and perhaps methods of the loader. */
export interface ScenePart<Methods extends object = object, Files extends object = object> {
  /** A word that no other part of the same plugin has. */
  readonly name: string;
  /** What it puts on `this.aigc`; called once per scene, getters stay getters. */
  methods(host: SceneHost): Methods;
  /** Methods of `this.load`. Each ends with `return this`. */
  readonly files?: Files;
}

/**
 * A part that makes content of one kind. With the name "level" come `this.load.aigcLevel` and `this.aigc.made.level` by themselves.
 * Of a {@link Kind} alone, `createAigcPlugin` makes the simplest: `this.aigc.<name>(request, { seed })`.
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
  /** What `this.aigc.made` has of something made in a preload. It belongs to the game. Left out: what was made, with its papers. */
  keep?(game: Game, made: Made<Content>): Kept;
  /** Frees what `keep` made, when it is removed from its cache. */
  release?(kept: Kept): void;
}

// oxlint-disable-next-line typescript/no-explicit-any -- of any request, content and kept thing
export type AnyContentPart = ContentPart<string, any, any, object, any>;
// oxlint-disable-next-line typescript/no-explicit-any -- of any request and content
export type AnyKind = Kind<any, any>;
/** What a plugin is put together from. */
export type Part = ScenePart | AnyContentPart | AnyKind;

/** Whether a part is a kind and nothing more. */
export const isKind = (part: Part): part is AnyKind => "rules" in part;

/** The part of a kind that has no other: one method, of the kind's name. */
export function partOfKind(kind: AnyKind): AnyContentPart {
  return {
    name: kind.name,
    kind,
    methods: ({ make }) => ({ [kind.name]: (request: unknown, options: MakeOptions<unknown, unknown>) => make(kind, request, options) }),
  };
}

/** What is to be made while the scene loads: the request and the options of the call, beside a key to find it by. */
export interface ContentFileConfig<Request, Content> extends Omit<MakeOptions<Request, Content>, "signal"> {
  readonly key: string;
  readonly request: Request;
}
/** The same, the key given before. */
export type ContentOrder<Request, Content> = Omit<ContentFileConfig<Request, Content>, "key">;

/** A method of the loader: `this.load.aigcLevel("floor", { request, seed })`, or with the key inside, or a list of those. */
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

/** What is found under `this.aigc.made`: for each part that makes content, what a preload has made, by its key. */
export type MadeBy<Parts extends readonly Part[]> = {
  readonly [M in Making<Parts[number]> as M["name"]]: (key: string) => M["kept"];
};
