import { AigcError } from "../../errors.ts";
import type { ModelManifest } from "../../model.ts";
import { LIMITS } from "../onnx/onnx-reader.ts";
import { fastSha256 } from "../sha256.ts";

/** @throws AigcError `model-corrupt` for more bytes than any model may have */
export function checkSize(manifest: ModelManifest, bytes: Uint8Array): void {
  if (bytes.length > LIMITS.bytes)
    throw new AigcError("model-corrupt", manifest.name, `The weights have ${bytes.length} bytes; ${LIMITS.bytes} is the limit.`);
}

/** @throws AigcError `model-corrupt` if the bytes are not those of the manifest; then they are not parsed */
export async function checkWeights(manifest: ModelManifest, bytes: Uint8Array): Promise<void> {
  checkSize(manifest, bytes);
  const hash = await fastSha256(bytes);
  if (hash === manifest.sha256) return;
  const page = bytes[0] === 0x3c ? " It is a web page: the server answers missing files with its index." : "";
  throw new AigcError(
    "model-corrupt",
    manifest.name,
    `The ${bytes.length} bytes have SHA-256 ${hash.slice(0, 12)}…, the manifest promises ${manifest.sha256.slice(0, 12)}… (${manifest.bytes} bytes).${page} Fetch the file again, or take manifest and weights of the same training.`,
  );
}
