import { build } from "esbuild";

/** The worker of determinism-task.ts, bundled. */
export async function taskText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/nn/determinism-task.ts"],
    bundle: true,
    write: false,
    format: "esm",
    external: ["node:*"],
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
