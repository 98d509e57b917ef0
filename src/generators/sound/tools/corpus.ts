import type { Sound } from "../../../content.ts";
import type { Rng } from "../../../rng.ts";
import type { GridSet } from "../../../train/vae-batch.ts";
import { mixed } from "../changes.ts";
import { SOUND_EVENTS, type SoundEvent } from "../events.ts";
import { morphSound } from "../mutate-sound.ts";
import { presetSound } from "../presets.ts";
import { renderSound } from "../render-sound.ts";
import { SLIDERS, slide } from "../sliders.ts";
import { cellsOf, GRID_ROWS, SOUND_GRID } from "../sound-grid.ts";
import { conditionOf } from "../vae-sound.ts";
import { trainClassifier, type Classifier } from "./classifier.ts";

/** A sound of the rules, with its labels. */
export interface LabelledSound {
  readonly sound: Sound;
  readonly asked: Parameters<typeof conditionOf>[0];
}

/** Share of sounds with two events. */
const OF_TWO = 0.4;
/** Share of sounds in which a slider is not 0. */
const SLID = 0.4;
/** Between two events, how many sounds are made of which the one is kept in which both are heard best. */
const TRIES = 3;
/** Sounds of each event that the classifier hears first. */
const HEARD = 12;

/** A classifier that knows sounds of every event. */
export function classifierFrom(rng: Rng): Classifier {
  const heard = (event: SoundEvent) =>
    Array.from({ length: HEARD }, (_, n) => renderSound(presetSound(event, rng.fork(`heard/${event}/${n}`))));
  return trainClassifier(Object.fromEntries(SOUND_EVENTS.map((event) => [event, heard(event)])));
}

/** A random sound of the corpus: of one event or between two, with random sliders. */
export function someSound(rng: Rng, classifier: Classifier): LabelledSound {
  const first = rng.pick(SOUND_EVENTS);
  const second = rng.next() < OF_TWO ? rng.pick(SOUND_EVENTS) : first;
  const sliders = Object.fromEntries(SLIDERS.map((name) => [name, rng.next() < SLID ? 2 * rng.next() - 1 : 0]));
  if (second === first)
    return { sound: slide(presetSound(first, rng.fork("one")), sliders), asked: { events: [first], sliders, share: 0.5 } };
  const share = 0.3 + 0.4 * rng.next();
  const between = bestBetween([first, second], share, rng, classifier);
  return { sound: slide(between, sliders), asked: { events: [first], toward: second, sliders, share } };
}

/** Of some sounds between two events, by numbers and by voices, the one in which a classifier hears both best. */
function bestBetween([first, second]: readonly [SoundEvent, SoundEvent], share: number, rng: Rng, classifier: Classifier): Sound {
  let best: { sound: Sound; place: number } | undefined;
  for (let n = 0; n < TRIES; n++) {
    const [one, other] = [presetSound(first, rng.fork(`first/${n}`)), presetSound(second, rng.fork(`second/${n}`))];
    const sound = n % 2 === 0 ? morphSound(one, other, share) : share < 0.5 ? mixed(one, other) : mixed(other, one);
    const ranked = classifier.ranked(renderSound(sound));
    const place = Math.max(ranked.indexOf(first), ranked.indexOf(second));
    if (!best || place < best.place) best = { sound, place };
  }
  return best!.sound;
}

/** Random sounds as grids. */
export function soundGrids(count: number, rng: Rng, classifier: Classifier): GridSet {
  const size = GRID_ROWS * SOUND_GRID.width;
  const numbers = SOUND_EVENTS.length + SLIDERS.length;
  const cells = new Uint8Array(count * size);
  const conditions = new Float32Array(count * numbers);
  for (let n = 0; n < count; n++) {
    const { sound, asked } = someSound(rng.fork(n), classifier);
    cells.set(cellsOf(sound, SOUND_GRID), n * size);
    conditions.set(conditionOf(asked, { events: SOUND_EVENTS, sliders: SLIDERS }, () => asked.events[0]!), n * numbers); // prettier-ignore
  }
  return { count, cells, conditions };
}
