import type { Input, Scene } from "phaser";
import { frameOf } from "./screen.ts";

/** Longest tap and longest swipe, in milliseconds; shortest swipe and shortest drag, in the game's pixels. */
const TAP_TIME = 350;
const SWIPE_TIME = 280;
const SWIPE = 20;
const DRAG = 7;
/** A drag this long is a full run. */
const FULL = 18;

/** Fingers and the mouse over a world: the whole screen is the pad. */
export interface Touch {
  /** Where a dragging finger pulls, length 0 to 1. */
  readonly stick: { readonly x: number; readonly y: number };
  /** Where that finger came down and is now, in the game's pixels on the screen, to be drawn. */
  readonly thumb: { readonly x: number; readonly y: number; readonly toX: number; readonly toY: number } | null;
  /** Tapped or clicked since this was asked last. */
  tapped(): boolean;
  /** The way of a swipe since this was asked last. */
  swiped(): { readonly x: number; readonly y: number } | null;
}

/** @param used told of every finger and click */
export function createTouch(scene: Scene, used: (device: "touch" | "keys") => void): Touch {
  let tap = false;
  let swipe: { x: number; y: number } | null = null;
  /** Fingers that came down here, and not on a button. */
  const down = new Set<Input.Pointer>();
  scene.input.on("pointerdown", (pointer: Input.Pointer) => {
    used(pointer.wasTouch ? "touch" : "keys");
    if (pointer.wasTouch) down.add(pointer);
    else if (pointer.rightButtonDown()) swipe = { x: 0, y: 0 };
    else tap = true;
  });
  scene.input.on("pointerup", (pointer: Input.Pointer) => {
    if (!down.delete(pointer)) return;
    const { zoom } = frameOf(scene);
    const [dx, dy] = [(pointer.upX - pointer.downX) / zoom, (pointer.upY - pointer.downY) / zoom];
    const [far, took] = [Math.hypot(dx, dy), pointer.upTime - pointer.downTime];
    if (far >= SWIPE && took <= SWIPE_TIME) swipe = { x: dx / far, y: dy / far };
    else if (far < SWIPE && took <= TAP_TIME) tap = true;
  });
  const forget = (): void => {
    down.clear();
    tap = false;
    swipe = null;
  };
  scene.events.on("pause", forget);
  scene.events.once("shutdown", () => scene.events.off("pause", forget));

  const dragging = (): Input.Pointer | undefined => {
    const { zoom } = frameOf(scene);
    return [...down].find((pointer) => pointer.isDown && Math.hypot(pointer.x - pointer.downX, pointer.y - pointer.downY) / zoom > DRAG);
  };
  return {
    get stick() {
      const pointer = dragging();
      if (!pointer) return { x: 0, y: 0 };
      const { zoom } = frameOf(scene);
      const [dx, dy] = [(pointer.x - pointer.downX) / zoom, (pointer.y - pointer.downY) / zoom];
      const long = Math.max(FULL, Math.hypot(dx, dy));
      return { x: dx / long, y: dy / long };
    },
    get thumb() {
      const pointer = dragging();
      if (!pointer) return null;
      const { zoom } = frameOf(scene);
      return { x: pointer.downX / zoom, y: pointer.downY / zoom, toX: pointer.x / zoom, toY: pointer.y / zoom };
    },
    tapped() {
      const was = tap;
      tap = false;
      return was;
    },
    swiped() {
      const was = swipe;
      swipe = null;
      return was;
    },
  };
}
