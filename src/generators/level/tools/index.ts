import type { Level } from "../../../content.ts";
import { contactSheet } from "../../../tools/contact-sheet.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { numberBetween, wholeNumber } from "../../../tools/options.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { levelFromLdtk, levelToLdtk } from "../formats/ldtk.ts";
import { levelFromCode, levelToCode } from "../formats/share-code.ts";
import { levelFromTiled, levelToTiled, tilesetImageOf } from "../formats/tiled.ts";
import { levelKind } from "../kind.ts";
import { worldOf } from "../worlds/index.ts";
import type { AskedLevel } from "../worded-request.ts";
import { ROOM_STYLES } from "../room.ts";
import { levelPicture, tilesPicture } from "./picture.ts";

const MODEL = "level-room";
const GAN = "level-gan";
const SEGMENTS = "level-segment";
/** What is made where nothing is said. */
const USUAL = { width: 48, height: 36, enemies: 10 };

/** The tiles of maps for Tiled, twice as large as in pictures. */
const tilesetImages = (levels: readonly Level[]): Record<string, Uint8Array> =>
  Object.fromEntries(
    levels.map((level) => [tilesetImageOf(level.world), contactSheet([tilesPicture(worldOf(level))], { gap: 0, zoom: 2 })]),
  );

/** Dungeon floors on the command line. */
export const levelTools: KindTools<AskedLevel, Level> = {
  kind: levelKind,
  summary:
    "dungeon floors: as text on the terminal, or with --out as text, JSON with their papers, pictures, maps for Tiled and LDtk, share codes",
  flags: [
    { flag: "--wish <text>", text: 'free words, English or Chinese: "a flooded crypt with many archers"; other flags go before it' },
    { flag: "--width <n>", text: "cells, 16 to 200; rooms are 16 x 12 (default: 48)", parse: wholeNumber(0, 1e9) },
    { flag: "--height <n>", text: "cells, 12 to 200 (default: 36)", parse: wholeNumber(0, 1e9) },
    { flag: "--enemies <n>", text: "exactly so many (default: 10)", parse: wholeNumber(0, 1e9) },
    { flag: "--chests <n>", text: "exactly so many, instead of one for every two rooms", parse: wholeNumber(0, 1e9) },
    {
      flag: "--openness <n>",
      text: "share of a room that is floor, 0.2 to 0.95, instead of what its style likes",
      parse: numberBetween(0, 1),
    },
    { flag: "--style <style>", text: `${ROOM_STYLES.join(", ")}, mixed (default: mixed)` },
    { flag: "--key", text: "lock the way to the exit, and lay the key on this side" },
  ],
  request: ({ wish, ...given }) => (wish === undefined ? { ...USUAL, ...given } : { words: wish as string, ...given }),
  requests: [USUAL],
  codecs: {
    tmj: { encode: levelToTiled, decode: (file) => levelFromTiled(file as string), beside: tilesetImages },
    ldtk: { encode: levelToLdtk, decode: (file) => levelFromLdtk(file as string) },
    code: { encode: levelToCode, decode: (file) => levelFromCode(file as string) },
  },
  models: { vae: MODEL, gan: GAN },
  otherModels: { models: { vae: SEGMENTS }, when: (request) => "world" in request && request.world === "platformer" },
  picture: levelPicture,
  evaluation: {
    summary: "the room networks beside the rules and their corpus: raw and repaired floors, variety, likeness, copies, speed",
    flags: [
      { flag: "--count <n>", text: "rooms and floors of each way", initial: 1000, parse: wholeNumber(20, 1000) },
      { flag: "--model <name>", text: "a model under models/, or its folder", initial: MODEL },
      { flag: "--gan <name>", text: "likewise, of the GAN", initial: GAN },
      { flag: "--segments <name>", text: "likewise, of platformers", initial: SEGMENTS },
    ],
    async rows({ count, seed, model, gan, segments }, report) {
      const [{ evaluateLevels }, { evaluateSegments }] = [await import("./evaluate.ts"), await import("./evaluate-segments.ts")];
      return [
        ...(await evaluateLevels({ count, seed, model: await shippedModel(model), gan: await shippedModel(gan), report })),
        ...(await evaluateSegments(await shippedModel(segments), { count, seed, report })),
      ];
    },
  },
  recipe: async () => (await import("./recipe.ts")).level,
};
