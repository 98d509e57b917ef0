import { Scenes, type Scene } from "phaser";
import {
  checkFunction,
  checkList,
  checkOptions,
  checkSeed,
  checkText,
  listOf,
  refuse,
  whole,
  withFields,
  within,
  type Check,
} from "../../arguments.ts";
import { acts, maskSize, observationSize, type Environment } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { checkPolicy } from "../../handed-in.ts";
import type { ModelId } from "../../model.ts";
import type { FallbackReport } from "../../plugin/making.ts";
import { withinReach, type Batch, type Choices, type Policy } from "../../policy.ts";
import { createRng } from "../../rng.ts";
import { paceOf } from "./scene-pace.ts";

/** What opponents need to see of a game. Every {@link Environment} is one; so is your own scene, over the same observation. */
export type OpponentsView = Pick<Environment, "spec" | "observe" | "active" | "out">;

export interface OpponentsOptions {
  readonly view: OpponentsView;
  /** Which agents of the view are played. Default: all. */
  readonly agents?: readonly number[];
  /** Plays as long as it can. Default: the loaded model of the view's contract. */
  readonly policy?: Policy;
  /**
   * How the loaded model chooses, 0 to 10: 0 takes what it thinks best, 1 draws as in training, between them it strays less from the best.
   * Default 0. The model's card has figures for 0 and 1.
   */
  readonly temperature?: number;
  /** Plays when the first cannot. Default: the script that the package has for the contract. */
  readonly fallback?: Policy;
  /** Decisions a second of the scene's time, 1 to 60; 0 leaves the clock to you: call `decide()`. Default 6. */
  readonly perSecond?: number;
  readonly seed: string | number;
}

export interface Opponents {
  /** What everybody does until the next decision, as `Environment.step` wants it. Write your own players' rows freely. */
  readonly actions: Int32Array;
  /** The continuous actions of everybody until then, if the view has any. */
  readonly continuous: Float32Array;
  /** Who took the decision that is being played. */
  readonly playedBy: { readonly policy: "learned" | "scripted"; readonly model?: ModelId };
  /** Decisions asked for and played so far. */
  readonly asked: number;
  readonly played: number;
  /** Starts a decision now. While one is under way it does nothing: the old actions stand. */
  decide(): void;
  stop(): void;
}

/** A decision later than this counts as a failure. */
const PATIENCE = 2000;
const FAILURES_IN_A_ROW = 3;

const checkPace: Check = (where, name, value) => {
  if (!(typeof value === "number" && value >= 0 && value <= 60))
    refuse(where, name, value, "decisions a second from 1 to 60, or 0 to decide by hand");
};

/** @throws AigcError `bad-request` for what cannot be options of opponents */
export function checkOpponents(options: OpponentsOptions): void {
  const where = "opponents";
  const shown = withFields({ contract: checkText, agents: whole(1), observation: checkList, actions: checkList });
  checkOptions(where, "options", options, {
    view: withFields({ spec: shown, observe: checkFunction, "active?": checkFunction, "out?": checkFunction }),
    "agents?": (_, name, agents) => listOf(whole(0, options.view.spec.agents - 1), "a list of agents")(where, name, agents),
    "policy?": checkPolicy,
    "temperature?": within(0, 10),
    "fallback?": checkPolicy,
    "perSecond?": checkPace,
    seed: checkSeed,
  });
}

/**
 * Lets a policy play some agents, all in one batch, several times a second. Nothing waits: a late answer leaves the old actions
 * standing, a failed one is decided by the fallback, and after {@link FAILURES_IN_A_ROW} failures the fallback plays on alone.
 */
