import type { GameObjects, Scene } from "phaser";
import { skirmish } from "phaser-aigc";
import { colourOf, tintOf } from "../art/palette.ts";
import { TILE } from "../art/picture.ts";
import type { Fight } from "./fight.ts";
import { NIGHT_DEPTH } from "./night.ts";
import { settings } from "./settings.ts";

const { ABILITY, CLASSES, HEX_RADIUS, UNIT } = skirmish;
/** Blows fall within 60 degrees of their aim. */
const SPREAD = Math.PI / 3;

/** What is drawn on the ground of a fight and over its heads, anew in every frame. */
export interface FightMarks {
  clear(): void;
  /** Around the feet of the hero, so that it is found among others; a second one while its next blow is a riposte. */
  ring(x: number, y: number, riposte: boolean): void;
  /** Where the blow of a foe will fall; it fills until it falls. */
  wedge(foe: skirmish.Fighter, x: number, y: number): void;
  /** Flames around the feet of a captain in its second phase, and more of them in its third. */
  rage(x: number, y: number, scale: number, phase: number): void;
  /** Around somebody under a ward. */
  ward(x: number, y: number, scale: number): void;
  /** What is left of somebody's health. */
  health(foe: skirmish.Fighter, x: number, y: number, scale: number): void;
  hexes(fight: Fight): void;
}

export function createMarks(scene: Scene): FightMarks {
  const plain = settings.plainColours;
  const danger = tintOf(colourOf("danger", plain));
  const ground = scene.add.graphics().setDepth(0.8);
  const above = scene.add.graphics().setDepth(NIGHT_DEPTH + 4);
  return {
    clear() {
      ground.clear();
      above.clear();
    },
    ring(x, y, riposte) {
      ground.lineStyle(1, tintOf("lantern"), 0.85).strokeEllipse(x, y, 18, 9);
      if (riposte) ground.lineStyle(1, tintOf("foam"), 0.9).strokeEllipse(x, y, 24, 13);
    },
    wedge: (foe, x, y) => drawWedge(ground, danger, foe, x, y),
    rage(x, y, scale, phase) {
      const turn = scene.time.now / 300;
      for (let n = 0; n < 6 * phase; n++) {
        const angle = (n * Math.PI * 2) / (6 * phase) + turn;
        const high = 3 + 2 * Math.sin(turn * 3 + n * 2);
        ground
          .fillStyle(tintOf(n % 2 === 0 ? "flame" : "ember"))
          .fillRect(x + Math.cos(angle) * 13 * scale, y - 2 + Math.sin(angle) * 6 * scale - high, 2, high);
      }
    },
    ward(x, y, scale) {
      above.lineStyle(1, tintOf("foam"), 0.8).strokeEllipse(x, y - 12 * scale, 22 * scale, 30 * scale);
    },
    health({ hp, maxHp }, x, y, scale) {
      const wide = 14 * scale;
      above.fillStyle(tintOf("ink")).fillRect(x - wide / 2 - 1, y - 1, wide + 2, 4);
      above.fillStyle(tintOf(colourOf("health", plain))).fillRect(x - wide / 2, y, Math.ceil((wide * hp) / maxHp), 2);
    },
    hexes({ state }) {
      for (const hex of state.hexes) {
        const [x, y, radius] = [(hex.x * TILE) / UNIT, (hex.y * TILE) / UNIT, (HEX_RADIUS * TILE) / UNIT];
        ground.fillStyle(tintOf("plum"), 0.6).fillCircle(x, y, radius);
        ground.lineStyle(1, tintOf("rose"), Math.min(1, hex.life / 20)).strokeCircle(x, y, radius);
        // Motes that go round say that it is alive.
        for (let n = 0; n < 5; n++) {
          const angle = (n * Math.PI * 2) / 5 + hex.life / 9;
          ground
            .fillStyle(tintOf("rose"), Math.min(1, hex.life / 20))
            .fillRect(x + Math.cos(angle) * radius * 0.7, y + Math.sin(angle) * radius * 0.7, 2, 2);
        }
      }
    },
  };
}

function drawWedge(ground: GameObjects.Graphics, danger: number, foe: skirmish.Fighter, x: number, y: number): void {
  const own = CLASSES[foe.kind]!;
  const filled = 1 - foe.timer / own.windup;
  const angle = Math.atan2(foe.aimY, foe.aimX);
  // A shot, a hex and a charge go along a line; a blow sweeps.
  const line = own.arrow > 0 || own.hex || foe.doing === ABILITY.dash;
  const [reach, spread] = line ? [4 * TILE, 0.06] : [((own.range + 60) / UNIT) * TILE, SPREAD];
  const slice = (radius: number, alpha: number): void =>
    void ground
      .fillStyle(danger, alpha)
      .slice(x, y, radius, angle - spread, angle + spread)
      .fillPath();
  slice(reach, 0.3);
  slice(Math.max(1, reach * filled), 0.55);
  ground
    .lineStyle(1, danger, 0.9)
    .slice(x, y, reach, angle - spread, angle + spread)
    .strokePath();
}
