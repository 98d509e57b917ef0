/** Sound as samples, ready to be played or written to a file. */
export interface Pcm {
  /** Samples a second, 8,000 to 96,000. */
  readonly sampleRate: number;
  /** One list for mono, two for stereo, all of one length; samples from -1 to 1. */
  readonly channels: readonly Float32Array[];
}

/** Samples a second of all that is made here: what most devices play as it is. */
export const SAMPLE_RATE = 44_100;
