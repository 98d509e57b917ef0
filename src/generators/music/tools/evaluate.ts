import type { Music } from "../../../content.ts";
import type { Generator } from "../../../generator.ts";
import type { Model } from "../../../model.ts";
import { createRng, type Rng } from "../../../rng.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { melodyMusic, rulesMusic, type MusicRequest } from "../index.ts";
import { measureMusic, type MusicMeasures } from "../measure-music.ts";
import { planMusic, type Phrase, type Tunes } from "../plan-music.ts";
import { ruleTunes } from "../rules-music.ts";
import { settleMusic } from "../music.ts";
import { scoreMusic } from "../score-music.ts";
import { MUSIC_STYLES } from "../style.ts";
import { changedShare, motifLikeness, otherRhythms, placeBetween } from "./tune-likeness.ts";

export interface MusicEvaluation {
  readonly model: Model;
  readonly seed: string;
  /** Pieces of each generator. */
  readonly count: number;
  readonly report: (message: string) => void;
}

type Ways = Readonly<Record<string, Generator<MusicRequest, Music>>>;

/** Measures the tunes of the network, the rules and a random baseline; and motifs, mixtures and variations. */
export async function evaluateMusic({ model, seed, count, report }: MusicEvaluation): Promise<Row[]> {
  const ways: Ways = { melody: melodyMusic(model), rules: rulesMusic(), chance: chanceMusic() };
  const rows: Row[] = [];
  for (const [way, generator] of Object.entries(ways)) {
    report(`${count} pieces by ${way}`);
    rows.push(...(await tuneRows(way, generator, count, seed)));
  }
  for (const way of ["melody", "rules"]) {
    report(`motifs, mixtures and variations by ${way}`);
    rows.push(...(await askedRows(way, ways[way]!, Math.ceil(count / 2), seed)));
  }
  return rows;
}

const MEASURED: readonly (readonly [id: string, of: keyof MusicMeasures, what: string])[] = [
  ["chord-tones", "chordTones", "notes on strong beats that belong to their chord"],
  ["stepwise", "stepwise", "steps of one or two semitones"],
  ["leaps", "leaps", "leaps of 3 to 12 semitones"],
  ["repeated", "repeated", "notes struck again"],
  ["too-wide", "tooWide", "leaps of more than an octave"],
  ["rhythms", "rhythms", "different rhythms among the bars"],
  ["cadences", "cadences", "phrases that come to rest on their chord"],
];

async function tuneRows(way: string, generator: Generator<MusicRequest, Music>, count: number, seed: string): Promise<Row[]> {
  const sums = new Map<string, number>();
  let passed = 0;
  for (let n = 0; n < count; n++) {
    const request = { style: MUSIC_STYLES[n % MUSIC_STYLES.length]! };
    const music = await generator.propose(request, createRng(`${seed}/held out/${n}`));
    const measures = measureMusic(music);
    for (const [id, of] of MEASURED) sums.set(id, (sums.get(id) ?? 0) + measures[of] / count);
    if (generator.check(music, request).length === 0) passed++;
  }
  return [
    ...MEASURED.map(([id, , what]) => row(`music/${way}/${id}`, what, 100 * sums.get(id)!, "%")),
    row(`music/${way}/first-tries`, "pieces that pass their check as they were first proposed", (100 * passed) / count, "%", way === "chance" ? 0 : 60), // prettier-ignore
  ];
}

const MOTIF = [
  { pitch: 64, beats: 0.5 },
  { pitch: 67, beats: 0.5 },
  { pitch: 72, beats: 1 },
  { pitch: 71, beats: 0.5 },
  { pitch: 67, beats: 1.5 },
];

