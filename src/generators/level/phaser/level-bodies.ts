import type { Physics, Scene, Tilemaps } from "phaser";

/** Whatever a level's tiles are drawn by. */
export type Layer = Tilemaps.TilemapLayer;

/** Where Matter keeps the body that it made of a tile. */
const matterOf = (tile: Tilemaps.Tile): { destroy(): void } | undefined =>
  (tile.physics as { matterBody?: { destroy(): void } } | undefined)?.matterBody;

/**
 * Removes the physics of a layer before the layer is destroyed: Arcade colliders, which would read the destroyed layer in every frame, and
 * the Matter bodies of its tiles, which would stay as invisible walls.
 */
export function forgetLayer(scene: Scene, layer: Layer): void {
  const world = scene.physics?.world as Physics.Arcade.World | undefined;
  for (const collider of world?.colliders?.getActive() ?? []) {
    // A collider with several objects keeps the other ones.
    const [first, second] = [without(collider.object1, layer), without(collider.object2, layer)];
    if (first === undefined || second === undefined) collider.destroy();
    else Object.assign(collider, { object1: first, object2: second });
  }
  layer.forEachTile((tile) => matterOf(tile)?.destroy());
}

/** `watched` without `layer`; undefined if nothing is left. */
function without(watched: unknown, layer: Layer): unknown {
  if (watched === layer) return undefined;
  if (!Array.isArray(watched)) return watched;
  const rest = watched.map((one) => without(one, layer)).filter((one) => one !== undefined);
  if (rest.length === 0) return undefined;
  return rest.length === watched.length && rest.every((one, index) => one === watched[index]) ? watched : rest;
}

/** Whether Matter has bodies for the layer's tiles. */
export function hasMatterBodies(layer: Layer): boolean {
  return layer.findTile((tile) => matterOf(tile) !== undefined) !== null;
}

/** Adds or removes the Matter body of a tile, as its collision flag says. */
export function renewMatterBody(scene: Scene, tile: Tilemaps.Tile): void {
  matterOf(tile)?.destroy();
  if (tile.collides) scene.matter.add.tileBody(tile);
}
