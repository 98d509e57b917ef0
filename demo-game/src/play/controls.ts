import type { Scene } from "phaser";
import { hook } from "./hook.ts";
import { createKeys } from "./keys.ts";
import { createPad } from "./pad.ts";
import { createTouch, type Touch } from "./touch.ts";

/** What the player has in hand: it decides what hints say. */
export type Device = "keys" | "pad" | "touch";

let inHand: Device = matchMedia("(pointer: coarse)").matches ? "touch" : "keys";
export const deviceInHand = (): Device => inHand;

/** What the player wants right now. */
export interface Wish {
  /** Direction, length 0 to 1. */
  readonly x: number;
  readonly y: number;
  /** Pressed since the last look. */
  readonly attack: boolean;
  /** Pressed since the last look, and where to; 0, 0 is where one walks or looks. */
  readonly dodge: { readonly x: number; readonly y: number } | null;
  readonly interact: boolean;
  readonly up: boolean;
  readonly down: boolean;
  readonly left: boolean;
  readonly right: boolean;
  readonly cancel: boolean;
  readonly lens: boolean;
}

export interface Controls {
  read(): Wish;
  /** Fingers over a world; a screen of choices has none: there, what is tapped is what is meant. */
  readonly touch: Touch | undefined;
  /** A button on the screen does the same as a key. */
  press(action: "attack" | "dodge" | "cancel" | "lens"): void;
}

/** Keyboard, gamepad, fingers and mouse as one {@link Wish}. */
export function createControls(scene: Scene, kind: "world" | "screen" = "screen"): Controls {
  const use = (device: Device): void => void (hook.device = inHand = device);
  hook.device = inHand;
  const keys = createKeys(scene, () => use("keys"));
  const pad = createPad(scene, () => use("pad"));
  const touch = kind === "world" ? createTouch(scene, use) : undefined;
  const buttons = new Set<string>();
  return {
    touch,
    press: (action) => void buttons.add(action),
    read() {
      pad.look();
      const pressed = (action: Parameters<typeof keys.pressed>[0]): boolean => {
        const [byKey, byPad, byButton] = [keys.pressed(action), pad.pressed(action), buttons.delete(action)];
        return byKey || byPad || byButton;
      };
      const held = (action: Parameters<typeof keys.held>[0]): number => (keys.held(action) || pad.held(action) ? 1 : 0);
      let [x, y] = [held("right") - held("left"), held("down") - held("up")];
      if (pad.stick) [x, y] = [pad.stick.x, pad.stick.y];
      const finger = touch?.stick;
      if (finger && (finger.x !== 0 || finger.y !== 0)) [x, y] = [finger.x, finger.y];
      const length = Math.max(1, Math.hypot(x, y));
      const tapped = touch?.tapped() ?? false;
      const swiped = touch?.swiped() ?? null;
      const dodge = pressed("dodge");
      return {
        x: x / length,
        y: y / length,
        attack: pressed("attack") || tapped,
        dodge: swiped ?? (dodge ? { x: 0, y: 0 } : null),
        interact: pressed("interact") || tapped,
        up: pressed("up"),
        down: pressed("down"),
        left: pressed("left"),
        right: pressed("right"),
        cancel: pressed("cancel"),
        lens: pressed("lens"),
      };
    },
  };
}
