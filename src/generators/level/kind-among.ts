import type { Level } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import { levelAmong, textAmong } from "./formats/text-among.ts";
import { ganFloor } from "./gan-level.ts";
import type { Model } from "../../model.ts";
import { LEVEL_GAN_CONTRACT, LEVEL_ROOM_CONTRACT } from "./level-room.ts";
import { rulesAmong } from "./rules-level.ts";
import { vaeFloor } from "./vae-level.ts";
import { inWords, type AskedLevel, type ReadsWords } from "./worded-request.ts";
import type { Worlds } from "./worlds/among.ts";

/** The kind of levels of some worlds: a game carries the code of these alone, and of words only where something reads them. */
export function levelKindAmong(worlds: Worlds, read?: ReadsWords): Kind<AskedLevel, Level, "level"> {
  return {
    name: "level",
    mark: "tiles",
    rules: () => inWords(rulesAmong(worlds), read),
    learned: {
      [LEVEL_ROOM_CONTRACT]: (model) => inWords(vaeFloor(model), read),
      [LEVEL_GAN_CONTRACT]: (model) => inWords(ganFloor(model), read),
      ...Object.fromEntries(
        worlds.flatMap(({ learned = {} }) =>
          Object.entries(learned).map(([contract, make]) => [contract, (model: Model) => inWords(make(model), read)] as const),
        ),
      ),
    },
    codecs: { txt: { encode: (level) => textAmong(worlds, level), decode: (text) => levelAmong(worlds, text as string) } },
  };
}
