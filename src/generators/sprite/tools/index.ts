import type { Sprite } from "../../../content.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { wholeNumber } from "../../../tools/options.ts";
import { spriteKind } from "../kind.ts";
import type { SpriteRequest } from "../sprite.ts";
import { spritePicture } from "./picture.ts";

/** Sprites on the command line. */
export const spriteTools: KindTools<SpriteRequest, Sprite> = {
  kind: spriteKind,
  summary: "sprites of 16 x 16 pixels from tags or words, as PNG, or as JSON with their papers",
  flags: [
    { flag: "--tags <list>", text: "with commas between: knight,red", parse: tagList },
    { flag: "--words <text>", text: 'free words, English or Chinese: "a small green dragon"' },
  ],
  request: ({ tags, words }) => (tags === undefined && words === undefined ? { tags: ["humanoid"] } : { tags, words }),
  models: { masked: "sprite-masked", gan: "sprite-gan", vae: "sprite-vae" },
  // Its drawings are recognised; what the networks draw is not yet.
  way: "compose",
  picture: spritePicture,
  zoom: 4,
  evaluation: {
    summary: "whether a judge names what is generated, its colours, variety, copies, and what the networks add to rules",
    flags: [
      { flag: "--data <folder>", text: "the third-party training sets (docs/data.md)", required: true },
      { flag: "--count <n>", text: "sprites of each way", initial: 240, parse: wholeNumber(20, 5000) },
    ],
    async rows({ data, count, seed }, report) {
      const { evaluateSprites } = await import("./evaluate.ts");
      return evaluateSprites({ data, count, seed, report });
    },
  },
  recipe: async () => (await import("./recipe.ts")).sprite,
};

function tagList(text: string): string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
}
