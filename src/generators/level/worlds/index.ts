import type { Level } from "../../../content.ts";
import type { LevelRequest } from "../level.ts";
import { worldAmong, type Worlds } from "./among.ts";
import { dungeon } from "./dungeon/index.ts";
import { outdoors } from "./outdoors/index.ts";
import { platformer } from "./platformer/index.ts";
import type { World } from "./world.ts";

/** All worlds: the functions of the package know them all, a part of the plugin those that it was handed. */
export const WORLDS: Worlds = [dungeon, platformer, outdoors];

/** The world of a request or a level, of all there are: see {@link worldAmong}. */
export function worldOf(one: Pick<LevelRequest | Level, "world">, name?: string): World {
  return worldAmong(WORLDS, one, name);
}
