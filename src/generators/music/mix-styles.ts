import type { Rng } from "../../rng.ts";
import { STYLES, type MusicStyle, type StyleRules } from "./style.ts";

/** Two styles, and the share of the second. */
export interface Mixture {
  readonly style: MusicStyle;
  readonly mix?: { readonly style: MusicStyle; readonly share: number };
}

/** The share of each style; the sum is 1. */
export function sharesOf({ style, mix }: Mixture): ReadonlyMap<MusicStyle, number> {
  if (!mix || mix.style === style) return new Map([[style, 1]]);
  return new Map([[style, 1 - mix.share], [mix.style, mix.share]]); // prettier-ignore
}

/**
 * The rules of a mixture: numbers are interpolated, lists get entries of both styles by their shares, and for all else one of the styles is
 * chosen at random, by its share.
 */
export function mixedStyle(mixture: Mixture, rng: Rng): StyleRules {
  const [[own], second] = [...sharesOf(mixture)] as [[MusicStyle, number], [MusicStyle, number]?];
  if (second === undefined) return STYLES[own];
  const [a, b, share] = [STYLES[own], STYLES[second[0]], second[1]];
  const between = (x: number, y: number) => x + (y - x) * share;
  const either = <T>(x: T, y: T) => (rng.next() < share ? y : x);
  const some = <T>(x: readonly T[], y: readonly T[]) => {
    const fromOther = Math.round(share * Math.min(x.length, y.length));
    return [...x.slice(0, Math.max(0, x.length - fromOther)), ...y.slice(0, fromOther)];
  };
  const weights = [...a.modes.map(([mode, w]) => [mode, w * (1 - share)] as const), ...b.modes.map(([mode, w]) => [mode, w * share] as const)]; // prettier-ignore
  const heavy = share > 0.5 ? b : a;
  return {
    tempo: [between(a.tempo[0], b.tempo[0]), between(a.tempo[1], b.tempo[1])],
    modes: weights.filter(([, weight]) => weight > 0),
    rhythms: some(a.rhythms, b.rhythms),
    endings: some(a.endings, b.endings),
    breaks: either(a.breaks, b.breaks),
    lively: between(a.lively, b.lively),
    range: [Math.round(between(a.range[0], b.range[0])), Math.round(between(a.range[1], b.range[1]))],
    smooth: between(a.smooth, b.smooth),
    sevenths: between(a.sevenths, b.sevenths),
    bass: either(a.bass, b.bass),
    figure: either(a.figure, b.figure),
    drums: either(a.drums, b.drums),
    heavyDrums: either(a.heavyDrums, b.heavyDrums),
    layers: heavy.layers,
  };
}
