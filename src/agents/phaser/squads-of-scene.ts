import { Scenes, type Scene } from "phaser";
import { checkChoices } from "../../handed-in.ts";
import type { Batch, Choices, Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { joined, newRows, sharedRows, type Room } from "../room.ts";
import { paceOf } from "./scene-pace.ts";

/** What one squad asks of a policy. */
export interface Request {
  readonly policy: Policy;
  readonly batch: Batch;
  readonly branches: number;
  readonly continuous: number;
  readonly rng: () => Rng;
  answer(choices: Choices): void;
  fail(error: unknown): void;
}

/** A squad as the clock of its scene sees it. */
export interface Ticking {
  /** Decisions a second; 0 for one that decides by hand. */
  readonly perSecond: number;
  /** Once a frame, before anything is decided. @param clock milliseconds on the wall, as frames count them */
  pass(clock: number, time: number): void;
  /** What it asks, if it has anything to decide; what its agents see is written into `room`. */
  ask(room: Room): Request | undefined;
}

/** The clock of a scene's squads: those of the same pace decide in the same frame, and those of one policy in one batch. */
export interface SceneSquads {
  /** Milliseconds of frames, whatever the pace of the scene. */
  readonly clock: number;
  /** Milliseconds that have passed in the scene. */
  readonly time: number;
  /** Where the agents of a squad begin among all that ask one policy: a policy with a memory keeps them apart. */
  add(squad: Ticking, agents: number): number;
  remove(squad: Ticking): void;
  /** Asks for one squad, at once. */
  ask(squad: Ticking): void;
}

const known = new WeakMap<Scene, SceneSquads>();

export function squadsOf(scene: Scene): SceneSquads {
  let squads = known.get(scene);
  if (!squads) known.set(scene, (squads = createSquads(scene)));
  return squads;
}

function createSquads(scene: Scene): SceneSquads {
  /** The beat at which each squad decided last. */
  const beats = new Map<Ticking, number>();
  let [clock, time, places, seen, flags] = [0, 0, 0, 0, 0];

  function update(_now: number, delta: number): void {
    clock += delta;
    // A late answer is late on the wall; decisions come as fast as the scene's own time passes.
    time += delta * paceOf(scene);
    const due: Ticking[] = [];
    for (const [squad, last] of beats) {
      squad.pass(clock, time);
      // Never more than one decision a frame, so that a tab that comes back does not catch up in a burst.
      const beat = Math.floor((time * squad.perSecond) / 1000);
      if (squad.perSecond === 0 || beat === last) continue;
      beats.set(squad, beat);
      due.push(squad);
    }
    if (due.length > 0) decide(due);
  }

  function decide(due: readonly Ticking[]): void {
    const room = due.length > 1 ? sharedRows(seen, flags) : newRows;
    const asked = due.map((squad) => squad.ask(room)).filter((request) => request !== undefined);
    // As much as now will be seen at the next beat.
    seen = asked.reduce((sum, { batch }) => sum + batch.observations.length, 0);
    flags = asked.reduce((sum, { batch }) => sum + batch.actionMasks.length, 0);
    for (const policy of new Set(asked.map((request) => request.policy))) together(asked.filter((request) => request.policy === policy));
  }

  return {
    get clock() {
      return clock;
    },
    get time() {
      return time;
    },
    add(squad, agents) {
      if (beats.size === 0) scene.events.on(Scenes.Events.UPDATE, update);
      beats.set(squad, -1);
      places += agents;
      return places - agents;
    },
    remove(squad) {
      if (!beats.delete(squad) || beats.size > 0) return;
      scene.events.off(Scenes.Events.UPDATE, update);
      places = 0;
    },
    ask(squad) {
      const request = squad.ask(newRows);
      if (request) together([request]);
    },
  };
}

/** One batch of the requests of one policy, and to each its part of the answer. */
function together(requests: readonly Request[]): void {
  const [first] = requests;
  const { policy, branches, continuous, rng } = first!;
  const batch = requests.length === 1 ? first!.batch : joined(requests.map((request) => request.batch));
  const answer = (choices: Choices): void => {
    if (requests.length === 1) return first!.answer(choices);
    checkChoices("policy", choices, { rows: batch.rows, branches, continuous });
    let from = 0;
    for (const request of requests) {
      const to = from + request.batch.rows;
      const actions = choices.actions.slice(from * branches, to * branches);
      const numbers = choices.continuous?.slice(from * continuous, to * continuous);
      request.answer(numbers ? { actions, continuous: numbers } : { actions });
      from = to;
    }
  };
  const fail = (error: unknown): void => {
    for (const request of requests) request.fail(error);
  };
  try {
    const choices = policy.act(batch, rng());
    if (choices instanceof Promise) choices.then(answer).catch(fail);
    else answer(choices);
  } catch (error) {
    fail(error);
  }
}
