/**
 * A number from 0 to 255 that looks like chance and is none: the same for the same time and fighter, so that what it decides needs no
 * memory and is the same in a replay.
 */
export function diceOf(time: number, index: number): number {
  let hash = Math.imul(time ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & 255;
}
