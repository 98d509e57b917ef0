import { decode } from "@msgpack/msgpack";
import { AigcError } from "../../errors.ts";

/**
 * MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md) with arrays in the way of msgpack-numpy: a map whose
 * keys are binary (`nd`, `type`, `kind`, `shape`, `data`). A library reads; the writer is our own, because ready-made packers write
 * keys as strings only, which the other side does not take for an array. Arrays of Python objects would be pickles and are refused.
 */
export type Packed =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | NumberGrid
  | readonly Packed[]
  | { readonly [key: string]: Packed };

/** An n-dimensional array of numbers, row-major. */
export class NumberGrid {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array | BigInt64Array | Int32Array | Uint8Array;

  constructor(shape: readonly number[], data: NumberGrid["data"]) {
    this.shape = shape;
    this.data = data;
  }
}

const TYPE_NAMES = { Float32Array: "<f4", Float64Array: "<f8", BigInt64Array: "<i8", Int32Array: "<i4", Uint8Array: "|u1" } as const;
const TYPES = {
  "<f4": Float32Array,
  "<f8": Float64Array,
  "<i8": BigInt64Array,
  "<i4": Int32Array,
  "|u1": Uint8Array,
  "|b1": Uint8Array,
} as const;

export function pack(value: Packed): Uint8Array {
  const parts: Uint8Array[] = [];
  write(value, parts);
  return Buffer.concat(parts);
}

function write(value: Packed, parts: Uint8Array[]): void {
  if (value === null) parts.push(Uint8Array.of(0xc0));
  else if (typeof value === "boolean") parts.push(Uint8Array.of(value ? 0xc3 : 0xc2));
  else if (typeof value === "number") writeNumber(value, parts);
  else if (typeof value === "bigint") {
    const bytes = Buffer.alloc(9);
    bytes[0] = 0xd3;
    bytes.writeBigInt64BE(value, 1);
    parts.push(bytes);
  } else if (typeof value === "string") {
    const bytes = Buffer.from(value);
    head(bytes.length, [0xa0, 31], [0xd9, 0xda, 0xdb], parts);
    parts.push(bytes);
  } else if (value instanceof Uint8Array) {
    head(value.length, null, [0xc4, 0xc5, 0xc6], parts);
    parts.push(value);
  } else if (value instanceof NumberGrid) {
    writeGrid(value, parts);
  } else if (Array.isArray(value)) {
    head(value.length, [0x90, 15], [null, 0xdc, 0xdd], parts);
    for (const item of value as readonly Packed[]) write(item, parts);
  } else {
    const entries = Object.entries(value as { readonly [key: string]: Packed });
    head(entries.length, [0x80, 15], [null, 0xde, 0xdf], parts);
    for (const [key, item] of entries) {
      write(key, parts);
      write(item, parts);
    }
  }
}

function writeNumber(value: number, parts: Uint8Array[]): void {
  if (Number.isInteger(value) && value >= -32 && value < 128) parts.push(Uint8Array.of(value & 0xff));
  else if (Number.isSafeInteger(value)) write(BigInt(value), parts);
  else {
    const bytes = Buffer.alloc(9);
    bytes[0] = 0xcb;
    bytes.writeDoubleBE(value, 1);
    parts.push(bytes);
  }
}

function writeGrid({ shape, data }: NumberGrid, parts: Uint8Array[]): void {
  const key = (name: string) => write(new Uint8Array(Buffer.from(name)), parts);
  parts.push(Uint8Array.of(0x85));
  key("nd");
  write(true, parts);
  key("type");
  write(TYPE_NAMES[data.constructor.name as keyof typeof TYPE_NAMES], parts);
  key("kind");
  write(new Uint8Array(0), parts);
  key("shape");
  write(shape, parts);
  key("data");
  write(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), parts);
}

function head(
  length: number,
  short: readonly [number, number] | null,
  codes: readonly [number | null, number, number],
  parts: Uint8Array[],
): void {
  if (short && length <= short[1]) parts.push(Uint8Array.of(short[0] | length));
  else if (codes[0] !== null && length < 0x100) parts.push(Uint8Array.of(codes[0], length));
  else if (length < 0x10000) parts.push(Uint8Array.of(codes[1], length >> 8, length & 0xff));
  else parts.push(Uint8Array.of(codes[2], (length >>> 24) & 0xff, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff));
}

/** Prefix of a key that came as bytes: msgpack-numpy marks its arrays by such keys. */
const BINARY = "\0";
const DEEPEST = 64;

/**
 * @throws AigcError `bad-data` for an incomplete message, an unknown type, nesting deeper than 64, or a pickle
 */
export function unpack(bytes: Uint8Array): Packed {
  // A wrong length in the message must not reserve more memory than the message has bytes.
  const most = bytes.length;
  const limits = { maxStrLength: most, maxBinLength: most, maxArrayLength: most, maxMapLength: most, maxExtLength: 0 };
  let message: unknown;
  try {
    message = decode(bytes, {
      ...limits,
      mapKeyConverter: (key) => (key instanceof Uint8Array ? BINARY + Buffer.from(key).toString() : String(key)),
    });
  } catch (error) {
    throw refuse(`The message of ${bytes.length} bytes cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return withGrids(message, 0);
}

/** The message with its arrays of numbers as grids. */
function withGrids(value: unknown, depth: number): Packed {
  if (depth > DEEPEST) throw refuse(`The message is nested deeper than ${DEEPEST}.`);
  if (Array.isArray(value)) return value.map((item) => withGrids(item, depth + 1));
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value as Packed;
  const map = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.startsWith(BINARY) ? key.slice(1) : key, withGrids(item, depth + 1)]),
  );
  return `${BINARY}nd` in value ? grid(map) : map;
}

function grid(map: Readonly<Record<string, Packed>>): NumberGrid | number {
  const { type, data, nd } = map;
  const kind = map["kind"];
  if (kind instanceof Uint8Array && kind.length > 0)
    throw refuse("The message holds an array of Python objects (a pickle), which is never read.");
  const Type = TYPES[type as keyof typeof TYPES];
  if (!Type || !(data instanceof Uint8Array)) throw refuse(`The message holds an array of type "${String(type)}", which is not read.`);
  // A copy, and not by slice(), which in a Buffer shares its memory.
  const copy = new Uint8Array(data);
  const numbers = new Type(copy.buffer as ArrayBuffer, 0, copy.byteLength / Type.BYTES_PER_ELEMENT);
  if (nd !== true) return Number(numbers[0]);
  const shape = map["shape"] as readonly number[];
  if (!Array.isArray(shape) || shape.reduce((a, b) => a * b, 1) !== numbers.length)
    throw refuse("The shape of an array does not fit its data.");
  return new NumberGrid(shape, numbers);
}

function refuse(what: string): AigcError {
  return new AigcError("bad-data", "message-pack", `${what} The other side must speak RLlink 0.0.1 over MessagePack.`);
}
