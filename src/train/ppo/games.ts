import type { BatchedGames } from "../../agents/batched-games.ts";
import type { EnvironmentSpec } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { resumeRng, type Rng } from "../../rng.ts";
import type { NumberArray } from "../checkpoint.ts";
import type { Widths } from "./experience.ts";
import type { ProcessGroup } from "../process-group.ts";

/**
 * The games that are played side by side, and what it takes to play each of them again to where it stands: its seed and all that was
 * done in it. In memory that all copies of a training see, so that one of them can save them all.
 */
export interface Games {
  readonly spec: EnvironmentSpec;
  readonly count: number;
  /** Games per stream of chance. */
  readonly perStream: number;
  /** Number of the episode, its opponent's key, the learning team, steps taken; -1, 0, 0, 0 before the first. */
  readonly episodes: Int32Array;
  /** The difficulty of the episode's reset, by game; {@link WHOLE} where it had none. */
  readonly difficulty: Float64Array;
  /** Rewards of the learner's agents so far, by game. */
  readonly totals: Float64Array;
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  /** The memories, by seat. */
  readonly states: Float32Array;
  /** Places of the streams of chance: c, s0, s1, s2 of each. */
  readonly streams: Float64Array;
}

export const [NUMBER, OPPONENT, TEAM, STEPS] = [0, 1, 2, 3];
export const EPISODE = 4;
export const WHOLE = -1;

/** Streams of chance: fixed, so that the same games come out however many copies share them. The most copies that are of use. */
export const STREAMS = 4;

/** Every action of a running episode is kept, so that a training can go on from a checkpoint. */
const MOST_BYTES = 2 ** 30;

export async function sharedGames(group: ProcessGroup, spec: EnvironmentSpec, widths: Widths, count: number): Promise<Games> {
  const { agents, maxSteps } = spec;
  const bytes = 4 * count * maxSteps * agents * (widths.branches + widths.continuous);
  if (bytes > MOST_BYTES)
    throw new AigcError(
      "bad-environment",
      spec.contract,
      `maxSteps is ${maxSteps}: what is done in ${count} games of that length does not fit into memory (${Math.round(bytes / 2 ** 20)} MB, ${MOST_BYTES / 2 ** 20} at most). Set it to the steps after which you truncate an episode, some hundreds or thousands.`,
    );
  const block = async (size: number) => group.shared(size);
  return {
    spec,
    count,
    perStream: count / STREAMS,
    episodes: new Int32Array(await block(4 * EPISODE * count)).fill(-1),
    difficulty: new Float64Array(await block(8 * count)),
    totals: new Float64Array(await block(8 * count)),
    actions: new Int32Array(await block(4 * count * maxSteps * agents * widths.branches)),
    continuous: new Float32Array(await block(4 * count * maxSteps * agents * widths.continuous)),
    states: new Float32Array(await block(4 * count * agents * widths.state)),
    streams: new Float64Array(await block(8 * 4 * STREAMS)),
  };
}

/** The seed of an episode: replays it alone. */
export const episodeRng = (root: Rng, game: number, number: number): Rng => root.fork("episode").fork(game).fork(number);

export const streamRng = (root: Rng, stream: number): Rng => root.fork("play").fork(stream);

export function keepStream(games: Games, stream: number, rng: Rng): void {
  const { c, s0, s1, s2 } = rng.state().alea;
  games.streams.set([c, s0, s1, s2], 4 * stream);
}

export function resumeStream(games: Games, root: Rng, stream: number): Rng {
  const [c, s0, s1, s2] = games.streams.subarray(4 * stream, 4 * stream + 4) as unknown as [number, number, number, number];
  return resumeRng({ seed: streamRng(root, stream).seed, alea: { c, s0, s1, s2 } });
}

