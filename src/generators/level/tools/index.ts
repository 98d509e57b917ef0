import type { Level } from "../../../content.ts";
import { contactSheet } from "../../../tools/contact-sheet.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { numberBetween, wholeNumber } from "../../../tools/options.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { explainLevel } from "../explain-level.ts";
import { levelFromLdtk, levelToLdtk } from "../formats/ldtk.ts";
import { levelFromCode, levelToCode } from "../formats/share-code.ts";
import { levelFromTiled, levelToTiled, tilesetImageOf } from "../formats/tiled.ts";
import { levelKind } from "../kind.ts";
import { WORLDS, worldOf } from "../worlds/index.ts";
import { understandLevelWish } from "../wish.ts";
import { plainRequest, type AskedLevel } from "../worded-request.ts";
import { ROOM_STYLES } from "../room.ts";
import { levelPicture, tilesPicture } from "./picture.ts";

const MODEL = "level-room";
const GAN = "level-gan";
const SEGMENTS = "level-segment";
const SEGMENT_GAN = "level-segment-gan";
/** What is made where nothing is said. */
const USUAL = { width: 48, height: 36, enemies: 10 };
const usualOf = ({ world }: { readonly world?: string }) => (world === "platformer" ? { width: 112, height: 14, enemies: 8 } : USUAL);

/** The tiles of maps for Tiled, twice as large as in pictures. */
const tilesetImages = (levels: readonly Level[]): Record<string, Uint8Array> =>
  Object.fromEntries(
    levels.map((level) => [tilesetImageOf(level.world), contactSheet([tilesPicture(worldOf(level))], { gap: 0, zoom: 2 })]),
  );

/** Levels on the command line. */
export const levelTools: KindTools<AskedLevel, Level> = {
  kind: levelKind,
  summary:
    "levels, of dungeons, platformers and villages: as text on the terminal, or with --out as text, JSON with their papers, pictures, maps for Tiled and LDtk, share codes",
  flags: [
    {
      flag: "--wish <text>",
      text: 'free words, English or Chinese: "a platformer with three coins"; also without the flag. Other flags go before them',
    },
    { flag: "--world <name>", text: `${WORLDS.map(({ name }) => name).join(", ")} (default: dungeon)` },
    {
      flag: "--width <n>",
      text: "cells, 16 to 200 (default: 48); of a platformer 28 for each segment (default: 112)",
      parse: wholeNumber(0, 1e9),
    },
    { flag: "--height <n>", text: "cells, 12 to 200 (default: 36); of a platformer 14", parse: wholeNumber(0, 1e9) },
    { flag: "--enemies <n>", text: "exactly so many (default: 10)", parse: wholeNumber(0, 1e9) },
    { flag: "--chests <n>", text: "exactly so many, instead of one for every two rooms", parse: wholeNumber(0, 1e9) },
    {
      flag: "--openness <n>",
      text: "share of a room that is floor, 0.2 to 0.95, instead of what its style likes",
      parse: numberBetween(0, 1),
    },
    { flag: "--style <style>", text: `${ROOM_STYLES.join(", ")}, mixed (default: mixed)` },
    { flag: "--theme <theme>", text: "of a dungeon caves, crypts, halls, flooded, ruins, mixed; outdoors village, forest, camp" },
    { flag: "--difficulty <n>", text: "of a platformer, 0 to 1 (default: 0.5)", parse: numberBetween(0, 1) },
    { flag: "--key", text: "lock the way to the exit, and lay the key on this side" },
  ],
  request: ({ wish, ...given }) => (wish === undefined ? { ...usualOf(given), ...given } : { words: wish as string, ...given }),
  requests: [USUAL],
  words: "wish",
  explain: explainLevel,
  codecs: {
    tmj: { encode: levelToTiled, decode: (file) => levelFromTiled(file as string), beside: tilesetImages },
    ldtk: { encode: levelToLdtk, decode: (file) => levelFromLdtk(file as string) },
    code: { encode: levelToCode, decode: (file) => levelFromCode(file as string) },
  },
  models: { vae: MODEL, gan: GAN },
  otherModels: {
    models: { vae: SEGMENTS, gan: SEGMENT_GAN },
    when: (request) => plainRequest(request, understandLevelWish).world === "platformer",
  },
  picture: levelPicture,
  evaluation: {
    summary: "the room networks beside the rules and their corpus: raw and repaired floors, variety, likeness, copies, speed",
    flags: [
      { flag: "--count <n>", text: "rooms and floors of each way", initial: 1000, parse: wholeNumber(20, 1000) },
      { flag: "--model <name>", text: "a model under models/, or its folder", initial: MODEL },
      { flag: "--gan <name>", text: "likewise, of the GAN", initial: GAN },
      { flag: "--segments <name>", text: "likewise, of platformers", initial: SEGMENTS },
      { flag: "--segment-gan <name>", text: "likewise, of the GAN of platformers", initial: SEGMENT_GAN },
    ],
    async rows({ count, seed, model, gan, segments, segmentGan }, report) {
      const [{ evaluateLevels }, { evaluateSegments }] = [await import("./evaluate.ts"), await import("./evaluate-segments.ts")];
      return [
        ...(await evaluateLevels({ count, seed, model: await shippedModel(model), gan: await shippedModel(gan), report })),
        ...(await evaluateSegments(await shippedModel(segments), await shippedModel(segmentGan), { count, seed, report })),
      ];
    },
  },
  recipe: async () => (await import("./recipe.ts")).level,
};
