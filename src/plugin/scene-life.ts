import { Scenes, type Game, type Scene } from "phaser";
import { checkFunction, checkText, isPromise, refuse } from "../arguments.ts";
import { AbortError, type Signal } from "../errors.ts";
import { checkSignal } from "../handed-in.ts";

/** A signal that may have events; a plain {@link Signal} is only polled. */
type Listenable = Signal & Partial<Pick<AbortSignal, "addEventListener" | "removeEventListener">>;

/**
 * The runs of a scene: each from a start to the next shutdown. Work that is bound to a run is dropped at its end, as Phaser drops the
 * timers and tweens of a stopped scene.
 */
export interface SceneLife {
  /** Aborted when the present run ends; its reason is an AbortError. */
  readonly signal: AbortSignal;
  /** @throws AbortError once the scene has stopped or its game is destroyed */
  check(where: string): void;
  /**
   * A promise with the result of `work`. After the end of the run it never settles: code after its `await` does not run, and it can be
   * garbage-collected. If `own` is aborted, it rejects with an AbortError.
   */
  whileRunning<T>(work: PromiseLike<T>, where: string, own?: Listenable): Promise<T>;
  /** Calls `tidy` once at the end of the run; the returned function cancels that. */
  atEnd(tidy: () => void): () => void;
}

interface Run {
  readonly controller: AbortController;
  readonly ends: Set<() => void>;
}

const lives = new WeakMap<Scene, SceneLife>();

/** The life of `scene`: one object for each scene. */
export function lifeOf(scene: Scene): SceneLife {
  const known = lives.get(scene);
  if (known) return known;
  const { events, settings, game } = scene.sys;
  let run = newRun();

  function end(): void {
    if (run.controller.signal.aborted) return;
    events.off(Scenes.Events.SHUTDOWN, end);
    run.controller.abort(new AbortError("scene"));
    const ends = [...run.ends];
    run.ends.clear();
    for (const tidy of ends) tidy();
  }
  function begin(): void {
    if (run.controller.signal.aborted) run = newRun();
    // Registered again at each start, to run after Phaser's own handlers: objects are destroyed before their textures.
    events.off(Scenes.Events.SHUTDOWN, end);
    events.once(Scenes.Events.SHUTDOWN, end);
    holdPromises(scene, run.controller.signal);
  }
  // Between game.destroy() and the step in which Phaser destroys it.
  const over = (signal: AbortSignal): boolean =>
    signal.aborted || (game as Game & { readonly pendingDestroy?: boolean }).pendingDestroy === true;

  const life: SceneLife = {
    get signal() {
      return run.controller.signal;
    },
    check(where) {
      checkText("life", "where", where);
      if (over(run.controller.signal)) throw new AbortError(where, { cause: run.controller.signal.reason });
    },
    whileRunning<T>(work: PromiseLike<T>, where: string, own?: Listenable): Promise<T> {
      checkText("life", "where", where);
      if (!isPromise(work)) refuse(where, "work", work, "a promise");
      if (own !== undefined) checkSignal(where, "own", own);
      return boundTo(run, over, work, where, own);
    },
    atEnd(tidy) {
      checkFunction("life", "tidy", tidy);
      const { ends } = run;
      ends.add(tidy);
      return () => void ends.delete(tidy);
    },
  };
  lives.set(scene, life);
  events.on(Scenes.Events.START, begin);
  events.once(Scenes.Events.SHUTDOWN, end);
  events.once(Scenes.Events.DESTROY, end);
  if (settings.status >= Scenes.SHUTDOWN) end();
  // Installed late, while the scene loads: before its create.
  else if (settings.status >= Scenes.START && settings.status < Scenes.CREATING) begin();
  return life;
}

/** A promise with the result of `work`; it never settles once the run is `over`. */
function boundTo<T>(
  { ends, controller }: Run,
  over: (signal: AbortSignal) => boolean,
  work: PromiseLike<T>,
  where: string,
  own?: Listenable,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    // Cleared at the end: `work` may be referenced for ever, and must not keep the waiting code in memory.
    let waiting: { resolve(value: T): void; reject(error: unknown): void } | undefined = { resolve, reject };
    const letGo = (): typeof waiting => {
      const before = waiting;
      waiting = undefined;
      ends.delete(letGo);
      own?.removeEventListener?.("abort", abort);
      return over(controller.signal) ? undefined : before;
    };
    const abort = (): void => letGo()?.reject(new AbortError(where, { cause: own?.reason }));
    ends.add(letGo);
    own?.addEventListener?.("abort", abort);
    if (own?.aborted) abort();
    work.then(
      (value) => letGo()?.resolve(value),
      (error: unknown) => letGo()?.reject(error),
    );
  });
}

function newRun(): Run {
  return { controller: new AbortController(), ends: new Set() };
}

const HANDLERS = ["init", "preload", "create", "update"] as const;
type Handlers = Partial<Record<(typeof HANDLERS)[number], (...given: unknown[]) => unknown>>;

/**
 * Phaser ignores the promises of async handlers. From the start of a scene to the end of its create they are caught here: an AbortError
 * after the scene has stopped is no error; any other error is reported as before. Afterwards the scene has its own handlers again (Phaser
 * keeps the `update` that it saw until the scene stops).
 */
function holdPromises(scene: Scene, signal: AbortSignal): void {
  const { events } = scene.sys;
  const handlers = scene as Handlers;
  const restore: (() => void)[] = [];
  for (const name of HANDLERS) {
    const original = handlers[name];
    if (typeof original !== "function") continue;
    const own = Object.hasOwn(handlers, name);
    const held = function (this: unknown, ...given: unknown[]): unknown {
      const result = original.apply(this, given);
      if (!isPromise(result)) return result;
      return result.then(undefined, (error: unknown) => {
        if (!(signal.aborted && (error as Error | undefined)?.name === "AbortError")) throw error;
      });
    };
    handlers[name] = held;
    restore.push(() => {
      if (handlers[name] !== held) return;
      if (own) handlers[name] = original;
      else delete handlers[name];
    });
  }
  const giveBack = (): void => {
    for (const event of ENDS) events.off(event, giveBack);
    for (const back of restore) back();
  };
  // Whichever comes first: after a create that throws there is no create event.
  const ENDS = [Scenes.Events.CREATE, Scenes.Events.SHUTDOWN, Scenes.Events.DESTROY];
  for (const event of ENDS) events.once(event, giveBack);
}
