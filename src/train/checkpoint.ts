import { AigcError } from "../errors.ts";
import type { LearnerState } from "../nn/tape/learner.ts";
import { sha256 } from "../nn/sha256.ts";
import * as is from "../schema.ts";

/**
 * A checkpoint: data only, nothing in it is ever executed.
 *
 *     "AIGCKPT" and a version byte | header length, uint32 | header, JSON | padding to 8 | arrays | SHA-256 of all before, 64 hex digits
 *
 * All numbers little-endian. The header lists the arrays in order with their type and length.
 */
export interface Checkpoint {
  /** The algorithm: "ppo", "vae", …; a checkpoint of another one is refused. */
  readonly kind: string;
  /** The origin of the training: compared when it is resumed. */
  readonly origin?: Origin;
  /** JSON-safe: step, streams of chance. */
  readonly state: unknown;
  readonly arrays: Readonly<Record<string, NumberArray>>;
}

/**
 * What a training is made of, by name: seed, game, network, settings, code of the game. JSON-safe. Two trainings of the same origin
 * end in the same weights, so a resumed training must have the same.
 */
export type Origin = Readonly<Record<string, unknown>>;

export type NumberArray = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;

const MAGIC = "AIGCKPT";
const VERSION = 2;
const HASH_LENGTH = 64;
const HEADER_LIMIT = 16 * 1024 * 1024;
const TYPES = { Float32Array, Float64Array, Int32Array, Uint32Array, Uint8Array } as const;
type TypeName = keyof typeof TYPES;

const HEADER = is.fields({
  kind: is.text('the "kind" of a training'),
  origin: is.optional(is.map(is.anything())),
  state: is.anything(),
  arrays: is.list(
    is.fields(
      { name: is.text(), type: is.choice(Object.keys(TYPES) as TypeName[]), length: is.whole() },
      "an array: { name, type, length }",
    ),
    "a list of arrays",
  ),
});

export function encodeCheckpoint(checkpoint: Checkpoint): Uint8Array {
  const entries = Object.entries(checkpoint.arrays);
  const header = {
    kind: checkpoint.kind,
    ...(checkpoint.origin ? { origin: checkpoint.origin } : {}),
    state: checkpoint.state,
    arrays: entries.map(([name, array]) => ({ name, type: array.constructor.name as TypeName, length: array.length })),
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  let size = align(12 + headerBytes.length);
  for (const [, array] of entries) size = align(size + array.byteLength);
  const bytes = new Uint8Array(size + HASH_LENGTH);
  bytes.set(new TextEncoder().encode(MAGIC));
  bytes[7] = VERSION;
  new DataView(bytes.buffer).setUint32(8, headerBytes.length, true);
  bytes.set(headerBytes, 12);
  let at = align(12 + headerBytes.length);
  for (const [, array] of entries) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = align(at + array.byteLength);
  }
  bytes.set(new TextEncoder().encode(sha256(bytes.subarray(0, size))), size);
  return bytes;
}

/**
 * @param kind what the caller can go on from
 * @throws AigcError `bad-checkpoint` for bytes that are torn, changed, of another kind or another version
 */
export function decodeCheckpoint(bytes: Uint8Array, kind: string): Checkpoint {
  const refuse = (what: string): never => {
    throw new AigcError("bad-checkpoint", kind, `${what} Start again without it, or take an older checkpoint.`);
  };
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
  if (bytes.length < 12 + HASH_LENGTH || text(0, 7) !== MAGIC) refuse(`This is not a checkpoint (${bytes.length} bytes).`);
  if (bytes[7] !== VERSION) refuse(`The checkpoint has version ${bytes[7]}; this release reads version ${VERSION}.`);
  const end = bytes.length - HASH_LENGTH;
  if (sha256(bytes.subarray(0, end)) !== text(end, bytes.length))
    refuse(`The checkpoint of ${bytes.length} bytes is damaged: its SHA-256 does not match.`);
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (headerLength > HEADER_LIMIT || 12 + headerLength > end) refuse(`The checkpoint has a header of ${headerLength} bytes.`);
  const more = "Start again without it, or take an older checkpoint.";
  const header = is.readJson(HEADER, text(12, 12 + headerLength), { where: kind, name: "header", code: "bad-checkpoint", more });
  if (header.kind !== kind) refuse(`The checkpoint was made by "${header.kind}", not by "${kind}".`);
  const arrays: Record<string, NumberArray> = {};
  let at = align(12 + headerLength);
  for (const { name, type, length } of header.arrays) {
    const Type = TYPES[type];
    const byteLength = length * Type.BYTES_PER_ELEMENT;
    if (at + byteLength > end) refuse(`The array "${name}" does not fit into the checkpoint.`);
    // A copy, because the bytes may start anywhere in their buffer. Not by slice: a Node Buffer's shares the memory.
    arrays[name] = new Type(new Uint8Array(bytes.subarray(at, at + byteLength)).buffer);
    at = align(at + byteLength);
  }
  return { kind, ...(header.origin ? { origin: header.origin } : {}), state: header.state, arrays };
}

function align(n: number): number {
  return (n + 7) & ~7;
}

/** The arrays whose names begin with the prefix. */
export function prefixed(arrays: object, prefix: string): Record<string, NumberArray> {
  return Object.fromEntries(
    Object.entries(arrays)
      .filter(([, array]) => array !== undefined)
      .map(([name, array]) => [`${prefix}/${name}`, array as NumberArray]),
  );
}

/** A learner's arrays, from under a prefix. */
export function learnerArrays(arrays: Readonly<Record<string, NumberArray>>, prefix: string): Omit<LearnerState, "steps"> {
  const of = (name: string) => arrays[`${prefix}/${name}`] as Float32Array;
  return { weights: of("weights"), first: of("first"), second: of("second"), frozen: of("frozen"), average: of("average") };
}
