import { understandLevelWish } from "../wish.ts";
import { outdoors } from "../worlds/outdoors/index.ts";
import { platformer } from "../segments/learned-platformer.ts";
import { level, type LevelPart } from "./level-part.ts";

/** Levels of all worlds, asked for by fields or in words: the part of a plugin that has everything. */
export const everyLevel: LevelPart = /*#__PURE__*/ level.with({ worlds: [platformer, outdoors], words: understandLevelWish });
