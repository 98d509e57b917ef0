import { Textures, type Scene, type Tilemaps } from "phaser";
import { TILES, type Entity, type EntityKind, type Level, type Provenance, type Tile } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { Made } from "../../../generator.ts";

export interface LevelViewOptions {
  /** Key of a texture with the tiles in rows. Left out: four plain coloured tiles. */
  readonly tileset?: string;
  /** Pixels of a tile, square. Default 16. */
  readonly tileSize?: number;
  /** Pixels around the whole tileset picture, and between its tiles. Default 0. */
  readonly margin?: number;
  readonly spacing?: number;
  /** Which tile of the tileset a cell shows. Default: the place of the cell's kind in `TILES`. */
  readonly tile?: (level: Level, x: number, y: number) => number;
  /** What stops a body. Default: everything but the floor. */
  readonly solid?: readonly Tile[];
  /** Where the upper left corner lies in the world. Default 0, 0. */
  readonly x?: number;
  readonly y?: number;
}

/** An entity of the level and where its middle is in the world. */
export interface PlacedEntity extends Entity {
  readonly worldX: number;
  readonly worldY: number;
}

/** A level in a scene. It goes with the scene, or earlier by `destroy`. */
export interface LevelView {
  readonly level: Level;
  readonly provenance: Provenance;
  readonly map: Tilemaps.Tilemap;
  /** Collides where the level is solid: `this.physics.add.collider(hero, view.layer)`. */
  readonly layer: Tilemaps.TilemapLayer;
  readonly entities: readonly PlacedEntity[];
  of(kind: EntityKind): readonly PlacedEntity[];
  /** The middle of a cell, in the world. */
  centreOf(cell: { readonly x: number; readonly y: number }): { x: number; y: number };
  destroy(): void;
}

/**
 * Puts a level into `scene` as a tilemap.
 * @throws AigcError `bad-request` when the tileset's texture is not loaded
 */
export function showLevel(scene: Scene, made: Made<Level>, options: LevelViewOptions = {}): LevelView {
  const level = made.content;
  const size = options.tileSize ?? 16;
  const left = options.x ?? 0;
  const top = options.y ?? 0;
  const tileset = options.tileset ?? plainTileset(scene, size);
  if (!scene.textures.exists(tileset)) {
    throw new AigcError("bad-request", "level-view", `no texture "${tileset}" is loaded. Load it in preload(), or leave tileset out.`);
  }
  const rows = Array.from({ length: level.height }, (_, y) =>
    Array.from({ length: level.width }, (_, x) => options.tile?.(level, x, y) ?? level.tiles[y * level.width + x]!),
  );
  const map = scene.make.tilemap({ data: rows, tileWidth: size, tileHeight: size });
  const set = map.addTilesetImage(tileset, tileset, size, size, options.margin ?? 0, options.spacing ?? 0)!;
  const layer = map.createLayer(0, set, left, top) as Tilemaps.TilemapLayer;
  const solid = new Set((options.solid ?? TILES.filter((tile) => tile !== "floor")).map((tile) => TILES.indexOf(tile)));
  layer.forEachTile((tile) =>
    tile.setCollision(solid.has(level.tiles[tile.y * level.width + tile.x]!), undefined, undefined, undefined, false),
  );
  map.calculateFacesWithin(0, 0, level.width, level.height);

  const centreOf = (cell: { readonly x: number; readonly y: number }) => ({
    x: left + (cell.x + 0.5) * size,
    y: top + (cell.y + 0.5) * size,
  });
  const entities = level.entities.map((entity) => {
    const { x, y } = centreOf(entity);
    return { ...entity, worldX: x, worldY: y };
  });
  return {
    level,
    provenance: made.provenance,
    map,
    layer,
    entities,
    of: (kind) => entities.filter((entity) => entity.kind === kind),
    centreOf,
    destroy: () => map.destroy(),
  };
}

const PLAIN: Readonly<Record<Tile, string>> = { wall: "#30346d", floor: "#140c1c", pillar: "#757161", water: "#597dce" };

/** Enough to see a level before it has any art. */
function plainTileset(scene: Scene, size: number): string {
  const key = `aigc-tiles-${size}`;
  if (scene.textures.exists(key)) return key;
  const texture = scene.textures.createCanvas(key, size * TILES.length, size)!;
  texture.setFilter(Textures.FilterMode.NEAREST);
  TILES.forEach((tile, index) => {
    texture.context.fillStyle = PLAIN[tile];
    texture.context.fillRect(index * size, 0, size, size);
  });
  if (scene.game.renderer) texture.refresh();
  return key;
}
