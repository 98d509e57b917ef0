import type { Sound } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import type { SoundEvent } from "./events.ts";
import { fightPresets } from "./presets-fight.ts";
import { placePresets } from "./presets-place.ts";
import { signPresets } from "./presets-sign.ts";
import type { Preset } from "./voice.ts";

/** The rule for the sound of each event. */
const PRESETS: Readonly<Record<SoundEvent, Preset>> = { ...fightPresets, ...placePresets, ...signPresets };

/** A sound of an event. */
export function presetSound(event: SoundEvent, rng: Rng): Sound {
  return PRESETS[event]((least, most) => least + (most - least) * rng.next());
}
