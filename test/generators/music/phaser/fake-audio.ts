/** As much of Web Audio as music needs, with a clock that a test turns. */
export interface FakeAudio {
  readonly output: AudioNode;
  readonly sources: readonly FakeSource[];
  readonly gains: readonly FakeGain[];
  /** Seconds later: what has ended by then says so. */
  pass(seconds: number): void;
  readonly now: number;
}
export interface FakeSource {
  readonly at: number;
  readonly frames: number;
  readonly stopped: number;
  readonly connected: boolean;
}
export interface FakeGain {
  /** What was asked of it, in order. */
  readonly asked: readonly (readonly [what: string, ...numbers: number[]])[];
  readonly connected: boolean;
  value: number;
}

export function fakeAudio(sampleRate = 8_000): FakeAudio {
  let now = 0;
  const sources: (FakeSource & { end(): void; ended: boolean; at: number; stopped: number })[] = [];
  const gains: FakeGain[] = [];
  const context = {
    sampleRate,
    get currentTime() {
      return now;
    },
    createGain() {
      const asked: [string, ...number[]][] = [];
      let connected = false;
      const ask =
        (what: string) =>
        (...numbers: number[]) =>
          void asked.push([what, ...numbers]);
      const gain = {
        value: 1,
        cancelScheduledValues: ask("cancel"),
        setValueAtTime: ask("set"),
        linearRampToValueAtTime: ask("ramp"),
        setTargetAtTime: ask("target"),
      };
      const fake: FakeGain = {
        asked,
        get connected() {
          return connected;
        },
        get value() {
          return gain.value;
        },
        set value(value) {
          gain.value = value;
        },
      };
      gains.push(fake);
      return { gain, context, connect: () => (connected = true), disconnect: () => (connected = false) };
    },
    createBuffer: (_: number, frames: number) => ({ frames, copyToChannel() {} }),
    createBufferSource() {
      const listeners: (() => void)[] = [];
      const source = {
        buffer: { frames: 0 },
        at: Infinity,
        stopped: Infinity,
        connected: false,
        ended: false,
        get frames() {
          return source.buffer.frames;
        },
        connect: () => void (source.connected = true),
        disconnect: () => void (source.connected = false),
        addEventListener: (_: string, listener: () => void) => void listeners.push(listener),
        start: (at: number) => void (source.at = at),
        stop: (at: number) => void (source.stopped = at),
        end: () => listeners.forEach((listener) => listener()),
      };
      sources.push(source);
      return source;
    },
  };
  return {
    output: { context } as unknown as AudioNode,
    sources,
    gains,
    get now() {
      return now;
    },
    pass(seconds) {
      now += seconds;
      for (const source of sources) {
        if (source.ended || Math.min(source.at + source.frames / sampleRate, source.stopped) > now) continue;
        source.ended = true;
        source.end();
      }
    },
  };
}
