import { skirmish } from "phaser-aigc/headless";
import { PLAYER, type Fight } from "./fight.ts";

const { CLASSES, HEX_RADIUS, SPIKES, UNIT } = skirmish;

/** Who or what can strike the hero down. */
export type Cause = "brute" | "archer" | "warden" | "hexer" | "captain" | "spikes";

/** What has hurt the hero: somebody, or what it stands on, or an arrow. */
export function causeOf({ state: { fighters, hexes, map } }: Fight, from: number): Cause {
  const by = fighters[from];
  if (by) {
    const { name } = CLASSES[by.kind]!;
    return name === "boss" ? "captain" : name === "hero" ? "brute" : name;
  }
  const { x, y } = fighters[PLAYER]!;
  if (hexes.some((hex) => Math.hypot(hex.x - x, hex.y - y) <= HEX_RADIUS)) return "hexer";
  return map.tiles[Math.floor(y / UNIT) * map.width + Math.floor(x / UNIT)] === SPIKES ? "spikes" : "archer";
}
