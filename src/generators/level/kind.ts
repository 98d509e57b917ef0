import { levelKindAmong } from "./kind-among.ts";
import { understandLevelWish } from "./wish.ts";
import { platformer } from "./segments/learned-platformer.ts";
import { dungeon } from "./worlds/dungeon/index.ts";
import { outdoors } from "./worlds/outdoors/index.ts";

/** Levels of all worlds, asked for by fields or in words. */
export const levelKind = /*#__PURE__*/ levelKindAmong([dungeon, platformer, outdoors], understandLevelWish);
