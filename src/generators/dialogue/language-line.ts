import type { Line, Problem } from "../../content.ts";
import { AigcError, type Signal } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Language } from "../../content.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { lineCheck } from "./check-line.ts";
import { copiesOf } from "./copies.ts";
import type { JudgeLine } from "./critic.ts";
import { beamLines, normalised, sampleLines, type Hypothesis } from "./decode.ts";
import type { LinePlan, LineRequest } from "./dialogue.ts";
import { constraintOf, openNetwork, settingsIn, type LanguageOptions, type LineNetwork, type LineSettings } from "./line-network.ts";
import { planLine } from "./plan-line.ts";
import { plainVoice } from "./plain-voice.ts";
import { realise } from "./realise.ts";
import { stalenessIn } from "./staleness.ts";
import { streamLine } from "./stream-line.ts";
import { promptOf, type Tokenizer } from "./tokenizer.ts";
import { voiceCheck } from "./voice.ts";

const LENGTH_PENALTY = 0.75;
/** Settings for the first tokens of a beam search. They are sampled, because a pure beam search always finds the same few lines. */
const DRAWN = 10;
const BOLDER = 1.9;
/** Beams of one group. */
const BEAMS_IN_GROUP = 2;
/** How often a search that found no valid line is repeated from other first tokens. */
const SEARCHES_AGAIN = 2;
/** Penalty, in nats, of a token that an earlier group takes. */
const DIVERSITY = 1;
/** Penalty, in nats per token, of a line that shares runs of three words with recent lines. */
const STALE = 0.5;
/**
 * Nats per token by which a line may be worse than the best and still be taken. The best of several samples is nearly always one of
 * a few very probable lines; always to take it would repeat those. A Chinese token says more.
 */
const EVEN: Readonly<Record<Language, number>> = { en: 0.35, zh: 0.7 };

/** Below this a line is refused by the critic; and what its doubt costs, in nats per token. */
const LEAST_PEOPLE = 0.4;
const PEOPLE = 1;

/** A network of one's own draws more lines, more carefully; the best has to be at least this likely, in nats per token. */
const OWN_SETTINGS = { candidates: 16, temperature: 0.5 };
const OWN_LEAST = -0.35;

/**
 * "dialogue/language": a small transformer writes a line with slots in place of facts. A slot token is allowed once, and the end
 * token only after all slots, so every proposal states each fact exactly once. It refuses an act, a role or a fact that is not in its
 * vocabulary; then the next generator of the chain answers.
 * @param model of contract "dialogue@1"; its details hold the vocabulary
 * @throws AigcError `model-mismatch` for a model of another contract or without its vocabulary; `bad-request` for options out of range
 */
export function languageLine(model: Model, options: LanguageOptions = {}): Generator<LineRequest, Line> {
  const opened = openNetwork("dialogue/language", model, options);
  const { model: writer, named, voice, tokenizer } = opened;
  const { manifest } = model;
  // A network of somebody's own lines is there to say others.
  const isOwn = manifest.details?.["own"] === true;
  const { onText } = options;
  const drawn = isOwn ? { ...OWN_SETTINGS, ...options } : options;
  const isCopy = isOwn ? copiesOf(options.voice ?? plainVoice()) : () => false;

  const checkFacts = lineCheck(voice);
  const checkVoice = voiceCheck(voice);
  const check = (line: Line, request: LineRequest): Problem[] => [
    ...checkFacts(line, request),
    ...checkVoice(line.text, planLine(request, "dialogue/language", voice.roles)),
  ];

  return {
    name: "dialogue/language",
    model: { name: manifest.name, sha256: manifest.sha256 },
    async propose(request, rng, signal) {
      checkChance("dialogue/language", rng, signal);
      const plan = planLine(request, "dialogue/language", voice.roles);
      const settings = settingsIn(plan.language, { ...opened.settings, ...drawn }, drawn);
      if (onText !== undefined)
        return shownLine(writer, { ...opened, settings }, plan, onText, (line) => check(line, request), rng, signal);
      const written = await write(writer, tokenizer, named, plan, settings, rng, signal);
      const stale = stalenessIn(request.recent ?? []);
      const judged = (hypothesis: Hypothesis): Candidate => {
        const template = tokenizer.decode(hypothesis.tokens);
        const text = realise(template, plan.slots, plan.language);
        const line: Line = { speaker: plan.speaker, act: plan.act, language: plan.language, text };
        return { line, template, refused: isCopy(template), worth: normalised(hypothesis, 1) - STALE * stale(text) };
      };
      const isSound = ({ line, refused }: Candidate) => !refused && check(line, request).length === 0;
      let candidates = written.map(judged);
      // Other first tokens may lead to a valid line, and one that is not copied.
      const again = (sought: Candidate[]) => settings.decoding === "beam" || sought.every(({ refused }) => refused);
      for (let n = 1; n <= SEARCHES_AGAIN && again(candidates) && !candidates.some(isSound); n++) {
        candidates = (await write(writer, tokenizer, named, plan, settings, rng.fork(`again-${n}`), signal)).map(judged);
      }
      const { critic } = options;
      if (critic !== undefined) candidates = await Promise.all(candidates.map(heardBy(critic, plan, named)));
      const sound = candidates.filter(isSound);
      const best = Math.max(...sound.map(({ worth }) => worth));
      const even = sound.filter(({ worth }) => worth >= best - EVEN[plan.language]);
      if (isOwn && !(best >= OWN_LEAST)) throw nothingNew(manifest.name, best);
      if (even.length === 0) return (candidates.find(({ refused }) => !refused) ?? candidates[0]!).line;
      // Samples have a random order. Beams are sorted and the first is nearly always the same, so one is picked at random.
      return (settings.decoding === "sample" ? even[0]! : rng.fork("even").pick(even)).line;
    },
    check,
  };
}

