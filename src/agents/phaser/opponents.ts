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
import { checkPolicy } from "../../handed-in.ts";
import type { ModelId } from "../../model.ts";
import type { FallbackReport } from "../../plugin/scene-part.ts";
import type { Policy } from "../../policy.ts";
import type { GameView } from "../batched-games.ts";
import { checkDial, DIALS, type Dial, type DialSettings } from "../dials.ts";
import type { Director } from "../director.ts";
import type { Inspection } from "./inspection.ts";
import { checkOverlay, type OverlayOptions } from "./overlay.ts";

/** The view of a game that opponents need. Every Environment is one; so is your own scene with the same observation. */
export type OpponentsView = GameView;

export interface OpponentsOptions {
  readonly view: OpponentsView;
  /** Which agents of the view are played, each once, at most {@link MOST_AGENTS}. Default: all. */
  readonly agents?: readonly number[];
  /** The policy that plays first. Default: the loaded model. */
  readonly policy?: Policy;
  /** The name of the loaded model that plays: "skirmish-boss". Default: the first one of the view's contract. */
  readonly model?: string;
  /**
   * How the loaded model chooses, 0 to 10: 0 takes the most probable action, 1 draws as in training, values between stay closer to the
   * most probable.
   * Default 0. The model's card has figures for 0 and 1.
   */
  readonly temperature?: number;
  /** The policy that plays if the first fails. Default: the script of the contract in this package. */
  readonly fallback?: Policy;
  /** Decisions per second of the scene's time, 1 to 60; with 0 you call `decide()` yourself. Default 6, about as often as people decide. */
  readonly perSecond?: number;
  /**
   * Milliseconds of the scene's time from what an agent perceives to what it does about it, 0 to 2000. Default 200, as people need;
   * 0 where `perSecond` is 0. A policy that learned without a delay is strongest at 0. From 100 on, 24 agents and more of the loaded model
   * are decided in a worker.
   */
  readonly reaction?: number;
  /** Your game's own time in milliseconds, for the reaction. Default: the scene's time. */
  readonly clock?: () => number;
  /** How they are to fight, each from 0 to 1. Default: skill 1, the others 0.5. A view whose masks depend on them reads them from `dials`. */
  readonly dials?: Partial<DialSettings>;
  /** Sets the dial for skill from now on, so that the player meets the wanted share of lost fights: `createDirector()`. */
  readonly director?: Director;
  /** Draws, on a key, what each agent is about to do and why. */
  readonly overlay?: OverlayOptions;
  readonly seed: string | number;
}

/** The dials of opponents that play. Setting one takes effect at the next decision. */
export type OpponentsDials = { -readonly [D in Dial]: number } & {
  /**
   * The dials that the present policy was trained to follow. `skill` works with every policy: one that was not trained with it
   * hesitates. Of another that is set and not heeded, the scene is told once, by "aigc:fallback".
   */
  readonly learned: readonly string[];
};

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
  readonly dials: OpponentsDials;
  /** The director that was given: `record` each fight. */
  readonly director: Director | undefined;
  /** Whether the overlay is drawn; false where none was asked for. Its key turns it. */
  overlayShown: boolean;
  /**
   * What an agent saw at its last decision, what its policy makes of it and what it does: for a debug view, not for every frame.
   * @throws AigcError `bad-request`, rejected, for an agent that these opponents do not play
   */
  inspect(agent: number): Promise<Inspection>;
  /** Starts a decision now. Does nothing while another is not finished: the old actions stay. */
  decide(): void;
  stop(): void;
}

/** What people take from seeing to doing, in milliseconds. */
export const HUMAN_REACTION = 200;

/** The most agents of one call. */
export const MOST_AGENTS = 256;

const checkPace: Check = (where, name, value) => {
  if (!(typeof value === "number" && value >= 0 && value <= 60))
    refuse(where, name, value, "decisions a second from 1 to 60, or 0 to decide by hand");
};
const checkDirector: Check = (where, name, value) =>
  withFields({ skill: checkDial, record: checkFunction }, "a director: createDirector()")(where, name, value);

/** @throws AigcError `bad-request` for wrong options */
export function checkOpponents(options: OpponentsOptions): void {
  const where = "opponents";
  const shown = withFields({ contract: checkText, agents: whole(1), observation: checkList, actions: checkList });
  checkOptions(where, "options", options, {
    view: withFields({ spec: shown, observe: checkFunction, "active?": checkFunction, "out?": checkFunction }),
    "agents?": (_, name, agents) => checkAgents(name, agents, options.view.spec.agents),
    "policy?": checkPolicy,
    "model?": checkText,
    "temperature?": within(0, 10),
    "fallback?": checkPolicy,
    "perSecond?": checkPace,
    "reaction?": within(0, 2000),
    "clock?": checkFunction,
    "dials?": (_, name, dials) => checkOptions(where, name, dials, Object.fromEntries(DIALS.map((dial) => [`${dial}?`, checkDial]))),
    "director?": checkDirector,
    "overlay?": checkOverlay,
    seed: checkSeed,
  });
  const { view, agents, director, dials } = options;
  const count = agents?.length ?? view.spec.agents;
  if (count > MOST_AGENTS) refuse(where, agents ? "options.agents" : "options.view.spec.agents", count, `at most ${MOST_AGENTS} agents`);
  if (director && dials?.skill !== undefined)
    refuse(where, "options.dials.skill", dials.skill, "either the skill or a director that sets it");
}

function checkAgents(name: string, agents: unknown, all: number): void {
  const where = "opponents";
  listOf(whole(0, all - 1), "a list of agents")(where, name, agents);
  const list = agents as readonly number[];
  const twice = list.findIndex((agent, at) => list.indexOf(agent) !== at);
  if (twice >= 0) refuse(where, `${name}[${twice}]`, list[twice], "each agent once");
}

/** Options with the policies that were found for them. */
export type Plan = Omit<OpponentsOptions, "model"> & { readonly fallback: Policy; readonly policy: Policy; readonly model?: ModelId };
export type OnFallback = (report: FallbackReport) => void;
