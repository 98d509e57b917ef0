import { shippedModel } from "../../../tools/shipped-model.ts";
import { handedOn, type JobOptions } from "../../../tools/recipe.ts";
import { createRng, type Rng } from "../../../rng.ts";
import { classifier, type Classified } from "../../../train/classifier.ts";
import { knownFeatures } from "./known-features.ts";
import type { Training } from "../../../train/training.ts";
import { CRITIC_CLASSES, CRITIC_CONTRACT, criticFeatures, type JudgedLine } from "../critic.ts";
import { sampleLines } from "../decode.ts";
import { ACTS } from "../dialogue.ts";
import { constraintOf, tokenizerOf } from "../line-network.ts";
import { promptOf } from "../tokenizer.ts";
import { packLines, SETTINGS } from "./corpus.ts";
import { readDialogueData } from "./data.ts";
import type { LabelledLine } from "./labelled-lines.ts";

const STEPS = 1500;
/** Lines of the network: a prompt for so many steps, and lines of each. */
const STEPS_OF_PROMPT = 4;
const EACH = 12;
/** Of the lines that people wrote for what was asked, so many for each line of the network; and human speech. */
const OWN = 2;
const HUMAN = 2000;
/** Half of the lines of the network are drawn from its bare distribution, half as a game draws them. */
const TEMPERATURES = [0.8, 1] as const;
/** One in so many is measured and not learnt from. */
const HELD_OUT = 20;
/** A feature that is met less often tells nothing; of the others the commonest are kept. */
const SELDOM = 4;
const FEATURES = 16_000;

export const CRITIC_CARD = `# dialogue-critic: whether people wrote a line

Tells lines that the network "dialogue" wrote from those of the voices and of novels: by words, pairs and threes of words, words near each
other, and how they go with role, mood, act, register and voice. Lines of the voices under another act than their own count as the network's,
so it also notices what does not answer.

Use: \`languageLine(model, { critic: criticOf(criticModel) })\`: of the sound lines it refuses some and chooses among the others.
`;

/** Trains the critic of the network "dialogue" that is there. */
export async function criticTraining({ seed, steps = STEPS, data = "", report, ...options }: JobOptions): Promise<Training> {
  const { train, sets } = readDialogueData(data);
  const prompts = Math.ceil(steps / STEPS_OF_PROMPT);
  const rng = createRng(seed).fork("critic");
  const labelled = [...packLines(prompts * EACH * (OWN + 1), `${seed}/critic`).learnt()];
  report(`letting the network write ${prompts * EACH} lines`);
  const written = await writtenLines(labelled, prompts, rng.fork("written"));
  const human = Array.from({ length: HUMAN }, (): JudgedLine => rng.pick(train));
  const own = labelled.slice(0, written.length * OWN);
  const wrong = own.slice(0, written.length / 2).map((line) => mistaken(line, rng));
  const of = (lines: readonly JudgedLine[], name: (typeof CRITIC_CLASSES)[number]): Classified[] =>
    lines.map((line) => ({ cells: criticFeatures(line), of: CRITIC_CLASSES.indexOf(name) }));
  const all = [...of([...written, ...wrong], "network"), ...of([...own.map(judged), ...human], "people")];
  const { features, known } = knownFeatures(all, { least: SELDOM, most: FEATURES });
  const examples = all.map(known);
  return classifier({
    seed,
    contract: CRITIC_CONTRACT,
    shape: { cells: features.length, width: 24, classes: CRITIC_CLASSES.length },
    steps,
    batch: 64,
    learningRate: 0.01,
    dropped: 0.3,
    smoothing: 0.05,
    train: examples.filter((_, at) => at % HELD_OUT > 0),
    heldOut: examples.filter((_, at) => at % HELD_OUT === 0),
    details: { classes: CRITIC_CLASSES, voices: SETTINGS, features },
    data: [
      ...sets,
      {
        name: "voices",
        licence: "MIT",
        origin: "src/generators/dialogue/voices, written for this project",
        items: own.length + wrong.length,
      },
      { name: "dialogue", licence: "MIT", origin: "lines that the network models/dialogue wrote", items: written.length },
    ],
    ...handedOn(options),
  });
}

const judged = ({ language, text, setting, act, role, mood, register }: LabelledLine): JudgedLine => ({
  language,
  text,
  asked: { act, role, mood, register, voice: setting },
});

/** A line as if it had been said to do something else. */
const mistaken = (line: LabelledLine, rng: Rng): JudgedLine => judged({ ...line, act: rng.pick(ACTS.filter((act) => act !== line.act)) });

/** Lines of the network for the labels of `asked`. */
async function writtenLines(asked: readonly LabelledLine[], prompts: number, rng: Rng): Promise<JudgedLine[]> {
  const model = await shippedModel("dialogue");
  const tokenizer = tokenizerOf(model);
  const found: JudgedLine[] = [];
  for (let n = 0; n < prompts; n++) {
    const line = asked[(n * 37) % asked.length]!;
    const slots = new Map(line.facts.map((slot) => [slot, { text: "somebody" }] as const));
    const prompt = promptOf(line, line.facts, tokenizer, line.setting);
    const drawing = { count: EACH, temperature: TEMPERATURES[n % 2]!, topK: 40, topP: n % 2 === 0 ? 0.92 : 1 };
    const lines = await sampleLines(model, prompt, constraintOf({ slots, language: line.language }, tokenizer), drawing, rng.fork(n));
    for (const { tokens } of lines) found.push(judged({ ...line, text: tokenizer.decode(tokens) }));
  }
  model.dispose();
  return found;
}
