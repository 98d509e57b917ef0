import { Core, type Game } from "phaser";
import type { MissingModel } from "../kind.ts";
import type { Model } from "../model.ts";
import { createMadeContent, type MadeContent } from "./made-content.ts";
import { createTally, type ModelReport, type Tally } from "./model-report.ts";
import type { AnyKind } from "./scene-part.ts";
import { createTurns, type Turns } from "./turns.ts";

/** The state that all scenes of a game share. */
export interface Runtime {
  /** The kinds that its plugins make. */
  readonly kinds: Set<AnyKind>;
  /** Generators on the page work in turns. */
  readonly turns: Turns;
  /** The content of preloads. */
  readonly made: MadeContent;
  /** Loaded models, oldest first. */
  models(): readonly Model[];
  /**
   * Opens the model of a key with `open`, once for all scenes that ask for it; it is kept if one of them still runs.
   * @throws AigcError from `open`
   */
  openModel(key: string, open: () => Promise<Model>, stillWanted: () => boolean): Promise<void>;
  /** Models that could not be loaded; their content is made by rules, and the provenance has the reason. */
  readonly missing: MissingModel[];
  /** Records which generator made a piece of content, and which ones of the chain failed. */
  readonly note: Tally["note"];
  report(): readonly ModelReport[];
}

/** The custom cache that holds the models: `this.cache.custom.aigcModel.get("level-room")`. */
export const MODEL_CACHE = "aigcModel";

/** One per game, collected with the game: two games on a page share nothing. */
const runtimes = new WeakMap<Game, Runtime>();

export function runtimeOf(game: Game): Runtime {
  const existing = runtimes.get(game);
  if (existing) return existing;
  const cache = game.cache.addCustom(MODEL_CACHE);
  // A copy of the cache: when a game is destroyed, its caches are cleared before the event.
  const models = new Map<string, Model>();
  const opening = new Map<string, { readonly done: Promise<void>; readonly askers: (() => boolean)[] }>();
  const tally = createTally();
  const missing: MissingModel[] = [];
  let gone = false;

  function openModel(key: string, open: () => Promise<Model>, stillWanted: () => boolean): Promise<void> {
    if (models.has(key)) return Promise.resolve();
    const begun = opening.get(key);
    if (begun) {
      begun.askers.push(stillWanted);
      return begun.done;
    }
    const askers = [stillWanted];
    const done = open()
      .then((model) => {
        if (gone || !askers.some((wants) => wants())) return model.dispose();
        const index = missing.findIndex((entry) => entry.key === key);
        if (index >= 0) missing.splice(index, 1);
        cache.add(key, model);
      })
      .finally(() => opening.delete(key));
    opening.set(key, { done, askers });
    return done;
  }

  const runtime: Runtime = {
    kinds: new Set(),
    turns: createTurns(),
    made: createMadeContent(game),
    missing,
    models: () => [...models.values()],
    openModel,
    note: tally.note,
    report: () => tally.report(models, missing),
  };
  cache.events.on("add", (_cache: unknown, key: string, model: Model) => models.set(key, model));
  cache.events.on("remove", (_cache: unknown, key: string) => {
    models.get(key)?.dispose();
    models.delete(key);
  });
  game.events.once(Core.Events.DESTROY, () => {
    gone = true;
    for (const model of models.values()) model.dispose();
    runtimes.delete(game);
  });
  runtimes.set(game, runtime);
  return runtime;
}
