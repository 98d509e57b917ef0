import { Option } from "commander";
import { AigcError } from "../errors.ts";
import type { Generator, Made } from "../generator.ts";
import { rulesOf } from "../kind.ts";
import { generateBatch } from "./generate-batch.ts";
import type { KindTools, Values } from "./kind-tools.ts";
import { progressDisplay } from "./progress.ts";
import { shippedModel } from "./shipped-model.ts";

/** Options of `generate`, for every kind. */
export interface MakeOptions {
  readonly count: number;
  readonly seed: string;
  /** One of {@link waysOf}. */
  readonly way: string;
  /** Another model for the way: its name or its folder. */
  readonly model?: string;
  /** A request instead of that of the flags. */
  readonly request?: object;
}

/** From more pieces on there is a progress bar. */
const MANY = 20;

/** The ways of making a kind, the default one first, the rules last. */
export function waysOf(tools: KindTools): readonly string[] {
  return [...Object.keys(tools.models ?? {}), rulesWay(tools)];
}

/** @throws AigcError `bad-request` for a request that cannot be met; `model-missing`, `model-mismatch` for a model */
export async function makeContent<Request, Content>(
  tools: KindTools<Request, Content>,
  options: MakeOptions,
  values: Values = {},
): Promise<Made<Content>[]> {
  const { count, seed } = options;
  const requests = requestsOf(tools, options, values);
  const steps = requests.length * count;
  const display = steps > MANY ? progressDisplay(tools.kind.name) : undefined;
  const made: Made<Content>[] = [];
  for (const request of requests) {
    const before = made.length;
    const chain = await chainOfWay(tools, { ...options, request }, values);
    made.push(
      ...(await generateBatch(chain, request, { seed, count }, (done) => display?.update({ step: before + done, steps, values: {} }))),
    );
  }
  display?.end();
  return made;
}

/** What is asked for: several requests where the flags say so. */
export function requestsOf<Request>(
  tools: KindTools<Request>,
  { request }: Pick<MakeOptions, "request">,
  values: Values,
): readonly Request[] {
  // prettier-ignore
  return request ? [request as Request] : (tools.several?.(values) ?? [requestOf(tools, values)]);
}

/** Typical requests of a kind: those of its tools, else the request of its default flags. */
export function typicalRequests<Request>(tools: KindTools<Request>): readonly Request[] {
  const initial = (tools.flags ?? []).flatMap(({ flag, initial }) =>
    initial === undefined ? [] : [[new Option(flag).attributeName(), initial] as const],
  );
  return tools.requests ?? [requestOf(tools, Object.fromEntries(initial))];
}

function requestOf<Request>(tools: KindTools<Request>, values: Values): Request {
  return tools.request ? tools.request(values) : (values as Request);
}

/**
 * The chain of a way: the generator of its model, if it has one, then the rules.
 * @throws AigcError `model-missing`; `model-mismatch` for a model of another kind
 */
export async function chainOfWay<Request, Content>(
  tools: KindTools<Request, Content>,
  { way, model: given, request }: Pick<MakeOptions, "way" | "model"> & { readonly request?: unknown },
  values: Values = {},
): Promise<Generator<Request, Content>[]> {
  const { kind, otherModels } = tools;
  const models = (otherModels && request !== undefined && otherModels.when(request as Request) ? otherModels : tools).models ?? {};
  const rules = tools.rules?.(values) ?? rulesOf(kind);
  const name = given ?? (Object.hasOwn(models, way) ? models[way] : undefined);
  if (name === undefined) return [rules];
  const model = await shippedModel(name);
  const { contract } = model.manifest;
  const learned = kind.learned ?? {};
  const make = Object.hasOwn(learned, contract) ? learned[contract] : undefined;
  if (!make) {
    const wanted = Object.keys(learned).map((one) => `"${one}"`);
    throw new AigcError(
      "model-mismatch",
      name,
      `the model is of contract "${contract}". ` +
        (wanted.length > 0
          ? `A ${kind.name} is made by ${wanted.join(" or ")}; give one of those.`
          : `No model makes a ${kind.name}; leave --model out.`),
    );
  }
  return [tools.learned?.(model, values) ?? make(model), rules];
}

function rulesWay({ kind }: KindTools): string {
  return rulesOf(kind).name.split("/").at(-1)!;
}
