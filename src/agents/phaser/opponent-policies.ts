import { checkNumber } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import type { EnvironmentSpec } from "../../environment.ts";
import type { Model, ModelId, ModelManifest } from "../../model.ts";
import type { PlacedModel } from "../../plugin/placed-model.ts";
import { relayedModel } from "../../plugin/relayed-model.ts";
import type { SceneHost } from "../../plugin/scene-part.ts";
import type { Policy } from "../../policy.ts";
import { dialsOf, modelPolicy } from "../model-policy/model-policy.ts";
import { CONTRACT } from "../skirmish/observation.ts";
import { TREE } from "../skirmish/tree.ts";
import { HUMAN_REACTION, type OpponentsOptions } from "./opponents.ts";

/** The script that plays if there is no network, by contract. */
const SCRIPTED: Readonly<Record<string, Policy>> = { [CONTRACT]: TREE };

/** The policy of the opponents: the developer's, else the loaded model of the contract, else its script. */
export function opponentPolicies(
  { models, missing, tell, life }: Pick<SceneHost, "models" | "missing" | "tell"> & { readonly life: object },
  {
    view,
    policy,
    model: wanted,
    fallback,
    temperature = 0,
    perSecond = 6,
    reaction = perSecond === 0 ? 0 : HUMAN_REACTION,
  }: OpponentsOptions,
): { fallback: Policy; policy?: Policy; model?: ModelId } {
  const { contract } = view.spec;
  checkNumber("opponents", "temperature", temperature, { least: 0, most: 10 });
  const script = fallback ?? SCRIPTED[contract];
  if (!script) throw new AigcError("bad-request", "opponents", `there is no script for "${contract}". Give a fallback.`);
  if (policy) return { fallback: script, policy };
  const model = models().find(({ manifest }) => manifest.contract === contract && (wanted ?? manifest.name) === manifest.name);
  if (!model) {
    const reason = whyNone({ models, missing }, contract, wanted);
    if (reason) tell({ what: contract, reason });
    return { fallback: script };
  }
  const { name, sha256 } = model.manifest;
  try {
    return {
      fallback: script,
      policy: playerOf(life, model, view.spec, { temperature, tell, waits: reaction >= LATE }),
      model: { name, sha256 },
    };
  } catch (error) {
    if (!(error instanceof AigcError)) throw error;
    tell({ what: contract, reason: error.message });
    return { fallback: script };
  }
}

/** Why no network plays; nothing where none was asked for. */
function whyNone(
  { models, missing }: Pick<SceneHost, "models" | "missing">,
  contract: string,
  wanted: string | undefined,
): string | undefined {
  const [game] = contract.split("@");
  const absent = missing().find((entry) => entry.contract === contract && (wanted ?? entry.key) === entry.key);
  if (absent) return absent.error.message;
  const other = models().find(({ manifest }) =>
    wanted === undefined ? manifest.contract.split("@")[0] === game : manifest.name === wanted,
  );
  if (other) return outdated(other.manifest, contract);
  return wanted && `the model "${wanted}" is not loaded: a script plays`;
}

/** What is said of a model that learned another version of the game. */
const outdated = ({ name, contract: learned }: ModelManifest, contract: string): string =>
  `the model "${name}" plays "${learned}", the view shows "${contract}": a script plays. Train it anew: npx phaser-aigc train ${contract.split("@")[0]}`;

/** The player of each model in a scene: squads that share it are asked in one batch. */
const players = new WeakMap<object, Map<string, { readonly model: Model; readonly policy: Policy }>>();

/** A decision that begins so many milliseconds after what it follows from has time for the way to a worker and back. */
const LATE = 100;

interface Playing {
  readonly temperature: number;
  /** Whether its answers may come some frames later. */
  readonly waits: boolean;
  readonly tell: SceneHost["tell"];
}

function playerOf(life: object, model: Model, spec: EnvironmentSpec, { temperature, waits, tell }: Playing): Policy {
  const key = JSON.stringify([model.manifest.name, spec.contract, spec.observation, spec.actions, spec.continuous, temperature, waits]);
  const kept = players.get(life) ?? new Map<string, { readonly model: Model; readonly policy: Policy }>();
  players.set(life, kept);
  const found = kept.get(key);
  if (found?.model === model) return found.policy;
  const network = waits ? relayedModel(model as PlacedModel, (reason) => tell({ what: spec.contract, reason })) : model;
  const player = modelPolicy(network, { game: spec, temperature });
  const policy = player instanceof Promise ? whenThere(spec.contract, player, dialsOf(model.manifest)) : player;
  kept.set(key, { model, policy });
  return policy;
}

/** A policy whose network is still being tested, in a worker. It decides once that is done, and fails if the network does not fit. */
function whenThere(contract: string, coming: Promise<Policy>, dials: readonly string[]): Policy {
  // The error is reported by the first decision.
  coming.catch(() => {});
  return {
    contract,
    dials,
    explain: async (batch) => {
      const { explain } = await coming;
      return explain?.(batch) ?? { probabilities: new Float32Array(batch.actionMasks.length) };
    },
    act: async (batch, rng) => (await coming).act(batch, rng),
    forget: (agents) => void coming.then((policy) => policy.forget?.(agents)).catch(() => {}),
  };
}
