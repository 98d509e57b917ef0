import { TintModes, type GameObjects, type Scene } from "phaser";
import type { Direction, SpriteLook } from "phaser-aigc";
import { PROPS } from "../art/sheets.ts";
import { frameOf } from "./screen.ts";
import { settings } from "./settings.ts";

/** Somebody generated, standing in the world: a shadow, a body that bobs and steps, and the tricks that make a blow felt. */
export interface Actor {
  readonly look: SpriteLook;
  readonly body: GameObjects.Sprite;
  x: number;
  y: number;
  /** Moves it; `y` is where the feet are. Walking and turning follow from the way it went. */
  place(x: number, y: number): void;
  /** Turns it to where that is. */
  face(dx: number, dy?: number): void;
  /** White for a moment, where flashes are wanted. */
  hurt(): void;
  /** A short thrust towards a point. */
  lunge(towardsX: number, towardsY: number): void;
  /** A ghost of itself left behind, for dashes. */
  trail(): void;
  /** Falls over, fades, is gone. */
  die(): void;
  destroy(): void;
}

export function createActor(scene: Scene, look: SpriteLook, x: number, y: number, scale = 1): Actor {
  const shadow = scene.add.image(x, y, PROPS, "shadow").setAlpha(0.45).setDepth(1).setScale(scale);
  const { height, anchors } = look.sprite;
  const origin = (anchors?.feet?.[1] ?? height) / height;
  const body = scene.add.sprite(x, y, look.texture, look.frame).setOrigin(0.5, origin).setScale(scale).play(look.idle);
  let facing: Direction = "down";
  // Pushed about by blows, without moving the one who is hit.
  const push = { x: 0, y: 0 };
  let still = 0;
  let dead = false;
  /** Shows an animation, but for what is not over yet: a blow, a wince. */
  const show = (name: string): void => {
    const key = look.animation(name, facing);
    const busy = body.anims.isPlaying && body.anims.currentAnim?.repeat === 0;
    if (!dead && !busy && body.anims.currentAnim?.key !== key) body.play(key);
  };
  const settle = (): void => {
    // To a pixel of the device: as smooth as the screen can show it.
    const { zoom } = frameOf(scene);
    const snap = (at: number): number => Math.round(at * zoom) / zoom;
    body.setPosition(snap(actor.x + push.x), snap(actor.y + push.y)).setDepth(actor.y);
    shadow.setPosition(snap(actor.x), snap(actor.y) - 1);
  };
  const shove = (dx: number, dy: number, duration: number): void => {
    scene.tweens.add({ targets: push, x: dx, y: dy, duration, yoyo: true, ease: "Quad.easeOut", onUpdate: settle, onComplete: settle });
  };
  const towards = (x: number, y: number, length: number): [number, number] => {
    const [dx, dy] = [x - actor.x, y - actor.y];
    const far = Math.hypot(dx, dy) || 1;
    return [(dx / far) * length, (dy / far) * length];
  };
  const actor: Actor = {
    look,
    body,
    x,
    y,
    place(x, y) {
      const moved = Math.abs(x - actor.x) + Math.abs(y - actor.y) > 0.05;
      if (Math.abs(x - actor.x) + Math.abs(y - actor.y) > 0.2) facing = directionOf(x - actor.x, y - actor.y, facing);
      still = moved ? 0 : still + 1;
      show(still < 6 ? "walk" : "idle");
      actor.x = x;
      actor.y = y;
      settle();
    },
    face(dx, dy = 0) {
      facing = directionOf(dx, dy, facing);
      if (still >= 6) show("idle");
    },
    hurt() {
      if (dead) return;
      body.play(look.animation("hurt", facing));
      if (!settings.flash) return;
      body.setTint(0xffffff).setTintMode(TintModes.FILL);
      scene.time.delayedCall(80, () => body.active && body.clearTint().setTintMode(TintModes.MULTIPLY));
    },
    lunge(x, y) {
      facing = directionOf(x - actor.x, y - actor.y, facing);
      if (!dead) body.play(look.animation("attack", facing));
      const [dx, dy] = towards(x, y, 6);
      shove(dx, dy, 60);
    },
    trail() {
      const ghost = scene.add
        .image(body.x, body.y, look.texture, body.frame.name)
        .setOrigin(0.5, origin)
        .setScale(scale)
        .setDepth(actor.y - 1)
        .setAlpha(0.5)
        .setTint(0x63a5d8);
      scene.tweens.add({ targets: ghost, alpha: 0, duration: 220, onComplete: () => ghost.destroy() });
    },
    die() {
      dead = true;
      body.play(look.animation("fall", facing));
      scene.tweens.add({ targets: body, alpha: 0, delay: 700, duration: 300, onComplete: () => actor.destroy() });
      scene.tweens.add({ targets: shadow, alpha: 0, duration: 380 });
    },
    destroy() {
      body.destroy();
      shadow.destroy();
    },
  };
  settle();
  return actor;
}

/** The direction that a way goes in most; across wins, since blows and steps are read better from the side. */
function directionOf(dx: number, dy: number, before: Direction): Direction {
  if (dx === 0 && dy === 0) return before;
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? "left" : "right";
  return dy < 0 ? "up" : "down";
}
