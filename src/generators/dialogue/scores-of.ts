import { checkModel } from "../../handed-in.ts";
import { checkContract, checkTensorShape } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";

/** The score of each class of a network, and how many of the features it knows. */
export type Scores = (features: readonly number[]) => { readonly known: number; readonly scores: () => Promise<Float32Array> };

/**
 * Runs a classifier of sets of features (`train/classifier.ts`). Features that it has not learnt do not count.
 * @param where the maker: "dialogue/critic"
 * @param train the model to train: "dialogue-critic"
 * @throws AigcError `model-mismatch` for a model of another contract, or one whose lists and sizes do not fit
 */
export function scoresOf(
  model: Model,
  { where, contract, train, classes }: { readonly where: string; readonly contract: string; readonly train: string; readonly classes: (model: Model) => number }, // prettier-ignore
): Scores {
  checkModel(where, "model", model);
  const { manifest } = model;
  checkContract(where, manifest, contract, `dialogue --model ${train}`);
  const learnt = (manifest.details?.["features"] ?? []) as readonly number[];
  checkTensorShape(manifest, "inputs", "cells", [null, learnt.length]);
  checkTensorShape(manifest, "outputs", "scores", [null, classes(model)]);
  const places = new Map(learnt.map((feature, place) => [feature, place]));
  return (features) => {
    const cells = features.flatMap((feature) => places.get(feature) ?? []);
    return {
      known: cells.length,
      async scores() {
        const data = new Float32Array(learnt.length);
        for (const cell of cells) data[cell] = 1 / Math.sqrt(cells.length);
        const { scores } = await model.run({ cells: { dims: [1, learnt.length], data } });
        return Float32Array.from(scores!.data as Float32Array);
      },
    };
  };
}
