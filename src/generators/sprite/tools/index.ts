import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { AigcError } from "../../../errors.ts";
import type { Sprite } from "../../../content.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { wholeNumber } from "../../../tools/options.ts";
import { readDrawingPicture } from "../formats/drawing-picture.ts";
import { readDrawings } from "../formats/drawings.ts";
import { addDrawings } from "../library.ts";
import { spriteKind } from "../kind.ts";
import { sheetOf } from "../formats/aseprite.ts";
import { SPRITE_FORMS, type SpriteRequest } from "../sprite.ts";
import { spritePicture } from "./picture.ts";

/** Sprites on the command line. */
export const spriteTools: KindTools<SpriteRequest, Sprite> = {
  kind: spriteKind,
  summary: "sprites of 16 x 16 pixels, animated dolls and portraits from tags or words, as PNG, or as JSON with their papers",
  flags: [
    { flag: "--tags <list>", text: "with commas between: knight,red", parse: tagList },
    { flag: "--words <text>", text: 'free words, English or Chinese: "a small green dragon"' },
    { flag: "--as <form>", text: "a sprite, or somebody as a doll in four directions, or as a portrait", choices: SPRITE_FORMS },
    { flag: "--role <name>", text: "who somebody is, as a doll or a portrait: smith" },
    { flag: "--tier <n>", text: "how strong an opponent is", parse: wholeNumber(1, 3) },
    { flag: "--wishes <file>", text: "a wish a line; as many sprites of each as --count says", parse: linesOf },
    {
      flag: "--drawings <file>",
      text: "drawings of your own beside those of the library: .txt, or a .png with a .json beside it",
      parse: addFile,
    },
  ],
  several: ({ wishes, as }) => (wishes as string[] | undefined)?.map((words) => ({ words, ...(as === undefined ? {} : { as }) })),
  request: ({ tags, words, as, role, tier }) => ({
    ...([tags, words, role, as].every((one) => one === undefined) ? { tags: ["humanoid"] } : { tags, words }),
    ...(as === undefined ? {} : { as }),
    ...(role === undefined ? {} : { persona: { role } }),
    ...(tier === undefined ? {} : { tier }),
  }),
  models: { masked: "sprite-masked", gan: "sprite-gan", vae: "sprite-vae", doll: "sprite-doll", "doll-masked": "sprite-doll-masked" },
  // It draws best, and knows six times as many subjects as the networks.
  way: "compose",
  picture: spritePicture,
  sheet: (sprite) => spritePicture(sheetOf(sprite)),
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

function linesOf(file: string): string[] {
  const lines = textOf(file)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) throw new AigcError("bad-request", "sprite", `${file} has no wish. Write one a line.`);
  return lines;
}

/** Adds drawings to the library; the value of the flag is the file. */
function addFile(file: string): string {
  if (/\.png$/i.test(file)) addDrawings([readDrawingPicture(pictureOf(file), textOf(file.replace(/\.png$/i, ".json")), file)]);
  else addDrawings(readDrawings(textOf(file), file));
  return file;
}

function textOf(file: string): string {
  return bytesOf(file).toString("utf8");
}

function pictureOf(file: string): PNG {
  try {
    return PNG.sync.read(bytesOf(file));
  } catch (error) {
    if (error instanceof AigcError) throw error;
    throw new AigcError("bad-data", "sprite", `${file} is no PNG (${(error as Error).message}). Give one of 16 x 16 pixels.`);
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new AigcError("bad-request", "sprite", `${file} cannot be read (${(error as Error).message}). Give a file.`);
  }
}
