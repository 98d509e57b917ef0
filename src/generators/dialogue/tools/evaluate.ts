import type { Language, Line } from "../../../content.ts";
import { generate, type Generator } from "../../../generator.ts";
import { ACT_SLOTS, ACTS, LANGUAGES, type Act, type LineRequest, type Slot } from "../dialogue.ts";
import { grammarLine } from "../grammar-line.ts";
import { languageLine } from "../language-line.ts";
import { tokenizerOf, voicesOf, type LanguageOptions } from "../line-network.ts";
import type { Tokenizer } from "../tokenizer.ts";
import type { Model } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import { singleRows, type LinePool } from "../../../train/line-pool.ts";
import { readDialogueData, type DialogueData } from "./data.ts";
import { bytesOf, learnable, priorPool } from "./corpus.ts";
import { labelledLines } from "./labelled-lines.ts";
import { characterModel, copied, distinct, selfBleu, wordsOf } from "./metrics.ts";
import { layered, type WholeVoice } from "../voice-pack.ts";
import { voiceNamed } from "./voice-named.ts";
import { plainVoice } from "../plain-voice.ts";
import type { Row } from "../../../tools/kind-tools.ts";

export interface DialogueEvaluation {
  readonly model: Model;
  /** The folder with the text data; without it, rows that need it are left out. */
  readonly data?: string;
  readonly seed: string;
  /** Lines per generator and language. */
  readonly count: number;
  readonly report: (message: string) => void;
}

const WAYS: readonly { readonly way: string; readonly options?: LanguageOptions }[] = [
  { way: "grammar" },
  { way: "greedy", options: { temperature: 0, candidates: 1 } },
  { way: "sample-raw", options: { candidates: 1 } },
  { way: "sample", options: {} },
  { way: "beam-5", options: { decoding: "beam", beams: 5 } },
];
/** Lines of the grammar that a sentence is looked for in, of both languages. */
const READ = 80_000;
const SELF_BLEU_LINES = 200;
/** Usual facts of a game; none of them is in the training text. */
const FACTS: Readonly<Record<Language, Readonly<Record<Slot, readonly string[]>>>> = {
  en: {
    player: ["Ada", "Jorun", "Mirela"],
    npc: ["Old Marrow", "Wick", "Tansy"],
    item: ["healing herbs", "iron lantern", "bell rope"],
    place: ["the Sunken Crypt", "Emberdeep", "the old mine"],
    foe: ["cave rats", "slimes", "bone archers"],
    price: ["12 coins", "90 silver", "7 crowns"],
  },
  zh: {
    player: ["阿达", "小满", "石生"],
    npc: ["老马", "灯婆", "阿桂"],
    item: ["药草", "铁灯笼", "钟绳"],
    place: ["沉墓", "余烬渊", "旧矿"],
    foe: ["洞鼠", "黏怪", "骨弓手"],
    price: ["12枚钱", "90两", "7块银元"],
  },
};

/** Measures the language model and the grammar: held-out text, diversity, facts, copied text, speed. */
export async function evaluateDialogue({ model, data, seed, count, report }: DialogueEvaluation): Promise<Row[]> {
  const rows: Row[] = [];
  const corpus = data === undefined ? null : readDialogueData(data);
  if (corpus) rows.push(...(await heldOutRows(model, corpus, report)));
  const asked = askedOf(model);
  const { voice } = asked;
  const lines = [...labelledLines([voice.name], READ, "evaluate")];
  for (const language of LANGUAGES) {
    const human = corpus ? corpus.train.filter((line) => line.language === language).map(({ text }) => wordsOf(text, language)) : null;
    const sentences = new Set(lines.filter((line) => line.language === language).flatMap(({ text }) => sentencesOf(text)));
    const requests = requestsOf(asked, language, count, seed);
    for (const { way, options } of WAYS) {
      report(`${count} lines of ${way} in ${language}`);
      const generator = options ? languageLine(model, { voice, ...options }) : grammarLine(voice);
      rows.push(...(await wayRows(generator, requests, { id: `dialogue/${way}/${language}`, language, seed, human, sentences })));
    }
    rows.push(await fallbackRow(model, voice, requests, language, seed));
  }
  rows.push(await speedRow(model, asked));
  return rows;
}

/** What a network is asked for: one of the voices that it learned, the plain one if it is among them, and its acts. */
interface Asked {
  readonly voice: WholeVoice;
  readonly acts: readonly Act[];
}

