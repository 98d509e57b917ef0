import type { StepResult } from "../../environment.ts";
import type { Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { Actor } from "./actor.ts";
import type { EpisodeStats } from "./episode-stats.ts";
import { END, scratchRows, type Experience } from "./experience.ts";
import { NUMBER, OPPONENT, STEPS, STREAMS, TEAM } from "./games.ts";
import { LiveGames, type KeyedOpponent, type LiveGamesOptions } from "./live-games.ts";
import { OtherPlayers } from "./other-players.ts";
import { copyRow, type Waiting } from "./waiting.ts";

/** Opponents to draw from at the start of each episode, by weight. */
export interface Opponent {
  readonly name: string;
  readonly policy: Policy;
  readonly weight: number;
}

export interface RolloutOptions extends LiveGamesOptions {
  readonly experience: Experience;
  readonly waiting: Waiting;
  /** Gets the episodes that end. */
  readonly episodeStats: EpisodeStats;
}

/** The values that all games of a rollout share. */
interface Moment {
  readonly step: number;
  readonly opponents: readonly KeyedOpponent[];
  readonly difficulty: number | undefined;
}

const NONE = -1;

/** Plays this copy's games and writes down the experience of the learner's agents. */
export class Rollout {
  private readonly live: LiveGames;
  private readonly experience: Experience;
  private readonly waiting: Waiting;
  private readonly episodeStats: EpisodeStats;
  private readonly others: OtherPlayers;
  /** Where this copy's rows begin. */
  private readonly firstRow: number;
  /** The seats that the critic values after this step, and the row of the experience for each. */
  private readonly later: ReturnType<typeof scratchRows>;
  private readonly laterFor: Int32Array;
  /** The last row of a sequence that goes on, and the one before it, by seat. */
  private readonly last: Int32Array;
  private readonly before: Int32Array;
  private readonly valuesOnly: Rng;

  constructor(options: RolloutOptions) {
    const { experience, widths, games, group } = options;
    const { agents } = games.spec;
    this.live = new LiveGames(options);
    this.experience = experience;
    this.waiting = options.waiting;
    this.episodeStats = options.episodeStats;
    this.others = new OtherPlayers(this.live);
    const before = Array.from({ length: STREAMS }, (_, stream) => stream).filter((stream) => stream % group.size < group.rank).length;
    this.firstRow = before * games.perStream * (experience.steps + 1) * agents;
    this.later = scratchRows(widths, this.live.mine.length * agents);
    this.laterFor = new Int32Array(this.live.mine.length * agents);
    this.last = new Int32Array(experience.seats);
    this.before = new Int32Array(experience.seats);
    this.valuesOnly = options.rng.fork("value only");
  }

  /** Plays the games, as they now stand in memory, up to where they were. @param begin those of which that fails anew */
  resume(begin: boolean): void {
    this.live.resume(begin);
  }

  /**
   * Plays `experience.steps` steps of this copy's games.
   * @param difficulty of the episodes that begin, where there is a curriculum
   * @throws AigcError `bad-environment` with the step and the seed that shows it again
   */
  async collect(actor: Actor, opponents: readonly KeyedOpponent[], difficulty?: number): Promise<void> {
    const { live, experience: e, later, laterFor } = this;
    for (const stream of live.streams) this.episodeStats.clear(stream);
    let row = this.firstRow;
    for (const game of live.mine) row = this.goOn(game, opponents, difficulty, row);
    // PPO 1: all games side by side, a fixed number of steps; episodes end and begin in between.
    for (let step = 0; step < e.steps; step++) {
      const first = row;
      // An agent that does not act has zeros, here as after a resume.
      live.table.clear();
      const learners = live.table.acting((game, agent) => live.learns(game, agent));
      for (const seat of learners) this.perceiveLearner(seat, step, row++);
      const rngs = learners.map((seat) => live.rngOfGame(Math.floor(seat / live.teamOf.length)));
      actor({ ...e, first, count: row - first, nextStates: later.nextStates }, (place) => rngs[place]!);
      this.takeUp(learners, first);
      e.rewards.fill(0, first, row);
      e.ends.fill(END.none, first, row);
      e.nextValues.fill(0, first, row);
      await this.others.act(opponents);
      later.count = 0;
      for (const game of live.mine) this.stepGame(game, { step, opponents, difficulty });
      if (later.count === 0) continue;
      actor(later, () => this.valuesOnly);
      for (let i = 0; i < later.count; i++) e.nextValues[laterFor[i]!] = later.values[i]!;
    }
    this.episodeStats.publish(live.streams);
    live.keepStreams();
  }

  /** Makes a game ready for a rollout. @param row the next free one @returns the next free row after it */
  private goOn(game: number, opponents: readonly KeyedOpponent[], difficulty: number | undefined, row: number): number {
    const { live, experience: e, waiting, last, before } = this;
    const agents = live.teamOf.length;
    for (let step = 0; step < e.steps; step++) e.rowAt.fill(NONE, step * e.seats + game * agents, step * e.seats + (game + 1) * agents);
    if (live.get(game, NUMBER) < 0) live.begin(game, opponents, difficulty);
    // The opponent may have left since.
    else if (!opponents.some(({ key }) => key === live.get(game, OPPONENT))) live.drawOpponent(game, opponents);
    // PPO 27: an agent that waited for its turn when the last rollout ended goes on from its last choice.
    for (let seat = game * agents; seat < (game + 1) * agents; seat++) {
      before[seat] = NONE;
      last[seat] = e.carried[seat] = waiting.there[seat] === 1 ? row++ : NONE;
      if (waiting.there[seat] === 0) continue;
      copyRow(live.widths, waiting.rows, seat, e, last[seat]!);
      e.ends[last[seat]!] = END.none;
      waiting.there[seat] = 0;
    }
    return row;
  }

  /** Writes the observation of one of the learner's agents into a row of the experience. */
  private perceiveLearner(seat: number, step: number, row: number): void {
    const { live, experience: e, last, before } = this;
    const agents = live.teamOf.length;
    live.perceive(Math.floor(seat / agents), seat % agents, e, row);
    before[seat] = last[seat]!;
    last[seat] = row;
    e.rowAt[step * e.seats + seat] = row;
  }

  /** The learner's choices and memories at these seats. @param first their first row */
  private takeUp(seats: readonly number[], first: number): void {
    const { live, experience: e, later } = this;
    const { branches, continuous, state } = live.widths;
    const end = first + seats.length;
    live.table.take(seats, {
      actions: e.actions.subarray(first * branches, end * branches),
      continuous: e.continuous.subarray(first * continuous, end * continuous),
    });
    seats.forEach((seat, place) => live.games.states.set(later.nextStates.subarray(place * state, (place + 1) * state), seat * state));
  }

  /** One step of one game. */
  private stepGame(game: number, moment: Moment): void {
    const { live } = this;
    const { games, widths } = live;
    const { agents, maxSteps } = games.spec;
    const steps = live.get(game, STEPS);
    const { actions, continuous } = live.table;
    const [a, c] = [agents * widths.branches, agents * widths.continuous];
    // Where there is no room for it, the step is refused.
    if (steps < maxSteps) {
      games.actions.set(actions.subarray(game * a, (game + 1) * a), (game * maxSteps + steps) * a);
      games.continuous.set(continuous.subarray(game * c, (game + 1) * c), (game * maxSteps + steps) * c);
    }
    const result = live.table.step(game);
    live.set(game, STEPS, steps + 1);
    let final = 0;
    let members = 0;
    for (let agent = 0; agent < agents; agent++) {
      if (!live.learns(game, agent)) continue;
      const reward = result.rewards[agent]!;
      if (live.teamOf[agent] === live.get(game, TEAM)) {
        games.totals[game]! += reward;
        final += reward;
        members++;
      }
      this.settle(game, agent, reward, result, moment.step === this.experience.steps - 1);
    }
    if (result.terminated || result.truncated) this.endEpisode(game, result, final, members, moment);
  }

  /** @param final the last rewards of the learning team's `members` agents */
  private endEpisode(game: number, result: StepResult, final: number, members: number, { opponents, difficulty }: Moment): void {
    const { live } = this;
    const episode = {
      return: live.games.totals[game]! / members,
      steps: live.get(game, STEPS),
      score: result.terminated && final !== 0 ? (final > 0 ? 1 : 0) : 0.5,
      opponent: opponents.findIndex(({ key }) => key === live.get(game, OPPONENT)),
    };
    for (const [name, value] of Object.entries(result.info ?? {}))
      if (!Number.isFinite(value)) throw live.table.complaint(game, `gave the info "${name}" the value ${value}, not a finite number`);
    this.episodeStats.add(Math.floor(game / live.games.perStream), result.info ? { ...episode, info: result.info } : episode);
    live.begin(game, opponents, difficulty);
  }

  /** Adds the reward of this step to an agent's last choice, and marks how its sequence goes on. */
  private settle(game: number, agent: number, reward: number, result: StepResult, rolloutEnds: boolean): void {
    const { live, experience: e, waiting, last, before } = this;
    const seat = game * live.teamOf.length + agent;
    const row = last[seat]!;
    if (row < 0) return;
    // PPO 27: what is earned while waiting counts for the last choice.
    e.rewards[row]! += reward;
    const gone = live.out(game, agent);
    const turn = live.active(game, agent);
    // PPO 22: an agent that falls before the end is credited with what its team still gets, where a critic can value that (Cohen et al.
    // 2021).
    const ended = result.terminated || (gone && (live.widths.central === 0 || !live.stands(live.teamOf[agent]!, game)));
    if (ended) e.ends[row] = END.ended;
    else if (gone || result.truncated) e.ends[row] = END.cut;
    else if (!rolloutEnds) return;
    else if (!turn) {
      e.ends[row] = END.waits;
      copyRow(live.widths, e, row, waiting.rows, seat);
      waiting.there[seat] = 1;
      if (before[seat]! >= 0) e.nextValues[before[seat]!] = e.values[row]!;
    }
    if (e.ends[row] === END.none || e.ends[row] === END.cut) this.judge(game, gone ? live.standing(game, agent) : turn ? agent : NONE, row);
    last[seat] = before[seat] = NONE;
  }

  /**
   * The value of what comes after a row, by the agent's present observation; {@link NONE}: no agent observes now, and it is as it was at
   * the row.
   */
  private judge(game: number, agent: number, row: number): void {
    const { experience: e, later } = this;
    if (agent === NONE) e.nextValues[row] = e.values[row]!;
    else {
      this.laterFor[later.count] = row;
      this.live.perceive(game, agent, later, later.count++);
    }
  }
}
