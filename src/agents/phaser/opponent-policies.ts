import { checkNumber } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import type { ModelId } from "../../model.ts";
import type { SceneHost } from "../../plugin/scene-part.ts";
import type { Policy } from "../../policy.ts";
import { modelPolicy } from "../model-policy/model-policy.ts";
import { CONTRACT } from "../skirmish/observation.ts";
import { tree } from "../skirmish/tree.ts";
import type { OpponentsOptions } from "./opponents.ts";

/** The script that plays if there is no network, by contract. */
const SCRIPTED: Readonly<Record<string, Policy>> = { [CONTRACT]: tree() };

/** The policy of the opponents: the developer's, else the loaded model of the contract, else its script. */
export function opponentPolicies(
  { models, missing, tell }: Pick<SceneHost, "models" | "missing" | "tell">,
  { view, policy, fallback, temperature = 0 }: OpponentsOptions,
): { fallback: Policy; policy?: Policy; model?: ModelId } {
  const { contract } = view.spec;
  checkNumber("opponents", "temperature", temperature, { least: 0, most: 10 });
  const script = fallback ?? SCRIPTED[contract];
  if (!script) throw new AigcError("bad-request", "opponents", `there is no script for "${contract}". Give a fallback.`);
  if (policy) return { fallback: script, policy };
  const model = models().find(({ manifest }) => manifest.contract === contract);
  if (!model) {
    const absent = missing().find((entry) => entry.contract === contract);
    if (absent) tell({ what: contract, reason: absent.error.message });
    return { fallback: script };
  }
  const { name, sha256 } = model.manifest;
  try {
    const player = modelPolicy(model, { game: view.spec, temperature });
    return { fallback: script, policy: player instanceof Promise ? whenThere(contract, player) : player, model: { name, sha256 } };
  } catch (error) {
    if (!(error instanceof AigcError)) throw error;
    tell({ what: contract, reason: error.message });
    return { fallback: script };
  }
}

/** A policy whose network is still being tested, in a worker. It decides once that is done, and fails if the network does not fit. */
function whenThere(contract: string, coming: Promise<Policy>): Policy {
  // The error is reported by the first decision.
  coming.catch(() => {});
  return {
    contract,
    act: async (batch, rng) => (await coming).act(batch, rng),
    forget: (agents) => void coming.then((policy) => policy.forget?.(agents)).catch(() => {}),
  };
}
