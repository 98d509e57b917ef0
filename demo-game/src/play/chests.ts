import type { GameObjects, Scene } from "phaser";
import type { LevelView } from "phaser-aigc";
import { tintOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { NIGHT_DEPTH, type Light, type Night } from "./night.ts";

export type Holds = "key" | "thing" | "coins" | "moonroot";

/** A chest that nobody has opened yet. */
export interface Chest {
  readonly x: number;
  readonly y: number;
  readonly holds: Holds;
}

/** Standing at a chest opens it, after this many milliseconds. */
const TAKES = 650;
const REACH = 13;

export interface Chests {
  /** Those that are still closed. */
  readonly closed: readonly Chest[];
  /**
   * Time passes with the hero there. `may` is asked of the chest that would be opened, once it is stood at.
   * @returns what has just been opened
   */
  update(x: number, y: number, delta: number, may: (chest: Chest) => boolean): Chest | undefined;
}

/** Puts the chests where the level has them. The key lies in the one farthest from the start, moonroot in the nearest. */
export function createChests(scene: Scene, view: LevelView, night: Night, questOpen: boolean): Chests {
  const start = view.of("start")[0]!;
  const far = ({ worldX, worldY }: { worldX: number; worldY: number }): number => Math.hypot(worldX - start.worldX, worldY - start.worldY);
  const places = [...view.of("chest")].sort((a, b) => far(b) - far(a));
  const contents: readonly Holds[] = ["key", questOpen ? "thing" : "coins", "moonroot"];
  const closed: (Chest & { readonly image: GameObjects.Image; readonly light: Light })[] = places.map(({ worldX: x, worldY: y }, index) => ({
    x,
    y,
    holds: contents[index] ?? "coins",
    image: scene.add.image(x, y, PROPS, "chest").setDepth(y),
    light: night.add({ x, y, radius: 26, strength: 0.6, colour: "lantern", flicker: 0.4 }),
  }));
  const ring = scene.add.graphics().setDepth(NIGHT_DEPTH + 4);
  let [at, stood, asked]: [Chest | undefined, number, boolean] = [undefined, 0, false];

  return {
    closed,
    update(x, y, delta, may) {
      ring.clear();
      const near = closed.find((chest) => Math.abs(x - chest.x) < REACH && Math.abs(y - chest.y) < REACH);
      if (near !== at) [at, stood, asked] = [near, 0, false];
      if (!near) return undefined;
      // Who has been told no is told again only after going away.
      if (stood === 0 && !asked) {
        asked = true;
        if (!may(near)) return undefined;
        stood = 1;
      }
      if (stood === 0) return undefined;
      stood += delta;
      ring
        .lineStyle(2, tintOf("lantern"), 1)
        .beginPath()
        .arc(near.x, near.y - 14, 5, -Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * Math.min(1, stood / TAKES))
        .strokePath();
      if (stood < TAKES) return undefined;
      ring.clear();
      near.light.out = true;
      near.image.setFrame("chest-open").setDepth(near.y - 8);
      closed.splice(closed.indexOf(near), 1);
      return near;
    },
  };
}
