import type { Input, Scene } from "phaser";

/** What the player wants right now. */
export interface Wish {
  /** Direction, length 0 to 1. */
  readonly x: number;
  readonly y: number;
  /** Pressed since the last look. */
  readonly attack: boolean;
  readonly dodge: boolean;
  readonly interact: boolean;
  readonly up: boolean;
  readonly down: boolean;
  readonly cancel: boolean;
  /** Held. */
  readonly lens: boolean;
}

const KEYS = {
  left: ["LEFT", "A"],
  right: ["RIGHT", "D"],
  up: ["UP", "W"],
  down: ["DOWN", "S"],
  attack: ["SPACE", "J", "Z"],
  dodge: ["SHIFT", "K", "X"],
  interact: ["E", "ENTER"],
  cancel: ["ESC"],
  lens: ["L"],
} as const;
type Action = keyof typeof KEYS;

/** Buttons of the standard gamepad. */
const PAD: Partial<Record<Action, readonly number[]>> = {
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

/**
 * Keyboard, gamepad and touch as one {@link Wish}. Touch: drag on the left half to walk, tap the right half to attack or talk,
 * swipe there to dodge.
 */
export function createControls(scene: Scene): { read(): Wish } {
  const keys = {} as Record<Action, Input.Keyboard.Key[]>;
  // Kept by event: a tap that begins and ends within one slow frame counts too.
  const tappedKeys = new Set<Action>();
  for (const action of Object.keys(KEYS) as Action[]) {
    keys[action] = KEYS[action].map((name) => scene.input.keyboard!.addKey(name, true, false));
    for (const key of keys[action]) key.on("down", () => tappedKeys.add(action));
  }
  scene.input.addPointer(2);
  const padBefore = new Set<Action>();
  const tapped = { attack: false, dodge: false };
  scene.input.on("pointerup", (pointer: Input.Pointer) => {
    if (!pointer.wasTouch || pointer.downX < scene.scale.width / 2) return;
    if (pointer.getDistance() > 24) tapped.dodge = true;
    else tapped.attack = true;
  });

  const padHeld = (action: Action): boolean => {
    const pad = scene.input.gamepad?.getPad(0);
    return Boolean(pad && PAD[action]?.some((button) => pad.buttons[button]?.pressed));
  };
  const pressed = (action: Action): boolean => {
    const byKey = tappedKeys.delete(action);
    const held = padHeld(action);
    const byPad = held && !padBefore.has(action);
    if (held) padBefore.add(action);
    else padBefore.delete(action);
    return byKey || byPad;
  };
  const held = (action: Action): number => (keys[action].some((key) => key.isDown) || padHeld(action) ? 1 : 0);

  return {
    read() {
      // Before `held` looks at the pad: a step up or down is also a choice in a list.
      const up = pressed("up");
      const down = pressed("down");
      let x = held("right") - held("left");
      let y = held("down") - held("up");
      const stick = scene.input.gamepad?.getPad(0)?.leftStick;
      if (stick && stick.length() > 0.3) [x, y] = [stick.x, stick.y];
      for (const pointer of [scene.input.pointer1, scene.input.pointer2]) {
        if (!pointer?.isDown || !pointer.wasTouch || pointer.downX >= scene.scale.width / 2) continue;
        const [dx, dy] = [pointer.x - pointer.downX, pointer.y - pointer.downY];
        if (Math.hypot(dx, dy) > 8) [x, y] = [dx, dy];
      }
      const length = Math.max(1, Math.hypot(x, y));
      const touch = { ...tapped };
      tapped.attack = tapped.dodge = false;
      return {
        x: x / length,
        y: y / length,
        attack: pressed("attack") || touch.attack,
        dodge: pressed("dodge") || touch.dodge,
        interact: pressed("interact") || touch.attack,
        up,
        down,
        cancel: pressed("cancel"),
        lens: held("lens") > 0,
      };
    },
  };
}
