/**
 * Compiles src/nn/kernels/assembly to src/nn/kernels/wasm.ts, where the bytes stand as base64: nothing to fetch, nothing to
 * configure, and users of the package need no AssemblyScript. With --check it compares instead of writing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { error, stderr } = await asc.main(
  [
    "src/nn/kernels/assembly/index.ts",
    "--outFile",
    "node_modules/.cache-kernels.wasm",
    "--runtime",
    "stub",
    "--enable",
    "simd",
    "-O3",
    "--noAssert",
    "--initialMemory",
    "1",
  ],
  {},
);
if (error) {
  process.stderr.write(`${stderr}${error.message}\n`);
  process.exit(1);
}
const bytes = readFileSync("node_modules/.cache-kernels.wasm");
const text = `/** The kernels of ./assembly, compiled by \`node scripts/kernels.mjs\`; ${bytes.length} bytes. */\nexport const KERNELS_BASE64 =\n  "${bytes.toString("base64")}";\n`;
if (process.argv.includes("--check")) {
  const same = readFileSync("src/nn/kernels/wasm.ts", "utf8") === text;
  process.stdout.write(
    same ? "the compiled kernels are those of the source\n" : "src/nn/kernels/wasm.ts is out of date: run node scripts/kernels.mjs\n",
  );
  process.exit(same ? 0 : 1);
}
writeFileSync("src/nn/kernels/wasm.ts", text);
process.stdout.write(`${bytes.length} bytes of kernels\n`);
