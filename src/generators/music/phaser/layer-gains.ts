import type { Music } from "../../../content.ts";
import { arrange } from "../arrange.ts";

/** The gain of each track, as nodes. */
export interface LayerGains {
  readonly nodes: readonly GainNode[];
  /**
   * Changes the gains to those of another tension, from a time on and within so many seconds; without a time at once. Changes that were
   * planned for that time or later are cancelled.
   */
  change(tension: number, at: number | undefined, seconds: number): void;
}

/** @param output the node that all tracks are connected to */
export function createLayerGains(music: Music, tension: number, output: AudioNode): LayerGains {
  let gains = arrange(music, tension);
  /** The last planned change: its time, and the gains before it. */
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
