import { batchedGames, type BatchedGames } from "../../agents/batched-games.ts";
import { acts, type Environment } from "../../environment.ts";
import type { Rng } from "../../rng.ts";
import type { ProcessGroup } from "../process-group.ts";
import type { Actor } from "./actor.ts";
import { viewsOf, type Rows, type Widths } from "./experience.ts";
import {
  EPISODE,
  episodeRng,
  keepStream,
  NUMBER,
  OPPONENT,
  replay,
  resumeStream,
  STEPS,
  STREAMS,
  streamRng,
  TEAM,
  WHOLE,
  type Games,
} from "./games.ts";
import type { Policy } from "../../policy.ts";

/**
 * An opponent, and its number in the games' records: a policy, or the actor of a past self, whose memories are kept with the
 * games. {@link SELF} has neither: it is the learner itself, and both sides learn.
 */
export interface KeyedOpponent {
  readonly key: number;
  readonly weight: number;
  readonly policy?: Policy;
  readonly actor?: Actor;
}
export const SELF = 0;

export interface LiveGamesOptions {
  readonly make: () => Environment;
  readonly games: Games;
  readonly widths: Widths;
  readonly group: ProcessGroup;
  /** The teams that learn take turns, an episode each. */
  readonly teams: readonly number[];
  readonly rng: Rng;
}

/** Where an agent's perception is written. */
type PerceivedRows = Pick<Rows, "observations" | "masks" | "states" | "central">;

/** The games of this copy of the training, with their environments: the player of each seat, and what the agents observe. */
export class LiveGames {
  readonly games: Games;
  readonly widths: Widths;
  readonly root: Rng;
  readonly teams: readonly number[];
  /** The team of each agent. */
  readonly teamOf: readonly number[];
  /** This copy's streams of chance: every size-th of them. */
  readonly streams: readonly number[];
  /** The games of these streams. */
  readonly mine: readonly number[];
  /** By game; holes where other copies play. */
  readonly environments: Environment[] = [];
  /** These games side by side: the next actions of all agents, and the steps. */
  readonly table: BatchedGames;
  /** 1 for the seats whose choices the learner makes. */
  readonly learners: Uint8Array;
  private readonly rngs: Rng[];
  private readonly group: ProcessGroup;
  private readonly noMask: Uint8Array;
  private readonly views = new Map<Float32Array, ReturnType<typeof viewsOf>>();

  constructor({ make, games, widths, group, teams, rng }: LiveGamesOptions) {
    const { spec, perStream } = games;
    this.games = games;
    this.widths = widths;
    this.root = rng;
    this.teams = teams;
    this.group = group;
    this.teamOf = Array.from({ length: spec.agents }, (_, agent) => spec.teams?.[agent] ?? 0);
    this.streams = Array.from({ length: STREAMS }, (_, stream) => stream).filter((stream) => stream % group.size === group.rank);
    this.mine = this.streams.flatMap((stream) => Array.from({ length: perStream }, (_, i) => stream * perStream + i));
    for (const game of this.mine) this.environments[game] = make();
    this.table = batchedGames(this.environments);
    this.learners = new Uint8Array(games.count * spec.agents);
    this.rngs = this.streams.map((stream) => streamRng(rng, stream));
    this.noMask = new Uint8Array(widths.mask);
  }

  get(game: number, what: number): number {
    return this.games.episodes[game * EPISODE + what]!;
  }

  set(game: number, what: number, value: number): void {
    this.games.episodes[game * EPISODE + what] = value;
  }

  rngOfGame(game: number): Rng {
    return this.rngs[(Math.floor(game / this.games.perStream) - this.group.rank) / this.group.size]!;
  }

