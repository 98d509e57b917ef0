import type { Music } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import type { MusicRequest } from "./music.ts";
import { rulesMusic } from "./rules-music.ts";

/** Music that follows a game. */
export const musicKind: Kind<MusicRequest, Music, "music"> = {
  name: "music",
  mark: "tracks",
  rules: rulesMusic,
};
