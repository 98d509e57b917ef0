import type { Command } from "commander";
import { addGenerateLevel } from "../generators/level/tools/generate.ts";
import { addGenerateLine } from "../generators/dialogue/tools/generate.ts";
import { addGenerateSprite } from "../generators/sprite/tools/generate.ts";

/** `generate level|sprite|line`. */
export function addGenerate(root: Command): void {
  const generate = root.command("generate").description("make content from a seed: level, sprite or line");
  addGenerateLevel(generate);
  addGenerateSprite(generate);
  addGenerateLine(generate);
}
