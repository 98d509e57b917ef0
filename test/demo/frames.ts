/**
 * Hands the clock of a page to the test: no frame is drawn and no time passes for the game until `window.frames(n)` asks for it, and
 * every frame is a sixtieth of a second. So a test says the same on a slow machine as on a fast one, and nothing happens between a
 * look and the key that answers it. What loads and computes elsewhere goes on as ever.
 *
 * Runs in the page: this function is handed over as text, so it uses nothing from outside of itself.
 */
export function stopTheClock(): void {
  const STEP = 1000 / 60;
  const clock = performance.now.bind(performance);
  /** The time of the newest frame by the clock of the page, and by the real one. */
  let [now, real] = [clock(), clock()];
  let waiting = new Map<number, FrameRequestCallback>();
  let numbers = 0;
  // Within a frame time runs on, so that work which is cut by time ends; it never reaches the next frame.
  performance.now = () => now + Math.min(clock() - real, STEP * 0.9);
  window.requestAnimationFrame = (callback) => {
    waiting.set(++numbers, callback);
    return numbers;
  };
  window.cancelAnimationFrame = (number) => void waiting.delete(number);

  // Without a graphics card drawing is most of the work; only frames that somebody looks at are drawn.
  let drawn = true;
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext])
    for (const name of ["clear", "drawArrays", "drawElements"] as const) {
      const draw = prototype[name] as (...values: unknown[]) => void;
      Object.assign(prototype, {
        [name](this: WebGLRenderingContext, ...values: unknown[]) {
          if (drawn) draw.apply(this, values);
        },
      });
    }

  // A timer would wait four milliseconds.
  const channel = new MessageChannel();
  channel.port1.start();
  const frames = async (count: number, draws: boolean): Promise<void> => {
    drawn = draws;
    for (let n = 0; n < count; n++) {
      [now, real] = [now + STEP, clock()];
      const due = waiting;
      waiting = new Map();
      for (const callback of due.values()) callback(now);
      // Messages of workers and answers of the server come in between.
      await new Promise((next) => {
        channel.port1.addEventListener("message", next, { once: true });
        channel.port2.postMessage(null);
      });
    }
    drawn = true;
  };
  Object.assign(window, { passFrames: frames });
}

/** Lets this many frames of the page pass; `draws` draws them. */
export async function passFrames(page: { evaluate(code: string): Promise<unknown> }, count: number, draws = false): Promise<void> {
  await page.evaluate(`window.passFrames(${count}, ${draws})`);
}
