import { AigcError } from "../../errors.ts";

/**
 * MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md) with arrays in the way of msgpack-numpy: a map whose
 * keys are binary (`nd`, `type`, `kind`, `shape`, `data`). Ready-made packers write keys as strings only, which the other
 * side does not take for an array. Arrays of Python objects would be pickles and are refused.
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

/**
 * @throws AigcError `bad-data` for what is cut, of an unknown type, nested deeper than 64, or a pickle
 */
export function unpack(bytes: Uint8Array): Packed {
  const reader = new Reader(bytes);
  const value = reader.read(0);
  if (reader.at !== bytes.length) throw refuse(`${bytes.length - reader.at} bytes follow the message.`);
  return value;
}

class Reader {
  at = 0;
  private readonly view: DataView;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    // Not a Buffer, whose slice() does not copy.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(depth: number): Packed {
    if (depth > 64) throw refuse("The message is nested deeper than 64.");
    const code = this.unsigned(1);
    if (code < 0x80) return code;
    if (code >= 0xe0) return code - 256;
    if (code < 0x90) return this.map(code & 15, depth);
    if (code < 0xa0) return this.list(code & 15, depth);
    if (code < 0xc0) return this.text(code & 31);
    switch (code) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4:
      case 0xc5:
      case 0xc6:
        return this.take(this.unsigned(1 << (code - 0xc4)));
      case 0xca:
        return this.view.getFloat32(this.skip(4));
      case 0xcb:
        return this.view.getFloat64(this.skip(8));
      case 0xcc:
      case 0xcd:
      case 0xce:
        return this.unsigned(1 << (code - 0xcc));
      case 0xcf:
        return Number(this.view.getBigUint64(this.skip(8)));
      case 0xd0:
        return this.view.getInt8(this.skip(1));
      case 0xd1:
        return this.view.getInt16(this.skip(2));
      case 0xd2:
        return this.view.getInt32(this.skip(4));
      case 0xd3:
        return Number(this.view.getBigInt64(this.skip(8)));
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.text(this.unsigned(1 << (code - 0xd9)));
      case 0xdc:
      case 0xdd:
        return this.list(this.unsigned(code === 0xdc ? 2 : 4), depth);
      case 0xde:
      case 0xdf:
        return this.map(this.unsigned(code === 0xde ? 2 : 4), depth);
      default:
        throw refuse(`The message holds type 0x${code.toString(16)}, which is not read.`);
    }
  }

  private list(length: number, depth: number): Packed[] {
    if (length > this.bytes.length - this.at) throw refuse("A list is longer than the message.");
    return Array.from({ length }, () => this.read(depth + 1));
  }

  private map(length: number, depth: number): Packed {
    if (length > this.bytes.length - this.at) throw refuse("A map is longer than the message.");
    const result: Record<string, Packed> = {};
    let binaryKeys = 0;
    for (let i = 0; i < length; i++) {
      const key = this.read(depth + 1);
      if (key instanceof Uint8Array) binaryKeys++;
      const name = key instanceof Uint8Array ? Buffer.from(key).toString() : String(key);
      if (name === "__proto__") throw refuse('A key is called "__proto__".');
      result[name] = this.read(depth + 1);
    }
    return binaryKeys > 0 && "nd" in result ? grid(result) : result;
  }

  private text(length: number): string {
    return Buffer.from(this.take(length)).toString();
  }

  private take(length: number): Uint8Array {
    const from = this.skip(length);
    return this.bytes.subarray(from, from + length);
  }

  private unsigned(size: number): number {
    const at = this.skip(size);
    return size === 1 ? this.view.getUint8(at) : size === 2 ? this.view.getUint16(at) : this.view.getUint32(at);
  }

  private skip(size: number): number {
    const at = this.at;
    if (at + size > this.bytes.length) throw refuse(`The message of ${this.bytes.length} bytes is cut.`);
    this.at += size;
    return at;
  }
}

function grid(map: Readonly<Record<string, Packed>>): NumberGrid | number {
  const { type, data, nd } = map;
  const kind = map["kind"];
  if (kind instanceof Uint8Array && kind.length > 0)
    throw refuse("The message holds an array of Python objects (a pickle), which is never read.");
  const Type = TYPES[type as keyof typeof TYPES];
  if (!Type || !(data instanceof Uint8Array)) throw refuse(`The message holds an array of type "${String(type)}", which is not read.`);
  const copy = data.slice();
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
