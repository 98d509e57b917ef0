import type { Provenance } from "./content.ts";
import { AigcError } from "./errors.ts";
import type { Generator } from "./generator.ts";
import type { Model } from "./model.ts";

/**
 * A kind of content: levels, sprites, lines, or one of your own. What there is to know to make it, in one object; everything else
 * (`this.aigc`, the command line, the contract suite) is made from that.
 */
export interface Kind<Request, Content> {
  /** One lower-case word, "level": stands before the slash in "level/rules", and behind `npx phaser-aigc generate`. */
  readonly name: string;
  /** A field that every content of the kind has and other kinds have not: tells a level from a promise of one, or from a sprite. */
  readonly mark: keyof Content & string;
  /** The generator that needs no model and always answers: the end of every chain. Called when it is first needed. */
  rules(): Generator<Request, Content>;
  /** What a loaded model becomes, by the contract in its manifest: `{ "level-room@1": (model) => vaeLevel(model) }`. */
  readonly learned?: Readonly<Record<string, (model: Model) => Generator<Request, Content>>>;
  /** Content as files, by ending: `{ txt, png }`. JSON with the papers is always there. */
  readonly codecs?: Readonly<Record<string, Codec<Content>>>;
}

/** Content to the bytes or the text of a file, and back where that can be. */
export interface Codec<Content> {
  encode(content: Content, provenance?: Provenance): string | Uint8Array;
  /** @throws AigcError `bad-data` for a file that is not one */
  decode?(file: string | Uint8Array): Content;
}

/** A model that could not be loaded, and why. */
export interface MissingModel {
  readonly key: string;
  /** Of its manifest if that could be read, else the one that it was asked for. */
  readonly contract?: string;
  readonly error: AigcError;
}

/** The generators for one kind of content: the models of its contracts, oldest first, then the rules. What is missing stands in the chain and says why. */
export function chainOf<Request, Content>(
  kind: Kind<Request, Content>,
  models: readonly Model[],
  missing: readonly MissingModel[] = [],
): readonly Generator<Request, Content>[] {
  const { name, learned = {} } = kind;
  const absent = missing.filter(({ contract }) => contract !== undefined && Object.hasOwn(learned, contract));
  return [
    ...absent.map(({ key, error }) => refusing<Request, Content>(`${name}/${key}`, error)),
    ...models.flatMap((model) => {
      const make = Object.hasOwn(learned, model.manifest.contract) ? learned[model.manifest.contract] : undefined;
      return make ? [orRefusing(`${name}/${model.manifest.name}`, () => make(model))] : [];
    }),
    rulesOf(kind),
  ];
}

const made = new WeakMap<object, unknown>();

/** The rules of a kind, made once. */
export function rulesOf<Request, Content>(kind: Kind<Request, Content>): Generator<Request, Content> {
  if (!made.has(kind)) made.set(kind, kind.rules());
  return made.get(kind) as Generator<Request, Content>;
}

/** What `make` makes, or a link that says why it could not: a model may be of the contract and still lack what its generator needs. */
function orRefusing<Request, Content>(name: string, make: () => Generator<Request, Content>): Generator<Request, Content> {
  try {
    return make();
  } catch (error) {
    if (error instanceof AigcError) return refusing(name, error);
    throw error;
  }
}

/** A link that never answers, so that the papers tell why. */
function refusing<Request, Content>(name: string, error: AigcError): Generator<Request, Content> {
  return {
    name,
    propose: () => {
      throw error;
    },
    check: () => [],
  };
}
