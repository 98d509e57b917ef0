import { batchedGames, type BatchedGames } from "../../agents/batched-games.ts";
import { acts, maskSize, observationSize, type Environment } from "../../environment.ts";
import type { Batch, Choices } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { Opponent } from "../../train/ppo/rollout.ts";
import type { Episode } from "./rllink.ts";

/** The choices of the learner's policy for a batch, row by row. */
export interface Thought extends Choices {
  readonly continuous: Float32Array;
  /** The parameters of the distribution, as RLlib wants them: masked logits, or means and logarithms of deviations. */
  readonly distribution: Float32Array;
  readonly logProbabilities: Float32Array;
}

/** One game that ended. */
export interface GameReport {
  readonly opponent: string;
  /** Per learning agent. */
  readonly return: number;
  readonly steps: number;
}

/** Options of one call of `play`. */
export interface PlayOptions {
  /** The least number of steps of learning agents. */
  readonly steps: number;
  /** The learner's policy. */
  readonly think: (batch: Batch, rng: Rng) => Thought;
  /** The policies of the teams that do not learn. */
  readonly opponents: readonly Opponent[];
  /** Appends each mask to its observation; if false, an environment with masked actions is refused. */
  readonly masked: boolean;
  /** Called with each game that ended. */
  readonly heard: (report: GameReport) => void;
}

export interface Table {
  /**
   * Plays until learning agents have made `steps` steps, and returns their experience: one episode per agent and game, cut
   * where the steps are reached. A cut episode goes on under the same identity at the next call; that of an agent that waits for its turn
   * is returned when the outcome of its last action is known.
   * @throws AigcError `bad-environment`, with the step and the seed of the episode
   */
  play(options: PlayOptions): Promise<Episode[]>;
}

/** An unfinished episode. */
interface Piece {
  readonly id: string;
  startedAt: number;
  observations: Float32Array[];
  actions: number[];
  rewards: number[];
  distribution: Float32Array[];
  logProbabilities: number[];
}

interface Game {
  readonly environment: Environment;
  readonly index: number;
  number: number;
  team: number;
  opponent: Opponent | undefined;
  /** By agent; null for agents that do not learn, or are out of the game. */
  pieces: (Piece | null)[];
}

interface TableOptions {
  readonly make: () => Environment;
  readonly environments: number;
  /** The teams that learn, in turns, an episode each. */
  readonly teams: readonly number[];
  /** Prefix of the ids of the episodes; each client of a learner needs another. */
  readonly name: string;
  readonly rng: Rng;
}

type End = "terminated" | "truncated" | "cut";

/** Several parallel games. */
export function createTable(options: TableOptions): Table {
  return new GamesAtTable(options);
}

class GamesAtTable implements Table {
  readonly #options: TableOptions;
  readonly #rng: Rng;
  readonly #games: readonly Game[];
  readonly #side: BatchedGames;
  readonly #everybody: readonly number[];

