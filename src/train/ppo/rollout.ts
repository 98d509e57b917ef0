import { acts, type Environment, type StepResult } from "../../environment.ts";
import { checkChoices } from "../../handed-in.ts";
import { withinReach, type Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { Actor } from "./actor.ts";
import { END, scratchRows, viewsOf, type Experience, type Widths } from "./experience.ts";
import {
  complaint,
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
import type { Heard } from "./heard.ts";
import type { ProcessGroup } from "../process-group.ts";
import { copyRow, type Waiting } from "./waiting.ts";

/** Opponents to draw from at the start of each episode, by weight. */
export interface Opponent {
  readonly name: string;
  readonly policy: Policy;
  readonly weight: number;
}

/**
 * An opponent, and the number by which games remember it: a policy, or the actor of a past self, whose memories are kept with the
 * games. {@link SELF} has neither: it is the learner itself, and both sides learn.
 */
export interface KeyedOpponent {
  readonly key: number;
  readonly weight: number;
  readonly policy?: Policy;
  readonly actor?: Actor;
}
export const SELF = 0;

export interface Rollout {
  /**
   * Plays `experience.time` steps of this copy's games.
   * @param difficulty of the episodes that begin, where there is a curriculum
   * @throws AigcError `bad-environment` with the step and the seed that shows it again
   */
  collect(actor: Actor, opponents: readonly KeyedOpponent[], difficulty?: number): Promise<void>;
  /** Plays the games, as they now stand in memory, up to where they were. @param begin those of which that fails anew */
  resume(begin: boolean): void;
}

export interface RolloutOptions {
  readonly make: () => Environment;
  readonly games: Games;
  readonly widths: Widths;
  readonly experience: Experience;
  readonly waiting: Waiting;
  /** Told of the episodes that end. */
  readonly heard: Heard;
  readonly group: ProcessGroup;
  /** The teams that learn take turns, an episode each. */
  readonly teams: readonly number[];
  readonly rng: Rng;
}

export function createRollout(options: RolloutOptions): Rollout {
  const { make, games, widths, experience: e, waiting, heard, group, teams, rng: root } = options;
  const { spec, perStream, episodes } = games;
  const { agents, maxSteps } = spec;
  const { time, seats } = e;
  const teamOf = Array.from({ length: agents }, (_, agent) => spec.teams?.[agent] ?? 0);
  // This copy's games: those of every size-th stream.
  const streams = Array.from({ length: STREAMS }, (_, stream) => stream).filter((stream) => stream % group.size === group.rank);
  const mine = streams.flatMap((stream) => Array.from({ length: perStream }, (_, i) => stream * perStream + i));
  /** By game; holes where others play. */
  const environments: Environment[] = [];
  for (const game of mine) environments[game] = make();
  const rngs = streams.map((stream) => streamRng(root, stream));
  const rngOfGame = (game: number) => rngs[(Math.floor(game / perStream) - group.rank) / group.size]!;
  const streamsBefore = Array.from({ length: STREAMS }, (_, stream) => stream).filter((stream) => stream % group.size < group.rank).length;
  const firstRow = streamsBefore * perStream * (time + 1) * agents;

  const others = scratchRows(widths, mine.length * agents);
  const later = scratchRows(widths, mine.length * agents);
  const laterFor = new Int32Array(mine.length * agents);
  const where = new Int32Array(mine.length * agents);
  const learners = new Uint8Array(seats);
  /** The last row of a stay that goes on, and the one before it, by seat; -1 for none. */
  const last = new Int32Array(seats);
  const before = new Int32Array(seats);
  const rowRng: Rng[] = [];
  const otherActions = new Int32Array(seats * widths.branches);
  const otherContinuous = new Float32Array(seats * widths.continuous);
  const stepActions = new Int32Array(agents * widths.branches);
  const stepContinuous = new Float32Array(agents * widths.continuous);
  const views = new Map([e, others, later].map((rows) => [rows.observations, viewsOf(rows, widths)]));
  const valuesOnly = root.fork("value only");

  const get = (game: number, what: number) => episodes[game * EPISODE + what]!;
  const set = (game: number, what: number, value: number) => (episodes[game * EPISODE + what] = value);
  const thrown = (game: number, error: unknown) =>
    complaint(games, root, game, `threw: ${error instanceof Error ? error.message : String(error)}`, error);
  const guard = <R>(game: number, work: () => R): R => {
    try {
      return work();
    } catch (error) {
      throw thrown(game, error);
    }
  };

  const begin = (game: number, opponents: readonly KeyedOpponent[], difficulty: number | undefined) => {
    set(game, NUMBER, get(game, NUMBER) + 1);
    set(game, TEAM, teams[get(game, NUMBER) % teams.length]!);
    set(game, OPPONENT, draw(opponents, rngOfGame(game)));
    seat(game);
    set(game, STEPS, 0);
    games.totals[game] = 0;
    games.difficulty[game] = difficulty ?? WHOLE;
    guard(game, () => environments[game]!.reset(episodeRng(root, game, get(game, NUMBER)), difficulty));
    // PPO 21: a new episode begins with an empty memory.
    games.states.fill(0, game * agents * widths.state, (game + 1) * agents * widths.state);
    for (const { policy } of opponents) policy?.forget?.(Array.from({ length: agents }, (_, agent) => game * agents + agent));
  };
  /** Notes which of a game's agents learn. */
  const seat = (game: number) => {
    for (let agent = 0; agent < agents; agent++) {
      const team = teamOf[agent]!;
      learners[game * agents + agent] = team === get(game, TEAM) || (get(game, OPPONENT) === SELF && teams.includes(team)) ? 1 : 0;
    }
  };
  const learns = (game: number, agent: number) => learners[game * agents + agent] === 1;
  const active = (game: number, agent: number) => acts(environments[game]!, agent);

  /** Writes what an agent perceives into a row. */
  const perceive = (game: number, agent: number, rows: typeof others | Experience, row: number) => {
    const { observations, masks } = views.get(rows.observations)!;
    const observation = observations[row]!;
    try {
      environments[game]!.observe(agent, observation, masks[row]!);
    } catch (error) {
      throw thrown(game, error);
    }
    for (let i = 0; i < observation.length; i++)
      if (!Number.isFinite(observation[i]!))
        throw complaint(games, root, game, `gave agent ${agent} the observation ${observation[i]} at place ${i}`);
    if (widths.state > 0) {
      const seat = game * agents + agent;
      rows.states.set(games.states.subarray(seat * widths.state, (seat + 1) * widths.state), row * widths.state);
    }
    if (widths.central > 0) seeTogether(game, agent, rows, row);
  };

  /** Own observation first, then those of the team in order; zeros for who does not act. */
  const seeTogether = (game: number, agent: number, rows: typeof others | Experience, row: number) => {
    const { observation: width, central } = widths;
    rows.central.fill(0, row * central, (row + 1) * central);
    let place = 1;
    for (let other = 0; other < agents; other++) {
      if (teamOf[other] !== teamOf[agent]) continue;
      const at = row * central + (other === agent ? 0 : place++) * width;
      if (!active(game, other)) continue;
      environments[game]!.observe(other, rows.central.subarray(at, at + width), noMask);
    }
  };
  const noMask = new Uint8Array(widths.mask);

  return {
    async collect(actor, opponents, difficulty) {
      for (const stream of streams) heard.clear(stream);
      let row = firstRow;
      for (const game of mine) {
        for (let t = 0; t < time; t++) e.rowAt.fill(-1, t * seats + game * agents, t * seats + (game + 1) * agents);
        if (get(game, NUMBER) < 0) begin(game, opponents, difficulty);
        // The opponent may have left since.
        else if (!opponents.some(({ key }) => key === get(game, OPPONENT))) {
          set(game, OPPONENT, draw(opponents, rngOfGame(game)));
          seat(game);
        }
        // PPO 27: who waited for its turn when the last rollout ended goes on from its last choice.
        for (let at = game * agents; at < (game + 1) * agents; at++) {
          before[at] = -1;
          last[at] = e.carried[at] = waiting.there[at] === 1 ? row++ : -1;
          if (waiting.there[at] === 0) continue;
          copyRow(widths, waiting.rows, at, e, last[at]!);
          e.ends[last[at]!] = END.none;
          waiting.there[at] = 0;
        }
      }
      // PPO 1: all games side by side, a fixed number of steps; episodes end and begin in between.
      for (let t = 0; t < time; t++) {
        const first = row;
        rowRng.length = 0;
        for (const game of mine) {
          for (let agent = 0; agent < agents; agent++) {
            if (!learns(game, agent) || !active(game, agent)) continue;
            perceive(game, agent, e, row);
            const at = game * agents + agent;
            before[at] = last[at]!;
            last[at] = row;
            e.rowAt[t * seats + at] = row++;
            rowRng.push(rngOfGame(game));
          }
        }
        const count = row - first;
        actor({ ...e, first, count, nextStates: later.nextStates }, (place) => rowRng[place]!);
        e.rewards.fill(0, first, row);
        e.ends.fill(0, first, row);
        e.nextValues.fill(0, first, row);
        // Whoever does not act has zeros, here as after a resume.
        otherActions.fill(0);
        otherContinuous.fill(0);
        await othersAct(opponents);
        later.count = 0;
        let place = 0;
        for (const game of mine) place = stepGame(game, t, opponents, difficulty, place);
        if (later.count > 0) {
          actor(later, () => valuesOnly);
          for (let i = 0; i < later.count; i++) e.nextValues[laterFor[i]!] = later.values[i]!;
        }
      }
      heard.publish(streams);
      streams.forEach((stream, i) => keepStream(games, stream, rngs[i]!));
    },

    resume(begin) {
      streams.forEach((stream, i) => (rngs[i] = resumeStream(games, root, stream)));
      for (const game of mine) {
        replay(games, widths, root, game, environments[game]!, begin);
        seat(game);
      }
    },
  };

  /** One step of one game. `place` counts the rows of this moment, whose memories after it are taken up. */
  function stepGame(game: number, t: number, opponents: readonly KeyedOpponent[], difficulty: number | undefined, place: number): number {
    const { branches, continuous, state } = widths;
    for (let agent = 0; agent < agents; agent++) {
      const seat = game * agents + agent;
      const row = e.rowAt[t * seats + seat]!;
      const [from, fromContinuous, at] = row >= 0 ? [e.actions, e.continuous, row] : [otherActions, otherContinuous, seat];
      for (let b = 0; b < branches; b++) stepActions[agent * branches + b] = from[at * branches + b]!;
      for (let k = 0; k < continuous; k++) stepContinuous[agent * continuous + k] = withinReach(fromContinuous[at * continuous + k]!);
      if (row >= 0 && state > 0) games.states.set(later.nextStates.subarray(place * state, (place + 1) * state), seat * state);
      if (row >= 0) place++;
    }
    const steps = get(game, STEPS);
    if (steps >= maxSteps) throw complaint(games, root, game, `goes on after its ${maxSteps} steps`);
    games.actions.set(stepActions, (game * maxSteps + steps) * agents * branches);
    games.continuous.set(stepContinuous, (game * maxSteps + steps) * agents * continuous);
    const result = guard(game, () => environments[game]!.step(stepActions, continuous > 0 ? stepContinuous : undefined));
    set(game, STEPS, steps + 1);

    const over = result.terminated || result.truncated;
    let final = 0;
    let members = 0;
    for (let agent = 0; agent < agents; agent++) {
      if (!learns(game, agent)) continue;
      const reward = result.rewards[agent]!;
      if (!Number.isFinite(reward)) throw complaint(games, root, game, `gave agent ${agent} the reward ${reward}`);
      if (teamOf[agent] === get(game, TEAM)) {
        games.totals[game]! += reward;
        final += reward;
        members++;
      }
      settle(game, agent, reward, result, t === time - 1);
    }
    if (over) {
      const episode = {
        return: games.totals[game]! / members,
        steps: steps + 1,
        score: result.terminated && final !== 0 ? (final > 0 ? 1 : 0) : 0.5,
        opponent: opponents.findIndex(({ key }) => key === get(game, OPPONENT)),
      };
      for (const [name, value] of Object.entries(result.info ?? {}))
        if (!Number.isFinite(value)) throw complaint(games, root, game, `gave the info "${name}" the value ${value}, not a finite number`);
      heard.add(Math.floor(game / perStream), result.info ? { ...episode, info: result.info } : episode);
      begin(game, opponents, difficulty);
    }
    return place;
  }

  /** Credits an agent's last choice with what it earned by this step, and says what its stay has come to. */
  function settle(game: number, agent: number, reward: number, result: StepResult, rolloutEnds: boolean): void {
    const at = game * agents + agent;
    const row = last[at]!;
    if (row < 0) return;
    // PPO 27: what is earned while waiting counts for the last choice.
    e.rewards[row]! += reward;
    const gone = environments[game]!.out?.(agent) ?? false;
    const turn = active(game, agent);
    // PPO 22: who falls before the end is credited with what those still get who stand, where a critic can say what that is (Cohen et al. 2021).
    const ended = result.terminated || (gone && (widths.central === 0 || !stands(teamOf[agent]!, game)));
    if (ended) e.ends[row] = END.ended;
    else if (gone || result.truncated) e.ends[row] = END.cut;
    else if (!rolloutEnds) return;
    else if (!turn) {
      e.ends[row] = END.waits;
      copyRow(widths, e, row, waiting.rows, at);
      waiting.there[at] = 1;
      if (before[at]! >= 0) e.nextValues[before[at]!] = e.values[row]!;
    }
    if (e.ends[row] === END.none || e.ends[row] === END.cut) judge(game, gone ? standing(game, agent) : turn ? agent : -1, row);
    last[at] = before[at] = -1;
  }

  /** The value of what comes after a row, as an agent sees it now; -1: nobody sees anything now, and it is as it was at the row. */
  function judge(game: number, agent: number, row: number): void {
    if (agent < 0) e.nextValues[row] = e.values[row]!;
    else {
      laterFor[later.count] = row;
      perceive(game, agent, later, later.count++);
    }
  }

  /** Whether somebody of a team is still in the game. */
  function stands(team: number, game: number): boolean {
    return teamOf.some((own, agent) => own === team && !(environments[game]!.out?.(agent) ?? false));
  }

  /** Somebody of the agent's team who acts next; -1 if nobody does. */
  function standing(game: number, agent: number): number {
    for (let other = 0; other < agents; other++) if (teamOf[other] === teamOf[agent] && active(game, other)) return other;
    return -1;
  }

  /** Everybody who does not learn, batched by who plays them; their choices by seat. */
  async function othersAct(opponents: readonly KeyedOpponent[]): Promise<void> {
    for (const { key, policy, actor } of opponents) {
      if (!policy && !actor) continue;
      others.count = 0;
      for (const game of mine) {
        if (get(game, OPPONENT) !== key) continue;
        for (let agent = 0; agent < agents; agent++) {
          if (learns(game, agent) || !active(game, agent)) continue;
          where[others.count] = game * agents + agent;
          perceive(game, agent, others, others.count++);
        }
      }
      if (actor) pastSelfActs(actor);
      else await policyActs(policy!);
    }
  }

  function pastSelfActs(actor: Actor): void {
    actor(others, (place) => rngOfGame(Math.floor(where[place]! / agents)));
    for (let row = 0; row < others.count; row++) {
      choose(row, others.actions, others.continuous, row);
      games.states.set(others.nextStates.subarray(row * widths.state, (row + 1) * widths.state), where[row]! * widths.state);
    }
  }

  /** One call per stream: what a stream's opponents draw must not depend on who else is in this copy. */
  async function policyActs(policy: Policy): Promise<void> {
    const streamOf = (row: number) => Math.floor(where[row]! / agents / perStream);
    for (let row = 0; row < others.count;) {
      let end = row;
      while (end < others.count && streamOf(end) === streamOf(row)) end++;
      const batch = {
        rows: end - row,
        observations: others.observations.subarray(row * widths.observation, end * widths.observation),
        actionMasks: others.masks.subarray(row * widths.mask, end * widths.mask),
        agents: where.subarray(row, end),
      };
      const answer = policy.act(batch, rngOfGame(Math.floor(where[row]! / agents)));
      const chosen = answer instanceof Promise ? await answer : answer;
      checkChoices("opponent", chosen, { rows: batch.rows, branches: widths.branches, continuous: widths.continuous });
      for (let i = 0; i < batch.rows; i++) choose(row + i, chosen.actions, chosen.continuous, i);
      row = end;
    }
  }

  /** Takes up the i-th of some choices for the agent of a row. */
  function choose(row: number, actions: Int32Array, reach: Float32Array | undefined, i: number): void {
    const { branches, continuous } = widths;
    otherActions.set(actions.subarray(i * branches, (i + 1) * branches), where[row]! * branches);
    if (reach) otherContinuous.set(reach.subarray(i * continuous, (i + 1) * continuous), where[row]! * continuous);
  }
}

/** The key of one of them, by weight. */
function draw(opponents: readonly KeyedOpponent[], rng: Rng): number {
  let rest = rng.next() * opponents.reduce((sum, { weight }) => sum + weight, 0);
  for (const { key, weight } of opponents) {
    rest -= weight;
    if (rest < 0) return key;
  }
  return opponents.at(-1)!.key;
}
