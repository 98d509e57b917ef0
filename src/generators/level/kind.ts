import { levelKindAmong } from "./kind-among.ts";
import { understandLevelWish } from "./wish.ts";
import { WORLDS } from "./worlds/index.ts";

/** Levels of all worlds, asked for by fields or in words. */
export const levelKind = /*#__PURE__*/ levelKindAmong(WORLDS, understandLevelWish);
