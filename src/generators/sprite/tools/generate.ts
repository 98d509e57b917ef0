import { Option, type Command } from "commander";
import type { Generator, Made } from "../../../generator.ts";
import { composeSprite, maskedSprite, vaeSprite, type SpriteRequest } from "../index.ts";
import { wholeNumber } from "../../../tools/options.ts";
import { generateBatch } from "../../../tools/generate-batch.ts";
import type { Sprite, Understanding } from "../../../content.ts";
import type { Rgba } from "../../../tools/contact-sheet.ts";
import { progressDisplay } from "../../../tools/progress.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { background, checkSpriteFile, writeContactSheet, writeSprites } from "./files.ts";

export interface SpriteOptions {
  readonly tags?: string;
  readonly words?: string;
  readonly count: number;
  readonly seed: string;
  readonly way: "masked" | "vae" | "compose";
  readonly out?: string;
  readonly contactSheet?: string;
  /** All sprites edge to edge. */
  readonly sheet?: string;
  readonly zoom?: number;
  readonly background?: Rgba;
}

/** `generate sprite`, to be hung under the command "generate". */
export function addGenerateSprite(parent: Command): void {
  parent
    .command("sprite")
    .description("sprites of 16 x 16 pixels from tags or words, as PNG, or as JSON with their papers")
    .option("--tags <list>", "with commas between: knight,red")
    .option("--words <text>", 'free words, English or Chinese: "a small green dragon"')
    .option("--count <n>", "how many", wholeNumber(1, 10_000), 1)
    .option("--seed <text>", "where all chance comes from; the seed in a sprite's papers makes it again", "1")
    .addOption(
      new Option("--way <way>", "which generator; the compositor helps out where it fails")
        .choices(["masked", "vae", "compose"])
        .default("masked"),
    )
    .option("--out <path>", "a .png of the sprite's own size, numbered if they are several, a .json of all, or a folder for both of each")
    .option("--sheet <file>", "all of them in one .png, edge to edge, for a game to cut up")
    .option("--contact-sheet <file>", "all of them in one .png to look at, enlarged, on grey")
    .option("--zoom <n>", "how large each pixel is drawn; 1, or 4 on a contact sheet", wholeNumber(1, 64))
    .option("--background <colour>", "#rrggbb instead of nothing, or of the contact sheet's grey", background)
    .action(async (options: SpriteOptions) => {
      for (const file of [options.sheet, options.contactSheet]) checkSpriteFile(file, [".png"]);
      checkSpriteFile(options.out, [".png", ".json", ""]);
      const made = await generateSprites(options);
      if (options.contactSheet !== undefined) writeContactSheet(options.contactSheet, made, options);
      if (options.sheet !== undefined) writeContactSheet(options.sheet, made, options, true);
      if (options.out !== undefined) writeSprites(options.out, made, options);
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
  const made = await generateBatch(chain, request, { seed, count }, (done) => {
    if (count > 20) display.update({ step: done, steps: count, values: {} });
  });
  if (count > 20) display.end();
  return made;
}

/** What was understood, who drew them, and how many it took. */
export function summary(made: readonly Made<Sprite>[]): string {
  const share = (of: (papers: Made<Sprite>["provenance"]) => boolean) =>
    `${((100 * made.filter(({ provenance }) => of(provenance)).length) / made.length).toFixed(0)} %`;
  const makers = [...new Set(made.map(({ provenance }) => provenance.generator))];
  return [
    ...understanding(made[0]?.provenance.wish),
    ...(made[0]?.provenance.skipped ?? []).map(
      ({ generator, reason }) => `${generator} did not draw: ${reason.replace(/^(\[[^\]]*\] )+/, "")}`,
    ),
    ...makers.map((maker) => `${maker}: ${share(({ generator }) => generator === maker)}`),
    `as first proposed: ${share(({ attempts, repaired, skipped }) => attempts === 1 && !repaired && !skipped)}`,
    `repaired: ${share(({ repaired }) => repaired !== undefined)}`,
    "",
  ].join("\n");
}

/** What became of the words, a line for each thing there is to say. */
function understanding(wish: Understanding | undefined): string[] {
  if (!wish) return [];
  const { understood, notUnderstood, without = [], leftOut = [], nearest = [], corrected = [] } = wish;
  const line = (what: string, words: readonly string[]) => (words.length > 0 ? [`${what}: ${words.join(", ")}`] : []);
  return [
    ...line("understood", understood),
    ...line("not understood", notUnderstood),
    ...line("left away as asked", without),
    ...line(
      "taken for misspelt",
      corrected.map(({ word, read }) => `${word}, read as ${read}`),
    ),
    ...line(
      "no drawing of its own",
      nearest.map(({ word, drawn }) => `${word}, drawn as ${drawn}`),
    ),
    ...line("left out, because a sprite shows one figure", leftOut),
  ];
}
