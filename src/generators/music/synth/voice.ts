/** A sounding note. */
export interface Voice {
  /**
   * Adds its next frames to `out`, from index `at` on.
   * @returns false once it is silent
   */
  render(out: Float32Array, at: number, frames: number): boolean;
}

/** The note of a voice. */
export interface VoiceNote {
  /** A MIDI note. */
  readonly pitch: number;
  /** Velocity, 0 to 1. */
  readonly force: number;
  /** Frames until the release. */
  readonly frames: number;
  /** Frames in a second. */
  readonly rate: number;
  /** Seed of the noise. */
  readonly seed: number;
}
