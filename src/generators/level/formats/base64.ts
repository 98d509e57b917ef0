const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bytes as base64url (RFC 4648), without padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let n = 0; n <= Math.min(3, bytes.length - at); n++) text += LETTERS[(three >> (18 - 6 * n)) & 63];
  }
  return text;
}

/** The bytes behind base64url, or plain base64; null for other letters, and for a length that none has. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const bare = text.replace(/={0,2}$/, "");
  if (bare.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4));
  let [bits, held, end] = [0, 0, 0];
  for (const letter of bare) {
    const value = LETTERS.indexOf(letter === "+" ? "-" : letter === "/" ? "_" : letter);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[end++] = (held >> bits) & 0xff;
  }
  return bytes;
}
