import type { Provenance } from "../content.ts";
import type { Generator } from "../generator.ts";
import type { MissingModel } from "../kind.ts";
import type { Model, ModelId } from "../model.ts";
import type { PlacedModel } from "./placed-model.ts";

/** The state of a model that was asked for. */
export interface ModelReport {
  readonly key: string;
  readonly state: "loaded" | "missing";
  /** Known once the manifest could be read. */
  readonly contract?: string;
  /** Its name and the hash of its weights, as provenance has them. */
  readonly model?: ModelId;
  /** Where it runs: in a worker from its file ("module") or from its text ("blob"), or on the page. */
  readonly way?: PlacedModel["way"];
  /** Why it is missing, or does not run in a better place; empty when all is well. */
  readonly reason: string;
  /** How many things it made that passed their check. */
  readonly answered: number;
  /** How many it could not make, so that the next of the chain answered; and why the last time. */
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
        // One that the game has put into the cache itself says nothing of its place.
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
