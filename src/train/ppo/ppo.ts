import type { Engine } from "../../nn/kernels/engine.ts";
import type { Trained, Training } from "../training.ts";
import { weightsPolicy } from "./actor.ts";
import { crossPlay, scripted, type Pairing } from "./cross-play.ts";
import { runEpochs } from "./epochs.ts";
import { nextDifficulty, plainSettings, scheduled, type PpoOptions } from "./options.ts";
import { exportPolicy } from "./policy-export.ts";
import { ratingAfter } from "./rating.ts";
import { createRun, opponentsOf, type Run } from "./run.ts";
import { momentsOf, momentsOfRows } from "./running-moments.ts";
import { estimateAdvantages, explainedVariance, pick, sequencesOf, type Samples } from "./samples.ts";
import { checkpointOf, restore } from "./saved-run.ts";
import { teach } from "./teacher.ts";

/**
 * Proximal policy optimisation (Schulman et al. 2017), with generalised advantages (Schulman et al. 2016), masks, memory, teams,
 * self-play, imitation and curiosity. docs/ppo.md numbers its details, and they are numbered the same here.
 *
 * @throws AigcError `bad-request` for wrong options, `bad-environment` with the seed to repeat the error
 */
export function ppo(options: PpoOptions): Training {
  return ppoIn(null, options);
}

/** The same, in the memory of an engine that is there already. */
export async function* ppoIn(engine: Engine | null, options: PpoOptions): Training {
  const owned: { dispose(): void }[] = [];
  try {
    return yield* train(await createRun(engine, options, owned), owned);
  } finally {
    for (const each of owned) each.dispose();
  }
}

async function* train(run: Run, owned: { dispose(): void }[]): Training {
  const { settings, group, rollout, actor } = run;
  const { updates } = settings;
  // No copy loads games before all have made their memory ready.
  group.barrier();
  if (settings.resume) restore(run, settings.resume);
  while (run.update < updates) {
    // The copy that reports may still be saving the games.
    group.barrier();
    await rollout.collect(actor, opponentsOf(run), run.difficulty);
    group.barrier();
    const values = finishUpdate(run, await learnRollout(run));
    if (group.rank > 0) continue;
    await evaluate(run);
    const progress = { step: run.update, steps: updates, values: { ...values, ...run.metrics } };
    yield { ...progress, checkpoint: () => checkpointOf(run), model: () => modelOf(run) };
  }
  const pairings = settings.crossPlay && group.rank === 0 ? await playEverybody(run, settings.crossPlay, owned) : null;
  const final = modelOf(run);
  return pairings ? { ...final, details: { ...final.details, crossPlay: pairings } } : final;
}

/** Learns from the experience of a rollout. @returns the metrics */
async function learnRollout(run: Run): Promise<Record<string, number>> {
  const { settings, shape, tables, experience, returns, curiosity, update } = run;
  const sequences = sequencesOf(experience);
  tables.fill(experience);
  // PPO 25: curiosity adds to the rewards before advantages are estimated.
  const bonus = curiosity?.rewards(tables.observations, sequences.rows).map((reward) => reward * settings.curiosity!.weight);
  const scale = { mean: returns.mean()[0]!, deviation: 1 / returns.factor()[0]! };
  const samples = estimateAdvantages(experience, sequences, scale, settings, bonus);
  const explained = explainedVariance(samples, scale);
  const taught = await teach(samples, shape, settings, update, run.shuffle);
  tables.setTargets(samples, taught?.actions);
  const progress = update / Math.max(1, settings.updates - 1);
  const terms = { shape, tables, settings, taught, entropyWeight: scheduled(settings.entropyWeight, progress) };
  const losses = runEpochs(run.step, samples, terms, progress, run.shuffle);
  followMoments(run, samples);
  return {
    ...losses,
    ...(Number.isNaN(explained) ? {} : { explainedVariance: explained }),
    learningRate: scheduled(settings.learningRate, progress),
  };
}

/** Updates the normalisation of observations and returns, and the network of curiosity, after the samples were learnt. */
function followMoments(
  { settings, engine, learner, tables, observations, returns, curiosity }: Run,
  { returns: earned, rows }: Samples,
): void {
  curiosity?.learn(tables.observations, rows);
  returns.add(momentsOf(pick(earned, rows, 1)));
  if (!settings.normaliseObservations) return;
  observations.add(momentsOfRows(engine, tables.observations, rows));
  learner.setFrozen("observationMean", observations.mean());
  learner.setFrozen("observationFactor", observations.factor());
}

/** Ends the update: rating, difficulty, past selves. @returns all metrics */
function finishUpdate(run: Run, learnt: Readonly<Record<string, number>>): Record<string, number> {
  const { settings, pastSelves, priorities, episodeStats, difficulty } = run;
  const { snapshots, environments, stepsPerRollout, updates } = settings;
  run.update++;
  const against = episodeStats.against();
  const keys = opponentsOf(run).map(({ key }) => key);
  priorities.note(keys.map((key, i) => [key, against[i]!.games, against[i]!.points]));
  const episodes = episodeStats.means();
  const scripts = settings.opponents?.length ?? 0;
  const met = pastSelves.all.map(({ rating }, i) => ({ rating, ...against[scripts + i]! }));
  run.rating = ratingAfter(run.rating, met);
  run.difficulty = nextDifficulty(settings, { difficulty: difficulty ?? 0, progress: run.update / updates, values: episodes });
  if (snapshots && run.update % snapshots.every === 0) pastSelves.add(run.update, run.rating, snapshots.keep);
  priorities.keep(opponentsOf(run).map(({ key }) => key));
  return {
    ...episodes,
    ...(met.length > 0 ? { rating: run.rating } : {}),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...learnt,
    totalSteps: run.update * environments * stepsPerRollout,
  };
}

async function evaluate(run: Run): Promise<void> {
  const { settings, engine, spec, shape, learner, update } = run;
  const { evaluateEvery, updates } = settings;
  if (!settings.evaluate || !(update === updates || (evaluateEvery && update % evaluateEvery === 0))) return;
  const [present, drawing] = [true, false].map((greedy) => weightsPolicy(engine, spec, shape, learner.weights(), greedy));
  run.metrics = await settings.evaluate(present!, run.root.fork("evaluate"), drawing!);
  present!.dispose();
  drawing!.dispose();
}

function modelOf({ settings, spec, shape, learner, returns, update, metrics }: Run): Trained {
  const { details, ...file } = exportPolicy(spec.contract, shape, learner.weights(), returns, settings.int8);
  return { ...file, steps: update, data: [], metrics, details: { ...details, hyperParameters: plainSettings(settings) } };
}

/** Plays the final policy, its past selves, the opponents and a random policy against each other. @param games per pairing */
async function playEverybody(run: Run, games: number, owned: { dispose(): void }[]): Promise<Pairing[]> {
  const { settings, engine, spec, shape, teams } = run;
  const past = run.pastSelves.all.filter(({ update }) => update < run.update);
  const selves = [{ name: "final", learner: run.learner }, ...past.map(({ update, learner }) => ({ name: `update ${update}`, learner }))];
  const policies = selves.map(({ learner }) => weightsPolicy(engine, spec, shape, learner.weights(), false));
  owned.push(...policies);
  const players = selves.map(({ name }, index) => ({ name, policy: policies[index]!, teams }));
  return crossPlay(settings.make, [...players, ...scripted(spec, settings.opponents)], games, run.root.fork("cross-play"));
}
