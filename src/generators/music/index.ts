/** Music: generators, a synthesiser, and layers that follow the tension of a game. */
export { arrange } from "./arrange.ts";
export { checkMusic } from "./check-music.ts";
export { decodeMidi, encodeMidi, type MidiFile, type MidiNote } from "./formats/midi.ts";
export { musicKind } from "./kind.ts";
export { measureMusic, type MusicMeasures } from "./measure-music.ts";
export { melodyMusic, type MelodyMusicOptions } from "./melody-music.ts";
export { MELODY_CONTRACT } from "./melody-model.ts";
export { MUSIC_LIMITS, type MotifNote, type MusicRequest } from "./music.ts";
export { rulesMusic } from "./rules-music.ts";
export { KEYS, type Key, type Mode } from "./scale.ts";
export { MUSIC_STYLES, type MusicStyle } from "./style.ts";
export { renderMusic, type RenderMusicOptions } from "./synth/render.ts";
export { understandMusic, type MusicWish } from "./wish.ts";
export type { Meaning } from "./words-music.ts";
