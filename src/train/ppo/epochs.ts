import type { Rng } from "../../rng.ts";
import type { SharedStep } from "../shared-step.ts";
import { LOSS_METRICS, rowsLoss, sequencesLoss, type LossTerms } from "./loss.ts";
import { scheduled } from "./options.ts";
import type { Samples } from "./samples.ts";

/** Parts of each gradient: fixed, so that the bits do not depend on the number of copies. */
export const SHARDS = 2;

const KL = LOSS_METRICS.indexOf("approximateKl");

/**
 * The epochs of one update.
 * @param progress from 0 to 1 through the training
 * @param rng shuffles
 * @returns the metrics
 */
export function runEpochs(step: SharedStep, samples: Samples, terms: LossTerms, progress: number, rng: Rng): Record<string, number> {
  const { settings, shape } = terms;
  const { rows, sequences } = samples;
  const recurrent = shape.gruWidth > 0;
  // Without memory the samples are shuffled one by one, with memory sequence by sequence.
  const order = recurrent ? Uint32Array.from(sequences.keys()) : rows.slice();
  const size = settings.minibatchSize;
  const perBatch = recurrent ? Math.max(SHARDS, Math.round((size * sequences.length) / rows.length)) : size;
  const learningRate = scheduled(settings.learningRate, progress);
  const sums = new Float64Array(LOSS_METRICS.length);
  let steps = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    // PPO 8: each epoch shuffles all samples and takes each once.
    shuffle(order, rng);
    const before = { kl: sums[KL]!, steps };
    for (let start = 0; start + SHARDS <= order.length; start += perBatch) {
      const chosen = order.subarray(start, Math.min(start + perBatch, order.length));
      if (chosen.length < SHARDS) break;
      const middle = Math.ceil(chosen.length / SHARDS);
      step(
        {
          learningRate,
          // PPO 12: the norm of the whole gradient is clipped.
          clipNorm: settings.clipNorm,
          loss(t, shard, metrics) {
            const part = chosen.subarray(shard * middle, (shard + 1) * middle);
            return recurrent ? sequencesLoss(t, terms, samples, part, metrics) : rowsLoss(t, terms, part, metrics);
          },
        },
        sums,
      );
      steps++;
    }
    const moved = (sums[KL]! - before.kl) / (SHARDS * Math.max(1, steps - before.steps));
    // PPO 13: the epochs end early once the policy has moved far enough.
    if (settings.targetKl !== undefined && moved > settings.targetKl) break;
  }
  const n = Math.max(1, steps * SHARDS);
  return { ...Object.fromEntries(LOSS_METRICS.map((name, i) => [name, sums[i]! / n])), samples: rows.length };
}

/** Fisher and Yates 1938, in place. */
function shuffle(order: Uint32Array, rng: Rng): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}
