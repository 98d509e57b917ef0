import { createRng } from "../../../rng.ts";
import { choice, type ChoiceShape } from "../../../train/choice.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";
import { MELODY_CLASSES, melodyFeatures, PHRASE_STEPS } from "../melody-features.ts";
import { MELODY_CONTRACT } from "../melody-model.ts";
import { MUSIC_STYLES } from "../style.ts";
import { drawSixteenths, melodyCorpus } from "./corpus.ts";

const SHAPE: ChoiceShape = { features: melodyFeatures(MUSIC_STYLES.length), hidden: [112, 96], classes: MELODY_CLASSES };
const PIECES = 700;
const STEPS = 4_000;

/** The melody network. */
export const music: Recipe = {
  name: "music",
  summary: "the melody network of the music generator, on tunes that the rules write (two minutes)",
  needsData: false,
  jobs: [
    {
      model: "music-melody",
      card: `# music-melody

Writes tunes of eight bars, sixteenth by sixteenth: a network of two hidden layers that sees what came before (the last notes, their
rhythm, what stood one, two and four bars ago and in the first two bars), the chord and the next one, the place in the phrase, how it is to
end, how long its motif is, which of the notes to come are settled, a mixture of the styles ${MUSIC_STYLES.join(", ")}, and a tension from 0 to 1. It says how likely it is that the
note goes on, that silence begins, or that a note of the scale begins.

It learned from tunes that the rules of \`src/generators/music\` write, six in ten from a motif by chance, of six such tunes the one that takes
it up most; so it writes in their manner. What it adds: variations that change the rhythm as well as the notes, and a mixture of two styles
in any proportion. A motif of your own it takes up as the rules do. For music from scratch the rules are better, and they are the default.

## Limits

It knows one metre, four quarters, and phrases of eight bars; chords, bass, figures and drums are by rule. A motif
comes back like itself, seldom exactly. \`npx phaser-aigc evaluate music\` measures its tunes beside those of the
rules and of chance.`,
      start({ seed, steps, report, ...options }) {
        report("writing tunes by rule");
        const corpus = melodyCorpus(`${seed}/train`, PIECES);
        const heldOut = drawSixteenths(melodyCorpus(`${seed}/held out`, 50), 4_096, createRng(`${seed}/held out`));
        return choice({
          seed,
          contract: MELODY_CONTRACT,
          shape: SHAPE,
          draw: (rows, rng) => drawSixteenths(corpus, rows, rng),
          heldOut,
          steps: steps ?? STEPS,
          batch: 512,
          learningRate: 3e-3,
          dropout: 0.1,
          data: [{ name: "tunes by rule", licence: "MIT", origin: "src/generators/music, written anew from the seed at each training", items: corpus.length }], // prettier-ignore
          details: { styles: MUSIC_STYLES, classes: MELODY_CLASSES, steps: PHRASE_STEPS },
          ...handedOn(options),
        });
      },
    },
  ],
};
