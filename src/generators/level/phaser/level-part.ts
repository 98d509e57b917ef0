import { checkFields, checkFunction } from "../../../arguments.ts";
import type { Level } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import type { ContentPart, MakeOptions } from "../../../plugin/scene-part.ts";
import { levelKindAmong } from "../kind-among.ts";
import type { LevelWish } from "../wish.ts";
import type { AskedLevel, ReadsWords } from "../worded-request.ts";
import type { Worlds } from "../worlds/among.ts";
import { dungeon } from "../worlds/dungeon/index.ts";
import type { World } from "../worlds/world.ts";
import { checkWorlds } from "./check-worlds.ts";
import { showLevel, type LevelView, type LevelViewOptions } from "./level-view.ts";

/** What levels add to `this.aigc`. */
export interface LevelMethods {
  /** Makes a level. Give it to `showLevel`. */
  level(request: AskedLevel, options: MakeOptions<AskedLevel, Level>): Promise<Made<Level>>;
  /** Puts a level into the scene as a tilemap with collision. */
  showLevel(made: Made<Level>, options?: LevelViewOptions): LevelView;
}

/** What a game wants of levels beside dungeons. */
export interface LevelExtras {
  /** Further worlds: `platformer`, `outdoors`. */
  readonly worlds?: readonly World[];
  /** Reads a request in words: `understandLevelWish`, or a function of your own. */
  readonly words?: (words: string) => LevelWish;
}

/** The part of levels. */
export interface LevelPart extends ContentPart<"level", AskedLevel, Level, LevelMethods> {
  /** The part with more worlds, and with requests in words: `level.with({ worlds: [platformer], words: understandLevelWish })`. */
  with(extras: LevelExtras): LevelPart;
}

/**
 * Levels in a scene: dungeons, asked for by fields. Other worlds and words are handed in, so that a game carries what it uses:
 * `createAigcPlugin([level.with({ worlds: [platformer, outdoors], words: understandLevelWish })])`. `AigcPlugin` has them all.
 */
export const level: LevelPart = /*#__PURE__*/ partOf([dungeon]);

function partOf(worlds: Worlds, words?: ReadsWords): LevelPart {
  const kind = levelKindAmong(worlds, words);
  return {
    name: "level",
    kind,
    methods: ({ scene, life, make }) => ({
      level: (request, options) => make(kind, request, options),
      showLevel(made, options) {
        life.check("showLevel");
        return showLevel(scene, life, worlds, made, options);
      },
    }),
    with(extras) {
      checkFields("level.with", "extras", extras, { "worlds?": checkWorlds, "words?": checkFunction }, "an object: { worlds, words }");
      const more = (extras.worlds ?? []).filter((world) => !worlds.includes(world));
      return partOf([...worlds, ...more], extras.words ?? words);
    },
  };
}
