import { Geom, Scenes, type Scene, type Tilemaps } from "phaser";
import {
  checkChoice,
  checkFields,
  checkFlag,
  checkMade,
  checkNumber,
  listOf,
  oneOf,
  whole,
  within,
  type Check,
} from "../../../arguments.ts";
import type { Entity, Level, LevelArea, Provenance } from "../../../content.ts";
import { worldAmong, type Worlds } from "../worlds/among.ts";
import type { World } from "../worlds/world.ts";
import { AbortError } from "../../../errors.ts";
import type { Made } from "../../../generator.ts";
import { forgetLayer, hasMatterBodies, renewMatterBody } from "./level-bodies.ts";
import { addLayer, checkLayer, type LayerOptions } from "./level-layer.ts";
import type { SceneLife } from "../../../plugin/scene-life.ts";

/** How a level is shown. */
export interface LevelViewOptions extends LayerOptions {
  /** Pixels of a tile in the tileset, square. Default 16. */
  readonly tileSize?: number;
  /** How much larger it is shown. Default 1. */
  readonly scale?: number;
  /**
   * What stops a body, by the names of tiles. Default: what does so in the level's world; a ledge stops what falls on it, and lets through
   * what jumps.
   */
  readonly solid?: readonly string[];
  /** Where the upper left corner lies in the world. Default 0, 0. */
  readonly x?: number;
  readonly y?: number;
  /** Further layers over the first, for decoration: nothing collides with them. `view.layers[1]` is the first of them. */
  readonly layers?: readonly LayerOptions[];
  /** Draws each layer in one call on the graphics card, whatever its size. For Phaser 4 with WebGL; ignored elsewhere. */
  readonly gpu?: boolean;
}

/** An entity of the level and where its middle is in the world. */
export interface PlacedEntity extends Entity {
  readonly worldX: number;
  readonly worldY: number;
}

/** An area of the level and where it is in the world. */
export interface PlacedArea extends LevelArea {
  readonly bounds: Geom.Rectangle;
}

/** A level in a scene. It goes with the scene, or earlier by `destroy`. */
export interface LevelView {
  /** The level as it is shown: `setTile` changes it. */
  readonly level: Level;
  readonly provenance: Provenance;
  readonly map: Tilemaps.Tilemap;
  /** Collides where the level is solid: `this.physics.add.collider(hero, view.layer)`. */
  readonly layer: Tilemaps.TilemapLayer;
  /** {@link layer} and the further ones, in the order in which they were asked for. */
  readonly layers: readonly Tilemaps.TilemapLayer[];
  readonly entities: readonly PlacedEntity[];
  /** Its rooms, segments or houses, where whoever made it knows them: where a boss, a shop, an ambush is. */
  readonly areas: readonly PlacedArea[];
  /** Where it lies in the world, in pixels: `this.cameras.main.setBounds(x, y, width, height)`. */
  readonly bounds: Geom.Rectangle;
  /** Pixels of a cell in the world: tile size times scale. */
  readonly cellSize: number;
  of(kind: string): readonly PlacedEntity[];
  /** The middle of a cell, in the world. */
  centreOf(cell: { readonly x: number; readonly y: number }): { x: number; y: number };
  /** Changes a cell: the level, its picture, and what it stops. Pictures up to two cells away are looked at again. */
  setTile(x: number, y: number, tile: string): void;
  /** Takes it out of the scene, and what watches it (colliders, bodies of Matter) before it. */
  destroy(): void;
}

/** Distance of cells whose tile may depend on a changed cell. */
const NEAR = 2;

/**
 * Puts a level into `scene` as a tilemap.
 * @param worlds those that the level may be of
 * @throws AigcError `bad-request` for a wrong argument, and when the tileset's texture is not loaded
 */
export function showLevel(scene: Scene, life: SceneLife, worlds: Worlds, made: Made<Level>, options: LevelViewOptions = {}): LevelView {
  const world = checkView(worlds, made, options);
  const { tileSize = 16, scale = 1, x: left = 0, y: top = 0, gpu = false } = options;
  const tiles = [...made.content.tiles];
  // Its own, to be changed by setTile: what was made is shared.
  const level: Level = { ...made.content, tiles };
  const at = { size: tileSize, x: left, y: top, scale, gpu };
  const shown = [options, ...(options.layers ?? [])].map((layer) => addLayer(scene, world, level, layer, at));
  const { map, layer } = shown[0]!;
  const [names, kinds] = [world.tiles, world.things].map((list) => list.map(({ name }) => name)) as [string[], string[]];
  const collide = collisions(shown[0]!, level, world, options);
  collide(layer.layer.data.flat());
  layer.calculateFacesWithin(0, 0, level.width, level.height);
  const cellSize = tileSize * scale;
  const centreOf = (cell: { readonly x: number; readonly y: number }) => ({
    x: left + (cell.x + 0.5) * cellSize,
    y: top + (cell.y + 0.5) * cellSize,
  });
  const { entities, areas } = placed(level, centreOf, { left, top, cellSize });

  let gone = false;
  const forget = life.atEnd(() => (gone = true));
  return {
    level,
    provenance: made.provenance,
    map,
    layer,
    layers: shown.map((one) => one.layer),
    entities,
    areas,
    bounds: new Geom.Rectangle(left, top, level.width * cellSize, level.height * cellSize),
    cellSize,
    of(kind) {
      checkChoice("view.of", "kind", kind, kinds);
      return entities.filter((entity) => entity.kind === kind);
    },
    centreOf(cell) {
      checkFields("view.centreOf", "cell", cell, { x: within(), y: within() }, "a cell: an object with x and y");
      return centreOf(cell);
    },
    setTile(x, y, tile) {
      if (gone) throw new AbortError("view.setTile");
      checkNumber("view.setTile", "x", x, { least: 0, most: level.width - 1, whole: true });
      checkNumber("view.setTile", "y", y, { least: 0, most: level.height - 1, whole: true });
      checkChoice("view.setTile", "tile", tile, names);
      tiles[y * level.width + x] = names.indexOf(tile);
      drawAgain(scene, shown, { x, y, near: cellsOf(level, x - NEAR, y - NEAR, x + NEAR, y + NEAR) }, collide);
    },
    destroy() {
      if (gone) return;
      gone = true;
      forget();
      takeOut(scene, life, shown);
    },
  };
}

