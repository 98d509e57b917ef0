import { Core, type Scene } from "phaser";
import type { Action } from "./actions.ts";
import { settings } from "./settings.ts";

/** Keys by their place on the keyboard. These always work, so that no choice of keys locks anybody out. */
const ALWAYS: Readonly<Partial<Record<Action, readonly string[]>>> = {
  left: ["ArrowLeft"],
  right: ["ArrowRight"],
  up: ["ArrowUp"],
  down: ["ArrowDown"],
  interact: ["Enter"],
  cancel: ["Escape"],
};

/** The first of each can be chosen anew in the settings; the others stand beside it until another action takes them. */
const USUAL: Readonly<Record<Action, readonly string[]>> = {
  left: ["KeyA"],
  right: ["KeyD"],
  up: ["KeyW"],
  down: ["KeyS"],
  attack: ["Space", "KeyJ", "KeyZ"],
  dodge: ["ShiftLeft", "ShiftRight", "KeyK", "KeyX"],
  interact: ["KeyE"],
  cancel: ["KeyP"],
  lens: ["KeyL"],
};

export const ACTIONS = Object.keys(USUAL) as readonly Action[];

/** The key that the settings show for an action. */
export const keyOf = (action: Action): string => settings.keys[action] ?? USUAL[action][0]!;

/** "Space", "E", "Shift": as it is written on the key. */
export const keyName = (code: string): string =>
  code.replace(/^(Key|Digit|Arrow|Numpad)/, "").replace(/(Left|Right)$/, (side) => (code.startsWith("Arrow") ? side : ""));

/** What a key means now. */
export function actionOf(code: string): Action | undefined {
  const fixed = ACTIONS.find((action) => ALWAYS[action]?.includes(code));
  if (fixed) return fixed;
  const chosen = ACTIONS.find((action) => settings.keys[action] === code);
  return chosen ?? ACTIONS.find((action) => (settings.keys[action] ? USUAL[action].slice(1) : USUAL[action]).includes(code));
}

/** Whether a key can be given to an action: the arrows, Enter and Escape keep what they mean. */
export const isFree = (code: string): boolean => !Object.values(ALWAYS).some((codes) => codes.includes(code));

/** The keyboard, as long as the scene runs. */
export interface Keys {
  held(action: Action): boolean;
  /** Pressed since the last time this was asked; a tap that begins and ends within one slow frame counts too. */
  pressed(action: Action): boolean;
  forget(): void;
}

/** @param used told whenever a key is pressed */
export function createKeys(scene: Scene, used: () => void): Keys {
  const held = new Set<string>();
  const pressed = new Set<Action>();
  const forget = (): void => {
    held.clear();
    pressed.clear();
  };
  scene.input.keyboard!.on("keydown", (event: KeyboardEvent) => {
    const action = actionOf(event.code);
    if (!action) return;
    // Space and arrows scroll pages.
    event.preventDefault();
    used();
    // A key that was held before the scene went on repeats: it is held, and not pressed anew.
    held.add(event.code);
    if (!event.repeat) pressed.add(action);
  });
  scene.input.keyboard!.on("keyup", (event: KeyboardEvent) => held.delete(event.code));
  scene.game.events.on(Core.Events.BLUR, forget);
  scene.events.on("pause", forget);
  scene.events.once("shutdown", () => {
    scene.game.events.off(Core.Events.BLUR, forget);
    scene.events.off("pause", forget);
  });
  return {
    held: (action) => [...held].some((code) => actionOf(code) === action),
    pressed: (action) => pressed.delete(action),
    forget,
  };
}
