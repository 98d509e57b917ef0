import { batchedGames } from "../../agents/batched-games.ts";
import { acts, maskSize, observationSize, type Environment } from "../../environment.ts";
import type { Batch, Choices } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { Opponent } from "../../train/ppo/rollout.ts";
import type { Episode } from "./rllink.ts";

/** What the learner's policy did with a batch, row by row. */
export interface Thought extends Choices {
  readonly continuous: Float32Array;
  /** What the action was drawn from, as RLlib's distribution takes it: masked logits, or means and logarithms of deviations. */
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

export interface Table {
  /**
   * Plays until learning agents have made `steps` steps, and hands over what they met with: one episode per agent and game, cut
   * where the steps are reached. A cut episode goes on under the same identity at the next call; that of an agent that waits for its turn
   * is handed over when it is known what came of its last action.
   * @param masked puts each mask behind its observation; without, an environment that forbids anything is refused
   * @throws AigcError `bad-environment`, with the step and the seed of the episode
   */
  play(options: {
    readonly steps: number;
    readonly think: (batch: Batch, rng: Rng) => Thought;
    readonly opponents: readonly Opponent[];
    readonly masked: boolean;
    readonly heard: (report: GameReport) => void;
  }): Promise<Episode[]>;
}

/** An episode in the making. */
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
  /** By agent; those that do not learn, or are out of the game, have none. */
  pieces: (Piece | null)[];
}

/**
 * Several games side by side.
 * @param name begins the identities of the episodes: no other client of the same learner may have it
 * @param teams learn in turns, an episode each
 */
export function createTable(options: {
  readonly make: () => Environment;
  readonly environments: number;
  readonly teams: readonly number[];
  readonly name: string;
  readonly rng: Rng;
}): Table {
  const { teams, name } = options;
  const rng = options.rng.fork("play");
  const games: Game[] = Array.from({ length: options.environments }, (_, index) => ({
    environment: options.make(),
    index,
    number: -1,
    team: 0,
    opponent: undefined,
    pieces: [],
  }));
  const side = batchedGames(games.map(({ environment }) => environment));
  const { spec } = side;
  const [width, flags, branches, continuous, agents] = [
    observationSize(spec),
    maskSize(spec),
    spec.actions.length,
    spec.continuous ?? 0,
    spec.agents,
  ];
  const everybody = Array.from({ length: agents }, (_, agent) => agent);
  const learns = (game: Game, agent: number) => (spec.teams?.[agent] ?? 0) === game.team;
  const active = (game: Game, agent: number) => acts(game.environment, agent);

  const begin = (game: Game, opponents: readonly Opponent[]) => {
    game.number++;
    game.team = teams[game.number % teams.length]!;
    game.opponent = draw(opponents, rng);
    game.opponent?.policy.forget?.(side.seatsIn(game.index));
    side.begin(game.index, options.rng.fork("episode").fork(game.index).fork(game.number));
    game.pieces = everybody.map((agent) => (learns(game, agent) ? newPiece(`${name}-${game.index}-${game.number}-${agent}`) : null));
  };

  return {
    async play({ steps, think, opponents, masked, heard }) {
      const done: Episode[] = [];
      /** A row of RLlib's: the observation, and behind it the mask if that is read there. */
      const seen = (game: Game, { observations, actionMasks }: Batch, row: number): Float32Array => {
        const mask = actionMasks.subarray(row * flags, (row + 1) * flags);
        const observation = observations.subarray(row * width, (row + 1) * width);
        if (masked) return Float32Array.of(...observation, ...mask);
        if (mask.includes(0))
          throw side.complaint(
            game.index,
            "forbids an action, and RLlib's own module knows no masks: start bridges/ray_ppo.py, which does",
          );
        return observation;
      };
      const close = (game: Game, agent: number, end: "terminated" | "truncated" | "cut") => {
        const piece = game.pieces[agent]!;
        if (piece.rewards.length === 0) return;
        // After an end by the rules nothing is read, and who waits is not asked; the shape wants a row there.
        const unread = end === "terminated" || !active(game, agent);
        const after = unread ? piece.observations.at(-1)! : seen(game, side.perceive([game.index * agents + agent]), 0);
        done.push(asEpisode(piece, after, end, branches > 0));
        game.pieces[agent] = end === "cut" ? newPiece(piece.id, piece.startedAt + piece.rewards.length) : null;
      };
      for (const game of games) if (game.number < 0) begin(game, opponents);

      /** Everybody acts once. Returns how many steps of learning agents that were. */
      const advance = async (): Promise<number> => {
        let given = 0;
        side.clear();
        const learners = side.acting((game, agent) => games[game]!.pieces[agent] !== null);
        if (learners.length > 0) {
          const batch = side.perceive(learners);
          const thought = think(batch, rng);
          side.take(learners, thought);
          const size = thought.distribution.length / learners.length;
          learners.forEach((seat, row) => {
            const game = games[Math.floor(seat / agents)]!;
            const piece = game.pieces[seat % agents]!;
            piece.observations.push(seen(game, batch, row));
            piece.actions.push(
              ...(branches > 0
                ? thought.actions.subarray(row * branches, (row + 1) * branches)
                : thought.continuous.subarray(row * continuous, (row + 1) * continuous)),
            );
            piece.distribution.push(thought.distribution.subarray(row * size, (row + 1) * size));
            piece.logProbabilities.push(thought.logProbabilities[row]!);
          });
        }
        for (const opponent of new Set(games.map((game) => game.opponent))) {
          if (!opponent) continue;
          const seats = side.acting((game, agent) => games[game]!.opponent === opponent && !learns(games[game]!, agent));
          await side.decide(seats, opponent.policy, rng);
        }
        for (const game of games) {
          const result = side.step(game.index);
          for (const agent of everybody) {
            const piece = game.pieces[agent];
            if (!piece) continue;
            const reward = result.rewards[agent]!;
            if (piece.observations.length > piece.rewards.length) {
              piece.rewards.push(reward);
              given++;
            } else if (piece.rewards.length > 0) piece.rewards[piece.rewards.length - 1]! += reward;
            if (result.terminated || (game.environment.out?.(agent) ?? false)) close(game, agent, "terminated");
            else if (result.truncated) close(game, agent, "truncated");
          }
          if (result.terminated || result.truncated) {
            const team = everybody.filter((agent) => learns(game, agent));
            const earned = team.reduce((sum, agent) => sum + side.returns[game.index * agents + agent]!, 0);
            heard({ opponent: game.opponent?.name ?? "", return: earned / team.length, steps: side.steps[game.index]! });
            begin(game, opponents);
          }
        }
        return given;
      };
      for (let given = 0; given < steps;) given += await advance();
      for (const game of games) for (const agent of everybody) if (game.pieces[agent] && active(game, agent)) close(game, agent, "cut");
      return done;
    },
  };
}

function newPiece(id: string, startedAt = 0): Piece {
  return { id, startedAt, observations: [], actions: [], rewards: [], distribution: [], logProbabilities: [] };
}

function asEpisode(piece: Piece, after: Float32Array, end: "terminated" | "truncated" | "cut", discrete: boolean): Episode {
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
