import { Core, type Scene } from "phaser";
import type { Controls } from "./controls.ts";
import { hook } from "./hook.ts";
import { isLeaving } from "./leave.ts";
import type { Run } from "./run.ts";
import type { Status } from "./status.ts";

/** What lies over a world: the Hud always, a pause or the lens when they are asked for. */
export interface Overlays {
  /** What the Hud shows; the world writes it. */
  readonly status: Status;
  pause(): void;
  inspect(): void;
}

/** Puts the Hud over a scene, which waits whenever its window loses the focus. */
export function layOver(scene: Scene, run: Run, controls: Controls, fight: Status["fight"]): Overlays {
  const status: Status = {
    place: "",
    goal: "",
    hint: "",
    coins: run.coins,
    embers: run.embers,
    carried: run,
    keys: 0,
    captain: undefined,
    title: undefined,
    fight,
    touch: controls.touch,
    note: undefined,
    blows: 0,
    press: (action) => controls.press(action),
  };
  const hold = (over: string, data: object): void => {
    if (isLeaving(scene) || !scene.scene.isActive()) return;
    scene.scene.pause();
    scene.scene.launch(over, { under: scene.scene.key, ...data });
  };
  const overlays = { status, pause: () => hold("Pause", { page: "pause", status }), inspect: () => hold("Lens", {}) };
  // The language may have changed, or the size of the text.
  const resumed = (): void => void scene.scene.get("Hud").scene.restart(status);
  const fellBack = ({ what, reason }: { what: string; reason: string }): void => void hook.events.push(`fallback ${what}: ${reason}`);
  scene.scene.launch("Hud", status);
  scene.events.on("resume", resumed);
  scene.events.on("aigc:fallback", fellBack);
  scene.game.events.on(Core.Events.BLUR, overlays.pause);
  scene.events.once("shutdown", () => {
    scene.events.off("resume", resumed);
    scene.events.off("aigc:fallback", fellBack);
    scene.game.events.off(Core.Events.BLUR, overlays.pause);
  });
  return overlays;
}
