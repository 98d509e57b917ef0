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
import type { Batch, Choices, Policy } from "../../policy.ts";
import { createRng, type Rng } from "../../rng.ts";
import { seatsOf, type GameView, type Seats } from "../batched-games.ts";
import { paceOf } from "./scene-pace.ts";

/** The view of a game that opponents need. Every Environment is one; so is your own scene with the same observation. */
export type OpponentsView = GameView;

export interface OpponentsOptions {
  readonly view: OpponentsView;
  /** Which agents of the view are played. Default: all. */
  readonly agents?: readonly number[];
  /** The policy that plays first. Default: the loaded model of the view's contract. */
  readonly policy?: Policy;
  /**
   * How the loaded model chooses, 0 to 10: 0 takes the most probable action, 1 draws as in training, values between stay closer to the
   * most probable.
   * Default 0. The model's card has figures for 0 and 1.
   */
  readonly temperature?: number;
  /** The policy that plays if the first fails. Default: the script of the contract in this package. */
  readonly fallback?: Policy;
  /** Decisions per second of the scene's time, 1 to 60; with 0 you call `decide()` yourself. Default 6. */
  readonly perSecond?: number;
  readonly seed: string | number;
}

export interface Opponents {
  /** The actions of all agents until the next decision, as `Environment.step` takes them. Write your own players' rows freely. */
  readonly actions: Int32Array;
  /** The continuous actions of all agents until then, if the view has any. */
  readonly continuous: Float32Array;
  /** The policy of the present decision. */
  readonly playedBy: { readonly policy: "learned" | "scripted"; readonly model?: ModelId };
  /** Number of decisions that were started, and that were finished. */
  readonly asked: number;
  readonly played: number;
  /** Starts a decision now. Does nothing while another is not finished: the old actions stay. */
  decide(): void;
  stop(): void;
}

/** A decision that takes more milliseconds counts as a failure. */
const PATIENCE = 2000;
const FAILURES_IN_A_ROW = 3;

const checkPace: Check = (where, name, value) => {
  if (!(typeof value === "number" && value >= 0 && value <= 60))
    refuse(where, name, value, "decisions a second from 1 to 60, or 0 to decide by hand");
};

/** @throws AigcError `bad-request` for wrong options */
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

type Plan = OpponentsOptions & { readonly fallback: Policy; readonly model?: ModelId };
type OnFallback = (report: FallbackReport) => void;

/**
 * Lets a policy play some agents, all in one batch, several times per second. Nothing waits: until a late answer comes the old actions
 * stay, after a failure the fallback decides, and after {@link FAILURES_IN_A_ROW} failures only the fallback plays.
 */
export function createOpponents(scene: Scene, options: Plan, onFallback: OnFallback): Opponents {
  const { view, fallback, policy = fallback } = options;
  for (const { contract } of [policy, fallback]) {
    if (contract !== view.spec.contract) {
      throw new AigcError(
        "model-mismatch",
        "opponents",
        `the policy plays "${contract}", the view shows "${view.spec.contract}". Give a policy of the same contract.`,
      );
    }
  }
  return new SceneOpponents(scene, { ...options, policy }, onFallback);
}

/** A decision that is waited for. */
interface Pending {
  readonly since: number;
  fail(error: unknown): void;
}

const SCRIPTED = { policy: "scripted" as const };

class SceneOpponents implements Opponents {
  readonly actions: Int32Array;
  readonly continuous: Float32Array;
  playedBy: Opponents["playedBy"];
  asked = 0;
  played = 0;
  readonly #scene: Scene;
  readonly #plan: Plan & { readonly policy: Policy };
  readonly #onFallback: OnFallback;
  /** One game: a seat is an agent. */
  readonly #seats: Seats;
  readonly #agents: readonly number[];
  readonly #rng: Rng;
  readonly #learned: Opponents["playedBy"];
  readonly #interval: number;
  #failures: number;
  #pending: Pending | undefined;
  #clock = 0;
  #sinceDecision: number;
  #stopped = false;