async function askedRows(way: string, generator: Generator<MusicRequest, Music>, count: number, seed: string): Promise<Row[]> {
  const make = async (request: MusicRequest, n: number) => generator.propose(request, createRng(`${seed}/asked/${n}`));
  let [motif, unasked, rhythms] = [0, 0, 0];
  const places = [0.25, 0.5, 0.75].map(() => 0);
  const changed = [0.25, 0.5, 1].map(() => 0);
  const pure = { dark: [] as Music[], fight: [] as Music[] };
  for (let n = 0; n < count; n++) for (const style of ["dark", "fight"] as const) pure[style].push(await make({ style, bars: 16 }, n));
  for (let n = 0; n < count; n++) {
    motif += motifLikeness(await make({ style: "calm", bars: 8, motif: MOTIF }, n), MOTIF) / count;
    unasked += motifLikeness(await make({ style: "calm", bars: 8 }, n), MOTIF) / count;
    for (const [i, share] of [0.25, 0.5, 0.75].entries()) {
      const mixed = await make({ style: "dark", mix: { style: "fight", share }, bars: 16 }, 1000 + n);
      places[i]! += placeBetween(mixed, pure.dark, pure.fight) / count;
    }
    const music = await make({ style: "calm", bars: 16 }, n);
    rhythms += otherRhythms(music, await make({ vary: { music, strength: 0.5 } }, 2000 + n)) / count;
    for (const [i, strength] of [0.25, 0.5, 1].entries())
      changed[i]! += changedShare(music, await make({ vary: { music, strength } }, 2000 + n)) / count;
  }
  const rising = (values: readonly number[]) => values.every((value, n) => n === 0 || value > values[n - 1]!);
  return [
    row(`music/${way}/motif`, "likeness of the bars after a given motif to its rhythm", 100 * motif, "%"),
    row(`music/${way}/motif-not-given`, "the same where the motif was not given", 100 * unasked, "%"),
    ...places.map((place, i) => row(`music/${way}/mixture-${[25, 50, 75][i]}`, `where tunes lie between dark and fight, at ${[25, 50, 75][i]} % of fight`, 100 * place, "%")), // prettier-ignore
    row(
      `music/${way}/mixture-rises`,
      "whether more of a style is more like it: 1 is yes",
      rising(places) ? 1 : 0,
      "",
      way === "melody" ? 1 : 0,
    ),
    ...changed.map((share, i) => row(`music/${way}/variation-${[25, 50, 100][i]}`, `sixteenths that a variation of strength ${[0.25, 0.5, 1][i]} changes`, 100 * share, "%")), // prettier-ignore
    row(`music/${way}/variation-rhythm`, "bars that have another rhythm in a variation of strength 0.5", 100 * rhythms, "%"),
    row(
      `music/${way}/variation-rises`,
      "whether a stronger variation changes more: 1 is yes",
      rising(changed) ? 1 : 0,
      "",
      way === "melody" ? 1 : 0,
    ),
  ];
}

/** The baseline: rhythms of the rules with random notes. */
function chanceMusic(): Generator<MusicRequest, Music> {
  return {
    ...rulesMusic(),
    propose(request, rng) {
      const plan = planMusic(settleMusic(request), rng);
      const [low, high] = plan.rules.range;
      const anywhere = ({ plain, lively }: Tunes, chance: Rng): Tunes => ({
        plain: plain.map((note) => ({ ...note, degree: low + chance.below(high - low + 1) })),
        lively: lively.map((note) => ({ ...note, degree: low + chance.below(high - low + 1) })),
      });
      const tunes = new Map<Phrase, Tunes>();
      for (const [phrase, tune] of ruleTunes(plan, rng.fork("tunes"))) tunes.set(phrase, anywhere(tune, rng.fork(`${phrase.letter}${phrase.ending}`))); // prettier-ignore
      return scoreMusic(plan, tunes, rng.fork("score"));
    },
  };
}

/** @param least the goal; 0 for a value without a goal */
function row(id: string, what: string, value: number, unit: string, least = 0): Row {
  return { id, what, value, unit, goal: least > 0 ? `>= ${least}` : "", pass: value >= least };
}
