import type { Scene } from "phaser";

/** The physics a scene may have. */
interface Paced {
  readonly physics?: { readonly world?: { readonly isPaused: boolean; readonly timeScale: number } | null };
  readonly matter?: { readonly world?: { readonly enabled: boolean; readonly engine: { readonly timing: { timeScale: number } } } | null };
}

/**
 * How fast time passes in a scene: 1 as on the wall, 0.1 in slow motion, 0 when its clock or its physics is paused. A game slows
 * its clock, its physics, or both: what is farthest from 1 is what it means.
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

/** Twice as fast is as far as half as fast. */
const farFromOne = (pace: number): number => Math.max(pace, 1 / pace);
