import { TextDecoder, TextEncoder } from "node:util";
import type * as PhaserModule from "phaser";

/**
 * Lets a real Phaser boot in jsdom, which has no canvas and loads no pictures. Nothing of Phaser is replaced.
 * Call it before Phaser is imported.
 */
export function preparePage(): void {
  // Phaser looks whether there is such a thing; a game that plays brings its own.
  Object.assign(window, { AudioContext() {} });
  // Every browser has these; jsdom leaves them out.
  Object.assign(globalThis, { TextEncoder, TextDecoder, fetch: () => Promise.reject(new TypeError("offline")) });
  const nothing = new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : nothing),
    apply: () => nothing,
  }) as object;
  const picture = (width: number, height: number) => ({ width, height, data: new Uint8ClampedArray(width * height * 4) });
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
    const own: Record<string | symbol, unknown> = {
      canvas: this,
      getImageData: (_x: number, _y: number, width: number, height: number) => picture(width, height),
      createImageData: picture,
      measureText: () => ({ width: 0 }),
    };
    return new Proxy(own, {
      get: (target, name) => (name in target ? target[name] : nothing),
      set: (target, name, value) => Reflect.set(target, name, value),
    });
  } as never;
  HTMLCanvasElement.prototype.toDataURL = () => "data:image/png;base64,";
  // TextureManager waits for three pictures of its own.
  Object.defineProperty(HTMLImageElement.prototype, "src", {
    set(this: HTMLImageElement) {
      setTimeout(() => this.onload?.(new Event("load")));
    },
  });
  window.focus = () => {};
}

/** Lets whatever is due have its turn: promises, events, timers without a delay. */
export const nextTurn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A game without graphics that moves only when it is stepped. */
export interface Stage {
  readonly game: PhaserModule.Game;
  /** Lets `frames` frames of 1/60 s pass, and every promise in between. */
  step(frames?: number): Promise<void>;
  /** Steps until `holds`; fails after 10,000 frames. */
  until(holds: () => boolean): Promise<void>;
  destroy(): Promise<void>;
}

export async function startGame(phaser: typeof PhaserModule, config: PhaserModule.Types.Core.GameConfig): Promise<Stage> {
  const game = new phaser.Game({
    type: phaser.HEADLESS,
    width: 320,
    height: 180,
    banner: false,
    audio: { noAudio: true },
    ...config,
  });
  await new Promise<void>((ready) => {
    if (game.isRunning) ready();
    else game.events.once(phaser.Core.Events.READY, () => ready());
  });
  game.loop.stop();
  let time = 0;
  const stage: Stage = {
    game,
    async step(frames = 1) {
      for (let n = 0; n < frames; n++) {
        time += 1000 / 60;
        game.headlessStep(time, 1000 / 60);
        await nextTurn();
      }
    },
    async until(holds) {
      for (let n = 0; !holds(); n++) {
        if (n === 10_000) throw new Error("It did not come to pass within 10,000 frames.");
        await stage.step();
      }
    },
    async destroy() {
      // Its test has done so already.
      if (!(game.scene as { game?: unknown }).game) return;
      game.destroy(true);
      // Phaser takes itself apart at the next step.
      game.headlessStep(time, 16);
      await nextTurn();
    },
  };
  await stage.step(3);
  return stage;
}