/** Who stands in a level, and its areas, by where they are in the world. */
function placed(
  level: Level,
  centreOf: (cell: { readonly x: number; readonly y: number }) => { x: number; y: number },
  { left, top, cellSize }: { readonly left: number; readonly top: number; readonly cellSize: number },
) {
  const entities = level.entities.map((entity) => {
    const { x, y } = centreOf(entity);
    return { ...entity, worldX: x, worldY: y };
  });
  const areas = (level.areas ?? []).map((area) => ({
    ...area,
    bounds: new Geom.Rectangle(left + area.x * cellSize, top + area.y * cellSize, area.width * cellSize, area.height * cellSize),
  }));
  return { entities, areas };
}

/** @returns the world of the level */
function checkView(worlds: Worlds, made: Made<Level>, options: LevelViewOptions): World {
  checkMade("showLevel", "made", made, "level", "tiles");
  const world = worldAmong(worlds, made.content, "made.content.world");
  const names = world.tiles.map(({ name }) => name);
  const checkSolid: Check = (where, name, value) => listOf(oneOf(names), `a list of ${names.join(", ")}`)(where, name, value);
  checkLayer("showLevel", "options", options, {
    "tileSize?": whole(1, 1024),
    "scale?": within(0.01, 100),
    "solid?": checkSolid,
    "x?": within(),
    "y?": within(),
    "layers?": checkLayers,
    "gpu?": checkFlag,
  });
  return world;
}

type Shown = ReturnType<typeof addLayer>;
type Collide = (shownTiles: readonly Tilemaps.Tile[]) => void;

/** Makes tiles collide where the level is solid; and their pictures, so that one that the game puts elsewhere collides there too. */
function collisions(
  { layer, isDrawn }: Shown,
  level: Level,
  world: World,
  { solid: stopping, tileset, tile: picture, autotile, only }: LevelViewOptions,
): Collide {
  /** By the tile's code. */
  const stops = world.tiles.map(({ name, stops: how }) => (stopping === undefined ? how !== "never" : stopping.includes(name)));
  const fromAbove = world.tiles.map(({ stops: how }) => how === "from above");
  /** What each picture has stood for: solid, open, or both. */
  const meant = new Map<number, boolean | "both">();
  if (tileset !== undefined && !picture && !autotile && !only) stops.forEach((solid, index) => meant.set(index, solid));
  return (shownTiles) => {
    for (const tile of shownTiles) {
      if (!isDrawn(tile)) continue;
      const { index } = tile;
      const code = level.tiles[tile.y * level.width + tile.x]!;
      const solid = stops[code] === true;
      const around = solid && fromAbove[code] !== true;
      tile.setCollision(around, around, solid, around, false);
      if (index >= 0 && around === solid) meant.set(index, (meant.get(index) ?? solid) === solid ? solid : "both");
    }
    for (const [index, solid] of meant) layer.setCollision(index, solid === true, false, false);
  };
}

/** Draws the tiles near a changed cell again, and updates their collision. */
function drawAgain(
  scene: Scene,
  shown: readonly Shown[],
  { x, y, near }: { readonly x: number; readonly y: number; readonly near: readonly Cell[] },
  collide: Collide,
): void {
  const { layer } = shown[0]!;
  for (const one of shown) one.drawAround(x, y, near);
  const matter = hasMatterBodies(layer);
  collide(near.map(([column, row]) => layer.getTileAt(column, row, true)));
  layer.calculateFacesWithin(Math.max(0, x - NEAR - 1), Math.max(0, y - NEAR - 1), 2 * NEAR + 3, 2 * NEAR + 3);
  if (matter) renewMatterBody(scene, layer.getTileAt(x, y, true));
}

/** Destroys the maps and the physics of the first layer: at once, or at the end of the present frame. */
function takeOut(scene: Scene, life: SceneLife, shown: readonly Shown[]): void {
  forgetLayer(scene, shown[0]!.layer);
  const end = (): void => {
    scene.sys.events.off(Scenes.Events.POST_UPDATE, end);
    over();
    for (const one of shown) one.map.destroy();
  };
  const over = life.atEnd(end);
  if (!scene.sys.game.scene.isProcessing) return end();
  // During a frame a body may collide with a tile of this layer, so it is only hidden now.
  for (const one of shown) one.layer.removeFromDisplayList();
  scene.sys.events.once(Scenes.Events.POST_UPDATE, end);
}

type Cell = readonly [number, number];

/** The cells of a rectangle that lie on the level. */
function cellsOf({ width, height }: Level, left: number, top: number, right: number, bottom: number): Cell[] {
  const cells: Cell[] = [];
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++)
    for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x++) cells.push([x, y]);
  return cells;
}

const checkLayers: Check = (where, name, value) => listOf(checkLayer, "a list of layers")(where, name, value);
