import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { recogniseContract } from "../agents/model-policy/recognise.ts";
import { AigcError } from "../errors.ts";
import type { ModelManifest, TensorSpec } from "../model.ts";
import { foreignManifest, readForeignModel } from "../nn/host/foreign-model.ts";
import { readManifest } from "../nn/host/manifest.ts";
import { readOnnxFile } from "../nn/onnx/onnx-reader.ts";
import { sha256 } from "../nn/sha256.ts";
import { modelFolder } from "../tools/shipped-model.ts";
import { everything, isKind } from "./registry.ts";

/** `inspect`: prints the papers of a model and checks its bytes. */
export function addInspect(root: Command): void {
  root
    .command("inspect")
    .description("show a model's papers, and check its hash; or say what an .onnx file of another tool is")
    .argument("<model>", "a folder with manifest.json, the name of one under models/, or an .onnx file")
    .action(async (model: string) => {
      if (model.endsWith(".onnx")) {
        process.stdout.write(await describeForeign(model));
        return;
      }
      const folder = modelFolder(model);
      process.stdout.write(`${describeModel(folder)}${await describeUse(folder)}`);
    });
}

/**
 * The text that `inspect` prints.
 * @throws AigcError `model-corrupt` if the weights are not the ones of the manifest
 */
export function describeModel(folder: string): string {
  const manifest = manifestIn(folder);
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

const manifestIn = (folder: string): ModelManifest => readManifest(readFileSync(join(folder, "manifest.json"), "utf8"), "inspect");

/** The use of a model, by its contract: a kind of content, an agent, or unknown. */
async function describeUse(folder: string): Promise<string> {
  const { contract } = manifestIn(folder);
  const uses = (await everything()).flatMap(({ name, tools }) => {
    if (!isKind(tools)) return tools.contract === contract ? [`plays ${name}`] : [];
    return Object.hasOwn(tools.kind.learned ?? {}, contract) ? [`makes ${name}: npx phaser-aigc generate ${name} --model ${folder}`] : [];
  });
  return `for       ${uses.join("; ") || `"${contract}", which is no kind and no agent of this package`}\n`;
}

const signature = (specs: Readonly<Record<string, TensorSpec>>) =>
  Object.entries(specs).map(([name, { type, shape }]) => `  ${name.padEnd(16)} ${type}[${shape.join(", ")}]`);

/**
 * The text of `inspect` for a file without papers: its inputs and outputs, its contract, and what can run it.
 * @throws AigcError `model-missing`; `model-corrupt` or `model-mismatch` for a file that cannot be read
 */
export async function describeForeign(file: string): Promise<string> {
  if (!existsSync(file)) throw new AigcError("model-missing", "inspect", `there is no file ${file}. Give the path of an .onnx file.`);
  const bytes = new Uint8Array(readFileSync(file));
  const manifest = foreignManifest(bytes, { name: file });
  return `${[
    file,
    `weights   ${bytes.length} bytes, SHA-256 ${manifest.sha256}`,
    `made by   ${readOnnxFile(bytes, file).producer || "unknown"}`,
    "inputs",
    ...signature(manifest.inputs),
    "outputs",
    ...signature(manifest.outputs),
    ...recognised(manifest),
    `runs on   ${await runsOn(bytes, file)}`,
  ].join("\n")}\n`;
}

function recognised(manifest: ModelManifest): string[] {
  try {
    const { title, observations, mask, memory, choices, logits, joined, continuous, reproducible } = recogniseContract(
      manifest,
      manifest.file,
    );
    return [
      `contract  ${title}`,
      `  observation in ${observations.join(", ")}${mask ? `; masks in ${mask}` : "; no masks"}${memory ? `; memory from ${memory.input} to ${memory.output}` : ""}`,
      `  actions in ${[choices, logits, joined, continuous].filter((name) => name !== undefined).join(", ")}`,
      ...(reproducible ? [] : ["  it draws its actions without a seed: what it does cannot be replayed"]),
    ];
  } catch (error) {
    if (!(error instanceof AigcError)) throw error;
    return [`contract  none that is known here: ${error.message}`];
  }
}

async function runsOn(bytes: Uint8Array, name: string): Promise<string> {
  try {
    (await readForeignModel(bytes, { name, engine: "runtime" })).dispose();
    return "the built-in run-time";
  } catch (error) {
    if (!(error instanceof AigcError) || error.code !== "model-mismatch") throw error;
    const why = error.message.replace(/^(\[[^\]]*\] )+/, "").replace(/ Load it with .*$/, "");
    return `ONNX Runtime (npm install onnxruntime-web). ${why}`;
  }
}