  constructor(options: TableOptions) {
    this.#options = options;
    this.#rng = options.rng.fork("play");
    this.#games = Array.from({ length: options.environments }, (_, index) => ({
      environment: options.make(),
      index,
      number: -1,
      team: 0,
      opponent: undefined,
      pieces: [],
    }));
    this.#side = batchedGames(this.#games.map(({ environment }) => environment));
    this.#everybody = Array.from({ length: this.#side.spec.agents }, (_, agent) => agent);
  }

  async play(told: PlayOptions): Promise<Episode[]> {
    const done: Episode[] = [];
    for (const game of this.#games) if (game.number < 0) this.#begin(game, told.opponents);
    for (let given = 0; given < told.steps;) given += await this.#advance(told, done);
    for (const game of this.#games)
      for (const agent of this.#everybody)
        if (game.pieces[agent] && acts(game.environment, agent)) done.push(...this.#close(told, game, agent, "cut"));
    return done;
  }

  #learns(game: Game, agent: number): boolean {
    return (this.#side.spec.teams?.[agent] ?? 0) === game.team;
  }

  #begin(game: Game, opponents: readonly Opponent[]): void {
    const { teams, name, rng } = this.#options;
    game.number++;
    game.team = teams[game.number % teams.length]!;
    game.opponent = draw(opponents, this.#rng);
    game.opponent?.policy.forget?.(this.#side.seatsIn(game.index));
    this.#side.begin(game.index, rng.fork("episode").fork(game.index).fork(game.number));
    game.pieces = this.#everybody.map((agent) =>
      this.#learns(game, agent) ? newPiece(`${name}-${game.index}-${game.number}-${agent}`) : null,
    );
  }

  /** All agents act once. Returns how many steps of learning agents that were. */
  async #advance(told: PlayOptions, done: Episode[]): Promise<number> {
    const [side, games] = [this.#side, this.#games];
    side.clear();
    this.#learnersChoose(told);
    for (const opponent of new Set(games.map((game) => game.opponent))) {
      if (!opponent) continue;
      const seats = side.acting((game, agent) => games[game]!.opponent === opponent && !this.#learns(games[game]!, agent));
      await side.decide(seats, opponent.policy, this.#rng);
    }
    return games.reduce((given, game) => given + this.#step(told, game, done), 0);
  }

  /** The learner's policy chooses for the agents that learn, and each choice is written down. */
  #learnersChoose({ think, masked }: PlayOptions): void {
    const { agents, actions: branches, continuous = 0 } = this.#side.spec;
    const learners = this.#side.acting((game, agent) => this.#games[game]!.pieces[agent] !== null);
    if (learners.length === 0) return;
    const batch = this.#side.perceive(learners);
    const thought = think(batch, this.#rng);
    this.#side.take(learners, thought);
    const size = thought.distribution.length / learners.length;
    const [chosen, width] = branches.length > 0 ? [thought.actions, branches.length] : [thought.continuous, continuous];
    learners.forEach((seat, row) => {
      const game = this.#games[Math.floor(seat / agents)]!;
      const piece = game.pieces[seat % agents]!;
      piece.observations.push(this.#rowOf(game, batch, row, masked));
      piece.actions.push(...chosen.subarray(row * width, (row + 1) * width));
      piece.distribution.push(thought.distribution.subarray(row * size, (row + 1) * size));
      piece.logProbabilities.push(thought.logProbabilities[row]!);
    });
  }

  /** One step of a game. Returns how many steps of learning agents that were. */
  #step(told: PlayOptions, game: Game, done: Episode[]): number {
    const result = this.#side.step(game.index);
    let given = 0;
    for (const agent of this.#everybody) {
      const piece = game.pieces[agent];
      if (!piece) continue;
      const reward = result.rewards[agent]!;
      if (piece.observations.length > piece.rewards.length) {
        piece.rewards.push(reward);
        given++;
      } else if (piece.rewards.length > 0) piece.rewards[piece.rewards.length - 1]! += reward;
      if (result.terminated || (game.environment.out?.(agent) ?? false)) done.push(...this.#close(told, game, agent, "terminated"));
      else if (result.truncated) done.push(...this.#close(told, game, agent, "truncated"));
    }
    if (result.terminated || result.truncated) {
      told.heard(this.#reportOf(game));
      this.#begin(game, told.opponents);
    }
    return given;
  }

  #reportOf(game: Game): GameReport {
    const { returns, steps, spec } = this.#side;
    const team = this.#everybody.filter((agent) => this.#learns(game, agent));
    const earned = team.reduce((sum, agent) => sum + returns[game.index * spec.agents + agent]!, 0);
    return { opponent: game.opponent?.name ?? "", return: earned / team.length, steps: steps[game.index]! };
  }

  /** Ends the episode of an agent; returns none where it has no step yet. */
  #close({ masked }: PlayOptions, game: Game, agent: number, end: End): readonly Episode[] {
    const piece = game.pieces[agent]!;
    if (piece.rewards.length === 0) return [];
    // After an end by the rules nothing is read, and an agent that waits has no observation; the shape needs a row there.
    const unread = end === "terminated" || !acts(game.environment, agent);
    const seat = game.index * this.#side.spec.agents + agent;
    const after = unread ? piece.observations.at(-1)! : this.#rowOf(game, this.#side.perceive([seat]), 0, masked);
    game.pieces[agent] = end === "cut" ? newPiece(piece.id, piece.startedAt + piece.rewards.length) : null;
    return [asEpisode(piece, after, end, this.#side.spec.actions.length > 0)];
  }

  /** A row of RLlib's: the observation, and behind it the mask if that is read there. */
  #rowOf(game: Game, { observations, actionMasks }: Batch, row: number, masked: boolean): Float32Array {
    const [width, flags] = [observationSize(this.#side.spec), maskSize(this.#side.spec)];
    const mask = actionMasks.subarray(row * flags, (row + 1) * flags);
    const observation = observations.subarray(row * width, (row + 1) * width);
    if (masked) return Float32Array.of(...observation, ...mask);
    if (mask.includes(0))
      throw this.#side.complaint(
        game.index,
        "forbids an action, and RLlib's own module knows no masks: start bridges/ray_ppo.py, which does",
      );
    return observation;
  }
}

function newPiece(id: string, startedAt = 0): Piece {
  return { id, startedAt, observations: [], actions: [], rewards: [], distribution: [], logProbabilities: [] };
}

function asEpisode(piece: Piece, after: Float32Array, end: End, discrete: boolean): Episode {
  return {
    id: piece.id,
    startedAt: piece.startedAt,
    steps: piece.rewards.length,
    observations: joined([...piece.observations, after]),
    actions: discrete ? BigInt64Array.from(piece.actions, BigInt) : Float32Array.from(piece.actions),
    rewards: Float32Array.from(piece.rewards),
    distribution: joined(piece.distribution),
    logProbabilities: Float32Array.from(piece.logProbabilities),
    terminated: end === "terminated",
    truncated: end === "truncated",
  };
}

function joined(rows: readonly Float32Array[]): Float32Array {
  const size = rows[0]!.length;
  const all = new Float32Array(rows.length * size);
  rows.forEach((row, index) => all.set(row, index * size));
  return all;
}

function draw(opponents: readonly Opponent[], rng: Rng): Opponent | undefined {
  return opponents[rng.choose(opponents.map(({ weight }) => weight))];
}
