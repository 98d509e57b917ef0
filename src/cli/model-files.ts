import { join } from "node:path";
import type { ModelManifest } from "../model.ts";
import { sha256 } from "../nn/sha256.ts";
import type { Trained } from "../train/training.ts";
import { writeWhole } from "./checkpoint-files.ts";
import { commit as checkedOut } from "../tools/row.ts";
import type { Job } from "../tools/recipe.ts";

export interface ModelPapers {
  /** The command that makes these bytes again. */
  readonly command: string;
  readonly seed: string;
  /** The duration of the training. */
  readonly seconds: number;
  /** The code that trained it. Default: what is checked out now. */
  readonly commit?: string;
  /** The planned steps, if the training was stopped before its end. */
  readonly of?: number;
}

/** Writes `<folder>/{model.onnx, manifest.json, CARD.md}`. */
export function writeModel(
  folder: string,
  job: Pick<Job, "model" | "card" | "dials">,
  { command, seed, seconds, commit = checkedOut(), of }: ModelPapers,
  trained: Trained,
): ModelManifest {
  const manifest: ModelManifest = {
    name: job.model,
    contract: trained.contract,
    file: "model.onnx",
    sha256: sha256(trained.onnx),
    bytes: trained.onnx.length,
    inputs: trained.inputs,
    outputs: trained.outputs,
    training: {
      command,
      seed,
      commit,
      steps: trained.steps,
      ...(of !== undefined && of > trained.steps ? { of } : {}),
      seconds: Math.round(seconds),
      data: trained.data,
    },
    metrics: trained.metrics,
    ...(trained.details || job.dials ? { details: { ...(job.dials ? { dials: job.dials } : {}), ...trained.details } } : {}),
  };
  writeWhole(join(folder, "model.onnx"), trained.onnx);
  writeWhole(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeWhole(join(folder, "CARD.md"), modelCard(job, manifest));
  return manifest;
}

/** The text of CARD.md: the text of the job, then the numbers of the manifest. */
export function modelCard(job: Pick<Job, "card">, manifest: ModelManifest): string {
  const { training } = manifest;
  const data = training.data.map((set) => `| ${set.name} | ${set.licence} | ${set.items} | ${set.origin} |`);
  const metrics = Object.entries(manifest.metrics).map(([name, value]) => `| ${name} | ${Number(value.toPrecision(6))} |`);
  return [
    job.card.trim(),
    "",
    "## Training",
    "",
    `- Command: \`${training.command}\``,
    `- Seed \`${training.seed}\`, ${training.steps} steps${training.of ? ` of ${training.of}: it was stopped` : ""}, ${training.seconds} s, code at commit \`${training.commit}\``,
    `- Weights: ${manifest.bytes} bytes, SHA-256 \`${manifest.sha256}\`, contract \`${manifest.contract}\``,
    "",
    "## Data",
    "",
    ...(data.length > 0 ? ["| set | licence | items | origin |", "|---|---|---|---|", ...data] : ["None: it learned in simulation."]),
    "",
    "## Measured on held-out data",
    "",
    "| figure | value |",
    "|---|---|",
    ...metrics,
    "",
  ].join("\n");
}
