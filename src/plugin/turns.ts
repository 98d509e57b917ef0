import { throwIfAborted } from "../errors.ts";
import type { Generator } from "../generator.ts";

/** Milliseconds of work after which frames are let through. */
const SLICE = 8;

/**
 * Rules run on the page. However many things are asked for at once, proposals wait for their turn, and frames pass between them:
 * no frame has to wait for more than one proposal, or one check.
 */
export interface Turns {
  taking<Request, Content>(generator: Generator<Request, Content>): Generator<Request, Content>;
}

export function createTurns(): Turns {
  let queue: Promise<void> = Promise.resolve();
  let began = -Infinity;

  /** Lets frames through, if there was enough work since it last did. */
  async function breathe(): Promise<void> {
    if (performance.now() - began <= SLICE) return;
    await nextTask();
    began = performance.now();
  }

  /** Does `work` when its turn comes. The turn ends with what it does at once; what it waits for (a worker) holds nobody up. */
  function turn<T>(work: () => T): Promise<T> {
    const done = queue.then(async () => {
      await breathe();
      // In an object, or the queue would wait for a promise in it.
      return { result: work() };
    });
    queue = done.then(
      () => {},
      () => {},
    );
    return done.then(({ result }) => result);
  }

  return {
    taking: (generator) => ({
      name: generator.name,
      ...(generator.model ? { model: generator.model } : {}),
      async propose(request, rng, signal) {
        const content = await turn(() => {
          throwIfAborted(signal, generator.name);
          return generator.propose(request, rng, signal);
        });
        // Its check is as much work again, and follows at once.
        await breathe();
        return content;
      },
      check: (content, request) => generator.check(content, request),
      ...(generator.repair ? { repair: (content, request) => generator.repair!(content, request) } : {}),
    }),
  };
}

/** A task of its own, after whatever the page has to do meanwhile. Timers would be held back in a tab that nobody looks at. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    if (typeof MessageChannel !== "function") {
      setTimeout(done);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    const come = (): void => {
      port1.close();
      done();
    };
    port1.addEventListener("message", come, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
