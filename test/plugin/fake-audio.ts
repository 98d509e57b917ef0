import type * as PhaserModule from "phaser";

/** A node of a graph that plays nothing: it remembers where it leads. */
class FakeNode {
  to: FakeNode | undefined;
  readonly gain = parameter(1);
  readonly pan = parameter(0);
  readonly playbackRate = parameter(1);
  readonly detune = parameter(0);
  buffer: unknown = null;
  /** When it was started, on the clock of its context; undefined before, and once it was stopped. */
  started: number | undefined;
  onended: ((event: { readonly target: FakeNode }) => void) | undefined;
  readonly isSource: boolean;
  constructor(isSource = false) {
    this.isSource = isSource;
  }
  connect(node: FakeNode): FakeNode {
    return (this.to = node);
  }
  disconnect(): void {
    this.to = undefined;
  }
  start(when: number): void {
    this.started = when;
  }
  stop(): void {
    this.started = undefined;
  }
}

function parameter(value: number) {
  return {
    value,
    setValueAtTime(next: number) {
      this.value = next;
    },
  };
}

/** An audio context as far as Phaser and the plugin ask one. */
export class FakeAudioContext {
  state: "running" | "suspended" = "running";
  currentTime = 0;
  readonly sampleRate = 44_100;
  readonly destination = new FakeNode();
  readonly listener = { setPosition() {} };
  readonly sources: FakeNode[] = [];
  createGain = (): FakeNode => new FakeNode();
  createStereoPanner = (): FakeNode => new FakeNode();
  createPanner = (): FakeNode => new FakeNode();
  createBuffer(numberOfChannels: number, length: number, sampleRate: number) {
    return { numberOfChannels, length, sampleRate, duration: length / sampleRate, copyToChannel() {} };
  }
  createBufferSource(): FakeNode {
    const source = new FakeNode(true);
    this.sources.push(source);
    return source;
  }
  async resume(): Promise<void> {
    this.state = "running";
  }
  async suspend(): Promise<void> {
    this.state = "suspended";
  }
  async close(): Promise<void> {}

  /** How loud each source that plays now reaches the loudspeaker. */
  get heard(): number[] {
    return this.sources.flatMap((source) => {
      if (!(source.started! <= this.currentTime) || this.state !== "running") return [];
      let gain = 1;
      let node: FakeNode | undefined = source;
      for (; node && node !== this.destination; node = node.to) gain *= node.isSource ? 1 : node.gain.value;
      return node === this.destination ? [gain] : [];
    });
  }
}

/** The config of a game that plays through `context`. */
export function playingThrough(context: FakeAudioContext): Partial<PhaserModule.Types.Core.GameConfig> {
  return { audio: { noAudio: false, context: context as unknown as AudioContext } };
}
