import type { Scene } from "phaser";
import { skirmish, type Made, type Sprite, type SpriteRequest } from "phaser-aigc";

/** What everybody in Lanternfall is drawn from. All making of looks goes through {@link makeLook}. */
const WISHES: Readonly<Record<string, SpriteRequest>> = {
  hero: { tags: ["hero"] },
  smith: { tags: ["smith"] },
  herbalist: { tags: ["herbalist"] },
  brute: { tags: ["orc", "axe"] },
  archer: { tags: ["skeleton", "bow"] },
  captain: { tags: ["orc", "axe", "red"] },
};

export type Figure = "hero" | "smith" | "herbalist" | "brute" | "archer" | "captain";

export const wishOf = (figure: Figure): SpriteRequest => WISHES[figure]!;

/** Who a fighter of the simulation is. */
export const figureOf = (kind: number, captain: boolean): Figure => (captain ? "captain" : skirmish.CLASSES[kind]!.name);

export const makeLook = (scene: Scene, figure: Figure, seed: string): Promise<Made<Sprite>> =>
  scene.aigc.spriteData(wishOf(figure), { seed });
