import type { Scene } from "phaser";
import { rulesLevel, type Level, type Made } from "phaser-aigc";
import { suits, VILLAGE_REQUEST } from "../scenes/village-map.ts";
import type { Run } from "./run.ts";

const KEPT = "village";
/** Of so many pieces of land one surely suits: one in three does. */
const TRIES = 60;

/** The land, and how long it took. */
export interface Land {
  readonly made: Made<Level>;
  readonly milliseconds: number;
}

/** The land of a run's village: the same for the whole run. The first of its seed whose road runs as the gate wants it. */
export async function villageLevel(scene: Scene, { seed }: Run): Promise<Land> {
  const kept = scene.registry.get(KEPT) as { readonly of: string; readonly land: Land } | undefined;
  if (kept?.of === seed) return kept.land;
  const began = performance.now();
  for (let n = 0; ; n++) {
    const made = await scene.aigc.level(VILLAGE_REQUEST, { seed: `${seed}/village${n === 0 ? "" : `~${n}`}`, chain: rulesLevel() });
    if (!suits(made.content) && n < TRIES) continue;
    const land = { made, milliseconds: performance.now() - began };
    scene.registry.set(KEPT, { of: seed, land });
    return land;
  }
}
