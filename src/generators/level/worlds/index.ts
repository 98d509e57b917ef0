import { checkChoice, checkText } from "../../../arguments.ts";
import type { Level } from "../../../content.ts";
import type { LevelRequest } from "../level.ts";
import { dungeon } from "./dungeon/index.ts";
import { outdoors } from "./outdoors/index.ts";
import { platformer } from "./platformer/index.ts";
import type { World } from "./world.ts";

/** All worlds; the first is that of levels and requests that name none. */
export const WORLDS: readonly World[] = [dungeon, platformer, outdoors];

/** Their names. */
export const WORLD_NAMES: readonly string[] = WORLDS.map(({ name }) => name);

/**
 * The world of a request or a level.
 * @throws AigcError `bad-request` for one that there is not
 */
export function worldOf({ world = WORLDS[0]!.name }: Pick<LevelRequest | Level, "world">, name = "request.world"): World {
  checkText("level", name, world);
  checkChoice("level", name, world, WORLD_NAMES);
  return WORLDS.find((one) => one.name === world)!;
}
