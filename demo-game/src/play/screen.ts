import type { Game, Scene } from "phaser";

/** The fewest of the game's own pixels that a screen shows along its longer and its shorter side. */
const LEAST = { long: 420, short: 236 };

/** What a scene has of the screen, in the game's own pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels of the device that one pixel of the game takes along a side. */
  readonly zoom: number;
  /** Higher than wide, as a phone is held. */
  readonly portrait: boolean;
}

/** A whole number, so that all pixels of the game are alike: 3 at 1366x768. */
export function zoomFor(width: number, height: number): number {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  return Math.max(1, Math.floor(Math.min(long / LEAST.long, short / LEAST.short)));
}

/** The size of the window in pixels of the device, and what the page must shrink them by. */
export function deviceSize(): { width: number; height: number; zoom: number } {
  const ratio = window.devicePixelRatio || 1;
  return { width: Math.round(window.innerWidth * ratio), height: Math.round(window.innerHeight * ratio), zoom: 1 / ratio };
}

/** Keeps the game as large as the window. */
export function fillWindow(game: Game): void {
  window.addEventListener("resize", () => {
    const { width, height, zoom } = deviceSize();
    game.scale.zoom = zoom;
    game.scale.resize(width, height);
  });
}

export function frameOf({ scale }: Scene): Frame {
  const zoom = zoomFor(scale.width, scale.height);
  const [width, height] = [Math.ceil(scale.width / zoom), Math.ceil(scale.height / zoom)];
  return { width, height, zoom, portrait: height > width };
}

/** For scenes that are screens, not worlds: 0, 0 is the corner at the top left. */
export function frameScreen(scene: Scene): Frame {
  const frame = frameOf(scene);
  const { zoom } = frame;
  const { width, height } = scene.scale;
  scene.cameras.main.setZoom(zoom).setScroll((width / zoom - width) / 2, (height / zoom - height) / 2);
  return frame;
}

/** Calls `act` whenever the window has another size, as long as the scene runs. */
export function onResize(scene: Scene, act: () => void): void {
  scene.scale.on("resize", act);
  scene.events.once("shutdown", () => scene.scale.off("resize", act));
}

/** The part of a world that the camera shows. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whom the camera of a world follows. */
export interface Eye {
  /** What is seen now; its numbers change. */
  readonly view: View;
  /** Moves towards a point; `delta` in milliseconds, Infinity to be there at once. */
  lookAt(x: number, y: number, delta: number): void;
}

/** @param bounds beyond which nothing is shown, unless the screen is larger */
export function createEye(scene: Scene, bounds: View): Eye {
  const camera = scene.cameras.main;
  const view: View = { x: 0, y: 0, width: 0, height: 0 };
  const middle = { x: 0, y: 0 };
  const within = (at: number, from: number, length: number, seen: number): number =>
    seen >= length ? from + length / 2 : Math.max(from + seen / 2, Math.min(from + length - seen / 2, at));
  return {
    view,
    lookAt(x, y, delta) {
      const { zoom } = frameOf(scene);
      const [width, height] = [scene.scale.width / zoom, scene.scale.height / zoom];
      const part = 1 - Math.exp(-delta / 110);
      middle.x += (x - middle.x) * part;
      middle.y += (y - middle.y) * part;
      middle.x = within(middle.x, bounds.x, bounds.width, width);
      middle.y = within(middle.y, bounds.y, bounds.height, height);
      // To a pixel of the device, so that tiles keep their edges.
      const snap = (at: number): number => Math.round(at * zoom) / zoom;
      Object.assign(view, { x: snap(middle.x - width / 2), y: snap(middle.y - height / 2), width, height });
      camera.setZoom(zoom).setScroll(view.x + (width - scene.scale.width) / 2, view.y + (height - scene.scale.height) / 2);
    },
  };
}
