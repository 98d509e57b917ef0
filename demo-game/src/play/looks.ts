import type { Scene } from "phaser";
import { skirmish, type Made, type Sprite, type SpriteRequest } from "phaser-aigc";

/** What everybody in Lanternfall is drawn from. All making of looks goes through {@link makeLook}. */
const WISHES: Readonly<Record<string, SpriteRequest>> = {
  // No foe wears red from head to foot: the hero is found at a glance.
  hero: { persona: { name: "hero", role: "hero", age: "grown" }, words: "red, with a red cape" },
  smith: { persona: { name: "Orla", role: "smith", sex: "female", age: "grown" } },
  herbalist: { persona: { name: "Fenn", role: "herbalist", sex: "male", age: "old" } },
  elder: { persona: { name: "Marrow", role: "elder", sex: "female", age: "old" } },
  hunter: { persona: { name: "Tansy", role: "hunter", sex: "female", age: "young" } },
  brute: { persona: { role: "brute" }, tier: 2 },
  archer: { persona: { role: "archer", species: "skeleton" }, tier: 2 },
  warden: { persona: { role: "warden" }, tier: 2 },
  hexer: { persona: { role: "hexer" }, tier: 2 },
  captain: { persona: { role: "boss" }, tier: 3 },
};

export type Figure = "hero" | "smith" | "herbalist" | "elder" | "hunter" | "brute" | "archer" | "warden" | "hexer" | "captain";

export const wishOf = (figure: Figure): SpriteRequest => WISHES[figure]!;

/** Who a fighter of the simulation is. */
export const figureOf = (kind: number, captain: boolean): Figure => {
  const { name } = skirmish.CLASSES[kind]!;
  return captain || name === "boss" ? "captain" : name;
};

export const makeLook = (scene: Scene, figure: Figure, seed: string): Promise<Made<Sprite>> =>
  scene.aigc.spriteData(wishOf(figure), { seed });

/** The same one's face, for the box in which they speak. */
export const makePortrait = (scene: Scene, figure: Figure, seed: string): Promise<Made<Sprite>> =>
  scene.aigc.spriteData({ ...wishOf(figure), as: "portrait" }, { seed });