  /** Begins the next episode of a game. */
  begin(game: number, opponents: readonly KeyedOpponent[], difficulty: number | undefined): void {
    const { games, widths } = this;
    const { agents } = games.spec;
    this.set(game, NUMBER, this.get(game, NUMBER) + 1);
    this.set(game, TEAM, this.teams[this.get(game, NUMBER) % this.teams.length]!);
    this.drawOpponent(game, opponents);
    this.set(game, STEPS, 0);
    games.totals[game] = 0;
    games.difficulty[game] = difficulty ?? WHOLE;
    this.table.begin(game, episodeRng(this.root, game, this.get(game, NUMBER)), difficulty);
    // PPO 21: a new episode begins with an empty memory.
    games.states.fill(0, game * agents * widths.state, (game + 1) * agents * widths.state);
    for (const { policy } of opponents) policy?.forget?.(this.table.seatsIn(game));
  }

  /** Draws the opponent that plays the other teams, by weight. */
  drawOpponent(game: number, opponents: readonly KeyedOpponent[]): void {
    this.set(game, OPPONENT, opponents[this.rngOfGame(game).choose(opponents.map(({ weight }) => weight))]!.key);
    this.seat(game);
  }

  /** Notes which of a game's agents learn. */
  private seat(game: number): void {
    const { teamOf } = this;
    for (let agent = 0; agent < teamOf.length; agent++) {
      const team = teamOf[agent]!;
      const learns = team === this.get(game, TEAM) || (this.get(game, OPPONENT) === SELF && this.teams.includes(team));
      this.learners[game * teamOf.length + agent] = learns ? 1 : 0;
    }
  }

  learns(game: number, agent: number): boolean {
    return this.learners[game * this.teamOf.length + agent] === 1;
  }

  active(game: number, agent: number): boolean {
    return acts(this.environments[game]!, agent);
  }

  out(game: number, agent: number): boolean {
    return this.environments[game]!.out?.(agent) ?? false;
  }

  /** Whether an agent of a team is still in the game. */
  stands(team: number, game: number): boolean {
    return this.teamOf.some((own, agent) => own === team && !this.out(game, agent));
  }

  /** An agent of the same team that acts next; -1 if none does. */
  standing(game: number, agent: number): number {
    const { teamOf } = this;
    for (let other = 0; other < teamOf.length; other++) if (teamOf[other] === teamOf[agent] && this.active(game, other)) return other;
    return -1;
  }

  /** Writes what an agent perceives into a row. */
  perceive(game: number, agent: number, rows: PerceivedRows, row: number): void {
    const { games, widths } = this;
    let views = this.views.get(rows.observations);
    if (!views) this.views.set(rows.observations, (views = viewsOf(rows, widths)));
    const seat = game * this.teamOf.length + agent;
    this.table.observe(seat, views.observations[row]!, views.masks[row]!);
    if (widths.state > 0) {
      rows.states.set(games.states.subarray(seat * widths.state, (seat + 1) * widths.state), row * widths.state);
    }
    if (widths.central > 0) this.perceiveTeam(game, agent, rows, row);
  }

  /** The input of a central critic: own observation first, then those of the team in order; zeros for an agent that does not act. */
  private perceiveTeam(game: number, agent: number, rows: PerceivedRows, row: number): void {
    const { observation: width, central } = this.widths;
    const { teamOf } = this;
    rows.central.fill(0, row * central, (row + 1) * central);
    let place = 1;
    for (let other = 0; other < teamOf.length; other++) {
      if (teamOf[other] !== teamOf[agent]) continue;
      const at = row * central + (other === agent ? 0 : place++) * width;
      if (!this.active(game, other)) continue;
      this.table.observe(game * teamOf.length + other, rows.central.subarray(at, at + width), this.noMask);
    }
  }

  /** Writes down where the streams of chance stand. */
  keepStreams(): void {
    this.streams.forEach((stream, i) => keepStream(this.games, stream, this.rngs[i]!));
  }

  /** Plays the games, as they now stand in memory, up to where they were. @param begin those of which that fails anew */
  resume(begin: boolean): void {
    this.streams.forEach((stream, i) => (this.rngs[i] = resumeStream(this.games, this.root, stream)));
    for (const game of this.mine) {
      replay(this.games, this.widths, this.root, game, this.table, begin);
      this.seat(game);
    }
  }
}
