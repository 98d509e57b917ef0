import type { Scene } from "phaser";
import { rulesLevel, vaeLevel, type Generator, type Level, type LevelRequest, type Made, type Model } from "phaser-aigc";

/** By whom something is asked for first. */
export type Way = "network" | "rules";

/** How a level came about, for the lens. */
export interface LevelPapers {
  readonly request: LevelRequest;
  readonly way: Way;
  readonly milliseconds: number;
  /** As it was proposed, before anything was mended. */
  readonly raw: Level | undefined;
}

/** Makes a level, and keeps what it looked like before it was repaired. */
export async function makeLevel(
  scene: Scene,
  request: LevelRequest,
  seed: string,
  way: Way,
): Promise<{ made: Made<Level>; papers: LevelPapers }> {
  let raw: Level | undefined;
  const watched = (generator: Generator<LevelRequest, Level>): Generator<LevelRequest, Level> => ({
    ...generator,
    async propose(...given) {
      raw = await generator.propose(...given);
      return raw;
    },
  });
  const model = scene.cache.custom["aigcModel"]?.get("level-room") as Model | undefined;
  const chain =
    way === "network" && model ? [vaeLevel(model), rulesLevel()].map(watched) : way === "rules" ? [watched(rulesLevel())] : undefined;
  const began = performance.now();
  const made = await scene.aigc.level(request, { seed, ...(chain ? { chain } : {}) });
  return { made, papers: { request, way, milliseconds: performance.now() - began, raw } };
}
