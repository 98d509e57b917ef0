import { Core, type Game } from "phaser";
import type { AigcError } from "../errors.ts";
import type { Model } from "../model.ts";
import { createSpriteAtlas, type SpriteAtlas } from "../generators/sprite/phaser/sprite-atlas.ts";

/** Why a model that was asked for is not there. */
export interface MissingModel {
  readonly key: string;
  /** Known if the manifest could be read. */
  readonly contract?: string;
  readonly error: AigcError;
}

/** What the scenes of one game share. */
export interface Runtime {
  readonly atlas: SpriteAtlas;
  /** Loaded models, oldest first. */
  models(): readonly Model[];
  addModel(key: string, model: Model): void;
  /** Models that could not be loaded; their content is made by rules, and the provenance says why. */
  readonly missing: MissingModel[];
}

/** The custom cache that holds the models: `this.cache.custom.aigcModel.get("level-room")`. */
export const MODEL_CACHE = "aigcModel";

/** Per game and gone with it: two games on a page, or one after another, share nothing. */
const runtimes = new WeakMap<Game, Runtime>();

export function runtimeOf(game: Game): Runtime {
  const existing = runtimes.get(game);
  if (existing) return existing;
  const cache = game.cache.addCustom(MODEL_CACHE);
  // What is in the cache, kept here as well: when a game is destroyed, its caches go before it tells anybody.
  const models = new Map<string, Model>();
  const atlas = createSpriteAtlas(game.textures);
  const runtime: Runtime = {
    atlas,
    missing: [],
    models: () => [...models.values()],
    addModel(key, model) {
      const index = runtime.missing.findIndex((entry) => entry.key === key);
      if (index >= 0) runtime.missing.splice(index, 1);
      cache.add(key, model);
    },
  };
  cache.events.on("add", (_cache: unknown, key: string, model: Model) => models.set(key, model));
  cache.events.on("remove", (_cache: unknown, key: string) => {
    models.get(key)?.dispose();
    models.delete(key);
  });
  game.events.once(Core.Events.DESTROY, () => {
    for (const model of models.values()) model.dispose();
    runtimes.delete(game);
  });
  runtimes.set(game, runtime);
  return runtime;
}
