import type { Scene } from "phaser";
import { skirmish, type Level, type Made, type Sprite } from "phaser-aigc";

const { ARCHER, BRUTE, CLASSES, HERO } = skirmish;

/** One player's way through one seed. */
export interface Run {
  readonly seed: string;
  /** Floors brought home. */
  readonly embers: number;
}

/** Who guards a floor. */
export const SQUAD: readonly number[] = [BRUTE, ARCHER, BRUTE];
/** The player, in the village and below. */
export const HERO_TAGS = ["hero"];
/** What each class is drawn from. */
const LOOKS: Readonly<Record<string, readonly string[]>> = {
  hero: HERO_TAGS,
  brute: ["orc", "axe"],
  archer: ["skeleton", "bow"],
};

/** A floor and its cast, as plain data. */
export interface Floor {
  readonly seed: string;
  readonly level: Made<Level>;
  /** The player first, then the squad. */
  readonly cast: readonly Made<Sprite>[];
}

const KEPT = "floor";

/**
 * The floor that comes next. Asked for in the village, it is thought up while the player still talks; the dungeon finds it ready.
 * Two by two rooms at first, wider with every other ember brought home.
 */
export async function nextFloor(scene: Scene, { seed: own, embers }: Run): Promise<Floor> {
  const seed = `${own}/floor-${embers + 1}`;
  const kept = scene.registry.get(KEPT) as Floor | undefined;
  if (kept?.seed === seed) return kept;
  const width = 32 + 16 * Math.min(2, embers >> 1);
  const level = await scene.aigc.level({ width, height: 24, enemies: SQUAD.length }, { seed });
  const cast: Made<Sprite>[] = [];
  for (const [index, kind] of [HERO, ...SQUAD].entries()) {
    cast.push(
      await scene.aigc.spriteData({ tags: LOOKS[CLASSES[kind]!.name]! }, { seed: index === 0 ? `${own}/hero` : `${seed}/foe-${index}` }),
    );
  }
  const floor = { seed, level, cast };
  scene.registry.set(KEPT, floor);
  return floor;
}
