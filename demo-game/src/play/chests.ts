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
   * Time passes with the hero there. `may` is asked of the chest that is stood at, `first` when it has just been reached.
   * @returns what has just been opened
   */
  update(x: number, y: number, delta: number, may: (chest: Chest, first: boolean) => boolean): Chest | undefined;
}

/** Puts the chests where the level has them. The key lies in the one farthest from the start, moonroot in the nearest. */
export function createChests(scene: Scene, view: LevelView, night: Night, has: { key: boolean; thing: boolean }): Chests {
  const start = view.of("start")[0]!;
  const far = ({ worldX, worldY }: { worldX: number; worldY: number }): number => Math.hypot(worldX - start.worldX, worldY - start.worldY);
  const secrets = (view.level.areas ?? []).filter(({ tags }) => tags.includes("secret"));
  const hidden = ({ x, y }: { x: number; y: number }): boolean =>
    secrets.some((area) => x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height);
  // What anybody needs lies in the open; behind a cracked wall there are coins.
  const places = [...view.of("chest")].sort((a, b) => Number(hidden(a)) - Number(hidden(b)) || far(b) - far(a));
  const contents: readonly Holds[] = [has.key ? "key" : "coins", has.thing ? "thing" : "coins", "moonroot"];
  const closed: (Chest & { readonly image: GameObjects.Image; readonly light: Light })[] = places.map(
    ({ worldX: x, worldY: y }, index) => ({
      x,
      y,
      holds: contents[index] ?? "coins",
      image: scene.add.image(x, y, PROPS, "chest").setDepth(y),
      light: night.add({ x, y, radius: 26, strength: 0.6, colour: "lantern", flicker: 0.4 }),
    }),
  );
  const ring = scene.add.graphics().setDepth(NIGHT_DEPTH + 4);
  let [at, stood]: [Chest | undefined, number] = [undefined, 0];

  return {
    closed,
    update(x, y, delta, may) {
      ring.clear();
      const near = closed.find((chest) => Math.abs(x - chest.x) < REACH && Math.abs(y - chest.y) < REACH);
      const first = near !== at;
      if (first) [at, stood] = [near, 0];
      if (!near) return undefined;
      // A foe that comes near breaks it off.
      stood = may(near, first) ? stood + delta : 0;
      if (stood === 0) return undefined;
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
