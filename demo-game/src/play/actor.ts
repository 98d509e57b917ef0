import type { GameObjects, Scene } from "phaser";
import type { SpriteLook } from "phaser-aigc";
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
  face(direction: number): void;
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
  const body = scene.add.sprite(x, y, look.texture, look.frame).setOrigin(0.5, 1).setScale(scale).play(look.idle);
  // Pushed about by blows, without moving the one who is hit.
  const push = { x: 0, y: 0 };
  let still = 0;
  let flashing = false;
  let dead = false;
  const show = (key: string): void => void (!flashing && body.anims.currentAnim?.key !== key && body.play(key));
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
      if (Math.abs(x - actor.x) > 0.2) body.setFlipX(x < actor.x);
      still = moved ? 0 : still + 1;
      if (!dead) show(still < 6 ? look.walk : look.idle);
      actor.x = x;
      actor.y = y;
      settle();
    },
    face: (direction) => void (direction !== 0 && body.setFlipX(direction < 0)),
    hurt() {
      if (!settings.flash) return;
      flashing = true;
      body.anims.stop();
      body.setFrame(look.frameOf("flash"));
      scene.time.delayedCall(110, () => {
        flashing = false;
        if (body.active && !dead) body.play(look.idle);
      });
    },
    lunge(x, y) {
      const [dx, dy] = towards(x, y, 6);
      shove(dx, dy, 60);
    },
    trail() {
      const ghost = scene.add
        .image(body.x, body.y, look.texture, look.frame)
        .setOrigin(0.5, 1)
        .setScale(scale)
        .setFlipX(body.flipX)
        .setDepth(actor.y - 1)
        .setAlpha(0.5)
        .setTint(0x63a5d8);
      scene.tweens.add({ targets: ghost, alpha: 0, duration: 220, onComplete: () => ghost.destroy() });
    },
    die() {
      dead = flashing = true;
      body.anims.stop();
      body.setFrame(look.frameOf("flash"));
      scene.tweens.add({
        targets: body,
        angle: body.flipX ? 90 : -90,
        alpha: 0,
        delay: 80,
        duration: 380,
        onComplete: () => actor.destroy(),
      });
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
