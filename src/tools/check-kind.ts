import type { Mistake } from "../content.ts";
import { AigcError } from "../errors.ts";
import { generate, type Generator } from "../generator.ts";
import { checkGenerator } from "../generators/check-generator.ts";
import type { Codec } from "../kind.ts";
import type { KindTools } from "./kind-tools.ts";
import { chainOfWay, typicalRequests, waysOf } from "./make-content.ts";
import { codecsOf } from "./write-content.ts";

/**
 * Finds mistakes of a kind, each with the fix: first of its generators, by name, then of the kind itself.
 * @param seeds how many times each generator is called
 */
export async function* checkKind(
  tools: KindTools,
  { seeds }: { readonly seeds: number },
): AsyncGenerator<readonly [name: string, mistakes: readonly Mistake[]]> {
  const requests = typicalRequests(tools) as [unknown];
  for (const way of waysOf(tools)) {
    let generator: Generator<unknown, unknown>;
    try {
      [generator] = (await chainOfWay(tools, { way })) as [Generator<unknown, unknown>];
    } catch (error) {
      if (!(error instanceof AigcError)) throw error;
      yield [`${tools.kind.name}/${way}`, [{ code: "model", message: error.message, serious: false }]];
      continue;
    }
    yield [generator.name, [...(await checkGenerator(() => generator, requests, { seeds })), ...nameMistakes(tools, generator)]];
  }
  yield [tools.kind.name, await pieceMistakes(tools, requests[0])];
}

function nameMistakes({ kind }: KindTools, { name }: Generator<unknown, unknown>): Mistake[] {
  if (name.startsWith(`${kind.name}/`)) return [];
  return [mistake("name", `the generator "${name}" makes the kind "${kind.name}". Call it "${kind.name}/…".`)];
}

/** Checks one piece of content as the plugin and the command line use it. */
async function pieceMistakes(tools: KindTools, request: unknown): Promise<Mistake[]> {
  const { kind, show, picture } = tools;
  const found: Mistake[] = [];
  let content: Readonly<Record<string, unknown>>;
  try {
    ({ content } = await generate(await chainOfWay(tools, { way: waysOf(tools).at(-1)! }), request, { seed: "check" }));
  } catch {
    // Reported for the generator already.
    return [];
  }
  if (!(kind.mark in content))
    found.push(mistake("mark", `a piece has no field "${kind.mark}", only ${Object.keys(content).join(", ")}. Let mark be one of these.`));
  for (const [ending, codec] of Object.entries(codecsOf(tools))) found.push(...codecMistakes(ending, codec, content));
  if (show && typeof show.call(tools, content) !== "string") found.push(mistake("show", `tools.show gave no text. Let it give a string.`));
  const drawn = picture?.call(tools, content);
  if (drawn && drawn.rgba.length !== drawn.width * drawn.height * 4)
    found.push(
      mistake("picture", `tools.picture gave ${drawn.rgba.length} bytes for ${drawn.width} x ${drawn.height}. Give four for each pixel.`),
    );
  return found;
}

/** Checks that content that was read back is written the same again: a format may leave things out, but not change them. */
function codecMistakes(ending: string, codec: Codec<unknown>, content: unknown): Mistake[] {
  const written = codec.encode(content);
  if (typeof written !== "string" && !(written instanceof Uint8Array))
    return [mistake("codec", `codecs.${ending}.encode gave neither text nor bytes. Give a string or a Uint8Array.`)];
  if (!codec.decode) return [];
  try {
    const again = codec.encode(codec.decode(written));
    if (String(again) === String(written)) return [];
    return [mistake("codec", `what codecs.${ending}.decode reads is written otherwise than before. Let decode(encode(x)) be x.`)];
  } catch (error) {
    return [mistake("codec", `codecs.${ending}.decode does not read what encode wrote: ${error instanceof Error ? error.message : error}`)];
  }
}

function mistake(code: string, message: string): Mistake {
  return { code, message, serious: true };
}
