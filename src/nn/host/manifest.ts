import { checkText } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { ELEMENTS, type ModelManifest } from "../../model.ts";
import * as is from "../../schema.ts";

const tensor = "type and shape of a tensor";
const signature = (part: string) =>
  is.map(
    is.fields(
      { type: is.choice(Object.keys(ELEMENTS), tensor), shape: is.list(is.dimension("numbers and names, the shape of a tensor")) },
      tensor,
    ),
    `the "${part}" of the network, each with type and shape`,
  );

/** The fields of a manifest, with defaults for fields that are missing in old or hand-written ones. */
const MANIFEST = is.fields(
  {
    name: is.text('the "name" of the model'),
    contract: is.text('the "contract" of the model, such as "level-room@1"'),
    file: is.pattern(/^(?!\.\.?$)[^/\\]+$/, "the name of a file beside the manifest: another is not in its own folder"),
    sha256: is.pattern(/^[0-9a-f]{64}$/, "the SHA-256 of the weights, 64 hexadecimal digits"),
    bytes: is.optional(is.whole(), 0),
    inputs: signature("inputs"),
    outputs: signature("outputs"),
    training: is.optional(
      is.fields({
        command: is.text(),
        seed: is.text(),
        commit: is.text(),
        steps: is.number(),
        of: is.optional(is.number()),
        seconds: is.number(),
        data: is.list(is.fields({ name: is.text(), licence: is.text(), origin: is.text(), items: is.number() })),
      }),
      { command: "", seed: "", commit: "", steps: 0, seconds: 0, data: [] },
    ),
    // NaN and infinity are null in JSON.
    metrics: is.optional(is.map(is.anything()), {}),
    details: is.optional(is.map(is.anything())),
  },
  "an object as the training wrote it: this is no object",
);

/**
 * @param source manifest.json as bytes or text, or the parsed JSON
 * @throws AigcError `model-corrupt` with the reason: a web page instead of a manifest, a missing field
 */
export function readManifest(source: unknown, where = "manifest"): ModelManifest {
  checkText("manifest", "where", where);
  const value = source instanceof Uint8Array || typeof source === "string" ? parsed(source, where) : source;
  const more = "Take manifest.json as the training wrote it.";
  return is.readAs(MANIFEST, value, { where, name: "manifest", code: "model-corrupt", more }) as ModelManifest;
}

function parsed(source: Uint8Array | string, where: string): unknown {
  const text = typeof source === "string" ? source : new TextDecoder().decode(source.subarray(0, 4 * 1024 * 1024));
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = text.trimStart().startsWith("<")
      ? "is a web page: the server answers missing files with its index"
      : `is not JSON (${source.length} bytes)`;
    const message = `The manifest ${what}. Copy the model's folder to where the game is served from.`;
    throw new AigcError("model-corrupt", where, message, { cause });
  }
}
