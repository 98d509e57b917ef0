import { writeFileSync } from "node:fs";
import { Option, type Command } from "commander";
import type { Sprite } from "../../../content.ts";
import { generate, type Generator, type Made } from "../../../generator.ts";
import { composeSprite, maskedSprite, vaeSprite, type SpriteRequest } from "../index.ts";
import { wholeNumber } from "../../../tools/options.ts";
import { contactSheet } from "../../../tools/contact-sheet.ts";
import { progressDisplay } from "../../../tools/progress.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { spritePicture } from "./picture.ts";

export interface SpriteOptions {
  readonly tags?: string;
  readonly words?: string;
  readonly count: number;
  readonly seed: string;
  readonly way: "masked" | "vae" | "compose";
  readonly out?: string;
  readonly contactSheet?: string;
  readonly zoom: number;
}

/** `generate sprite`, to be hung under the command "generate". */
export function addGenerateSprite(parent: Command): void {
  parent
    .command("sprite")
    .description("sprites of 16 x 16 pixels from tags or words, as PNG, or as JSON with their papers")
    .option("--tags <list>", "with commas between: knight,red")
    .option("--words <text>", 'free words, English or Chinese: "a small green dragon"')
    .option("--count <n>", "how many", wholeNumber(1, 10_000), 1)
    .option("--seed <text>", "where all chance comes from", "1")
    .addOption(
      new Option("--way <way>", "which generator; the compositor helps out where it fails")
        .choices(["masked", "vae", "compose"])
        .default("masked"),
    )
    .option("--out <file>", "one .png, or .json for all")
    .option("--contact-sheet <file>", "all of them in one PNG")
    .option("--zoom <n>", "how large each pixel is drawn", wholeNumber(1, 64), 4)
    .action(async (options: SpriteOptions) => {
      const made = await generateSprites(options);
      const pictures = made.map(({ content }) => spritePicture(content));
      if (options.contactSheet !== undefined) writeFileSync(options.contactSheet, contactSheet(pictures, { zoom: options.zoom }));
      if (options.out?.endsWith(".json")) writeFileSync(options.out, `${JSON.stringify(made, null, 1)}\n`);
      else if (options.out !== undefined) writeFileSync(options.out, contactSheet(pictures, { zoom: options.zoom, gap: 0 }));
      process.stdout.write(summary(made));
    });
}

export async function generateSprites({ tags, words, count, seed, way }: SpriteOptions): Promise<Made<Sprite>[]> {
  const chain: Generator<SpriteRequest, Sprite>[] = [composeSprite()];
  if (way === "masked") chain.unshift(maskedSprite(await shippedModel("sprite-masked")));
  if (way === "vae") chain.unshift(vaeSprite(await shippedModel("sprite-vae")));
  const request: SpriteRequest = {
    ...(tags === undefined
      ? {}
      : {
          tags: tags
            .split(",")
            .map((tag) => tag.trim())
            .filter(Boolean),
        }),
    ...(words === undefined ? {} : { words }),
    ...(tags === undefined && words === undefined ? { tags: ["humanoid"] } : {}),
  };
  const display = progressDisplay("sprites");
  const made: Made<Sprite>[] = [];
  for (let i = 0; i < count; i++) {
    made.push(await generate(chain, request, { seed: count === 1 ? seed : `${seed}/${i}` }));
    if (count > 20) display.update({ step: i + 1, steps: count, values: {} });
  }
  if (count > 20) display.end();
  return made;
}

/** Who drew them, and how many it took. */
function summary(made: readonly Made<Sprite>[]): string {
  const share = (of: (papers: Made<Sprite>["provenance"]) => boolean) =>
    `${((100 * made.filter(({ provenance }) => of(provenance)).length) / made.length).toFixed(0)} %`;
  const makers = [...new Set(made.map(({ provenance }) => provenance.generator))];
  return [
    ...makers.map((maker) => `${maker}: ${share(({ generator }) => generator === maker)}`),
    `as first proposed: ${share(({ attempts, repaired, skipped }) => attempts === 1 && !repaired && !skipped)}`,
    `repaired: ${share(({ repaired }) => repaired !== undefined)}`,
    "",
  ].join("\n");
}
