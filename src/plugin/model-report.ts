import type { Provenance } from "../content.ts";
import type { Generator } from "../generator.ts";
import type { MissingModel } from "../kind.ts";
import type { Model, ModelId } from "../model.ts";
import type { PlacedModel } from "./placed-model.ts";

/** The state of a requested model. */
export interface ModelReport {
  readonly key: string;
  readonly state: "loaded" | "missing";
  /** Known after the manifest was read. */
  readonly contract?: string;
  /** Its name and the hash of its weights, as provenance has them. */
  readonly model?: ModelId;
  /** Where it runs: in a worker from a file ("module") or from a text ("blob"), or on the page. */
  readonly way?: PlacedModel["way"];
  /** The reason why it is missing or does not run in a worker; empty if there is none. */
  readonly reason: string;
  /** How many pieces of content it made that passed the check. */
  readonly answered: number;
  /** How many it could not make, so that the next generator answered; and the last reason. */
  readonly passedOver: number;
  readonly lastReason?: string;
}

/** Counts the answers of each model. */
export interface Tally {
  note(provenance: Provenance, chain: readonly Pick<Generator<never, unknown>, "name" | "model">[]): void;
  report(models: ReadonlyMap<string, Model>, missing: readonly MissingModel[]): readonly ModelReport[];
}

export function createTally(): Tally {
  const counts = new Map<string, Pick<ModelReport, "answered" | "passedOver" | "lastReason">>();
  const none = { answered: 0, passedOver: 0 };
  const countOf = (sha256: string) => counts.get(sha256) ?? none;
  return {
    note({ model, skipped = [] }, chain) {
      for (const { generator, reason } of skipped) {
        const passed = chain.find(({ name }) => name === generator)?.model;
        if (!passed) continue;
        const count = countOf(passed.sha256);
        counts.set(passed.sha256, { ...count, passedOver: count.passedOver + 1, lastReason: reason });
      }
      if (!model) return;
      const count = countOf(model.sha256);
      counts.set(model.sha256, { ...count, answered: count.answered + 1 });
    },
    report: (models, missing) => [
      ...[...models].map(([key, model]): ModelReport => {
        const { name, sha256, contract } = model.manifest;
        // A model that the game itself put into the cache has no information about its place.
        const { way, reason = "" } = model as Partial<PlacedModel>;
        return { key, state: "loaded", contract, model: { name, sha256 }, ...(way ? { way } : {}), reason, ...countOf(sha256) };
      }),
      ...missing.map(({ key, contract, error }): ModelReport => ({
        key,
        state: "missing",
        ...(contract === undefined ? {} : { contract }),
        reason: error.message,
        ...none,
      })),
    ],
  };
}
