import type { Music, Provenance } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import { encodeWav } from "../../wav.ts";
import { encodeMidi } from "./formats/midi.ts";
import { MELODY_CONTRACT } from "./melody-model.ts";
import { melodyMusic } from "./melody-music.ts";
import type { MusicRequest } from "./music.ts";
import { rulesMusic } from "./rules-music.ts";
import { renderMusic } from "./synth/render.ts";

/** Music that follows a game. */
export const musicKind: Kind<MusicRequest, Music, "music"> = {
  name: "music",
  mark: "tracks",
  rules: rulesMusic,
  learned: { [MELODY_CONTRACT]: (model) => melodyMusic(model) },
  codecs: {
    mid: { encode: encodeMidi },
    wav: { encode: (music: Music, provenance?: Provenance) => encodeWav(renderMusic(music), provenance) },
  },
};