/** Everything of the games, packed: only the steps that were taken. */
export function packGames(games: Games, widths: Widths): Record<string, NumberArray> {
  const { spec, count, episodes } = games;
  const taken = Array.from({ length: count }, (_, game) => Math.max(0, episodes[game * EPISODE + STEPS]!));
  const pack = <Numbers extends Int32Array | Float32Array>(from: Numbers, perStep: number): Numbers => {
    const packed = new (from.constructor as new (length: number) => Numbers)(taken.reduce((sum, n) => sum + n * perStep, 0));
    let at = 0;
    taken.forEach((steps, game) => {
      const start = game * spec.maxSteps * perStep;
      packed.set(from.subarray(start, start + steps * perStep), at);
      at += steps * perStep;
    });
    return packed;
  };
  return {
    "games/episodes": episodes.slice(),
    "games/difficulty": games.difficulty.slice(),
    "games/actions": pack(games.actions, spec.agents * widths.branches),
    "games/continuous": pack(games.continuous, spec.agents * widths.continuous),
    "games/states": games.states.slice(),
    "games/streams": games.streams.slice(),
  };
}

export function unpackGames(games: Games, widths: Widths, arrays: Readonly<Record<string, NumberArray>>): void {
  const { spec, count, episodes } = games;
  episodes.set(arrays["games/episodes"]!);
  games.difficulty.set(arrays["games/difficulty"]!);
  games.states.set(arrays["games/states"]!);
  games.streams.set(arrays["games/streams"]!);
  const unpack = (to: Int32Array | Float32Array, from: NumberArray, perStep: number) => {
    let at = 0;
    for (let game = 0; game < count; game++) {
      const steps = Math.max(0, episodes[game * EPISODE + STEPS]!);
      // Where the rules have changed, an episode may be longer than any is now.
      to.set(from.subarray(at, at + Math.min(steps, spec.maxSteps) * perStep), game * spec.maxSteps * perStep);
      at += steps * perStep;
    }
  };
  unpack(games.actions, arrays["games/actions"]!, spec.agents * widths.branches);
  unpack(games.continuous, arrays["games/continuous"]!, spec.agents * widths.continuous);
}

/** The difficulty of a game's reset. */
function difficultyOf({ difficulty }: Games, game: number): number | undefined {
  return difficulty[game] === WHOLE ? undefined : difficulty[game]!;
}

/**
 * Plays a game again to where it stood.
 * @param begin begin anew where that cannot be done, as the rules may have changed
 * @throws AigcError `bad-environment` when the environment throws or ends before: it is another than the one that the checkpoint
 *   was made with, or does not give the same episode for the same seed
 */
export function replay(games: Games, widths: Widths, root: Rng, game: number, table: BatchedGames, begin: boolean): void {
  const { spec, episodes } = games;
  const number = episodes[game * EPISODE + NUMBER]!;
  games.totals[game] = 0;
  if (number < 0) return;
  const [a, c] = [spec.agents * widths.branches, spec.agents * widths.continuous];
  const steps = episodes[game * EPISODE + STEPS]!;
  try {
    table.begin(game, episodeRng(root, game, number), difficultyOf(games, game));
    if (steps >= spec.maxSteps) throw new Error(`it has ${steps} steps, and maxSteps is ${spec.maxSteps}`);
    for (let step = 0; step < steps; step++) {
      const at = game * spec.maxSteps + step;
      table.actions.set(games.actions.subarray(at * a, (at + 1) * a), game * a);
      table.continuous.set(games.continuous.subarray(at * c, (at + 1) * c), game * c);
      const { rewards, terminated, truncated } = table.step(game);
      for (let agent = 0; agent < spec.agents; agent++)
        if ((spec.teams?.[agent] ?? 0) === episodes[game * EPISODE + TEAM]!) games.totals[game]! += rewards[agent]!;
      if (terminated || truncated) throw new Error(`it ended at step ${step + 1}, and had not before`);
    }
  } catch (error) {
    if (begin) {
      episodes.set([-1, 0, 0, 0], game * EPISODE);
      return;
    }
    const { cause = error } = error as { readonly cause?: unknown };
    throw table.complaint(
      game,
      `, played again from a checkpoint, went wrong: ${cause instanceof Error ? cause.message : String(cause)}`,
      error,
    );
  }
}
