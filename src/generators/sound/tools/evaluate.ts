import type { Sound } from "../../../content.ts";
import { generate, type Generator } from "../../../generator.ts";
import type { Model } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { measureSound } from "../check-sound.ts";
import { SOUND_EVENTS } from "../events.ts";
import { presetSounds } from "../preset-sound.ts";
import { presetSound } from "../presets.ts";
import { renderSound } from "../render-sound.ts";
import type { SoundRequest } from "../sound.ts";
import { vaeSound } from "../vae-sound.ts";
import { trainClassifier, type Classifier } from "./classifier.ts";

export interface SoundEvaluation {
  readonly model: Model;
  readonly seed: string;
  /** Sounds of each event and generator. */
  readonly count: number;
  readonly report: (message: string) => void;
}

/** Training sounds of the classifier for each event. */
const HEARD = 12;
/** A sound between two events counts if both are among the so many likeliest events. */
const AMONG = 3;

/** Measures the sounds of the rules and of the network: recognised events, also after mutation and between two events; problems; time. */
export async function evaluateSounds({ model, seed, count, report }: SoundEvaluation): Promise<Row[]> {
  report(`a classifier hears ${HEARD} sounds of each of ${SOUND_EVENTS.length} events`);
  const rng = createRng(seed);
  const heard = SOUND_EVENTS.map((event) => [
    event,
    Array.from({ length: HEARD }, (_, n) => renderSound(presetSound(event, rng.fork(`heard/${event}/${n}`)))),
  ]);
  const classifier = trainClassifier(Object.fromEntries(heard));
  const rows: Row[] = [];
  for (const [way, generator] of [
    ["presets", presetSounds()],
    ["vae", vaeSound(model)],
  ] as const) {
    // prettier-ignore
    report(`${count} sounds of each event by ${way}`);
    rows.push(...(await rowsOf(way, generator, classifier, seed, count)));
  }
  return rows;
}

async function rowsOf(
  way: string,
  generator: Generator<SoundRequest, Sound>,
  classifier: Classifier,
  seed: string,
  count: number,
): Promise<Row[]> {
  const make = async (request: SoundRequest, n: number) => (await generate(generator, request, { seed: `${seed}/${n}` })).content;
  const known = (sound: Sound, events: readonly string[], among = 1) => {
    const found = classifier.ranked(renderSound(sound)).slice(0, among);
    return events.every((event) => found.includes(event));
  };
  const sounds: { readonly event: (typeof SOUND_EVENTS)[number]; readonly sound: Sound }[] = [];
  for (const event of SOUND_EVENTS) for (let n = 0; n < count; n++) sounds.push({ event, sound: await make({ event }, n) });
  const times = sounds.map(({ sound }) => timed(() => renderSound(sound))).toSorted((a, b) => a - b);
  const edges = sounds.map(({ sound }) => measureSound(sound).edge);
  let between = 0;
  const pairs = createRng(`${seed}/pairs`);
  const total = 3 * count * 4;
  for (let n = 0; n < total; n++) {
    const event = pairs.pick(SOUND_EVENTS);
    const toward = pairs.pick(SOUND_EVENTS.filter((other) => other !== event));
    if (known(await make({ event, toward }, n), [event, toward], AMONG)) between++;
  }
  const right = sounds.filter(({ event, sound }) => known(sound, [event])).length / sounds.length;
  const rules = way === "presets";
  const rows = [
    row(
      `sounds/${way}/recognised`,
      "sounds of one event that a classifier knows",
      100 * right,
      "%",
      rules ? [">= 90", right >= 0.9] : undefined,
    ),
    row(
      `sounds/${way}/between`,
      `sounds between two events: both among its ${AMONG} likeliest of ${SOUND_EVENTS.length}`,
      (100 * between) / total,
      "%",
    ),
    row(`sounds/${way}/edge`, "first or last sample, of the loudest, at worst", Math.max(...edges), "", [
      "<= 0.05",
      Math.max(...edges) <= 0.05,
    ]),
    row(`sounds/${way}/time`, "time to render one, median", times[times.length >> 1]!, "ms", ["<= 5", times[times.length >> 1]! <= 5]),
  ];
  if (!rules) return rows;
  let again = 0;
  for (const [n, { event, sound }] of sounds.entries()) if (known(await make({ like: sound, strength: 0.25 }, n), [event])) again++;
  const share = again / sounds.length;
  return [...rows, row("sounds/presets/mutated", "mutations at strength 0.25 that it knows", 100 * share, "%", [">= 90", share >= 0.9])];
}

function row(id: string, what: string, value: number, unit: string, [goal, pass]: readonly [string, boolean] = ["", true]): Row {
  return { id, what, value, unit, goal, pass };
}

/** Milliseconds, the best of three runs, because other programs run too. */
function timed(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}