/** What can be asked of a network. */
export function askedOf(model: Model, wanted = plainVoice().name): Asked {
  const learned = voicesOf(model.manifest);
  const tokenizer = tokenizerOf(model);
  const voice = voiceNamed(learned.includes(wanted) ? wanted : learned[0]!);
  return { voice: layered(voice, plainVoice()), acts: ACTS.filter((act) => tokenizer.knows(`<act:${act}>`)) };
}

/** Requests over all acts, roles and moods, each with some of the facts of its act. */
function requestsOf({ voice, acts }: Asked, language: Language, count: number, seed: string): LineRequest[] {
  const rng = createRng(seed).fork("requests").fork(language);
  return Array.from({ length: count }, (_, i) => {
    const act = acts[i % acts.length]!;
    const slots = Object.fromEntries(ACT_SLOTS[act].filter(() => rng.next() < 0.4).map((slot) => [slot, rng.pick(FACTS[language][slot])]));
    return { speaker: { name: "Bram", role: rng.pick(voice.roles), mood: rng.pick([-1, 0, 1]) }, act, language, slots };
  });
}

interface WayContext {
  readonly id: string;
  readonly language: Language;
  readonly seed: string;
  readonly human: readonly (readonly string[])[] | null;
  readonly sentences: ReadonlySet<string>;
}

/** All rows of one generator, measured on its first proposals. */
async function wayRows(generator: Generator<LineRequest, Line>, requests: readonly LineRequest[], context: WayContext): Promise<Row[]> {
  const { id, language, seed } = context;
  let complete = 0;
  let refused = 0;
  let fresh = 0;
  const words: string[][] = [];
  const started = performance.now();
  for (const [i, request] of requests.entries()) {
    const line = await generator.propose(request, createRng(`${seed}/${i}`));
    const problems = generator.check(line, request);
    if (!problems.some(({ code }) => code.startsWith("fact"))) complete++;
    if (problems.length > 0) refused++;
    const template = templateOf(line.text, request);
    if (sentencesOf(template).some((sentence) => !context.sentences.has(sentence))) fresh++;
    words.push(wordsOf(line.text, language));
  }
  const milliseconds = (performance.now() - started) / requests.length;
  const of = `${requests.length} lines`;
  const row = (name: string, what: string, value: number, unit: string, goal = "", pass = true): Row => ({
    id: `${id}/${name}`,
    what,
    value,
    unit,
    goal,
    pass,
  });
  const factShare = complete / requests.length;
  return [
    row("facts", `first proposals that say each fact once, of ${of}`, factShare, "share", "1", factShare === 1),
    row("refused", `first proposals that the check refuses, of ${of}`, refused / requests.length, "share"),
    ...[1, 2, 3].map((n) => row(`distinct-${n}`, `different runs of ${n} in ${of}`, distinct(words, n), "share")),
    row(
      "self-bleu-4",
      `likeness of ${SELF_BLEU_LINES} lines to each other (1: all the same)`,
      selfBleu(words.slice(0, SELF_BLEU_LINES)),
      "BLEU",
    ),
    row("fresh", "lines with a sentence that 80,000 grammar lines do not hold", fresh / requests.length, "share"),
    ...(context.human ? [copyRow(row, copied(words, context.human, 8))] : []),
    row("time", "one line, alone", milliseconds, "ms"),
  ];
}

function copyRow(row: (name: string, what: string, value: number, unit: string, goal: string, pass: boolean) => Row, share: number): Row {
  return row("copied-8", "lines with 8 words in a row from the human training text", share, "share", "<= 0.01", share <= 0.01);
}

/** How often the grammar answers in a chain of language model and grammar. */
async function fallbackRow(
  model: Model,
  voice: WholeVoice,
  requests: readonly LineRequest[],
  language: Language,
  seed: string,
): Promise<Row> {
  const chain = [languageLine(model, { voice }), grammarLine(voice)];
  let fallen = 0;
  for (const [i, request] of requests.entries()) {
    const { provenance } = await generate(chain, request, { seed: `${seed}/chain/${i}`, attempts: 3 });
    if (provenance.generator !== "dialogue/language") fallen++;
  }
  const value = fallen / requests.length;
  return {
    id: `dialogue/fallback/${language}`,
    what: `lines that the grammar had to write, of ${requests.length}, 3 attempts`,
    value,
    unit: "share",
    goal: "<= 0.05",
    pass: value <= 0.05,
  };
}

