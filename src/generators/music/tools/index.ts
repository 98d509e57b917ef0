import type { Music } from "../../../content.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { numberBetween, wholeNumber } from "../../../tools/options.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { musicKind } from "../kind.ts";
import type { MusicRequest } from "../music.ts";
import { KEYS, MODE_NAMES } from "../scale.ts";
import { MUSIC_STYLES } from "../style.ts";
import { musicPicture } from "./picture.ts";

const MODEL = "music-melody";

/** Music on the command line. */
export const musicTools: KindTools<MusicRequest, Music> = {
  kind: musicKind,
  summary: "music: as WAV, MIDI, JSON with its papers, or pictures of its notes with --out",
  flags: [
    { flag: "--style <style>", text: `${MUSIC_STYLES.join(", ")}; without it what the words say, else calm`, choices: MUSIC_STYLES },
    { flag: "--words <text>", text: 'a wish, in English or Chinese: "a slow sad song by the fire"' },
    { flag: "--mix <style>", text: "a second style", choices: MUSIC_STYLES },
    { flag: "--share <n>", text: "how much of it there is, 0 to 1", initial: 0.5, parse: numberBetween(0, 1) },
    { flag: "--bars <n>", text: "8 to 64, a multiple of 8", initial: 32, parse: wholeNumber(0, 1e9) },
    { flag: "--tempo <n>", text: "quarter notes a minute, 40 to 220, instead of what the style likes", parse: numberBetween(0, 1e9) },
    { flag: "--key <key>", text: KEYS.join(", "), choices: KEYS },
    { flag: "--mode <mode>", text: MODE_NAMES.join(", "), choices: MODE_NAMES },
  ],
  request({ mix, share, ...rest }) {
    return mix === undefined ? rest : { ...rest, mix: { style: mix, share } };
  },
  requests: [{}, { style: "fight", bars: 16 }, { words: "阴森的地牢", bars: 24 }, { style: "calm", mix: { style: "dark", share: 0.5 } }],
  models: { melody: MODEL },
  way: "rules",
  picture: musicPicture,
  evaluation: {
    summary: "the melody network beside the rules and chance: chords, steps and leaps, cadences; motifs, mixtures and variations",
    flags: [
      { flag: "--count <n>", text: "pieces of each way", initial: 40, parse: wholeNumber(5, 1000) },
      { flag: "--model <name>", text: "a model under models/, or its folder", initial: MODEL },
    ],
    async rows({ count, seed, model }, report) {
      const { evaluateMusic } = await import("./evaluate.ts");
      return evaluateMusic({ count, seed, model: await shippedModel(model), report });
    },
  },
  recipe: async () => (await import("./recipe.ts")).music,
};
