import type { GameObjects, Scene } from "phaser";
import type { Provenance } from "phaser-aigc";
import { tintOf } from "../art/palette.ts";
import { text } from "./effects.ts";
import { hook } from "./hook.ts";
import { NIGHT_DEPTH } from "./night.ts";

/** Something whose papers can be read, and where in the world. */
export interface Papers {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

export interface Lens {
  update(held: boolean, things: readonly Papers[]): void;
}

/** "level/vae · level-room 3f9a2c · 2 tries": who made it, with which model, in how many tries, repaired how much. */
export function papersOf({ generator, model, attempts, repaired, skipped }: Provenance): string {
  return [
    generator,
    ...(model ? [`${model.name} ${model.sha256.slice(0, 6)}`] : []),
    ...(attempts > 1 ? [`${attempts} tries`] : []),
    ...(repaired ? [`${repaired.edits} repairs`] : []),
    ...(skipped?.length ? [`instead of ${skipped.map(({ generator }) => generator).join(", ")}`] : []),
  ].join(" · ");
}

/** While its key is held, everything generated shows its papers. */
export function createLens(scene: Scene): Lens {
  const tags: { label: GameObjects.BitmapText; back: GameObjects.Rectangle }[] = [];
  return {
    update(held, things) {
      hook.lens = held;
      const wanted = held ? things : [];
      while (tags.length < wanted.length) {
        const back = scene.add
          .rectangle(0, 0, 1, 1, tintOf("ink"), 0.85)
          .setStrokeStyle(1, tintOf("foam"))
          .setDepth(NIGHT_DEPTH + 10);
        tags.push({
          back,
          label: text(scene, 0, 0, "", "foam")
            .setDepth(NIGHT_DEPTH + 11)
            .setOrigin(0.5, 1),
        });
      }
      const { worldView } = scene.cameras.main;
      /** Where the tags before stand, to be moved clear of. */
      const taken: { top: number; bottom: number; left: number; right: number }[] = [];
      tags.forEach(({ label, back }, index) => {
        const thing = wanted[index];
        const seen = thing !== undefined && worldView.contains(thing.x, thing.y);
        label.setVisible(seen);
        back.setVisible(seen);
        if (!seen) return;
        label.setText([...thing.lines]);
        const [half, high] = [label.width / 2 + 4, label.height + 5];
        const x = Math.round(Math.max(worldView.left + half, Math.min(worldView.right - half, thing.x)));
        let y = Math.round(Math.max(worldView.top + 22 + high, Math.min(worldView.bottom - 32, thing.y)));
        for (const other of taken) {
          if (x + half > other.left && x - half < other.right && y > other.top && y - high < other.bottom) y = other.bottom + high + 1;
        }
        taken.push({ top: y - high, bottom: y, left: x - half, right: x + half });
        label.setPosition(x, y);
        back
          .setPosition(x, Math.round(y - label.height / 2))
          .setSize(Math.ceil(half * 2), high - 1)
          .setOrigin(0.5);
      });
    },
  };
}
