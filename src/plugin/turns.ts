/** Milliseconds of work between two frames. */
const SLICE = 8;

/**
 * Rules run on the page. However many calls there are, one generator works for a slice of time, then frames are drawn before the next
 * slice: a frame waits at most for one slice and the part of the work that exceeded it.
 */
export interface Turns {
  /** Joins the queue with one piece of work; returns its pause function, see `Signal`. First come, first served. */
  join(): () => Promise<void> | undefined;
}

export function createTurns(): Turns {
  /** The waiting pieces of work, by number. */
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

/** A new task, after other tasks of the page. Timers would be delayed in a hidden tab. */
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
