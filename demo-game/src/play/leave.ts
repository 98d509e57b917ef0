import type { Scene } from "phaser";

const leaving = new WeakSet<Scene>();

/** Whether the scene is already on its way out. */
export const isLeaving = (scene: Scene): boolean => leaving.has(scene);

/** Fades a scene out and starts the next. The first call counts: who keeps pressing a key neither delays it nor starts it twice. */
export function leave(scene: Scene, to: string, data: object = {}, ms = 250): void {
  if (leaving.has(scene)) return;
  leaving.add(scene);
  scene.events.once("shutdown", () => leaving.delete(scene));
  scene.cameras.main.fadeOut(ms, 11, 9, 20);
  scene.cameras.main.once("camerafadeoutcomplete", () => {
    scene.scene.stop("Hud");
    scene.scene.start(to, data);
  });
}