/** What can still come right in what follows: the end, and the facts that are owed. */
const LATER = ["unfinished", "fact-missing", "empty", "repeated"];

/** Writes one line, shown word by word. */
async function shownLine(
  model: Model,
  { named, tokenizer, settings }: LineNetwork,
  plan: LinePlan,
  onText: (text: string) => void,
  check: (line: Line) => readonly Problem[],
  rng: Rng,
  signal?: Signal,
): Promise<Line> {
  const lineOf = (tokens: readonly number[]): Line => {
    const text = realise(tokenizer.decode(tokens), plan.slots, plan.language);
    return { speaker: plan.speaker, act: plan.act, language: plan.language, text };
  };
  const { tokens } = await streamLine(
    model,
    promptOf(plan, plan.slots.keys(), tokenizer, named),
    constraintOf(plan, tokenizer),
    settings,
    {
      // Chinese has no spaces: it is shown sign by sign.
      endsWord: ({ length }, next) => length > 0 && (plan.language === "zh" || !/^[\p{L}\p{M}'’]/u.test(tokenizer.decode([next]))),
      isSound: (written, whole) => check(lineOf(written)).every(({ code }) => !whole && LATER.includes(code)),
      show: (written) => onText(lineOf(written).text),
    },
    rng,
    signal,
  );
  return lineOf(tokens);
}

/** A network of one's own steps back where it has nothing new to say, and the grammar says one of the lines. */
function nothingNew(name: string, best: number): AigcError {
  const likely = best === -Infinity ? "what it wrote stands in the voice or is refused" : `${best.toFixed(2)} nats per token`;
  return new AigcError(
    "no-valid-content",
    "dialogue/language",
    `"${name}" has no new line that is likely enough (${likely}; ${OWN_LEAST} is the least). Put grammarLine(voice) after it in the chain.`,
  );
}

/** A line that the network wrote. */
interface Candidate {
  readonly line: Line;
  /** With `{slots}` in place of facts. */
  readonly template: string;
  /** It stands in the voice, word for word, or the critic refuses it. */
  readonly refused: boolean;
  readonly worth: number;
}

/** A line that nobody would have written so is refused; among the others the critic is heard. */
const heardBy =
  (critic: JudgeLine, { language, act, role, mood, register }: LinePlan, voice: string) =>
  async (candidate: Candidate): Promise<Candidate> => {
    const people = await critic({ language, text: candidate.template, asked: { act, role, mood, register, voice } });
    return { ...candidate, refused: candidate.refused || people < LEAST_PEOPLE, worth: candidate.worth + PEOPLE * (people - 1) };
  };

async function write(
  model: Model,
  tokenizer: Tokenizer,
  voice: string,
  plan: LinePlan,
  settings: LineSettings,
  rng: Rng,
  signal?: Signal,
): Promise<Hypothesis[]> {
  const prompt = promptOf(plan, plan.slots.keys(), tokenizer, voice);
  const constraint = constraintOf(plan, tokenizer);
  if (settings.decoding === "sample")
    return sampleLines(model, prompt, constraint, { ...settings, count: settings.candidates }, rng, signal);
  const drawing = { ...settings, temperature: settings.temperature * BOLDER, count: 1, tokens: DRAWN };
  const [start] = await sampleLines(model, prompt, constraint, drawing, rng, signal);
  if (start!.ended) return [start!];
  const { beams } = settings;
  const groups = Math.ceil(beams / BEAMS_IN_GROUP);
  const search = { beams, best: beams, groups, diversity: DIVERSITY, lengthPenalty: LENGTH_PENALTY, begin: start!.tokens };
  return beamLines(model, prompt, constraint, search, signal);
}
