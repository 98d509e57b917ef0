import type { Sound } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import { fightPresets } from "./presets-fight.ts";
import { placePresets } from "./presets-place.ts";
import { signPresets } from "./presets-sign.ts";

/** What happens in a game, and the rule for its sound. */
const PRESETS = { ...fightPresets, ...placePresets, ...signPresets };

/** Something that happens in a game and is heard. */
export type SoundEvent = keyof typeof PRESETS;
/** All of them. */
export const SOUND_EVENTS = Object.keys(PRESETS) as readonly SoundEvent[];

/** A sound of an event. */
export function presetSound(event: SoundEvent, rng: Rng): Sound {
  return PRESETS[event]((least, most) => least + (most - least) * rng.next());
}
