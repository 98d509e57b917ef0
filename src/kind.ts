import { checkObject, checkText, listOf, withFields } from "./arguments.ts";
import type { Provenance } from "./content.ts";
import { AigcError } from "./errors.ts";
import type { Generator } from "./generator.ts";
import { checkKind, checkModel } from "./handed-in.ts";
import type { Model, ModelId } from "./model.ts";

/**
 * A kind of content: levels, sprites, lines, or your own. One object with all that is needed to make it; `this.aigc`, the command line and
 * the contract suite are made from it.
 */
export interface Kind<Request, Content, Name extends string = string> {
  /** One lower-case word, "level": the first part of generator names ("level/rules"), and the argument of `npx phaser-aigc generate`. */
  readonly name: Name;
  /** A field that all content of the kind has, and no other kind: to distinguish a level from a sprite, or from a promise. */
  readonly mark: keyof Content & string;
  /** Makes the generator that needs no model and always answers: the last of every chain. Called on first use. */
  rules(): Generator<Request, Content>;
  /** Makes a generator of a loaded model, by the contract in its manifest: `{ "level-room@1": (model) => vaeLevel(model) }`. */
  readonly learned?: Readonly<Record<string, (model: Model) => Generator<Request, Content>>>;
  /** File formats by ending: `{ txt, png }`. JSON with the papers is always possible. */
  readonly codecs?: Readonly<Record<string, Codec<Content>>>;
}

/** Writes content as bytes or text of a file, and reads it back if that is possible. */
export interface Codec<Content> {
  encode(content: Content, provenance?: Provenance): string | Uint8Array;
  /** @throws AigcError `bad-data` for a file that is not one */
  decode?(file: string | Uint8Array): Content;
}

/** A model that could not be loaded, and why. */
export interface MissingModel {
  readonly key: string;
  /** The contract in the call, else that of its manifest, if it could be read. */
  readonly contract?: string;
  readonly error: AigcError;
}

/**
 * The chain of generators of a kind: the models of its contracts, in order, of one contract the newest first, then the rules. Models of
 * other kinds are ignored; a missing model is in the chain as a generator that fails with the reason.
 */
export function chainOf<Request, Content>(
  kind: Kind<Request, Content>,
  models: readonly Model[] = [],
  missing: readonly MissingModel[] = [],
): readonly Generator<Request, Content>[] {
  checkKind("chain", "kind", kind);
  listOf(checkModel)("chain", "models", models);
  listOf(withFields({ key: checkText, "contract?": checkText, error: checkObject }))("chain", "missing", missing);
  const { name, learned = {} } = kind;
  const absent = missing.filter(({ contract }) => contract !== undefined && learns(kind, contract));
  return [
    ...absent.map(({ key, error }) => refusing<Request, Content>(`${name}/${key}`, error)),
    ...newestFirst(models).flatMap((model) => {
      const make = learns(kind, model.manifest.contract) ? learned[model.manifest.contract] : undefined;
      return make ? [orRefusing(`${name}/${model.manifest.name}`, model.manifest, () => make(model))] : [];
    }),
    rulesOf(kind),
  ];
}

/** A model that is loaded later takes over from one of the same contract: a larger one, while the game runs. */
function newestFirst(models: readonly Model[]): readonly Model[] {
  const of = ({ manifest }: Model): string => manifest.contract;
  return [...new Set(models.map(of))].flatMap((contract) => models.filter((model) => of(model) === contract).reverse());
}

const made = new WeakMap<object, unknown>();

/** Whether a model of this contract makes content of the kind. */
// oxlint-disable-next-line typescript/no-explicit-any -- of any request and content
export function learns({ learned = {} }: Kind<any, any>, contract: string): boolean {
  return Object.hasOwn(learned, contract);
}

/** The rules of a kind, made once. */
export function rulesOf<Request, Content>(kind: Kind<Request, Content>): Generator<Request, Content> {
  if (!made.has(kind)) made.set(kind, kind.rules());
  return made.get(kind) as Generator<Request, Content>;
}

/**
 * The generator that `make` makes, or a link of the chain that fails with the reason: a model may be of the contract and still lack what
 * its generator needs.
 */
function orRefusing<Request, Content>(
  name: string,
  { name: model, sha256 }: ModelId,
  make: () => Generator<Request, Content>,
): Generator<Request, Content> {
  try {
    return make();
  } catch (error) {
    if (error instanceof AigcError) return { ...refusing<Request, Content>(name, error), model: { name: model, sha256 } };
    throw error;
  }
}

/** A generator that always fails, so that the papers have the reason. */
function refusing<Request, Content>(name: string, error: AigcError): Generator<Request, Content> {
  return {
    name,
    propose: () => {
      throw error;
    },
    check: () => [],
  };
}
