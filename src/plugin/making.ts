import type { Scene } from "phaser";
import { checkFields, checkObject, checkSeed, refuse } from "../arguments.ts";
import type { Signal } from "../errors.ts";
import { generate, type GenerateOptions, type Generator, type Made } from "../generator.ts";
import { checkGeneratorObject, checkSignal } from "../handed-in.ts";
import { chainOf, type Kind } from "../kind.ts";
import { runtimeOf } from "./runtime.ts";
import { lifeOf } from "./scene-life.ts";
import type { FallbackReport, MakeOptions } from "./scene-part.ts";

/** The scene's events that the plugin emits: `this.events.on("aigc:fallback", (report: FallbackReport) => …)`. */
export const FALLBACK_EVENT = "aigc:fallback";

type Chain<Request, Content> = Generator<Request, Content> | readonly Generator<Request, Content>[];

/**
 * Runs generators in a scene, in turns with all others that run; dropped with the scene.
 * @throws AigcError `bad-request` for a wrong argument; AbortError when the scene has stopped, or `options.signal` is aborted
 */
export async function makeInScene<Request, Content>(
  scene: Scene,
  where: string,
  chain: Chain<Request, Content>,
  request: Request,
  options: GenerateOptions,
): Promise<Made<Content>> {
  const life = lifeOf(scene);
  life.check(where);
  checkFields(where, "options", options, { seed: checkSeed, "signal?": checkSignal }, WITH_SEED);
  const links = checkChain(where, chain);
  const { turns, note } = runtimeOf(scene.sys.game);
  const { signal: own } = options;
  const run = life.signal;
  const signal: Signal & Pick<AbortSignal, "addEventListener" | "removeEventListener"> = {
    get aborted() {
      return run.aborted || own?.aborted === true;
    },
    // A request to an endpoint is aborted at once.
    addEventListener: (...given: Parameters<AbortSignal["addEventListener"]>) => {
      for (const one of [run, own as Partial<AbortSignal> | undefined]) one?.addEventListener?.(...given);
    },
    removeEventListener: (...given: Parameters<AbortSignal["removeEventListener"]>) => {
      for (const one of [run, own as Partial<AbortSignal> | undefined]) one?.removeEventListener?.(...given);
    },
    pause: turns.join(),
  };
  const made = await life.whileRunning(generate(links, request, { ...options, signal }), where, own);
  note(made.provenance, links);
  return made;
}

/** Makes content of a kind by the chain of the game or of the caller; emits a fallback event if the first generator did not answer. */
export async function makeKind<Request, Content>(
  scene: Scene,
  kind: Kind<Request, Content>,
  request: Request,
  options: MakeOptions<Request, Content>,
): Promise<Made<Content>> {
  const { name } = kind;
  lifeOf(scene).check(name);
  checkObject(name, "request", request, "an object that says what is wanted");
  checkObject(name, "options", options, WITH_SEED);
  const { chain, ...making } = options;
  const { models, missing } = runtimeOf(scene.sys.game);
  const made = await makeInScene(scene, name, chain === undefined ? chainOf(kind, models(), missing) : chain, request, making);
  const skipped = made.provenance.skipped?.at(-1);
  if (skipped) tell(scene, { what: name, reason: skipped.reason });
  return made;
}

/** Emits {@link FALLBACK_EVENT}; a scene that has stopped gets no event. */
export function tell(scene: Scene, report: FallbackReport): void {
  scene.sys.events?.emit(FALLBACK_EVENT, report);
}
const WITH_SEED = "an object with a seed: { seed }";

function checkChain<Request, Content>(where: string, chain: Chain<Request, Content>): readonly Generator<Request, Content>[] {
  const links: readonly unknown[] = Array.isArray(chain) ? chain : [chain];
  if (links.length === 0) refuse(where, "chain", chain, "a generator, or a list of them");
  links.forEach((link, index) => checkGeneratorObject(where, Array.isArray(chain) ? `chain[${index}]` : "chain", link));
  return links as readonly Generator<Request, Content>[];
}
