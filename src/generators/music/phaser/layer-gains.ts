import type { Music } from "../../../content.ts";
import { arrange } from "../arrange.ts";

/** The gain of each track, as nodes. */
export interface LayerGains {
  readonly nodes: readonly GainNode[];
  /**
   * The gains of another tension, from a time on and within so many seconds; at once where there is no time. What was to come at that
   * time or later comes no more.
   */
  change(tension: number, at: number | undefined, seconds: number): void;
}

/** @param output where all tracks go */
export function createLayerGains(music: Music, tension: number, output: AudioNode): LayerGains {
  let gains = arrange(music, tension);
  /** The change that is heard last: when, and what it was before. */
  let last: { readonly at: number; readonly before: readonly number[] } | undefined;
  const nodes = gains.map((value) => {
    const node = output.context.createGain();
    node.gain.value = value;
    node.connect(output);
    return node;
  });
  return {
    nodes,
    change(then, at, seconds) {
      const before = at !== undefined && last && last.at >= at ? last.before : gains;
      gains = arrange(music, then);
      if (at === undefined) return nodes.forEach(({ gain }, track) => (gain.value = gains[track]!));
      last = { at, before };
      nodes.forEach(({ gain }, track) => {
        gain.cancelScheduledValues(at);
        gain.setValueAtTime(before[track]!, at);
        gain.linearRampToValueAtTime(gains[track]!, at + seconds);
      });
    },
  };
}
