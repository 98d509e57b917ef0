import { Core, type Game } from "phaser";
import type { MissingModel } from "../kind.ts";
import type { Model } from "../model.ts";
import { createMadeContent, type MadeContent } from "./made-content.ts";
import { createTally, type ModelReport, type Tally } from "./model-report.ts";
import type { AnyKind } from "./scene-part.ts";
import { createTurns, type Turns } from "./turns.ts";

/** What the scenes of one game share. */
export interface Runtime {
  /** The kinds that its plugins make. */
  readonly kinds: Set<AnyKind>;
  /** Proposals on the page take turns. */
  readonly turns: Turns;
  /** What file types made in a preload. */
  readonly made: MadeContent;
  /** Loaded models, oldest first. */
  models(): readonly Model[];
  /**
   * Opens the model of a key with `open`, once, however many scenes ask for it meanwhile; it is kept if one of them still runs.
   * @throws AigcError what opening it found wrong
   */
  openModel(key: string, open: () => Promise<Model>, stillWanted: () => boolean): Promise<void>;
  /** Models that could not be loaded; their content is made by rules, and the provenance has the reason. */
  readonly missing: MissingModel[];
  /** Notes which generator made something, and which of the chain could not. */
  readonly note: Tally["note"];
  report(): readonly ModelReport[];
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
