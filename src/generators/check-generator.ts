import { checkFields, checkFunction, checkList, refuse, whole, within } from "../arguments.ts";
import type { Mistake } from "../content.ts";
import { generate, type Generator, type Made } from "../generator.ts";
import { checkGeneratorObject } from "../handed-in.ts";
import { createRng } from "../rng.ts";

export interface CheckGeneratorOptions {
  /** Number of seeds for the first request. Default 100. */
  readonly seeds?: number;
  /** The least share of them whose first proposal, repaired if possible, passes the check. Default 0.5. */
  readonly firstTries?: number;
}

/** Reports a mistake; only the first of each code is kept. */
type Say = (code: string, message: string) => void;

/**
 * Uses a generator as games do, and lists each kind of mistake once, with the fix. The list is empty if these requests show no mistake. It
 * never throws because of the generator.
 * @param make makes the generator; may make a new one at each call
 * @param requests typical requests; the first is used with many seeds
 */
export async function checkGenerator<Request, Content>(
  make: () => Generator<Request, Content> | Promise<Generator<Request, Content>>,
  requests: readonly [Request, ...Request[]],
  options: CheckGeneratorOptions = {},
): Promise<readonly Mistake[]> {
  const where = "checkGenerator";
  checkFunction(where, "make", make, "a function that makes a Generator");
  checkList(where, "requests", requests, "a list of requests");
  if ((requests as readonly unknown[]).length === 0) refuse(where, "requests", requests, "at least one request");
  checkFields(where, "options", options, { "seeds?": whole(1, 100_000), "firstTries?": within(0, 1) });
  const { seeds = 100, firstTries = 0.5 } = options;
  const found = new Map<string, Mistake>();
  const say: Say = (code, message) => {
    if (!found.has(code)) found.set(code, { code, message, serious: true });
  };
  try {
    const generator = await make();
    checkGeneratorObject(where, "make()", generator);
    judgeName(generator, say);
    for (const request of requests) await judgeRequest(generator, request, say);
    await judgeSeeds(generator, requests[0], say);
    await judgeCheck(generator, requests[0], say);
    await judgeMaking(generator, requests[0], { seeds, firstTries }, say);
  } catch (error) {
    say(
      "throws",
      `it threw: ${error instanceof Error ? error.message : String(error)}. A request it cannot honour is for its chain to know.`,
    );
  }
  return [...found.values()];
}

function judgeName({ name }: Generator<never, unknown>, say: Say): void {
  if (!/^[a-z][a-z-]*\/[a-z][a-z-]*$/.test(name))
    say("name", `it is called "${name}". Call it "kind/way" in small letters, such as "level/rules": papers and chains tell it by that.`);
}

async function judgeRequest<Request, Content>(generator: Generator<Request, Content>, request: Request, say: Say): Promise<void> {
  const before = JSON.stringify(request);
  const content = await generator.propose(request, createRng("same"));
  const again = await generator.propose(request, createRng("same"));
  const text = JSON.stringify(content);
  if (!same(content, again))
    say(
      "not-reproducible",
      `asked twice for ${before} with the same chance it proposed ${text} and ${JSON.stringify(again)}. ` +
        "Take all chance from the rng that propose is given; look for Math.random, clocks, and variables that outlive a call.",
    );
  if (text === undefined || !same(JSON.parse(text), content))
    say(
      "not-json",
      `what it proposed for ${before} does not survive JSON: it comes back as ${text}. Give plain objects, lists, finite numbers, texts; leave fields out rather than undefined.`,
    );
  generator.check(content, request);
  generator.repair?.(content, request);
  if (JSON.stringify(request) !== before)
    say(
      "changes-request",
      `the request ${before} was changed to ${JSON.stringify(request)}. Copy what you change: the caller has the same object.`,
    );
}

async function judgeSeeds<Request, Content>(generator: Generator<Request, Content>, request: Request, say: Say): Promise<void> {
  const seen = new Set<string>();
  for (let i = 0; i < 20; i++) seen.add(JSON.stringify(await generator.propose(request, createRng(`seed-${i}`))));
  if (seen.size < 2)
    say("same-for-all-seeds", `20 seeds gave one and the same content for ${JSON.stringify(request)}. Draw what may vary from the rng.`);
}

/** Checks that `check` reports problems of wrong content, such as from a file, and does not crash. */
async function judgeCheck<Request, Content>(generator: Generator<Request, Content>, request: Request, say: Say): Promise<void> {
  const nothing = emptied(await generator.propose(request, createRng("spoilt"))) as Content;
  try {
    if (generator.check(nothing, request).length > 0) return;
    say(
      "takes-everything",
      `its check finds nothing wrong with ${JSON.stringify(nothing)}. Look at every field that the request asks for.`,
    );
  } catch (error) {
    say("check-throws", `its check threw on ${JSON.stringify(nothing)}: ${String(error)}. Answer with a problem instead.`);
  }
}

async function judgeMaking<Request, Content>(
  generator: Generator<Request, Content>,
  request: Request,
  { seeds, firstTries }: Required<CheckGeneratorOptions>,
  say: Say,
): Promise<void> {
  let first = 0;
  for (let i = 0; i < seeds; i++) {
    const seed = `check-${i}`;
    let made: Made<Content>;
    try {
      made = await generate(generator, request, { seed, attempts: 10 });
    } catch (error) {
      say("nothing-valid", `seed "${seed}": ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    const { content, provenance } = made;
    const [problem] = generator.check(content, request);
    if (problem)
      say(
        "unsteady-check",
        `seed "${seed}": what passed its check fails it the second time: ${problem.message} Let it depend on content and request alone.`,
      );
    if (!same(provenance.model, generator.model)) say("papers", `seed "${seed}": the papers name another model than the generator has.`);
    if (provenance.attempts === 1) first++;
  }
  if (first / seeds < firstTries)
    say(
      "first-tries",
      `${first} of ${seeds} first proposals passed, ${firstTries * seeds} are wanted. Propose what the check asks for, or repair it.`,
    );
}

/** The same shape with nothing in it. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === "number") return 0;
  if (typeof value === "string") return "";
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, emptied(one)]));
  return value;
}

/** Whether two values are alike down to the last field; typed arrays, dates and the like are alike only to themselves. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || !plain(a) || !plain(b)) return false;
  const [own, other] = [Object.keys(a), Object.keys(b)];
  return own.length === other.length && own.every((key) => Object.hasOwn(b, key) && same(a[key as never], b[key as never]));
}

function plain(value: object): boolean {
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
}