  constructor(scene: Scene, plan: Plan & { readonly policy: Policy }, onFallback: OnFallback) {
    const { view, policy, fallback, model, perSecond = 6 } = plan;
    this.#scene = scene;
    this.#plan = plan;
    this.#onFallback = onFallback;
    this.#seats = seatsOf([view]);
    ({ actions: this.actions, continuous: this.continuous } = this.#seats);
    this.#agents = plan.agents ?? Array.from({ length: view.spec.agents }, (_, agent) => agent);
    policy.forget?.(this.#agents);
    this.#rng = createRng(plan.seed).fork("opponents");
    this.#learned = { policy: "learned", ...(model ? { model } : {}) };
    this.playedBy = policy === fallback ? SCRIPTED : this.#learned;
    this.#failures = policy === fallback ? FAILURES_IN_A_ROW : 0;
    this.#interval = 1000 / perSecond;
    this.#sinceDecision = this.#interval;
    scene.events.on(Scenes.Events.UPDATE, this.#update);
    scene.events.once(Scenes.Events.SHUTDOWN, this.stop);
    scene.events.once(Scenes.Events.DESTROY, this.stop);
  }

  readonly decide = (): void => {
    if (this.#stopped || this.#pending) return;
    const { view, policy } = this.#plan;
    const agents = this.#agents.filter((agent) => acts(view, agent));
    if (agents.length === 0) return;
    const batch = this.#seats.perceive(agents);
    const rng = this.#rng.fork(this.asked++);
    if (this.#failures >= FAILURES_IN_A_ROW) return this.#decideByScript(agents, batch, rng);
    const pending: Pending = {
      since: this.#clock,
      fail: (error) => {
        if (this.#pending !== pending) return;
        this.#pending = undefined;
        if (this.#failures++ === 0)
          this.#onFallback({ what: view.spec.contract, reason: error instanceof Error ? error.message : String(error) });
        this.#decideByScript(agents, batch, rng);
      },
    };
    const answer = (choices: Choices): void => {
      if (this.#pending !== pending) return;
      this.#play(agents, choices, this.#learned);
      this.#pending = undefined;
      this.#failures = 0;
    };
    this.#pending = pending;
    try {
      const choice = policy.act(batch, rng);
      if (choice instanceof Promise) choice.then(answer).catch(pending.fail);
      else answer(choice);
    } catch (error) {
      pending.fail(error);
    }
  };

  readonly stop = (): void => {
    this.#stopped = true;
    this.#pending = undefined;
    const { events } = this.#scene;
    events.off(Scenes.Events.UPDATE, this.#update);
    events.off(Scenes.Events.SHUTDOWN, this.stop);
    events.off(Scenes.Events.DESTROY, this.stop);
  };

  /** A script is code of the game, so its errors are not caught. */
  #decideByScript(agents: readonly number[], batch: Batch, rng: Rng): void {
    const choice = this.#plan.fallback.act(batch, rng);
    if (choice instanceof Promise)
      void choice.then(
        (choices) => this.#stopped || this.#play(agents, choices, SCRIPTED),
        (error: unknown) => {
          if (!this.#stopped) throw error;
        },
      );
    else this.#play(agents, choice, SCRIPTED);
  }

  #play(agents: readonly number[], choices: Choices, by: Opponents["playedBy"]): void {
    this.#seats.take(agents, choices);
    // An agent that does not act has zeros, as in training.
    this.#seats.clear(this.#agents.filter((agent) => !agents.includes(agent)));
    this.playedBy = by;
    this.played++;
  }

  readonly #update = (_time: number, delta: number): void => {
    this.#clock += delta;
    // Deadlines are in real time; decisions follow the time of the scene.
    this.#sinceDecision += delta * paceOf(this.#scene);
    if (this.#pending && this.#clock - this.#pending.since > PATIENCE)
      this.#pending.fail(new AigcError("timeout", "opponents", `no decision within ${PATIENCE} ms. The scripted policy plays instead.`));
    // At most one decision per frame, so that a tab that was hidden does not make many at once.
    if (this.#plan.perSecond !== 0 && this.#sinceDecision >= this.#interval) {
      this.#sinceDecision %= this.#interval;
      this.decide();
    }
  };
}
