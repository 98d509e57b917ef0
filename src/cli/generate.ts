import type { Command } from "commander";
import { addGenerateLevel } from "./generate-level.ts";
import { addGenerateLine } from "./generate-line.ts";
import { addGenerateSprite } from "./generate-sprite.ts";

/** `generate level|sprite|line`. */
export function addGenerate(root: Command): void {
  const generate = root.command("generate").description("make content from a seed: level, sprite or line");
  addGenerateLevel(generate);
  addGenerateSprite(generate);
  addGenerateLine(generate);
}
