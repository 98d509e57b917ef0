/** A note that sounds. */
export interface Voice {
  /**
   * Adds its next frames to `out`, from place `at` on.
   * @returns false once it has died away
   */
  render(out: Float32Array, at: number, frames: number): boolean;
}

/** What a voice is to play. */
export interface VoiceNote {
  /** A MIDI note. */
  readonly pitch: number;
  /** How hard, 0 to 1. */
  readonly force: number;
  /** Frames until it is let go. */
  readonly frames: number;
  /** Frames in a second. */
  readonly rate: number;
  /** Tells notes apart that are made from noise. */
  readonly seed: number;
}
