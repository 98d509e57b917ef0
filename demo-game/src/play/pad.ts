import type { Input, Scene } from "phaser";
import type { Action } from "./actions.ts";

/** Buttons of the standard gamepad. */
const BUTTONS: Readonly<Record<Action, readonly number[]>> = {
  attack: [2, 7],
  dodge: [1, 5],
  interact: [0],
  cancel: [9],
  lens: [4],
  up: [12],
  down: [13],
  left: [14],
  right: [15],
};
/** How far a stick must lean to be meant. */
const DEAD = 0.3;

/** The first gamepad that is there, as long as the scene runs. */
export interface Pad {
  /** Looks at it; once a frame, before anything else. */
  look(): void;
  held(action: Action): boolean;
  /** Pressed since the last look; leaning the stick presses a direction. */
  pressed(action: Action): boolean;
  readonly stick: { readonly x: number; readonly y: number } | undefined;
}

/** @param used told whenever a button is pressed or the stick leans */
export function createPad(scene: Scene, used: () => void): Pad {
  let now = new Set<Action>();
  let before = new Set<Action>();
  let first = true;
  let stick: Input.Gamepad.Gamepad["leftStick"] | undefined;
  const leans = (action: Action): boolean =>
    stick !== undefined &&
    ((action === "left" && stick.x < -0.6) ||
      (action === "right" && stick.x > 0.6) ||
      (action === "up" && stick.y < -0.6) ||
      (action === "down" && stick.y > 0.6));
  return {
    look() {
      const pad = scene.input.gamepad?.gamepads.find((one) => one?.connected);
      stick = pad && pad.leftStick.length() > DEAD ? pad.leftStick : undefined;
      before = now;
      now = new Set(
        (Object.keys(BUTTONS) as Action[]).filter(
          (action) => BUTTONS[action].some((button) => pad?.buttons[button]?.pressed) || leans(action),
        ),
      );
      // A button still held from the scene before is not pressed here.
      if (first) before = now;
      first = false;
      if (now.size > 0 || stick) used();
    },
    held: (action) => now.has(action) && !leans(action),
    pressed: (action) => now.has(action) && !before.has(action),
    get stick() {
      return stick;
    },
  };
}
