import { checkNumber } from "../arguments.ts";
import { modelPolicy } from "../agents/model-policy/model-policy.ts";
import { SCRIPTS } from "../agents/skirmish/scripts.ts";
import type { Level, Line, Sprite } from "../content.ts";
import { AigcError } from "../errors.ts";
import type { Generator } from "../generator.ts";
import { DIALOGUE_CONTRACT, grammarLine, languageLine, type LineRequest } from "../generators/dialogue/index.ts";
import { LEVEL_ROOM_CONTRACT, rulesLevel, vaeLevel, type LevelRequest } from "../generators/level/index.ts";
import {
  composeSprite,
  maskedSprite,
  SPRITE_LATENT_CONTRACT,
  SPRITE_MASKED_CONTRACT,
  vaeSprite,
  type SpriteRequest,
} from "../generators/sprite/index.ts";
import type { Model, ModelId } from "../model.ts";
import type { Policy } from "../policy.ts";
import type { FallbackReport, OpponentsOptions } from "./opponents.ts";
import type { Runtime } from "./runtime.ts";

/** What may be asked of each kind. */
export interface Requests {
  level: LevelRequest;
  sprite: SpriteRequest;
  dialogue: LineRequest;
}
export type Kind = keyof Requests;
/** What each kind makes. */
export interface Contents {
  level: Level;
  sprite: Sprite;
  dialogue: Line;
}
type GeneratorOf<K extends Kind> = Generator<Requests[K], Contents[K]>;

/** The rule-based end of each chain: it always answers. */
const RULES: { readonly [K in Kind]: GeneratorOf<K> } = {
  level: rulesLevel(),
  sprite: composeSprite(),
  dialogue: grammarLine(),
};

/** What a loaded model becomes, by its contract. */
const LEARNED: { readonly [K in Kind]: Readonly<Record<string, (model: Model) => GeneratorOf<K>>> } = {
  level: { [LEVEL_ROOM_CONTRACT]: (model) => vaeLevel(model) },
  sprite: { [SPRITE_MASKED_CONTRACT]: (model) => maskedSprite(model), [SPRITE_LATENT_CONTRACT]: (model) => vaeSprite(model) },
  dialogue: { [DIALOGUE_CONTRACT]: (model) => languageLine(model) },
};

/** Whether a model of this contract is one of {@link LEARNED}. */
export function makesContent(contract: string): boolean {
  return Object.values(LEARNED).some((byContract) => contract in byContract);
}

/** Who plays when no network can, by contract. */
const SCRIPTED: Readonly<Record<string, Policy>> = { "skirmish@1": SCRIPTS.cover };

/** The generators for one kind of content: the loaded models, in the order in which they were loaded, then the rules. */
export function chainFor<K extends Kind>(kind: K, runtime: Runtime): readonly GeneratorOf<K>[] {
  const missing = runtime.missing.filter(({ key, contract }) => (contract ?? key).startsWith(kind));
  const learned = runtime.models().flatMap((model) => {
    const { name, contract } = model.manifest;
    const make = LEARNED[kind][contract];
    return make ? orAbsent(`${kind}/${name}`, model.manifest, () => make(model)) : [];
  });
  return [...missing.map(({ key, error }) => absent<K>(`${kind}/${key}`, error)), ...learned, RULES[kind]];
}

/** What `make` makes, or a link that says why it could not: a model may be of the contract and still lack what its generator needs. */
function orAbsent<K extends Kind>(link: string, { name, sha256 }: ModelId, make: () => GeneratorOf<K>): GeneratorOf<K> {
  try {
    return make();
  } catch (error) {
    if (error instanceof AigcError) return { ...absent<K>(link, error), model: { name, sha256 } };
    throw error;
  }
}

/** A link for a model that could not be loaded: it never answers, and so the provenance tells why. */
function absent<K extends Kind>(name: string, error: AigcError): GeneratorOf<K> {
  return {
    name,
    propose: () => {
      throw error;
    },
    check: () => [],
  };
}

/** Who plays the opponents: what the developer gives, else the loaded model of the contract, else its script. */
export function opponentPolicies(
  runtime: Runtime,
  { view, policy, fallback, temperature = 0 }: OpponentsOptions,
  report: (fallback: FallbackReport) => void,
): { fallback: Policy; policy?: Policy; model?: ModelId } {
  const { contract } = view.spec;
  checkNumber("opponents", "temperature", temperature, { least: 0, most: 10 });
  const script = fallback ?? SCRIPTED[contract];
  if (!script) throw new AigcError("bad-request", "opponents", `there is no script for "${contract}". Give a fallback.`);
  if (policy) return { fallback: script, policy };
  const model = runtime.models().find(({ manifest }) => manifest.contract === contract);
  if (!model) {
    const missing = runtime.missing.find((entry) => (entry.contract ?? entry.key).startsWith(contract.split("@")[0]!));
    if (missing) report({ what: contract, reason: missing.error.message });
    return { fallback: script };
  }
  const { name, sha256 } = model.manifest;
  try {
    const player = modelPolicy(model, { game: view.spec, temperature });
    return { fallback: script, policy: player instanceof Promise ? whenThere(contract, player) : player, model: { name, sha256 } };
  } catch (error) {
    if (!(error instanceof AigcError)) throw error;
    report({ what: contract, reason: error.message });
    return { fallback: script };
  }
}

/** A policy that is still being tried, in a worker: it decides as soon as it is there, and fails if it does not fit. */
function whenThere(contract: string, coming: Promise<Policy>): Policy {
  // Whoever asks it for a decision is told.
  coming.catch(() => {});
  return {
    contract,
    act: async (batch, rng) => (await coming).act(batch, rng),
    forget: (agents) => void coming.then((policy) => policy.forget?.(agents)).catch(() => {}),
  };
}
