import type { Level } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import { levelFromText, levelToText } from "./formats/text.ts";
import { ganLevel } from "./gan-level.ts";
import { LEVEL_GAN_CONTRACT, LEVEL_ROOM_CONTRACT } from "./level-room.ts";
import { LEVEL_SEGMENT_CONTRACT, LEVEL_SEGMENT_GAN_CONTRACT } from "./segments/segment-contracts.ts";
import { rulesLevel } from "./rules-level.ts";
import { vaeLevel } from "./vae-level.ts";
import type { AskedLevel } from "./worded-request.ts";

/** Levels of all worlds: dungeon floors, platformers, land. */
export const levelKind: Kind<AskedLevel, Level, "level"> = {
  name: "level",
  mark: "tiles",
  rules: rulesLevel,
  learned: {
    [LEVEL_ROOM_CONTRACT]: (model) => vaeLevel(model),
    [LEVEL_GAN_CONTRACT]: (model) => ganLevel(model),
    [LEVEL_SEGMENT_CONTRACT]: (model) => vaeLevel(model),
    [LEVEL_SEGMENT_GAN_CONTRACT]: (model) => ganLevel(model),
  },
  codecs: { txt: { encode: levelToText, decode: (text) => levelFromText(text as string) } },
};
