import { maskSize, observationSize, type Environment, type EnvironmentSpec } from "../environment.ts";
import { AigcError } from "../errors.ts";
import type { Policy } from "../policy.ts";
import { resumeRng, type Rng, type RngState } from "../rng.ts";

/** Chooses for the learning agents: what it thought is kept beside what it chose. */
export type Actor = (rows: ActorRows, rng: Rng) => void;

/** Rows that want an action. The actor fills the lower half. */
export interface ActorRows {
  readonly rows: number;
  readonly observations: Float32Array;
  readonly masks: Uint8Array;
  /** Memory before; the actor overwrites it with the memory after. */
  readonly states: Float32Array;
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  readonly logProbabilities: Float32Array;
  readonly values: Float32Array;
}

/** Opponents to draw from at the start of each episode, by weight. */
export interface Opponent {
  readonly name: string;
  readonly policy: Policy;
  readonly weight: number;
}

/** One agent's way through one rollout: pieces of trajectories, end to end. Time-major arrays [time][seat]. */
export interface Experience {
  readonly time: number;
  readonly seats: number;
  readonly observations: Float32Array;
  readonly masks: Uint8Array;
  readonly states: Float32Array;
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  readonly logProbabilities: Float32Array;
  readonly values: Float32Array;
  readonly rewards: Float32Array;
  /** 1 where the learner acted. */
  readonly acted: Uint8Array;
  /** 1 where nothing more can be earned after this step; 2 where the episode was cut, and `nextValues` says what was still to come. */
  readonly ends: Uint8Array;
  /** The value of what comes after, for the last step and for cut episodes. */
  readonly nextValues: Float32Array;
}

export interface EpisodeReport {
  readonly opponent: string;
  /** Sum of rewards of the learner's team, per agent. */
  readonly return: number;
  readonly steps: number;
  /** 1 won, 0 lost, 0.5 neither, by the sign of the last reward of the learner's agents. */
  readonly score: number;
}

/** The state of a group of environments, JSON-safe: each is rebuilt by playing its episode again from its seed. */
export interface GroupState {
  readonly rng: RngState;
  readonly episodes: readonly {
    readonly number: number;
    readonly opponent: string;
    readonly team: number;
    readonly actions: readonly number[];
    readonly continuous: readonly number[];
  }[];
}

export interface GroupOptions {
  readonly make: () => Environment;
  readonly name: string;
  readonly environments: number;
  readonly time: number;
  readonly memory: number;
  /** The teams that learn take turns, an episode each. */
  readonly teams: readonly number[];
  readonly rng: Rng;
}

/** Some environments that are stepped together. Several groups make a run, and may live in different workers. */
export interface Group {
  readonly experience: Experience;
  /** Plays `time` steps; episodes that end are told to `heard`. */
  collect(actor: Actor, opponents: readonly Opponent[], heard: (report: EpisodeReport) => void): Promise<void>;
  /** `states` are the learner's memories. */
  state(): { readonly plain: GroupState; readonly states: Float32Array };
  load(plain: GroupState, states: Float32Array): void;
}

interface Seat {
  readonly environment: Environment;
  number: number;
  opponent: string;
  team: number;
  total: number;
  steps: number;
  actions: number[];
  continuous: number[];
}

