import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { AigcError } from "../errors.ts";
import type { ModelManifest, TensorSpec } from "../model.ts";
import { sha256 } from "../nn/sha256.ts";

/** `inspect`: what a model is, where it comes from, and whether its bytes are the ones it was published with. */
export function addInspect(root: Command): void {
  root
    .command("inspect")
    .description("show a model's papers, and check its hash")
    .argument("<model>", "a folder with manifest.json, or the name of one under models/")
    .action((model: string) => {
      const folder = [model, join("models", model)].find((path) => existsSync(join(path, "manifest.json")));
      if (folder === undefined) {
        throw new AigcError(
          "model-missing",
          "inspect",
          `there is no manifest.json in ${model} or models/${model}. Give the folder of a model.`,
        );
      }
      process.stdout.write(describeModel(folder));
    });
}

/**
 * The text that `inspect` prints.
 * @throws AigcError `model-corrupt` if the weights are not the ones of the manifest
 */
export function describeModel(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as ModelManifest;
  const file = join(folder, manifest.file);
  const bytes = statSync(file).size;
  const hash = sha256(new Uint8Array(readFileSync(file)));
  if (hash !== manifest.sha256) {
    throw new AigcError(
      "model-corrupt",
      "inspect",
      `${file} has SHA-256 ${hash} (${bytes} bytes), its manifest says ${manifest.sha256} (${manifest.bytes} bytes). Fetch it again, or train it with: ${manifest.training.command}`,
    );
  }
  const signature = (specs: Readonly<Record<string, TensorSpec>>) =>
    Object.entries(specs).map(([name, { type, shape }]) => `  ${name.padEnd(16)} ${type}[${shape.join(", ")}]`);
  const lines = [
    `${manifest.name}  (${manifest.contract})`,
    `weights   ${file}, ${bytes} bytes, SHA-256 ${hash} (matches)`,
    "inputs",
    ...signature(manifest.inputs),
    "outputs",
    ...signature(manifest.outputs),
    `trained   ${manifest.training.command}`,
    `          ${manifest.training.steps} steps, ${manifest.training.seconds} s, code ${manifest.training.commit}`,
    "data",
    ...(manifest.training.data.length === 0
      ? ["  none: it learned in simulation"]
      : manifest.training.data.map(({ name, licence, items, origin }) => `  ${name}: ${items} items, ${licence}, ${origin}`)),
    "measured on held-out data",
    ...Object.entries(manifest.metrics).map(([name, value]) => `  ${name.padEnd(28)} ${Number(value.toPrecision(5))}`),
  ];
  return `${lines.join("\n")}\n`;
}
