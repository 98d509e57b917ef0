import { checkFields, checkSeed, refuse, whole } from "./arguments.ts";
import type { MaybePromise } from "./async.ts";
import type { Certificate, Problem, Provenance, Understanding } from "./content.ts";
import { AbortError, AigcError, type Signal } from "./errors.ts";
import { checkGeneratorObject, checkSignal } from "./handed-in.ts";
import type { ModelId } from "./model.ts";
import { breathe } from "./parts.ts";
import { createRng, type Rng } from "./rng.ts";

/** A way to make one kind of content. Proposals may be wrong; `check` finds that. */
export interface Generator<Request, Content> {
  /** "kind/way": "level/vae", "dialogue/grammar". */
  readonly name: string;
  /** The network behind it, if there is one; goes into the provenance. */
  readonly model?: ModelId;
  /**
   * Makes one proposal. All random numbers come from `rng`; the request is not changed. Work that takes longer than a frame should
   * `await signal?.pause?.()` between its parts, so that the page can draw frames.
   */
  propose(request: Request, rng: Rng, signal?: Signal): MaybePromise<Content>;
  /** How it understands the words of a request, if there are any; for the provenance. */
  understand?(request: Request): Understanding | undefined;
  /** The problems of `content` as an answer to `request`; empty means usable. Independent of how it was made. */
  check(content: Content, request: Request): readonly Problem[];
  /** Plays what passed its check, as a player would, and says how: goes into the provenance. Null where that fails, which is a problem too. */
  certify?(content: Content, request: Request): Certificate | null;
  /** The nearest content without the problems, and how many cells, pixels or words it took; null when there is none. */
  repair?(content: Content, request: Request): { readonly content: Content; readonly edits: number } | null;
}

/** Content with its papers. */
export interface Made<Content> {
  readonly content: Content;
  readonly provenance: Provenance;
}

/** The options of {@link generate}. */
export interface GenerateOptions {
  /**
   * A string or a finite number: 7 and "7" are the same. With `provenance.seed` of a piece, the same chain and the same request make the
   * same piece again.
   */
  readonly seed: string | number;
  /** The most proposals of each generator before the next one is tried; 1 to 1,000. Default 5. */
  readonly attempts?: number;
  /** Ends the work once it is aborted; its `pause`, if it has one, is awaited between the parts of the work. */
  readonly signal?: Signal;
}

/**
 * Asks the generators of `chain` in turn until a proposal passes its check, repairing it where the generator can.
 * The same chain, request and seed give the same content and the same papers.
 * @throws AigcError `no-valid-content` with the problems of the last proposal of each generator; `bad-request` at once for a wrong chain,
 *   seed or attempts, and if the last generator of the chain refuses the request; AbortError once `signal` is aborted
 */
export async function generate<Request, Content>(
  chain: Generator<Request, Content> | readonly Generator<Request, Content>[],
  request: Request,
  options: GenerateOptions,
): Promise<Made<Content>> {
  const generators: readonly Generator<Request, Content>[] = Array.isArray(chain) ? chain : [chain];
  if (generators.length === 0) refuse("generate", "chain", chain, "at least one Generator");
  generators.forEach((generator, n) => checkGeneratorObject("generate", Array.isArray(chain) ? `chain[${n}]` : "chain", generator));
  checkFields("generate", "options", options, { seed: checkSeed, "attempts?": whole(1, 1000), "signal?": checkSignal });
  const attempts = options.attempts ?? 5;
  const seed = String(options.seed);
  const skipped: { generator: string; reason: string }[] = [];
  let lastError: unknown;
  for (const generator of generators) {
    let reason = "";
    const rng = createRng(seed).fork(generator.name);
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const wait = breathe(options.signal, generator.name);
      if (wait) await wait;
      try {
        const proposal = await generator.propose(request, rng.fork(attempt), options.signal);
        const made = await accept(generator, proposal, request, options.signal);
        if (made.problems.length === 0) {
          const wish = generator.understand?.(request);
          return {
            content: made.content,
            provenance: {
              generator: generator.name,
              seed,
              attempts: attempt,
              ...(generator.model ? { model: generator.model } : {}),
              ...(wish ? { wish } : {}),
              ...(made.certificate ? { certificate: made.certificate } : {}),
              ...(made.edits > 0 ? { repaired: { edits: made.edits, problems: made.repaired } } : {}),
              ...(skipped.length > 0 ? { skipped } : {}),
            },
          };
        }
        reason = made.problems.map((problem) => problem.message).join("; ");
        lastError = undefined;
      } catch (error) {
        if (error instanceof AbortError || options.signal?.aborted) throw error;
        // A generator that cannot work at all (no model, a request it does not cover) is not asked again.
        reason = error instanceof Error ? error.message : String(error);
        lastError = error;
        break;
      }
    }
    skipped.push({ generator: generator.name, reason });
  }
  if (lastError instanceof AigcError && lastError.code === "bad-request") throw lastError;
  throw new AigcError(
    "no-valid-content",
    generators[0]?.name.split("/")[0] ?? "generate",
    `nothing passed its check for seed "${seed}" (${skipped.map((s) => `${s.generator}: ${s.reason}`).join(" | ")}). ` +
      `Ask for less, raise attempts (now ${attempts}), or end the chain with a rule-based generator.`,
    { cause: lastError },
  );
}

async function accept<Request, Content>(
  generator: Generator<Request, Content>,
  proposal: Content,
  request: Request,
  signal: Signal | undefined,
) {
  await breathe(signal, generator.name);
  const problems = generator.check(proposal, request);
  if (problems.length === 0 || !generator.repair) return played(generator, proposal, request, { problems, edits: 0, repaired: [] });
  await breathe(signal, generator.name);
  const repair = generator.repair(proposal, request);
  if (!repair) return { content: proposal, problems, edits: 0, repaired: [], certificate: null };
  await breathe(signal, generator.name);
  return played(generator, repair.content, request, {
    problems: generator.check(repair.content, request),
    edits: repair.edits,
    repaired: problems.map((problem) => problem.code),
  });
}

/** Lets the generator play what passed its check. */
function played<Request, Content>(
  generator: Generator<Request, Content>,
  content: Content,
  request: Request,
  outcome: { readonly problems: readonly Problem[]; readonly edits: number; readonly repaired: readonly string[] },
) {
  if (outcome.problems.length > 0 || !generator.certify) return { content, certificate: null, ...outcome };
  const certificate = generator.certify(content, request);
  const problems = certificate ? [] : [{ code: "unplayed", message: "the player did not find a way through" }];
  return { content, certificate, ...outcome, problems };
}
