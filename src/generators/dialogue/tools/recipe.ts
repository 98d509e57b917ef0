import { createTokenizer } from "../tokenizer.ts";
import { language, type LanguageTrainingOptions } from "../../../train/language.ts";
import { readDialogueData } from "./data.ts";
import { ASKABLE, bytesOf, controlledPool, grammarSamples, learnable, learnVocabulary, LEARNED, priorPool } from "./corpus.ts";
import { ownVoiceJob } from "./own-recipe.ts";
import { classifier, type ClassifierOptions } from "../../../train/classifier.ts";
import { createRng } from "../../../rng.ts";
import { INTENTS_CONTRACT } from "../understand.ts";
import { heardCorpus } from "./heard-corpus.ts";
import { readHeard } from "./heard-data.ts";
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

const INTENTS_STEPS = 5000;
const INTENTS_CARD = `# dialogue-intents: what a player wants, English and Chinese

Tells from a sentence of a player which of 37 things is wanted: work, a price, the way, an apology, small talk, or nothing that a villager
could answer. The mean of the vectors of its parts (words, pairs and pieces of words, runs of characters, and what the rules make of it),
one hidden layer, a score for each intent.

It learned from sentences that were written for this project as rules, and from what people ask of assistants (CLINC) and of each other
about music and travel (KdConv), which a villager has no answer for.

Use: load it (\`this.load.aigcModel\`), and every \`npc\` of the game hears by it; without it the rules alone do.

Limits: short sentences about the things of a game. It knows no names and no facts; what is asked about is found by the facts that an npc
knows.
`;

/** `npx phaser-aigc train dialogue --data DIR` */
export const dialogue: Recipe = {
  name: "dialogue",
  summary: "a small language model of villagers' lines, and one that tells what a player wants; English and Chinese",
  needsData: true,
  own: ownVoiceJob,
  jobs: [
    { model: "dialogue", card: CARD, start: (options) => language(prepare(options)) },
    { model: "dialogue-intents", card: INTENTS_CARD, judgedBy: "heldOutRight", start: (options) => classifier(prepareIntents(options)) },
  ],
};

/** Reads what players say, and lays out the training that tells what they want. */
export function prepareIntents({ seed, steps = INTENTS_STEPS, data = "", report, ...options }: JobOptions): ClassifierOptions {
  report("reading what players say");
  const { heard, sets } = readHeard(data);
  const { intents, features, learnt, heldOut, own } = heardCorpus(heard, createRng(seed).fork("heard"));
  return {
    seed,
    contract: INTENTS_CONTRACT,
    shape: { cells: features.length, width: 48, classes: intents.length },
    steps,
    batch: 64,
    learningRate: 0.01,
    dropped: 0.5,
    smoothing: 0.1,
    train: learnt,
    heldOut,
    details: { intents, features },
    data: [
      ...sets,
      {
        name: "heard",
        licence: "MIT",
        origin: "src/generators/dialogue/heard/heard.en.txt and heard.zh.txt, written for this project",
        items: own,
      },
    ],
    ...handedOn(options),
  };
}

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