export function createGroup({ make, name, environments, time, memory, teams, rng: given }: GroupOptions): Group {
  let rng = given.fork("play");
  const games: Seat[] = Array.from({ length: environments }, () => ({
    environment: make(),
    number: -1,
    opponent: "",
    team: 0,
    total: 0,
    steps: 0,
    actions: [],
    continuous: [],
  }));
  const { spec } = games[0]!.environment;
  const [width, flags, branches, continuous, agents] = [
    observationSize(spec),
    maskSize(spec),
    spec.actions.length,
    spec.continuous ?? 0,
    spec.agents,
  ];
  const seats = environments * agents;
  const memoryWidth = 2 * memory;
  const experience: Experience = {
    time,
    seats,
    observations: new Float32Array(time * seats * width),
    masks: new Uint8Array(time * seats * flags),
    states: new Float32Array(time * seats * memoryWidth),
    actions: new Int32Array(time * seats * branches),
    continuous: new Float32Array(time * seats * continuous),
    logProbabilities: new Float32Array(time * seats),
    values: new Float32Array(time * seats),
    rewards: new Float32Array(time * seats),
    acted: new Uint8Array(time * seats),
    ends: new Uint8Array(time * seats),
    nextValues: new Float32Array(time * seats),
  };
  const states = new Float32Array(seats * memoryWidth);
  const scratch = createRows(seats, spec, memoryWidth);
  const later = createRows(seats, spec, memoryWidth);
  const where = new Int32Array(seats);
  const laterWhere = new Int32Array(seats);
  const observation = new Float32Array(width);
  const mask = new Uint8Array(flags);
  const stepActions = new Int32Array(agents * branches);
  const stepContinuous = new Float32Array(agents * continuous);

  const active = (environment: Environment, agent: number) => environment.active?.(agent) ?? true;
  const isLearner = (game: Seat, agent: number) => (spec.teams?.[agent] ?? 0) === game.team;
  const seedOf = (index: number, number: number) => given.fork("episode").fork(index).fork(number);

  const begin = (index: number, opponents: readonly Opponent[]) => {
    const game = games[index]!;
    game.number++;
    game.team = teams[game.number % teams.length]!;
    game.opponent = draw(opponents, rng);
    game.total = 0;
    game.steps = 0;
    game.actions = [];
    game.continuous = [];
    guard(index, () => game.environment.reset(seedOf(index, game.number)));
    states.fill(0, index * agents * memoryWidth, (index + 1) * agents * memoryWidth);
  };

  /** What an environment does wrong is told with what it takes to see it again. */
  const guard = <R>(index: number, work: () => R): R => {
    try {
      return work();
    } catch (error) {
      throw complaint(index, `threw: ${error instanceof Error ? error.message : String(error)}`, error);
    }
  };
  const complaint = (index: number, what: string, cause?: unknown) => {
    const game = games[index]!;
    return new AigcError(
      "bad-environment",
      name,
      `step ${game.steps} of the episode with seed "${seedOf(index, game.number).seed}" ${what}. Run checkEnvironment on it, or replay that seed.`,
      { cause },
    );
  };

  const perceive = (index: number, agent: number, rows: ActorRows & { rows: number }) => {
    const row = rows.rows++;
    const { environment } = games[index]!;
    guard(index, () => environment.observe(agent, observation, mask));
    for (let i = 0; i < width; i++)
      if (!Number.isFinite(observation[i]!)) throw complaint(index, `gave agent ${agent} the observation ${observation[i]} at place ${i}`);
    rows.observations.set(observation, row * width);
    rows.masks.set(mask, row * flags);
    const seat = index * agents + agent;
    rows.states.set(states.subarray(seat * memoryWidth, (seat + 1) * memoryWidth), row * memoryWidth);
    return row;
  };

  return {
    experience,
    async collect(actor, opponents, heard) {
      const e = experience;
      e.acted.fill(0);
      e.ends.fill(0);
      e.rewards.fill(0);
      e.nextValues.fill(0);
      games.forEach((game, index) => {
        if (game.number < 0) begin(index, opponents);
      });
      for (let t = 0; t < time; t++) {
        scratch.rows = 0;
        for (let index = 0; index < environments; index++) {
          const game = games[index]!;
          for (let agent = 0; agent < agents; agent++) {
            if (isLearner(game, agent) && active(game.environment, agent)) where[perceive(index, agent, scratch)] = index * agents + agent;
          }
        }
        e.states.set(states, t * seats * memoryWidth);
        actor(scratch, rng);
        for (let row = 0; row < scratch.rows; row++) {
          const at = t * seats + where[row]!;
          e.observations.set(scratch.observations.subarray(row * width, (row + 1) * width), at * width);
          e.masks.set(scratch.masks.subarray(row * flags, (row + 1) * flags), at * flags);
          e.actions.set(scratch.actions.subarray(row * branches, (row + 1) * branches), at * branches);
          e.continuous.set(scratch.continuous.subarray(row * continuous, (row + 1) * continuous), at * continuous);
          states.set(scratch.states.subarray(row * memoryWidth, (row + 1) * memoryWidth), where[row]! * memoryWidth);
          e.logProbabilities[at] = scratch.logProbabilities[row]!;
          e.values[at] = scratch.values[row]!;
          e.acted[at] = 1;
        }
        const others = await othersAct(opponents);

        later.rows = 0;
        for (let index = 0; index < environments; index++) {
          const game = games[index]!;
          for (let agent = 0; agent < agents; agent++) {
            const seat = index * agents + agent;
            const mine = e.acted[t * seats + seat] === 1;
            const from = mine ? e.actions : others;
            const at = (mine ? t * seats + seat : seat) * branches;
            for (let b = 0; b < branches; b++) stepActions[agent * branches + b] = from[at + b]!;
            for (let k = 0; k < continuous; k++)
              stepContinuous[agent * continuous + k] = mine ? e.continuous[(t * seats + seat) * continuous + k]! : 0;
          }
          const result = guard(index, () => game.environment.step(stepActions, continuous > 0 ? stepContinuous : undefined));
          for (const action of stepActions) game.actions.push(action);
          for (const action of stepContinuous) game.continuous.push(action);
          game.steps++;
          const over = result.terminated || result.truncated;
          if (!over && game.steps > spec.maxSteps) throw complaint(index, `goes on after its ${spec.maxSteps} steps`);
          let last = 0;
          for (let agent = 0; agent < agents; agent++) {
            const seat = index * agents + agent;
            if (isLearner(game, agent)) {
              const reward = result.rewards[agent]!;
              if (!Number.isFinite(reward)) throw complaint(index, `gave agent ${agent} the reward ${reward}`);
              game.total += reward;
              last += reward;
            }
            if (e.acted[t * seats + seat] === 0) continue;
            e.rewards[t * seats + seat] = result.rewards[agent]!;
            const gone = !active(game.environment, agent);
            if (result.terminated || gone) e.ends[t * seats + seat] = 1;
            else if (result.truncated || t === time - 1) {
              e.ends[t * seats + seat] = result.truncated ? 2 : 0;
              laterWhere[perceive(index, agent, later)] = t * seats + seat;
            }
          }
          if (over) {
            const team = Array.from({ length: agents }, (_, agent) => agent).filter((agent) => isLearner(game, agent)).length;
            heard({
              opponent: game.opponent,
              return: game.total / team,
              steps: game.steps,
              score: result.terminated ? (last > 0 ? 1 : last < 0 ? 0 : 0.5) : 0.5,
            });
            begin(index, opponents);
          }
        }
        if (later.rows > 0) {
          actor(later, given.fork("value only"));
          for (let row = 0; row < later.rows; row++) e.nextValues[laterWhere[row]!] = later.values[row]!;
        }
      }
    },
    state: () => ({
      plain: {
        rng: rng.state(),
        episodes: games.map(({ number, opponent, team, actions, continuous: c }) => ({
          number,
          opponent,
          team,
          actions: [...actions],
          continuous: [...c],
        })),
      },
      states: states.slice(),
    }),
    load(plain, kept) {
      rng = resumeRng(plain.rng);
      plain.episodes.forEach((episode, index) => {
        const game = games[index]!;
        Object.assign(game, {
          number: episode.number,
          opponent: episode.opponent,
          team: episode.team,
          total: 0,
          steps: 0,
          actions: [...episode.actions],
          continuous: [...episode.continuous],
        });
        if (episode.number < 0) return;
        game.environment.reset(seedOf(index, episode.number));
        const steps = branches > 0 ? episode.actions.length / (agents * branches) : episode.continuous.length / (agents * continuous);
        for (let step = 0; step < steps; step++) {
          stepActions.set(episode.actions.slice(step * agents * branches, (step + 1) * agents * branches));
          stepContinuous.set(episode.continuous.slice(step * agents * continuous, (step + 1) * agents * continuous));
          const { rewards } = game.environment.step(stepActions, continuous > 0 ? stepContinuous : undefined);
          for (let agent = 0; agent < agents; agent++) if (isLearner(game, agent)) game.total += rewards[agent]!;
          game.steps++;
        }
      });
      states.set(kept);
    },
  };

  /** Everybody who does not learn, batched by who plays them. Returns actions by seat. */
  async function othersAct(opponents: readonly Opponent[]): Promise<Int32Array> {
    const chosen = new Int32Array(seats * branches);
    for (const { name: who, policy } of opponents) {
      scratch.rows = 0;
      for (let index = 0; index < environments; index++) {
        const game = games[index]!;
        if (game.opponent !== who) continue;
        for (let agent = 0; agent < agents; agent++) {
          if (!isLearner(game, agent) && active(game.environment, agent)) where[perceive(index, agent, scratch)] = index * agents + agent;
        }
      }
      if (scratch.rows === 0) continue;
      const batch = {
        rows: scratch.rows,
        observations: scratch.observations.subarray(0, scratch.rows * width),
        actionMasks: scratch.masks.subarray(0, scratch.rows * flags),
      };
      const answer = policy.act(batch, rng);
      const actions = answer instanceof Promise ? await answer : answer;
      for (let row = 0; row < scratch.rows; row++)
        chosen.set(actions.subarray(row * branches, (row + 1) * branches), where[row]! * branches);
    }
    return chosen;
  }
}

function createRows(rows: number, spec: EnvironmentSpec, memory: number): { -readonly [Key in keyof ActorRows]: ActorRows[Key] } {
  const continuous = spec.continuous ?? 0;
  return {
    rows: 0,
    observations: new Float32Array(rows * observationSize(spec)),
    masks: new Uint8Array(rows * maskSize(spec)),
    states: new Float32Array(rows * memory),
    actions: new Int32Array(rows * spec.actions.length),
    continuous: new Float32Array(rows * continuous),
    logProbabilities: new Float32Array(rows),
    values: new Float32Array(rows),
  };
}

function draw(opponents: readonly Opponent[], rng: Rng): string {
  if (opponents.length === 0) return "";
  let at = rng.next() * opponents.reduce((sum, { weight }) => sum + weight, 0);
  for (const { name, weight } of opponents) {
    at -= weight;
    if (at < 0) return name;
  }
  return opponents.at(-1)!.name;
}
