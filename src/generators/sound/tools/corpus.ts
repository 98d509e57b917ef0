import type { Sound } from "../../../content.ts";
import type { Rng } from "../../../rng.ts";
import type { GridSet } from "../../../train/vae.ts";
import { mixed } from "../changes.ts";
import { SOUND_EVENTS, type SoundEvent } from "../events.ts";
import { presetSound } from "../presets.ts";
import { SLIDERS, slide, type Sliders } from "../sliders.ts";
import { cellsOf, GRID_ROWS, SOUND_GRID } from "../sound-grid.ts";
import { conditionOf } from "../vae-sound.ts";

/** A sound of the rules, with its labels. */
export interface LabelledSound {
  readonly sound: Sound;
  readonly events: readonly SoundEvent[];
  readonly sliders: Sliders;
}

/** Share of sounds with two events. */
const OF_TWO = 0.4;
/** Share of sounds in which a slider is not 0. */
const SLID = 0.4;

/** A random sound of the corpus: of one event or two, with random sliders. */
export function someSound(rng: Rng): LabelledSound {
  const first = rng.pick(SOUND_EVENTS);
  const second = rng.next() < OF_TWO ? rng.pick(SOUND_EVENTS) : first;
  const one = presetSound(first, rng.fork("first"));
  const sliders = Object.fromEntries(SLIDERS.map((name) => [name, rng.next() < SLID ? 2 * rng.next() - 1 : 0]));
  const whole = second === first ? one : mixed(one, presetSound(second, rng.fork("second")));
  return { sound: slide(whole, sliders), events: [...new Set([first, second])], sliders };
}

/** Random sounds as grids. */
export function soundGrids(count: number, rng: Rng): GridSet {
  const size = GRID_ROWS * SOUND_GRID.width;
  const numbers = SOUND_EVENTS.length + SLIDERS.length;
  const cells = new Uint8Array(count * size);
  const conditions = new Float32Array(count * numbers);
  for (let n = 0; n < count; n++) {
    const { sound, events, sliders } = someSound(rng.fork(n));
    cells.set(cellsOf(sound, SOUND_GRID), n * size);
    conditions.set(conditionOf({ events, sliders, share: 0.5 }, SOUND_EVENTS, () => events[0]!), n * numbers); // prettier-ignore
  }
  return { count, cells, conditions };
}
