import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readManifest, readModel } from "../../../nn/host/load-model.ts";
import { writtenWeights } from "../../../nn/onnx/written-weights.ts";
import { sha256 } from "../../../nn/sha256.ts";
import { createRng } from "../../../rng.ts";
import { handedOn, ownModel, type Job, type JobOptions } from "../../../tools/recipe.ts";
import { modelFolder } from "../../../tools/shipped-model.ts";
import { language } from "../../../train/language.ts";
import type { LanguageShape } from "../../../train/language-network.ts";
import type { Trained, Training } from "../../../train/training.ts";
import { ACTS } from "../dialogue.ts";
import { plainVoice } from "../plain-voice.ts";
import { createTokenizer, specialTokens, type Vocabulary } from "../tokenizer.ts";
import { actsOf, layered, textsOf, type VoicePack } from "../voice-pack.ts";
import { ASKABLE, bytesOf, controlledPool } from "./corpus.ts";
import { grownVocabulary } from "./grown-vocabulary.ts";
import { ownReport } from "./own-report.ts";
import { heldOutSamples, ownVoice, type OwnVoice } from "./own-voice.ts";
import { voiceSamples, type LabelledLine } from "./labelled-lines.ts";
import { voiceNamed } from "./voice-named.ts";

const BASE = "dialogue";
/** Steps of sixteen rows: some minutes on one core. */
const STEPS = 800;
/** Lines of each language that are made of one's own, and of the plain voice for the acts that one's own has no words for. */
const OWN_LINES = 12_000;
const OTHER_LINES = 3000;
const OWN_SHARE = 0.8;
/** A step reads fewer lines than this. */
const READ_IN_STEP = 64;

/** Fine-tunes the shipped network, or the one of `--init-from`, on a voice of one's own: models/dialogue-<voice>. */
export function ownVoiceJob(file: string): Job {
  const voice = voiceNamed(file);
  const model = ownModel(BASE, voice.name);
  return {
    model,
    begins: true,
    card: `# ${model}

Speaks in the voice "${voice.name}": the network "${BASE}", or the one named below, which went on learning from lines of one's own. What stands in the voice word
for word it does not say; the facts of the game it says exactly once. Use: \`languageLine(model, { voice })\`, before \`grammarLine(voice)\`.

## Limits

It recombines; for acts that the voice has no lines for it learned the plain voice. How near it comes to the lines it learned from, and
what it says, is in lines.txt of its run.`,
    start: (options) => ownTraining(voice, basename(file), model, options),
  };
}

async function* ownTraining(given: VoicePack, file: string, name: string, options: JobOptions): Training {
  const { seed, steps = STEPS, report, keep, initialFrom, group: _, initial: __, data: ___, ...rest } = options;
  const own = ownVoice(given);
  const folder = modelFolder(initialFrom ?? BASE);
  const manifest = readManifest(readFileSync(join(folder, "manifest.json"), "utf8"), BASE);
  const bytes = new Uint8Array(readFileSync(join(folder, manifest.file)));
  const { vocabulary: tokens, merges, shape } = manifest.details as unknown as Vocabulary & { readonly shape: LanguageShape };
  const askable = { ...ASKABLE, roles: own.voice.roles, voices: [own.voice.name] };
  const grown = grownVocabulary({ vocabulary: tokens, merges }, writtenWeights(bytes), specialTokens(askable), charactersOf(own));
  const tokenizer = createTokenizer(grown.vocabulary);
  const rng = createRng(seed).fork("own voice");
  const voice = layered(own.learnt, plainVoice());
  const ownActs = actsOf(own.learnt);
  const others = ACTS.filter((act) => !ownActs.includes(act));
  const samples = (acts: typeof ACTS | readonly (typeof ACTS)[number][], count: number): LabelledLine[] =>
    acts.length === 0 ? [] : own.languages.flatMap((one) => voiceSamples(voice, one, acts, count, rng.fork(`${one}/${count}`)));
  report(`${own.lines} lines of ${ownActs.length} acts; ${own.heldOut.length} of them are held out`);
  const most = steps * READ_IN_STEP;
  const [mine, plain] = [samples(ownActs, Math.min(most, OWN_LINES)), samples(others, Math.min(most, OTHER_LINES))];
  const mix = [
    { pool: controlledPool(mine, tokenizer), share: OWN_SHARE },
    ...(plain.length > 0 ? [{ pool: controlledPool(plain, tokenizer), share: 1 - OWN_SHARE }] : []),
  ];
  const held = heldOutSamples(own, rng.fork("held out"));
  const training = language({
    seed,
    shape: { ...shape, vocabulary: tokenizer.size },
    phases: [{ share: 1, mix }],
    steps,
    batch: 16,
    learningRate: 1e-3,
    warmup: 30,
    weightDecay: 0.05,
    dropout: 0.1,
    from: grown.weights,
    keepBest: true,
    heldOut: { "held-out lines": { pool: controlledPool(held, tokenizer), bytes: bytesOf(held) } },
    vocabulary: grown.vocabulary,
    details: { own: true, ...askable },
    data: [...manifest.training.data, { name: file, licence: "one's own", origin: "local", items: own.lines }],
    ...handedOn(rest),
  });
  for (;;) {
    const next = await training.next();
    if (next.done) {
      const model = await loaded(next.value, name);
      const { metrics, text } = await ownReport(
        model,
        own,
        [...mine, ...plain].map((sample) => sample.text),
      );
      model.dispose();
      keep?.("lines.txt", new TextEncoder().encode(text));
      return { ...next.value, metrics: { ...next.value.metrics, ...metrics } };
    }
    yield next.value;
  }
}

function charactersOf({ voice, languages }: OwnVoice): Set<string> {
  const texts = languages.flatMap((one) => Object.values(layered(voice, plainVoice()).lines[one]).flatMap(textsOf));
  return new Set(texts.flatMap((text) => [...text.replace(/\{\w+\}|\[[\w=-]+\]/g, "")]));
}

const loaded = (trained: Trained, name: string) => {
  const { onnx, contract, inputs, outputs, details = {} } = trained;
  const training = { command: "", seed: "", commit: "", steps: trained.steps, seconds: 0, data: trained.data };
  return readModel({ name, contract, file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, training, metrics: {}, details }, onnx); // prettier-ignore
};
