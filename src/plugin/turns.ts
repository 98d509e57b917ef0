/** Milliseconds of work after which frames are let through. */
const SLICE = 8;

/**
 * Rules run on the page. However many things are asked for at once, whoever makes one works for a slice, and frames pass before the
 * next: no frame has to wait for more than a slice and the one part of the work that went beyond it.
 */
export interface Turns {
  /** A place in the line for one piece of work, and its pause: see `Signal`. Whoever has come first works first. */
  join(): () => Promise<void> | undefined;
}

export function createTurns(): Turns {
  /** Who waits for a turn, by place. */
  const line = new Map<number, () => void>();
  let places = 0;
  let sliceEnds = -Infinity;
  let isCalled = false;

  function callNext(): void {
    if (isCalled || line.size === 0) return;
    isCalled = true;
    void nextTask().then(() => {
      isCalled = false;
      sliceEnds = performance.now() + SLICE;
      const place = Math.min(...line.keys());
      line.get(place)!();
      line.delete(place);
      callNext();
    });
  }

  return {
    join() {
      const place = places++;
      return () => {
        if (performance.now() < sliceEnds) return undefined;
        return new Promise((go) => {
          line.set(place, go);
          callNext();
        });
      };
    },
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
