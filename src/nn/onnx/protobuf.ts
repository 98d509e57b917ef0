/**
 * The wire format of Protocol Buffers (protobuf.dev/programming-guides/encoding), as much of it as ONNX files use.
 */
export class ProtobufWriter {
  private parts: Uint8Array[] = [];
  private length = 0;

  varint(field: number, value: number | bigint): this {
    this.raw(varint((BigInt(field) << 3n) | 0n));
    return this.raw(varint(BigInt.asUintN(64, BigInt(value))));
  }
  float(field: number, value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    this.raw(varint((BigInt(field) << 3n) | 5n));
    return this.raw(bytes);
  }
  bytes(field: number, value: Uint8Array): this {
    this.raw(varint((BigInt(field) << 3n) | 2n));
    this.raw(varint(BigInt(value.length)));
    return this.raw(value);
  }
  text(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }
  message(field: number, write: (message: ProtobufWriter) => void): this {
    const message = new ProtobufWriter();
    write(message);
    return this.bytes(field, message.finish());
  }
  packed(field: number, values: readonly (number | bigint)[]): this {
    const inner = new ProtobufWriter();
    for (const value of values) inner.raw(varint(BigInt.asUintN(64, BigInt(value))));
    return this.bytes(field, inner.finish());
  }
  finish(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
  private raw(bytes: Uint8Array): this {
    this.parts.push(bytes);
    this.length += bytes.length;
    return this;
  }
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}

/** One field of a message: its number, and a whole number, 4 bytes, 8 bytes or a piece of the file. */
export interface ProtobufField {
  readonly field: number;
  readonly wire: 0 | 1 | 2 | 5;
  /** For wire type 0. */
  readonly value: bigint;
  /** For the others: a view, nothing is copied. */
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array(0);

/**
 * Walks the fields of a message without copying.
 * @param budget how many fields may still be read, in this message and in others with the same budget
 * @throws Error for bytes that are no message, and when the budget is spent; callers turn it into an AigcError
 */
export function* protobufFields(bytes: Uint8Array, budget?: { left: number }): Generator<ProtobufField> {
  let at = 0;
  const number = (): bigint => {
    if (bytes[at]! < 128) return BigInt(bytes[at++]!);
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      if (at >= bytes.length) throw new Error("the file is cut");
      const byte = bytes[at++]!;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asUintN(64, value);
    }
    throw new Error("a number has too many bytes");
  };
  while (at < bytes.length) {
    if (budget && --budget.left < 0) throw new Error("there are too many fields");
    const tag = number();
    const field = Number(tag >> 3n);
    const wire = Number(tag & 7n);
    if (field === 0) throw new Error("field 0");
    if (wire === 0) {
      yield { field, wire, value: number(), bytes: NOTHING };
      continue;
    }
    if (wire !== 1 && wire !== 2 && wire !== 5) throw new Error(`wire type ${wire}`);
    const length = wire === 1 ? 8 : wire === 5 ? 4 : Number(number());
    if (length > bytes.length - at) throw new Error("the file is cut");
    yield { field, wire, value: 0n, bytes: bytes.subarray(at, at + length) };
    at += length;
  }
}

/**
 * The whole numbers of a repeated field, packed or single, one after another.
 * @throws Error for a number of too many bytes
 */
export function* wholeNumbers({ wire, value, bytes }: ProtobufField): Generator<bigint> {
  if (wire === 0) {
    yield BigInt.asIntN(64, value);
    return;
  }
  let current = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    current |= BigInt(byte & 127) << shift;
    shift += 7n;
    if (byte < 128) {
      yield BigInt.asIntN(64, current);
      current = 0n;
      shift = 0n;
    } else if (shift > 63n) throw new Error("a number has too many bytes");
  }
}
