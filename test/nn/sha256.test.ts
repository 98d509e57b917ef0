import { createHash, randomBytes } from "node:crypto";
import { fastSha256, sha256 } from "../../src/nn/sha256.ts";

describe("sha256", () => {
  it("agrees with Node's at every length around a block, and for a megabyte", () => {
    for (const length of [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000, 1 << 20]) {
      const bytes = new Uint8Array(randomBytes(length));
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  it("is the same by the platform's own, and where there is none", async () => {
    const bytes = new Uint8Array(randomBytes(1000)).subarray(7, 500);
    expect(await fastSha256(bytes)).toBe(sha256(bytes));
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true });
    try {
      expect(await fastSha256(bytes)).toBe(sha256(bytes));
    } finally {
      Object.defineProperty(globalThis, "crypto", { value: crypto, configurable: true });
    }
  });

  it("reads a view into a larger buffer from where it starts", () => {
    const bytes = new Uint8Array(randomBytes(200));
    expect(sha256(bytes.subarray(37, 150))).toBe(createHash("sha256").update(bytes.subarray(37, 150)).digest("hex"));
  });
});
