import { checkFields, checkObject, checkText, refuse, within } from "../../arguments.ts";
import type { Sound } from "../../content.ts";
import { SOUND_EVENTS, type SoundEvent } from "./presets.ts";
import { checkSoundShape } from "./sound-shape.ts";
import type { ChangeName } from "./changes.ts";
import { understandSound, type SoundWish } from "./wish.ts";

/** What sound is wanted. With nothing of it: any event's. */
export interface SoundRequest {
  /** What happens: "coin", "door", … */
  readonly event?: SoundEvent;
  /** Free words, English or Chinese: "a heavy iron door", "远处的雷声". */
  readonly words?: string;
  /** A sound that this one is to resemble: more like this. */
  readonly like?: Sound;
  /** How far it may be from that, 0 to 1. Default 0.25. */
  readonly strength?: number;
}

/** A request, understood. */
export interface SettledSound {
  /** What happens, that which is heard most first; none where nothing says so. */
  readonly events: readonly SoundEvent[];
  /** How it is to sound, in the order of the words. */
  readonly changes: readonly ChangeName[];
  readonly like?: Sound;
  readonly strength: number;
  readonly wish?: SoundWish;
}

/** @throws AigcError `bad-request`, naming what is wrong with a request */
export function settleSound(request: SoundRequest): SettledSound {
  checkObject("sound", "request", request, 'a sound request, such as { event: "coin" }');
  const { event, words, like, strength = 0.25 } = request;
  if (event !== undefined && !SOUND_EVENTS.includes(event)) refuse("sound", "request.event", event, `one of ${SOUND_EVENTS.join(", ")}`);
  if (like !== undefined) checkSoundShape("sound", "request.like", like);
  checkFields("sound", "request", request, { "words?": checkText, "strength?": within(0, 1) });
  if (request.strength !== undefined && like === undefined)
    refuse("sound", "request.strength", request.strength, "request.like too: the strength says how far from that");
  const wish = words === undefined ? undefined : understandSound(words);
  return {
    events: [...new Set([...(event === undefined ? [] : [event]), ...(wish?.events ?? [])])],
    changes: wish?.changes ?? [],
    ...(like === undefined ? {} : { like }),
    strength,
    ...(wish ? { wish } : {}),
  };
}
