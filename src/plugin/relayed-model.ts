import type { Model } from "../model.ts";
import type { PlacedModel } from "./placed-model.ts";

/** From so many rows on a batch costs a frame more on the page than the way to a worker and back. */
const MANY_ROWS = 24;

/**
 * The same network on the page and in a worker: batches of {@link MANY_ROWS} rows and more go to the worker, once it is there. The answers
 * are the same bits. A worker that fails or is late is left alone from then on; the page takes its place, for the batch that failed too.
 * @param tell is told once, in words, why the worker is left alone
 */
export function relayedModel(model: PlacedModel, tell: (reason: string) => void): Model {
  const { inWorker } = model;
  if (!inWorker) return model;
  let worker: Model | undefined;
  let state: "unasked" | "coming" | "there" | "given up" = "unasked";
  const giveUp = (error: unknown): void => {
    if (state === "given up") return;
    state = "given up";
    tell(`${error instanceof Error ? error.message : String(error)} Its network decides on the page from now on.`);
  };
  const ask = (): void => {
    state = "coming";
    inWorker().then((opened) => {
      worker = opened;
      state = "there";
    }, giveUp);
  };
  return {
    ...model,
    run(inputs, outputs) {
      const rows = Number(Object.values(inputs)[0]?.dims[0]);
      if (rows < MANY_ROWS || state === "given up") return model.run(inputs, outputs);
      if (state === "unasked") ask();
      if (state !== "there") return model.run(inputs, outputs);
      return Promise.resolve(worker!.run(inputs, outputs)).catch((error: unknown) => {
        giveUp(error);
        return model.run(inputs, outputs);
      });
    },
  };
}