/** Bits per byte of held-out books, beside a model of a few characters. */
export async function heldOutRows(model: Model, corpus: DialogueData, report: (message: string) => void): Promise<Row[]> {
  const tokenizer = tokenizerOf(model);
  const rows: Row[] = [];
  for (const { language, order } of [
    { language: "en", order: 6 },
    { language: "zh", order: 3 },
  ] as const) {
    report(`the ${order}-gram baseline, ${language}`);
    const plain = (text: string) => text.replace(/\{\w+\}/g, "#");
    const baseline = characterModel(
      corpus.train.filter((line) => line.language === language).map(({ text }) => plain(text)),
      order,
    );
    for (const [title, all] of Object.entries(corpus.heldOut)) {
      if (all[0]?.language !== language) continue;
      // Leaves out characters that are not in the vocabulary: the model was not trained on single bytes.
      const lines = learnable(all, tokenizer);
      const bytes = bytesOf(lines);
      const simple = lines.reduce((sum, { text }) => sum + baseline(plain(text)), 0) / bytes;
      const value = (await bitsOf(model, tokenizer, priorPool(lines, tokenizer))) / bytes;
      const id = `dialogue/bits-per-byte/${title.toLowerCase().replace(/[^a-z]+/g, "-")}`;
      const peer = `${order}-gram of characters, Witten-Bell: ${simple.toFixed(3)}`;
      rows.push({
        id,
        what: `${title}, ${lines.length} of ${all.length} held-out lines`,
        value,
        unit: "bits per byte",
        peer,
        goal: "<= the baseline",
        pass: value <= simple,
      });
    }
  }
  return rows;
}

/** Bits of the model for all lines of a pool, each line by itself. */
export async function bitsOf(model: Model, tokenizer: Tokenizer, pool: LinePool): Promise<number> {
  const time = 96;
  const rows = 16;
  let bits = 0;
  let measured = 0;
  const all = pool.prompts.reduce((sum, prompt, i) => sum + pool.starts[i + 1]! - pool.starts[i]! - prompt, 0);
  for (let first = 0; first < pool.prompts.length; first += rows) {
    const { tokens, targets, weights } = singleRows(pool, first, rows, time);
    const positions = Int32Array.from({ length: rows * time }, (_, i) => i % time);
    const past = Object.entries(model.manifest.inputs).filter(([name]) => name.startsWith("past_"));
    const { logits } = await model.run({
      tokens: { dims: [rows, time], data: tokens },
      positions: { dims: [rows, time], data: positions },
      ...Object.fromEntries(past.map(([name, spec]) => [name, { dims: [rows, 0, Number(spec.shape[2])], data: new Float32Array(0) }])),
    });
    const numbers = logits!.data as Float32Array;
    for (let cell = 0; cell < rows * time; cell++) {
      if (weights[cell] === 0) continue;
      const row = numbers.subarray(cell * tokenizer.size, (cell + 1) * tokenizer.size);
      const most = row.reduce((a, b) => Math.max(a, b), -Infinity);
      let sum = 0;
      for (const logit of row) sum += Math.exp(logit - most);
      measured++;
      bits += (Math.log(sum) + most - row[targets[cell]!]!) / Math.LN2;
    }
  }
  // Text beyond the context of the model is assumed to need as many bits per byte.
  return (bits * all) / measured;
}

/** Tokens per second, one line after another, the prompt not counted. */
async function speedRow(model: Model, asked: Asked): Promise<Row> {
  const generator = languageLine(model, { candidates: 1, voice: asked.voice });
  const tokenizer = tokenizerOf(model);
  const requests = requestsOf(asked, "en", 60, "speed");
  let tokens = 0;
  let started = performance.now();
  for (const [i, request] of requests.entries()) {
    if (i === 10) [started, tokens] = [performance.now(), 0];
    const line = await generator.propose(request, createRng(`speed/${i}`));
    tokens += tokenizer.encode(line.text).length + 1;
  }
  const value = (1000 * tokens) / (performance.now() - started);
  return { id: "dialogue/speed", what: "tokens written, one line at a time", value, unit: "tokens/s", goal: ">= 400", pass: value >= 400 };
}

/** The line with slots in place of its facts. */
function templateOf(text: string, { slots = {} }: LineRequest): string {
  let template = text;
  for (const [slot, fact] of Object.entries(slots)) {
    template = template.replace(new RegExp(typeof fact === "string" ? fact : fact.text, "i"), `{${slot}}`);
  }
  return template.replace(/\b(an|some) \{/gi, "a {");
}

function sentencesOf(text: string): string[] {
  return (text.toLowerCase().match(/[^.!?。！？]+/g) ?? [])
    .map((sentence) => sentence.trim().replace(/[“”"'’]/g, ""))
    .filter((sentence) => sentence !== "");
}
