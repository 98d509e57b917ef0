import type { Scene } from "phaser";

/** The physics engines of a scene. */
interface Paced {
  readonly physics?: { readonly world?: { readonly isPaused: boolean; readonly timeScale: number } | null };
  readonly matter?: { readonly world?: { readonly enabled: boolean; readonly engine: { readonly timing: { timeScale: number } } } | null };
}

/**
 * The speed of time in a scene: 1 is real time, 0.1 slow motion, 0 if its clock or its physics is paused. A game may slow its clock, its
 * physics or both: the value that differs most from 1 counts.
 */
export function paceOf(scene: Scene): number {
  const { physics, matter } = scene as Paced;
  const paces = [scene.time.paused ? 0 : scene.time.timeScale];
  // Arcade's scale is how long a step takes: 2 is half as fast.
  if (physics?.world) paces.push(physics.world.isPaused ? 0 : 1 / physics.world.timeScale);
  if (matter?.world) paces.push(matter.world.enabled ? matter.world.engine.timing.timeScale : 0);
  if (paces.some((pace) => !(pace > 0))) return 0;
  return paces.reduce((meant, pace) => (farFromOne(pace) > farFromOne(meant) ? pace : meant), 1);
}

/** The distance from 1 as a factor: 2 and 0.5 are equally far. */
const farFromOne = (pace: number): number => Math.max(pace, 1 / pace);
