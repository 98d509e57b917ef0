import { Scenes, type Scene } from "phaser";
import { refuse } from "../../arguments.ts";
import { acts } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { checkChoices } from "../../handed-in.ts";
import type { Batch, Choices, Policy } from "../../policy.ts";
import { createRng, type Rng } from "../../rng.ts";
import { seatsOf, type Seats } from "../batched-games.ts";
import { newRows, type Room } from "../room.ts";
import { DIALS, placeOfDials } from "../dials.ts";
import { hesitate } from "../hesitation.ts";
import { inspectionOf, rowOf, type Decided, type Inspection } from "./inspection.ts";
import { HUMAN_REACTION, type OnFallback, type Opponents, type OpponentsDials, type Plan } from "./opponents.ts";
import { createOverlay, type Overlay } from "./overlay.ts";
import { perceiveSafely, type Perceived } from "./perceive-safely.ts";
import { createSquadDials } from "./squad-dials.ts";
import { squadsOf, type Request, type SceneSquads, type Ticking } from "./squads-of-scene.ts";

/** A decision later than this counts as a failure. */
const PATIENCE = 2000;
const FAILURES_IN_A_ROW = 3;
const SCRIPTED = { policy: "scripted" as const };

/** A decision that is waited for. */
interface Pending {
  readonly since: number;
  fail(error: unknown): void;
}

/** A decision that was made, and begins when its time has come. */
interface Decision extends Perceived {
  readonly choices: Choices;
  readonly by: Opponents["playedBy"];
  /** When it was perceived, on the game's own clock. */
  readonly at: number;
}

/** The chance of one decision, made when it is needed: most decisions need none. */
function once(rng: Rng, decision: number): () => Rng {
  let own: Rng | undefined;
  return () => (own ??= rng.fork(decision));
}

/** The opponents of one call. */
class SceneSquad implements Opponents, Ticking {
  readonly perSecond: number;
  readonly dials: OpponentsDials;
  readonly director: Plan["director"];
  playedBy: Opponents["playedBy"];
  asked = 0;
  played = 0;
  readonly #scene: Scene;
  readonly #plan: Plan;
  readonly #squads: SceneSquads;
  readonly #onFallback: OnFallback;
  /** One game: a seat is an agent. */
  readonly #seats: Seats;
  readonly #agents: readonly number[];
  /** Where its agents begin among all of the scene. */
  readonly #first: number;
  readonly #rng: Rng;
  readonly #learned: Opponents["playedBy"];
  readonly #reaction: number;
  readonly #dialsAt: number;
  readonly #overlay: Overlay | undefined;
  readonly #last = new Map<number, Decided>();
  #failures: number;
  /** Whether the scene was told of a view that gave what is no number. */
  #complained = false;
  #pending: Pending | undefined;
  #waiting: Decision[] = [];
  #stopped = false;

