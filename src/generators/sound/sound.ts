import { checkFields, checkObject, checkOptions, checkText, oneOf, refuse, within } from "../../arguments.ts";
import type { Sound } from "../../content.ts";
import { SOUND_EVENTS, type SoundEvent } from "./events.ts";
import { checkSoundShape } from "./sound-shape.ts";
import type { ChangeName } from "./changes.ts";
import { SLIDERS, type Sliders } from "./sliders.ts";
import { understandSound, type SoundWish } from "./wish.ts";

/** What sound is wanted. With nothing of it: any event's. */
export interface SoundRequest {
  /** What happens: "coin", "door", … */
  readonly event?: SoundEvent;
  /** Free words, English or Chinese: "a heavy iron door", "远处的雷声". */
  readonly words?: string;
  /** Another event that it is to be half-way to, or as far as `share` says: what is neither the one nor the other. */
  readonly toward?: SoundEvent;
  /** How far, 0 to 1. Default 0.5. */
  readonly share?: number;
  /** How it differs from such sounds as they usually are. */
  readonly sliders?: Sliders;
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
