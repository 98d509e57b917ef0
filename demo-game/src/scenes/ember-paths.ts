/** The strip at the bottom of the menu in which the keys are told, in pixels from below. */
export const KEY_LINE = 18;
/** An ember is a square of so many pixels. */
export const EMBER = 2;

/** How an ember of the menu rises, once and again; x and y are its middle. */
export interface EmberPath {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly scale: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly delay: number;
}

/** They rise from the hills, and stay clear of the line at the bottom. */
export function emberPaths(width: number, height: number): EmberPath[] {
  return Array.from({ length: 14 }, (_, n) => {
    const x = width * 0.12 + ((n * 61) % Math.round(width * 0.76));
    return {
      x,
      y: height - KEY_LINE - 8,
      toX: x + (n % 5) * 12 - 24,
      toY: height * 0.3 + ((n * 37) % 80),
      scale: n % 3 === 0 ? 1 : 0.5,
      duration: 3600 + n * 330,
      delay: n * 410,
    };
  });
}