  constructor(scene: Scene, plan: Plan, onFallback: OnFallback) {
    const { view, policy, fallback, model, perSecond = 6 } = plan;
    this.#scene = scene;
    this.#plan = plan;
    this.#onFallback = onFallback;
    this.#seats = seatsOf([view]);
    this.#agents = plan.agents ?? Array.from({ length: view.spec.agents }, (_, agent) => agent);
    this.#rng = createRng(plan.seed).fork("opponents");
    this.#learned = { policy: "learned", ...(model ? { model } : {}) };
    this.playedBy = policy === fallback ? SCRIPTED : this.#learned;
    this.#failures = policy === fallback ? FAILURES_IN_A_ROW : 0;
    this.perSecond = perSecond;
    this.#reaction = plan.reaction ?? (perSecond === 0 ? 0 : HUMAN_REACTION);
    this.#dialsAt = placeOfDials(view.spec);
    this.director = plan.director;
    this.dials = createSquadDials(plan, () => this.#present, onFallback);
    this.#squads = squadsOf(scene);
    this.#first = this.#squads.add(this, view.spec.agents);
    policy.forget?.(this.#agents.map((agent) => this.#first + agent));
    this.#overlay = plan.overlay && createOverlay(scene, plan.overlay, this.#agents, (agent) => this.inspect(agent));
    scene.events.once(Scenes.Events.SHUTDOWN, this.stop);
    scene.events.once(Scenes.Events.DESTROY, this.stop);
  }

  get actions(): Int32Array {
    this.#begin();
    return this.#seats.actions;
  }

  get continuous(): Float32Array {
    this.#begin();
    return this.#seats.continuous;
  }

  get overlayShown(): boolean {
    return this.#overlay?.visible ?? false;
  }

  set overlayShown(shown: boolean) {
    if (this.#overlay) this.#overlay.visible = shown;
  }

  readonly decide = (): void => this.#squads.ask(this);

  readonly stop = (): void => {
    this.#stopped = true;
    this.#pending = undefined;
    this.#waiting = [];
    this.#squads.remove(this);
    this.#overlay?.destroy();
    const { events } = this.#scene;
    events.off(Scenes.Events.SHUTDOWN, this.stop);
    events.off(Scenes.Events.DESTROY, this.stop);
  };

  pass(clock: number): void {
    this.#begin();
    this.#overlay?.update(this.played);
    if (this.#pending && clock - this.#pending.since > PATIENCE)
      this.#pending.fail(new AigcError("timeout", "opponents", `no decision within ${PATIENCE} ms. The scripted policy plays instead.`));
  }

  ask(room: Room): Request | undefined {
    if (this.#stopped || this.#pending) return undefined;
    const { view, policy, fallback } = this.#plan;
    const agents = this.#agents.filter((agent) => acts(view, agent));
    if (agents.length === 0) return undefined;
    const perceived = perceiveSafely(this.#seats, agents, room, (batch) => this.#writeDials(batch));
    const at = this.#now();
    const rng = once(this.#rng, this.asked++);
    if (perceived.fault) this.#complain(perceived.fault);
    const request = (played: Policy) => ({
      policy: played,
      batch: { ...perceived.batch, agents: agents.map((agent) => this.#first + agent) },
      branches: view.spec.actions.length,
      continuous: view.spec.continuous ?? 0,
      rng,
    });
    const byScript = (choices: Choices) => this.#decided({ ...perceived, choices, by: SCRIPTED, at }, rng);
    // Whoever sees what is no number is led by the script, which reads it as 0.
    if (this.#failures >= FAILURES_IN_A_ROW || perceived.fault) return { ...request(fallback), answer: byScript, fail: this.#scriptFailed };
    const pending: Pending = {
      since: this.#squads.clock,
      fail: (error) => {
        if (this.#pending !== pending) return;
        this.#pending = undefined;
        if (this.#failures++ === 0)
          this.#onFallback({ what: view.spec.contract, reason: error instanceof Error ? error.message : String(error) });
        this.#byScript(request(fallback), byScript);
      },
    };
    this.#pending = pending;
    return {
      ...request(policy),
      fail: pending.fail,
      answer: (choices) => {
        if (this.#pending !== pending) return;
        this.#decided({ ...perceived, choices, by: this.#learned, at }, rng);
        this.#pending = undefined;
        this.#failures = 0;
      },
    };
  }

  async inspect(agent: number): Promise<Inspection> {
    if (!this.#agents.includes(agent)) refuse("opponents", "agent", agent, `one of the agents ${this.#agents.join(", ")}`);
    const known = this.#last.get(agent);
    const { by, ...own } = rowOf(known ?? this.#undecided(agent), this.#first + agent);
    const thoughts = await (by === "learned" ? this.#plan.policy : this.#plan.fallback).explain?.(own.batch);
    return inspectionOf(this.#plan.view.spec, agent, { by, ...own }, { decided: known !== undefined, now: this.#now(), thoughts });
  }

  /** What an agent that has decided nothing yet sees now. */
  #undecided(agent: number): Decided {
    const { batch } = perceiveSafely(this.#seats, [agent], newRows, (seen) => this.#writeDials(seen));
    const actions = new Int32Array(this.#plan.view.spec.actions.length);
    return { batch, row: 0, actions, by: this.#present === this.#plan.fallback ? "scripted" : "learned", at: this.#now() };
  }

  /** The policy that decides next. */
  get #present(): Policy {
    return this.#failures >= FAILURES_IN_A_ROW ? this.#plan.fallback : this.#plan.policy;
  }

  readonly #now = (): number => this.#plan.clock?.() ?? this.#squads.time;

  /** Shows the policy the dials that it was trained to follow; of the others it sees what the view shows. */
  #writeDials({ rows, observations }: Batch): void {
    const { dials: learned = [] } = this.#present;
    if (this.#dialsAt < 0) return;
    const width = observations.length / rows;
    for (const [place, dial] of DIALS.entries())
      if (learned.includes(dial)) for (let row = 0; row < rows; row++) observations[row * width + this.#dialsAt + place] = this.dials[dial];
  }

  #complain(reason: string): void {
    if (this.#complained) return;
    this.#complained = true;
    this.#onFallback({ what: this.#plan.view.spec.contract, reason });
  }

  /** A script is code of the game: its errors are the developer's to see. */
  readonly #scriptFailed = (error: unknown): void => {
    if (!this.#stopped) throw error;
  };

  #byScript({ policy, batch, rng }: { policy: Policy; batch: Batch; rng: () => Rng }, answer: (choices: Choices) => void): void {
    const choice = policy.act(batch, rng());
    if (choice instanceof Promise) void choice.then((late) => this.#stopped || answer(late), this.#scriptFailed);
    else answer(choice);
  }

  /** Notes a decision; it begins after the reaction. */
  #decided(decision: Decision, rng: () => Rng): void {
    const { spec } = this.#plan.view;
    const { agents, batch, choices, by, at } = decision;
    const sizes = { rows: agents.length, branches: spec.actions.length, continuous: spec.continuous ?? 0 };
    checkChoices("policy", choices, sizes);
    if (!(by === SCRIPTED ? this.#plan.fallback : this.#plan.policy).dials?.includes("skill"))
      hesitate(choices, batch, spec.actions, this.dials.skill, rng());
    for (let row = 0; row < agents.length; row++) this.#last.set(agents[row]!, { batch, row, actions: choices.actions, by: by.policy, at });
    this.#waiting.push(decision);
    this.#begin();
  }

  /** Plays what has waited for as long as a reaction takes. */
  #begin(): void {
    const now = this.#now();
    while (this.#waiting.length > 0 && now - this.#waiting[0]!.at >= this.#reaction) {
      const { agents, choices, by } = this.#waiting.shift()!;
      this.#seats.take(agents, choices);
      // An agent that does not act has zeros, as in training.
      this.#seats.clear(this.#agents.filter((agent) => !agents.includes(agent)));
      this.playedBy = by;
      this.played++;
    }
  }
}

/**
 * Lets a policy play some agents, all squads of the scene that share it in one batch, several times a second. Nothing waits: a late
 * answer leaves the old actions standing, a failed one is decided by the fallback, which plays on alone after three failures in a row.
 */
export function createOpponents(
  scene: Scene,
  options: Omit<Plan, "policy"> & { readonly policy?: Policy },
  onFallback: OnFallback,
): Opponents {
  const { view, fallback, policy = fallback } = options;
  const { contract } = view.spec;
  for (const { contract: played } of [policy, fallback]) {
    if (played !== contract) {
      throw new AigcError(
        "model-mismatch",
        "opponents",
        `the policy plays "${played}", the view shows "${contract}". Give a policy of the same contract, or train one: npx phaser-aigc train ${contract.split("@")[0]}`,
      );
    }
  }
  return new SceneSquad(scene, { ...options, policy }, onFallback);
}
