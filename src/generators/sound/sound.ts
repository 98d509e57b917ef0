import { checkFields, checkObject, checkOptions, checkText, oneOf, refuse, within } from "../../arguments.ts";
import type { Sound } from "../../content.ts";
import { SOUND_EVENTS, type SoundEvent } from "./events.ts";
import { checkSoundShape } from "./sound-shape.ts";
import type { ChangeName } from "./changes.ts";
import { SLIDERS, type Sliders } from "./sliders.ts";
import { understandSound, type SoundWish } from "./wish.ts";

/** A request for a sound. Without any field: a random event. */
export interface SoundRequest {
  /** The event: "coin", "door", … */
  readonly event?: SoundEvent;
  /** Free words, English or Chinese: "a heavy iron door", "远处的雷声". */
  readonly words?: string;
  /** A second event: the sound is between the two, half-way or as `share` says. */
  readonly toward?: SoundEvent;
  /** How far towards the second event, 0 to 1. Default 0.5. */
  readonly share?: number;
  /** Differences from a usual sound. */
  readonly sliders?: Sliders;
  /** A sound to vary: "more like this". */
  readonly like?: Sound;
  /** How much it is varied, 0 to 1. Default 0.25. */
  readonly strength?: number;
}

/** An understood request. */
export interface SettledSound {
  /** The events, the loudest first; empty if the request names none. */
  readonly events: readonly SoundEvent[];
  /** The changes, in the order of the words. */
  readonly changes: readonly ChangeName[];
  readonly toward?: SoundEvent;
  readonly share: number;
  readonly sliders: Sliders;
  readonly like?: Sound;
  readonly strength: number;
  readonly wish?: SoundWish;
}

/** @throws AigcError `bad-request`, naming what is wrong with a request */
export function settleSound(request: SoundRequest): SettledSound {
  checkObject("sound", "request", request, 'a sound request, such as { event: "coin" }');
  const { event, words, toward, share = 0.5, sliders = {}, like, strength = 0.25 } = request;
  if (like !== undefined) checkSoundShape("sound", "request.like", like);
  checkFields("sound", "request", request, {
    "event?": oneOf(SOUND_EVENTS),
    "words?": checkText,
    "toward?": oneOf(SOUND_EVENTS),
    "share?": within(0, 1),
    "strength?": within(0, 1),
  });
  checkOptions("sound", "request.sliders", sliders, Object.fromEntries(SLIDERS.map((name) => [`${name}?`, within(-1, 1)])));
  if (request.share !== undefined && toward === undefined)
    refuse("sound", "request.share", request.share, "request.toward too: the share says how far to that");
  if (request.strength !== undefined && like === undefined)
    refuse("sound", "request.strength", request.strength, "request.like too: the strength says how far from that");
  const wish = words === undefined ? undefined : understandSound(words);
  return {
    events: [...new Set([...(event === undefined ? [] : [event]), ...(wish?.events ?? [])])],
    changes: wish?.changes ?? [],
    ...(toward === undefined ? {} : { toward }),
    share,
    sliders,
    ...(like === undefined ? {} : { like }),
    strength,
    ...(wish ? { wish } : {}),
  };
}
