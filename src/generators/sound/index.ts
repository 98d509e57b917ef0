/** Sound effects: generators, rendering, one check. */
export { soundKind } from "./kind.ts";
export { presetSounds } from "./preset-sound.ts";
export { SOUND_EVENTS, type SoundEvent } from "./events.ts";
export { renderSound } from "./render-sound.ts";
export type { SoundRequest } from "./sound.ts";
export { understandSound, type SoundWish } from "./wish.ts";
export { SOUND_LATENT_CONTRACT, vaeSound } from "./vae-sound.ts";
export type { Sliders } from "./sliders.ts";
