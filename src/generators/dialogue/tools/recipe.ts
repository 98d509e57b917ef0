import { createTokenizer } from "../tokenizer.ts";
import { language, type LanguageTrainingOptions } from "../../../train/language.ts";
import { readDialogueData } from "./data.ts";
import { ASKABLE, bytesOf, controlledPool, grammarSamples, learnable, learnVocabulary, LEARNED, priorPool } from "./corpus.ts";
import { handedOn, type JobOptions, type Recipe } from "../../../tools/recipe.ts";

const VOCABULARY = 2048;
const STEPS = 5400;
/** Grammar lines of each language. */
const GRAMMAR_LINES = 60_000;
/** How many of them are held out. */
const GRAMMAR_HELD_OUT = 1000;

const CARD = `# dialogue: lines of villagers, English and Chinese

A decoder-only transformer that writes one short line of speech for a given language, act, role, mood and set of facts. Facts
are slots while it writes and are filled in afterwards, so it knows no names, places or prices.

It learned in two phases: first speech of public-domain novels and of LIGHT (English) and of the Ming and Qing novels (Chinese),
then mostly lines of this repository's own grammar, labelled with what was asked, with some human speech kept in.

Use: \`languageLine(model)\`, before \`grammarLine()\` in a chain. Every line goes through the same check as the grammar's.

Limits: it recombines the voice of the grammar and does not know your game; it does not answer questions, remember or reason.
Its Chinese prior is old vernacular. A line that the check refuses is drawn again, and after that the grammar answers.
`;

/** `npx phaser-aigc train dialogue --data DIR` */
export const dialogue: Recipe = {
  name: "dialogue",
  summary: "a small language model of villagers' lines, English and Chinese",
  needsData: true,
  jobs: [{ model: "dialogue", card: CARD, start: (options) => language(prepare(options)) }],
};

/** Reads the data and makes the options of the training; the same seed and data give the same options. */
export function prepare({ seed, steps = STEPS, data = "", report, ...options }: JobOptions): LanguageTrainingOptions {
  report("reading speech");
  const { train, heldOut, sets } = readDialogueData(data);
  report("writing grammar lines");
  const lines = { en: grammarSamples("en", GRAMMAR_LINES, seed), zh: grammarSamples("zh", GRAMMAR_LINES, seed) };
  const vocabulary = learnVocabulary([...lines.en.slice(0, 6000), ...lines.zh.slice(0, 6000)], train, VOCABULARY);
  const tokenizer = createTokenizer(vocabulary);
  const learnt = { en: lines.en.slice(GRAMMAR_HELD_OUT), zh: lines.zh.slice(GRAMMAR_HELD_OUT) };
  const human = learnable(train, tokenizer);
  const pools = {
    grammarEn: controlledPool(learnt.en, tokenizer),
    grammarZh: controlledPool(learnt.zh, tokenizer),
    humanEn: priorPool(
      human.filter((line) => line.language === "en"),
      tokenizer,
    ),
    humanZh: priorPool(
      human.filter((line) => line.language === "zh"),
      tokenizer,
    ),
  };
  const mixture = (humanEn: number, humanZh: number, grammarEn: number, grammarZh: number) => [
    { pool: pools.humanEn, share: humanEn },
    { pool: pools.humanZh, share: humanZh },
    { pool: pools.grammarEn, share: grammarEn },
    { pool: pools.grammarZh, share: grammarZh },
  ];
  return {
    seed,
    shape: { vocabulary: VOCABULARY, width: 128, layers: 4, heads: 4, context: 96 },
    phases: [
      { share: 0.4, mix: mixture(0.65, 0.15, 0.1, 0.1) },
      { share: 0.6, mix: mixture(0.15, 0.03, 0.44, 0.38) },
    ],
    steps,
    batch: 16,
    learningRate: 2e-3,
    warmup: 100,
    weightDecay: 0.05,
    dropout: 0.05,
    heldOut: Object.fromEntries(
      Object.entries(heldOut).map(([name, part]) => {
        const measured = learnable(part, tokenizer);
        return [name, { pool: priorPool(measured, tokenizer), bytes: bytesOf(measured) }];
      }),
    ),
    vocabulary,
    details: { voice: LEARNED.name, ...ASKABLE },
    data: [
      ...sets,
      {
        name: "grammar",
        licence: "MIT",
        origin: "src/generators/dialogue/voices/lantern-village.en.txt and lantern-village.zh.txt, written for this project",
        items: learnt.en.length + learnt.zh.length,
      },
    ],
    ...handedOn(options),
  };
}