export function createOpponents(
  scene: Scene,
  options: OpponentsOptions & { readonly fallback: Policy; readonly model?: ModelId },
  onFallback: (report: FallbackReport) => void,
): Opponents {
  const { view, fallback, perSecond = 6 } = options;
  const policy = options.policy ?? fallback;
  const { spec } = view;
  for (const { contract } of [policy, fallback]) {
    if (contract !== spec.contract) {
      throw new AigcError(
        "model-mismatch",
        "opponents",
        `the policy plays "${contract}", the view shows "${spec.contract}". Give a policy of the same contract.`,
      );
    }
  }
  const seats = options.agents ?? Array.from({ length: spec.agents }, (_, agent) => agent);
  policy.forget?.(seats);
  const branches = spec.actions.length;
  const width = observationSize(spec);
  const flags = maskSize(spec);
  const rng = createRng(options.seed).fork("opponents");
  const actions = new Int32Array(spec.agents * branches);
  const reach = spec.continuous ?? 0;
  const continuous = new Float32Array(spec.agents * reach);
  const script = { policy: "scripted" as const };
  const learned = { policy: "learned" as const, ...(options.model ? { model: options.model } : {}) };
  const state = { actions, continuous, playedBy: policy === fallback ? script : learned, asked: 0, played: 0, decide, stop };
  let failures = policy === fallback ? FAILURES_IN_A_ROW : 0;
  let pending: { readonly since: number; fail(error: unknown): void } | undefined;
  let clock = 0;
  const interval = 1000 / perSecond;
  let sinceDecision = interval;
  let stopped = false;

  function look(): { batch: Batch; agents: readonly number[] } {
    const agents = seats.filter((agent) => acts(view, agent));
    const observations = new Float32Array(agents.length * width);
    const actionMasks = new Uint8Array(agents.length * flags);
    agents.forEach((agent, row) =>
      view.observe(agent, observations.subarray(row * width, (row + 1) * width), actionMasks.subarray(row * flags, (row + 1) * flags)),
    );
    return { batch: { rows: agents.length, observations, actionMasks, agents }, agents };
  }

  function play(agents: readonly number[], choices: Choices, by: Opponents["playedBy"]): void {
    // Whoever does not act has zeros, as in training.
    for (const agent of seats) {
      actions.fill(0, agent * branches, (agent + 1) * branches);
      continuous.fill(0, agent * reach, (agent + 1) * reach);
    }
    agents.forEach((agent, row) => {
      actions.set(choices.subarray(row * branches, (row + 1) * branches), agent * branches);
      for (let k = 0; k < reach; k++) continuous[agent * reach + k] = withinReach(choices.continuous?.[row * reach + k] ?? 0);
    });
    state.playedBy = by as typeof state.playedBy;
    state.played++;
  }

  function decide(): void {
    if (stopped || pending) return;
    const { batch, agents } = look();
    if (batch.rows === 0) return;
    const turn = rng.fork(state.asked++);
    const scripted = (): void => {
      // A script is code of the game: its errors are the developer's to see.
      const choice = fallback.act(batch, turn);
      if (choice instanceof Int32Array) play(agents, choice, script);
      else
        void choice.then(
          (choices) => !stopped && play(agents, choices, script),
          (error: unknown) => {
            if (!stopped) throw error;
          },
        );
    };
    if (failures >= FAILURES_IN_A_ROW) return scripted();
    const ticket = {
      since: clock,
      fail(error: unknown): void {
        if (pending !== ticket) return;
        pending = undefined;
        if (failures++ === 0) onFallback({ what: spec.contract, reason: error instanceof Error ? error.message : String(error) });
        scripted();
      },
    };
    const answer = (choices: Choices): void => {
      if (pending !== ticket) return;
      pending = undefined;
      failures = 0;
      play(agents, choices, learned);
    };
    pending = ticket;
    try {
      const choice = policy.act(batch, turn);
      if (choice instanceof Int32Array) answer(choice);
      else choice.then(answer, ticket.fail);
    } catch (error) {
      ticket.fail(error);
    }
  }

  function update(_time: number, delta: number): void {
    clock += delta;
    // A late answer is late on the wall; decisions come as fast as the scene lives.
    sinceDecision += delta * paceOf(scene);
    if (pending && clock - pending.since > PATIENCE) {
      pending.fail(new AigcError("timeout", "opponents", `no decision within ${PATIENCE} ms. The scripted policy plays instead.`));
    }
    // Never more than one decision a frame, so that a tab that comes back does not catch up in a burst.
    if (perSecond > 0 && sinceDecision >= interval) {
      sinceDecision %= interval;
      decide();
    }
  }

  function stop(): void {
    stopped = true;
    pending = undefined;
    scene.events.off(Scenes.Events.UPDATE, update);
    scene.events.off(Scenes.Events.SHUTDOWN, stop);
    scene.events.off(Scenes.Events.DESTROY, stop);
  }
  scene.events.on(Scenes.Events.UPDATE, update);
  scene.events.once(Scenes.Events.SHUTDOWN, stop);
  scene.events.once(Scenes.Events.DESTROY, stop);
  return state;
}
