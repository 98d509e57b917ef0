import { arrayOf, checkFields } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import { RECORDING_FIELDS, type Recording } from "./recording.ts";

/** What a file begins with; then a line of JSON, then the numbers, little-endian, as they lie in memory. */
const MAGIC = "phaser-aigc recording 1";
const WHERE = "recording";
/** The header is at most so long. */
const HEADER = 1000;

interface Header {
  readonly contract: string;
  readonly rows: number;
  /** Numbers of a row: what was seen, what might be done, what was chosen. */
  readonly each: readonly [number, number, number];
}

/** A recording as the bytes of a file, to be saved, or sent by a player who agrees: {@link recordingFromBytes} reads it. */
export function recordingToBytes(recording: Recording): Uint8Array<ArrayBuffer> {
  checkFields(WHERE, "recording", recording, RECORDING_FIELDS);
  const { contract, rows, observations, actionMasks, actions } = recording;
  const parts = [observations, actions, actionMasks].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const header: Header = { contract, rows, each: [observations.length / rows, actionMasks.length / rows, actions.length / rows] };
  const all = [ascii(`${MAGIC}\n${JSON.stringify(header)}\n`), ...parts];
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The recording in a file of {@link recordingToBytes}.
 * @throws AigcError `bad-data` for another file, or one that was cut
 */
export function recordingFromBytes(bytes: Uint8Array): Recording {
  arrayOf("Uint8Array")(WHERE, "bytes", bytes);
  const [magic, line = ""] = String.fromCharCode(...bytes.subarray(0, HEADER)).split("\n", 2);
  const start = MAGIC.length + line.length + 2;
  const { contract, rows, each } = magic === MAGIC ? headerOf(line) : broken("it is no recording");
  const sizes = [rows * each[0] * 4, rows * each[2] * 4, rows * each[1]] as const;
  const wanted = sizes.reduce((sum, size) => sum + size, start);
  if (bytes.length !== wanted) broken(`it has ${bytes.length} bytes and not ${wanted}`);
  const masks = start + sizes[0] + sizes[1];
  return {
    contract,
    rows,
    observations: new Float32Array(bytes.slice(start, start + sizes[0]).buffer),
    actionMasks: bytes.slice(masks),
    actions: new Int32Array(bytes.slice(start + sizes[0], masks).buffer),
  };
}

/** The bytes of a text; what is not ASCII as JSON escapes it. There is no TextEncoder in some places where this runs. */
const ascii = (text: string): Uint8Array =>
  Uint8Array.from(
    text.replace(/[^\n -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`),
    (sign) => sign.charCodeAt(0),
  );

function headerOf(line: string): Header {
  try {
    const header = JSON.parse(line) as Header;
    if (
      typeof header.contract === "string" &&
      header.each.length === 3 &&
      [header.rows, ...header.each].every((each) => Number.isSafeInteger(each) && each > 0)
    )
      return header;
  } catch {
    // Said below.
  }
  return broken("its second line does not say what was recorded");
}

function broken(what: string): never {
  throw new AigcError("bad-data", WHERE, `${what}. Give the bytes of recordingToBytes(recording), whole.`);
}
