import type { Sound } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import { change, mixed } from "./changes.ts";
import { checkSound } from "./check-sound.ts";
import { morphSound, mutateSound } from "./mutate-sound.ts";
import { SOUND_EVENTS } from "./events.ts";
import { presetSound } from "./presets.ts";
import { slide } from "./sliders.ts";
import { settleSound, type SoundRequest } from "./sound.ts";

/**
 * Sound effects by rules: a preset for every event, with random numbers by the seed, then changed by the words of the request. With two
 * events the second is mixed in at a lower level. Always answers, within a few milliseconds.
 */
export function presetSounds(): Generator<SoundRequest, Sound> {
  return {
    name: "sound/presets",
    propose(request, rng, signal) {
      checkChance("sound/presets", rng, signal);
      const { events, changes, toward, share, sliders, like, strength } = settleSound(request);
      const [first, second] = events.length > 0 || like ? events : [rng.pick(SOUND_EVENTS)];
      let made = like ? mutateSound(like, strength, rng.fork("like")) : presetSound(first!, rng.fork("event"));
      const beside = like ? first : second;
      if (beside) made = mixed(made, presetSound(beside, rng.fork("beside")));
      if (toward) made = morphSound(made, presetSound(toward, rng.fork("toward")), share);
      return slide(changes.reduce(change, made), sliders);
    },
    understand: (request) => understandingOf(request),
    check: (content, request) => checkSound(content, request),
  };
}

/** How the words of a request were understood, for the papers. */
export function understandingOf(request: SoundRequest) {
  const { wish } = settleSound(request);
  if (!wish) return undefined;
  const { understood, notUnderstood, without } = wish;
  return { understood, notUnderstood, ...(without ? { without } : {}) };
}
