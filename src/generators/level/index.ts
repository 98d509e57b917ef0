/** Dungeon floors: two ways to make them, one check, and what there is to measure. */
export { checkLevel } from "./check-level.ts";
export { fillRooms, type FilledRoom, type FillOptions } from "./fill-rooms.ts";
export { levelFromLdtk, levelToLdtk } from "./formats/ldtk.ts";
export type { MapLegend, MapReadOptions, Meaning } from "./formats/map-file.ts";
export { levelFromCode, levelToCode } from "./formats/share-code.ts";
export { levelFromTiled, levelToTiled } from "./formats/tiled.ts";
export { levelFromText, levelToText } from "./formats/text.ts";
export { levelKind } from "./kind.ts";
export { explainLevel, LEVEL_LIMITS, type LevelRequest } from "./level.ts";
export { levelQueries, type LevelQueries, type Route, type SpawnOptions, type WalkOptions } from "./level-queries.ts";
export { LEVEL_ROOM_CONTRACT } from "./level-room.ts";
export { measureLevel, type LevelMeasures } from "./level-metrics.ts";
export { ROOM_TAGS, type LevelRoom, type Passage, type RoomTag } from "./room-graph.ts";
export { repairLevel } from "./repair-level.ts";
export { ROOM_STYLES, type Opening, type RoomPlan, type RoomStyle } from "./room.ts";
export { rulesLevel } from "./rules-level.ts";
export { vaeLevel, type VaeLevelOptions } from "./vae-level.ts";
export type { Spot } from "./walk-level.ts";
