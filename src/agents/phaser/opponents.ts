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
import { acts } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { checkPolicy } from "../../handed-in.ts";
import type { ModelId } from "../../model.ts";
import type { FallbackReport } from "../../plugin/scene-part.ts";
import type { Choices, Policy } from "../../policy.ts";
import { createRng } from "../../rng.ts";
import { seatsOf, type GameView } from "../batched-games.ts";
import { paceOf } from "./scene-pace.ts";

/** What opponents need to see of a game. Every Environment is one; so is your own scene, over the same observation. */
export type OpponentsView = GameView;

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
  // One game: a seat is an agent.
  const table = seatsOf([view]);
  const { actions, continuous } = table;
  const played = options.agents ?? Array.from({ length: spec.agents }, (_, agent) => agent);
  policy.forget?.(played);
  const rng = createRng(options.seed).fork("opponents");
  const script = { policy: "scripted" as const };
  const learned = { policy: "learned" as const, ...(options.model ? { model: options.model } : {}) };
  const state = { actions, continuous, playedBy: policy === fallback ? script : learned, asked: 0, played: 0, decide, stop };
  let failures = policy === fallback ? FAILURES_IN_A_ROW : 0;
  let pending: { readonly since: number; fail(error: unknown): void } | undefined;
  let clock = 0;
  const interval = 1000 / perSecond;
  let sinceDecision = interval;
  let stopped = false;

  function play(agents: readonly number[], choices: Choices, by: Opponents["playedBy"]): void {
    table.take(agents, choices);
    // Whoever does not act has zeros, as in training.
    table.clear(played.filter((agent) => !agents.includes(agent)));
    state.playedBy = by as typeof state.playedBy;
    state.played++;
  }

  function decide(): void {
    if (stopped || pending) return;
    const agents = played.filter((agent) => acts(view, agent));
    if (agents.length === 0) return;
    const batch = table.perceive(agents);
    const turn = rng.fork(state.asked++);
    const scripted = (): void => {
      // A script is code of the game: its errors are the developer's to see.
      const choice = fallback.act(batch, turn);
      if (choice instanceof Promise)
        void choice.then(
          (choices) => !stopped && play(agents, choices, script),
          (error: unknown) => {
            if (!stopped) throw error;
          },
        );
      else play(agents, choice, script);
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
      play(agents, choices, learned);
      pending = undefined;
      failures = 0;
    };
    pending = ticket;
    try {
      const choice = policy.act(batch, turn);
      if (choice instanceof Promise) choice.then(answer).catch(ticket.fail);
      else answer(choice);
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
