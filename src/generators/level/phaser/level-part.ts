import type { Level } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import type { ContentFileType, ContentPart, MakeOptions } from "../../../plugin/scene-part.ts";
import { levelKind } from "../kind.ts";
import type { AskedLevel } from "../worded-request.ts";
import { showLevel, type LevelView, type LevelViewOptions } from "./level-view.ts";

/** What levels add to `this.aigc`. */
export interface LevelMethods {
  /** Makes a level. Give it to `showLevel`. */
  level(request: AskedLevel, options: MakeOptions<AskedLevel, Level>): Promise<Made<Level>>;
  /** Puts a level into the scene as a tilemap with collision. */
  showLevel(made: Made<Level>, options?: LevelViewOptions): LevelView;
}

/** What levels add to `this.load`. */
export interface LevelFiles {
  /**
   * Makes a level while the scene loads: `this.load.aigcLevel("floor", { request, seed })`, then `this.aigc.made.level("floor")`.
   * Models of the same preload are loaded first and asked first. Works in asset packs.
   */
  readonly aigcLevel: ContentFileType<AskedLevel, Level>;
}

/** Levels in a scene. */
export const level: ContentPart<"level", AskedLevel, Level, LevelMethods> = {
  name: "level",
  kind: levelKind,
  methods: ({ scene, life, make }) => ({
    level: (request, options) => make(levelKind, request, options),
    showLevel(made, options) {
      life.check("showLevel");
      return showLevel(scene, life, made, options);
    },
  }),
};
