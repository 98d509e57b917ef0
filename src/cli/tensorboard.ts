import { appendWhole } from "./checkpoint-files.ts";

/**
 * TensorBoard's event file, written record by record: https://github.com/tensorflow/tensorboard reads it with
 * `tensorboard --logdir runs`. A record is length, masked CRC of the length, an Event message, masked CRC of the message
 * (TFRecord); an Event holds time, step and named scalars (tensorflow/core/util/event.proto, summary.proto).
 */
export interface EventFile {
  write(step: number, seconds: number, values: Readonly<Record<string, number>>): void;
}

/** @param path should contain "tfevents", by which TensorBoard finds it */
export function eventFile(path: string): EventFile {
  const message = (bytes: Buffer) => appendWhole(path, record(bytes));
  let begun = false;
  return {
    write(step, seconds, values) {
      if (!begun) message(Buffer.concat([double(1, seconds), text(3, "brain.Event:2")]));
      begun = true;
      const summary = Object.entries(values).map(([tag, value]) => block(1, Buffer.concat([text(1, tag), float(2, value)])));
      message(Buffer.concat([double(1, seconds), varintField(2, step), block(5, Buffer.concat(summary))]));
    },
  };
}

/** One TFRecord around `data`. */
export function record(data: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  return Buffer.concat([length, masked(length), data, masked(data)]);
}

function masked(data: Buffer): Buffer {
  const crc = crc32c(data);
  const out = Buffer.alloc(4);
  out.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  return out;
}

/** CRC-32C (Castagnoli), bit by bit over a table. */
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0x82f63b78 : c >>> 1;
  return c;
});

export function crc32c(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255]!;
  return (crc ^ 0xffffffff) >>> 0;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
}

function varintField(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

function block(field: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);
}

function text(field: number, value: string): Buffer {
  return block(field, Buffer.from(value));
}

function float(field: number, value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeFloatLE(value);
  return Buffer.concat([varint((field << 3) | 5), out]);
}

function double(field: number, value: number): Buffer {
  const out = Buffer.alloc(8);
  out.writeDoubleLE(value);
  return Buffer.concat([varint((field << 3) | 1), out]);
}
