import { acts, maskSize, observationSize, type Environment } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { withinReach, type Batch } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { Opponent } from "../../train/ppo/rollout.ts";
import type { Episode } from "./rllink.ts";

/** What the learner's policy did with a batch, row by row. */
export interface Thought {
  readonly actions: Int32Array;
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
  number: number;
  team: number;
  opponent: Opponent | undefined;
  steps: number;
  total: number;
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
  const games: Game[] = Array.from({ length: options.environments }, () => ({
    environment: options.make(),
    number: -1,
    team: 0,
    opponent: undefined,
    steps: 0,
    total: 0,
    pieces: [],
  }));
  const { spec } = games[0]!.environment;
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
  const seedOf = (game: Game) => options.rng.fork("episode").fork(games.indexOf(game)).fork(game.number);
  const complaint = (game: Game, what: string) =>
    new AigcError(
      "bad-environment",
      spec.contract,
      `step ${game.steps} of the episode with seed "${seedOf(game).seed}" ${what}. Run checkEnvironment on it, or replay that seed.`,
    );

  const begin = (game: Game, opponents: readonly Opponent[]) => {
    game.number++;
    game.team = teams[game.number % teams.length]!;
    game.opponent = draw(opponents, rng);
    game.opponent?.policy.forget?.(everybody.map((agent) => games.indexOf(game) * agents + agent));
    game.steps = 0;
    game.total = 0;
    game.environment.reset(seedOf(game));
    game.pieces = everybody.map((agent) =>
      learns(game, agent) ? newPiece(`${name}-${games.indexOf(game)}-${game.number}-${agent}`) : null,
    );
  };

  /** What some agents see, as one batch. */
  const perceive = (seats: readonly { game: Game; agent: number }[]): Batch => {
    const observations = new Float32Array(seats.length * width);
    const actionMasks = new Uint8Array(seats.length * flags);
    seats.forEach(({ game, agent }, row) => {
      const observation = observations.subarray(row * width, (row + 1) * width);
      game.environment.observe(agent, observation, actionMasks.subarray(row * flags, (row + 1) * flags));
      if (!observation.every(Number.isFinite)) throw complaint(game, `gave agent ${agent} an observation that is not finite`);
    });
    return {
      rows: seats.length,
      observations,
      actionMasks,
      agents: seats.map(({ game, agent }) => games.indexOf(game) * agents + agent),
    };
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
          throw complaint(game, "forbids an action, and RLlib's own module knows no masks: start bridges/ray_ppo.py, which does");
        return observation;
      };
      const close = (game: Game, agent: number, end: "terminated" | "truncated" | "cut") => {
        const piece = game.pieces[agent]!;
        if (piece.rewards.length === 0) return;
        // After an end by the rules nothing is read, and who waits is not asked; the shape wants a row there.
        const unread = end === "terminated" || !active(game, agent);
        const after = unread ? piece.observations.at(-1)! : seen(game, perceive([{ game, agent }]), 0);
        done.push(asEpisode(piece, after, end, branches > 0));
        game.pieces[agent] = end === "cut" ? newPiece(piece.id, piece.startedAt + piece.rewards.length) : null;
      };
      for (const game of games) if (game.number < 0) begin(game, opponents);

      /** Everybody acts once. Returns how many steps of learning agents that were. */
      const advance = async (): Promise<number> => {
        let given = 0;
        const learners = games.flatMap((game) =>
          everybody.filter((agent) => game.pieces[agent] && active(game, agent)).map((agent) => ({ game, agent })),
        );
        const chosen = games.map(() => ({ actions: new Int32Array(agents * branches), continuous: new Float32Array(agents * continuous) }));
        const choose = ({ game, agent }: { game: Game; agent: number }, row: number, actions: Int32Array, numbers?: Float32Array) => {
          const mine = chosen[games.indexOf(game)]!;
          mine.actions.set(actions.subarray(row * branches, (row + 1) * branches), agent * branches);
          for (let k = 0; k < continuous; k++) mine.continuous[agent * continuous + k] = withinReach(numbers?.[row * continuous + k] ?? 0);
        };
        if (learners.length > 0) {
          const batch = perceive(learners);
          const thought = think(batch, rng);
          const size = thought.distribution.length / learners.length;
          learners.forEach((seat, row) => {
            const piece = seat.game.pieces[seat.agent]!;
            choose(seat, row, thought.actions, thought.continuous);
            piece.observations.push(seen(seat.game, batch, row));
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
          const seats = games
            .filter((game) => game.opponent === opponent)
            .flatMap((game) => everybody.filter((agent) => !learns(game, agent) && active(game, agent)).map((agent) => ({ game, agent })));
          if (seats.length === 0) continue;
          const actions = await opponent.policy.act(perceive(seats), rng);
          seats.forEach((seat, row) => choose(seat, row, actions, actions.continuous));
        }
        games.forEach((game, index) => {
          const { actions, continuous: numbers } = chosen[index]!;
          const result = game.environment.step(actions, continuous > 0 ? numbers : undefined);
          game.steps++;
          const over = result.terminated || result.truncated;
          if (!over && game.steps > spec.maxSteps) throw complaint(game, `goes on after its ${spec.maxSteps} steps`);
          for (const agent of everybody) {
            const piece = game.pieces[agent];
            if (!piece) continue;
            const reward = result.rewards[agent]!;
            if (!Number.isFinite(reward)) throw complaint(game, `gave agent ${agent} the reward ${reward}`);
            game.total += reward;
            if (piece.observations.length > piece.rewards.length) {
              piece.rewards.push(reward);
              given++;
            } else if (piece.rewards.length > 0) piece.rewards[piece.rewards.length - 1]! += reward;
            if (result.terminated || (game.environment.out?.(agent) ?? false)) close(game, agent, "terminated");
            else if (result.truncated) close(game, agent, "truncated");
          }
          if (over) {
            const team = everybody.filter((agent) => learns(game, agent)).length;
            heard({ opponent: game.opponent?.name ?? "", return: game.total / team, steps: game.steps });
            begin(game, opponents);
          }
        });
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
  let at = rng.next() * opponents.reduce((sum, { weight }) => sum + weight, 0);
  return opponents.find(({ weight }) => (at -= weight) < 0) ?? opponents.at(-1);
}
