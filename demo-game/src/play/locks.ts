import type { GameObjects, Scene } from "phaser";
import { skirmish, type LevelView } from "phaser-aigc";
import { PROPS } from "../art/sheets.ts";
import { burst } from "./effects.ts";
import type { Fight } from "./fight.ts";
import { hook } from "./hook.ts";
import type { Light, Night } from "./night.ts";
import { playSound } from "./sounds.ts";

const { SPIKES, UNIT } = skirmish;
const [WALL, FLOOR] = [0, 1];
/** How near one comes to pick a key up, to open a door, to strike a wall; in tiles. */
const [GRASP, KNOCK, BLOW] = [0.7, 1.15, 1.5];

/** Something shut that stands in a cell. */
interface Shut {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
  readonly image: GameObjects.Image;
  readonly light?: Light;
}

/** The locked doors of a floor and their keys, walls that can be broken, and spikes. */
export interface Locks {
  /** Keys in hand. */
  readonly keys: number;
  /** Looks where the hero is; says what has just happened to it. */
  update(x: number, y: number): "key" | "door" | "locked" | undefined;
  /** The hero strikes: a cracked wall beside it falls. */
  strike(x: number, y: number): boolean;
}

/** Shuts what is locked or walled up, in the picture and in the fight. */
export function createLocks(scene: Scene, view: LevelView, fight: Fight, night: Night): Locks {
  const { width } = view.level;
  const { tiles } = fight.state.map;
  const stand = (kind: string, frame: string, depth: (y: number) => number, glow?: "lantern" | "flame"): Shut[] =>
    view.of(kind).map(({ x, y, worldX, worldY }) => ({
      cell: y * width + x,
      x: x + 0.5,
      y: y + 0.5,
      image: scene.add.image(worldX, worldY, PROPS, frame).setDepth(depth(worldY)),
      ...(glow ? { light: night.add({ x: worldX, y: worldY, radius: 30, strength: 0.7, colour: glow, flicker: 0.4 }) } : {}),
    }));
  const doors = stand("door", "locked", (y) => y + 4, "flame");
  const cracks = stand("crack", "cracked", (y) => y + 4);
  const keys = stand("key", "key", (y) => y, "lantern");
  for (const { image } of keys)
    scene.tweens.add({ targets: image, y: "-=3", duration: 700, yoyo: true, repeat: -1, ease: "Sine.easeInOut" });
  for (const { cell } of stand("trap", "spikes", () => 0.4)) {
    tiles[cell] = SPIKES;
    // There is a way around.
    hook.walkable!.cells[cell] = false;
  }
  for (const { cell } of [...doors, ...cracks]) shut(cell, true);
  let held = 0;
  let stuck: Shut | undefined;
  tellKeys();

  function shut(cell: number, closed: boolean): void {
    tiles[cell] = closed ? WALL : FLOOR;
    hook.walkable!.cells[cell] = !closed;
  }
  function tellKeys(): void {
    hook.keys = keys.map(({ x, y }) => ({ x, y }));
    // Whoever has a key can walk to a door.
    for (const { cell } of doors) hook.walkable!.cells[cell] = held > 0;
  }
  function open(all: Shut[], one: Shut): void {
    all.splice(all.indexOf(one), 1);
    shut(one.cell, false);
    if (one.light) one.light.out = true;
    burst(scene, one.image.x, one.image.y, "dust", 10);
    scene.tweens.add({ targets: one.image, alpha: 0, y: "+=6", duration: 350, onComplete: () => one.image.destroy() });
  }
  const near = (all: readonly Shut[], x: number, y: number, reach: number): Shut | undefined =>
    all.find((one) => Math.hypot(one.x - x / UNIT, one.y - y / UNIT) < reach);

  return {
    get keys() {
      return held;
    },
    update(x, y) {
      const key = near(keys, x, y, GRASP);
      if (key) {
        keys.splice(keys.indexOf(key), 1);
        if (key.light) key.light.out = true;
        burst(scene, key.image.x, key.image.y, "spark", 10);
        key.image.destroy();
        held++;
        playSound("key");
        hook.events.push("door key");
        tellKeys();
        return "key";
      }
      const door = near(doors, x, y, KNOCK);
      const first = door !== stuck;
      stuck = door;
      if (!door || !first) return undefined;
      if (held === 0) return "locked";
      held--;
      open(doors, door);
      playSound("stairs-open");
      hook.events.push("door opens");
      tellKeys();
      return "door";
    },
    strike(x, y) {
      const crack = near(cracks, x, y, BLOW);
      if (!crack) return false;
      open(cracks, crack);
      playSound("foe-falls");
      hook.events.push("secret");
      return true;
    },
  };
}
