import type { Entity, Level, LevelArea } from "../../../../content.ts";
import { distances } from "../../../../grid.ts";
import type { Parts } from "../../../../parts.ts";
import type { Rng } from "../../../../rng.ts";
import type { LevelRequest } from "../../level.ts";
import { field, house, isFree, tent, type Site } from "./build.ts";
import { checkOutdoors } from "./check-outdoors.ts";
import { clear, glades } from "./glades.ts";
import { noise, pave, plant, water, wayOver, type Land } from "./land.ts";
import { settleOutdoors, type OutdoorsRequest } from "./request.ts";
import { BRIDGE, DOOR, FIELD, FIRE, FLOWERS, GRASS, PATH, WALKED, WELL } from "./tiles.ts";

/** Layouts tried before water and fields are left out. */
const TRIES = 12;
/** No enemy so near the start. */
export const SAFE_STEPS = 8;

/** Land by rules: water, a road through it, houses along the road, a path to every door, fields, woods, lamps. */
export function* makeOutdoors(request: LevelRequest, rng: Rng): Parts<Level> {
  const wanted = settleOutdoors(request);
  for (let n = 0; ; n++) {
    const chance = rng.fork(`land/${n}`);
    const level = yield* landFor(wanted, n, chance);
    yield;
    if (level && (n > 4 * TRIES || checkOutdoors(level, request).length === 0)) return level;
  }
}

function* landFor(wanted: OutdoorsRequest, n: number, rng: Rng): Parts<Level | null> {
  const { width, height, theme, houses } = wanted;
  const land: Land = { width, height, tiles: new Uint8Array(width * height).fill(GRASS), winding: theme !== "village" };
  if (n < TRIES) water(land, theme, rng.fork("water"));
  const dear = noise(land, 5, rng.fork("dear")).map((one, cell) => 4 * one + (onRim(land, cell) ? 6 : 0));
  const areas: LevelArea[] = [];
  const ends = roadThrough(land, dear, rng.fork("road"));
  if (!ends) return null;
  yield;
  const middle = green(land, theme, areas, rng.fork("green"));
  if (middle >= 0) {
    const way = wayOver(land, middle, (cell) => ends.road.has(cell), dear);
    if (!way) return null;
    lay(land, way, ends.road);
  }
  const fronts =
    theme === "camp" ? tentsAround(land, houses, middle, areas, rng.fork("tents")) : housesAlong(land, houses, areas, rng.fork("houses"));
  if (!fronts) return null;
  for (const front of fronts) {
    yield;
    const way = wayOver(land, front, (cell) => ends.road.has(cell), dear);
    if (!way) return null;
    lay(land, way, ends.road);
  }
  if (n < TRIES && theme === "village") fields(land, Math.ceil(houses / 3), areas, { dear, road: ends.road }, rng.fork("fields"));
  prune(land, ends);
  yield;
  if (theme === "village") named(areas);
  const open = clearings(land, areas);
  if (theme === "forest") glades(land, open, areas, rng.fork("glades"));
  plant(land, theme, (cell) => open[cell] === 1, rng.fork("plants"));
  yield;
  return furnished(land, ends, areas, wanted, rng.fork("things"));
}

/** Takes away paths that lead nowhere. */
function prune({ width, height, tiles }: Land, { start, exit }: { readonly start: number; readonly exit: number }): void {
  const isWay = (cell: number) => tiles[cell] === PATH || tiles[cell] === BRIDGE || tiles[cell] === DOOR;
  const queue = [...tiles.keys()].filter((cell) => tiles[cell] === PATH);
  for (const cell of queue) {
    if (tiles[cell] !== PATH || cell === start || cell === exit) continue;
    const x = cell % width;
    const beside = [x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1, cell - width, cell + width].filter((one) => one >= 0 && one < width * height); // prettier-ignore
    const ways = beside.filter(isWay);
    // The gap of a field is an end.
    if (ways.length !== 1 || beside.some((one) => tiles[one] === FIELD)) continue;
    tiles[cell] = GRASS;
    queue.push(...ways);
  }
}

/** Within two cells of the edge, where a path would look cut off. */
function onRim({ width, height }: Land, cell: number): boolean {
  const [x, y] = [cell % width, Math.floor(cell / width)];
  return x < 2 || y < 2 || x >= width - 2 || y >= height - 2;
}

/** Paves a way, which is then part of the road. */
function lay(land: Land, way: readonly number[], road: Set<number>): void {
  pave(land, way);
  for (const cell of way) road.add(cell);
}

/** A road from one edge to the other, by one or two places inside. */
function roadThrough(land: Land, dear: Float64Array, rng: Rng): { start: number; exit: number; road: Set<number> } | null {
  const { width, height, tiles } = land;
  const upright = rng.next() < 0.35;
  const edge = (far: boolean): number => {
    for (let n = 0; n < 20; n++) {
      const along = upright ? 3 + rng.below(width - 6) : 3 + rng.below(height - 6);
      const cell = upright ? (far ? height - 1 : 0) * width + along : along * width + (far ? width - 1 : 0);
      if (tiles[cell] === GRASS) return cell;
    }
    return -1;
  };
  const [start, exit] = [edge(false), edge(true)];
  if (start < 0 || exit < 0) return null;
  const via = Math.floor(height * (0.3 + 0.4 * rng.next())) * width + Math.floor(width * (0.3 + 0.4 * rng.next()));
  const road = new Set<number>();
  const stops = tiles[via] === GRASS ? [start, via, exit] : [start, exit];
  for (let n = 1; n < stops.length; n++) {
    const way = wayOver(land, stops[n - 1]!, (cell) => cell === stops[n], dear);
    if (!way) return null;
    pave(land, way);
    for (const cell of way) road.add(cell);
  }
  return { start, exit, road };
}

/** The place in the middle: a well on a square, or a fire. @returns a cell of it; -1 where there is no space, or it is a forest */
function green(land: Land, theme: string, areas: LevelArea[], rng: Rng): number {
  if (theme === "forest") return -1;
  const { width, height, tiles } = land;
  const [w, h] = theme === "camp" ? [5, 5] : [5 + 2 * rng.below(3), 4 + rng.below(3)];
  for (let n = 0; n < 60; n++) {
    const spread = 0.1 + n / 150;
    const x = Math.floor(width * (0.5 + spread * (rng.next() * 2 - 1)) - w / 2);
    const y = Math.floor(height * (0.5 + spread * (rng.next() * 2 - 1)) - h / 2);
    const site = { x, y, width: w, height: h };
    if (!isFreeOrPath(land, site)) continue;
    for (let dy = 0; dy < h; dy++) for (let dx = 0; dx < w; dx++) tiles[(y + dy) * width + x + dx] = PATH;
    for (const dx of [0, w - 1]) for (const dy of [0, h - 1]) tiles[(y + dy) * width + x + dx] = GRASS;
    tiles[(y + (h >> 1)) * width + x + (w >> 1)] = theme === "camp" ? FIRE : WELL;
    areas.push({ ...site, tags: [theme === "camp" ? "fire" : "square"] });
    return (y + h - 1) * width + x + (w >> 1);
  }
  return -1;
}

function isFreeOrPath({ width, height, tiles }: Land, site: Site): boolean {
  for (let y = site.y - 1; y <= site.y + site.height; y++)
    for (let x = site.x - 1; x <= site.x + site.width; x++)
      if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2 || (tiles[y * width + x] !== GRASS && tiles[y * width + x] !== PATH))
        return false;
  return true;
}

/** Houses near the paths that are there, each with space around it. @returns the cells before their doors */
function housesAlong(land: Land, count: number, areas: LevelArea[], rng: Rng): number[] | null {
  const { width, height, tiles } = land;
  const fronts: number[] = [];
  const toPath = distances(
    { width, height },
    () => true,
    [...tiles.keys()].filter((cell) => tiles[cell] === PATH),
  );
  for (let n = 0; fronts.length < count; n++) {
    if (n > 400 + 60 * count) return null;
    const patience = n / (200 + 30 * count);
    const size = rng.next() * (1 - 0.4 * patience);
    const [w, h] =
      size > 0.8 ? [7 + rng.below(2), 5] : size > 0.35 ? [5 + rng.below(2), 4 + rng.below(2)] : [4 + rng.below(2), 3 + rng.below(2)];
    const site = { x: 2 + rng.below(Math.max(1, width - w - 4)), y: 2 + rng.below(Math.max(1, height - h - 5)), width: w, height: h };
    const front = (site.y + h) * width + site.x + (w >> 1);
    const away = toPath[front]!;
    if (away < 1 || away > 3 + 8 * patience || !isFree(land, { ...site, height: h + 1 }, patience < 1 ? 1 : 0)) continue;
    const built = house(land, site, rng);
    fronts.push(built.front);
    areas.push(built.area);
    // What is before the door stays free.
    tiles[built.front] = PATH;
  }
  return fronts;
}

/** Tents in rings around the fire. @returns the cells before their doors */
function tentsAround(land: Land, count: number, middle: number, areas: LevelArea[], rng: Rng): number[] | null {
  const { width, height, tiles } = land;
  const [cx, cy] = middle < 0 ? [width >> 1, height >> 1] : [middle % width, Math.floor(middle / width) - 2];
  const fronts: number[] = [];
  for (let n = 0; fronts.length < count; n++) {
    if (n > 600 + 60 * count) return null;
    const reach = 5 + (n / (40 + 10 * count)) * 6;
    const x = Math.round(cx + (rng.next() * 2 - 1) * reach * 1.3) - 1;
    const y = Math.round(cy + (rng.next() * 2 - 1) * reach) - 1;
    if (!isFree(land, { x, y, width: 3, height: 3 }, 1)) continue;
    const built = tent(land, { x, y, width: 3, height: 2 });
    fronts.push(built.front);
    areas.push(built.area);
    tiles[built.front] = PATH;
  }
  return fronts;
}

/** Fields with fences, and a path to each; as many as there is space for. */
function fields(
  land: Land,
  count: number,
  areas: LevelArea[],
  { dear, road }: { readonly dear: Float64Array; readonly road: Set<number> },
  rng: Rng,
): void {
  const { width, height, tiles } = land;
  for (let n = 0, made = 0; made < count && n < 80 * count; n++) {
    const [w, h] = [6 + rng.below(5), 5 + rng.below(3)];
    const site = { x: 2 + rng.below(Math.max(1, width - w - 4)), y: 2 + rng.below(Math.max(1, height - h - 5)), width: w, height: h };
    if (!isFree(land, { ...site, height: h + 1 }, 1)) continue;
    const before = tiles.slice();
    const built = field(land, site, rng);
    const way = wayOver(land, built.front, (cell) => road.has(cell), dear);
    if (!way || way.length > 18) {
      tiles.set(before);
      continue;
    }
    lay(land, way, road);
    areas.push(built.area);
    made++;
  }
}

/** The largest house of a village is its inn; the next are a smithy and a store; in the others somebody lives. */
function named(areas: LevelArea[]): void {
  const size = ({ width, height }: LevelArea) => width * height;
  const houses = areas.filter(({ tags }) => tags[0] === "house").toSorted((a, b) => size(b) - size(a));
  const uses = houses.length < 3 ? [] : ["inn", "smithy", "store"];
  houses.forEach((house, n) => (areas[areas.indexOf(house)] = { ...house, tags: ["house", uses[n] ?? "home"] }));
}

/** Ground that stays open: around what was built. */
function clearings(land: Land, areas: readonly LevelArea[]): Uint8Array {
  const { width, height, tiles } = land;
  const open = new Uint8Array(tiles.length);
  for (const area of areas) {
    for (let y = area.y - 1; y <= area.y + area.height; y++)
      for (let x = area.x - 1; x <= area.x + area.width; x++) if (x >= 0 && y >= 0 && x < width && y < height) open[y * width + x] = 1;
    if (area.tags[0] === "fire") clear(land, open, area.x + 2, area.y + 2, 7);
  }
  return open;
}

/** Start and exit at the ends of the road, lamps beside paths, the rest where one can walk to. */
function furnished(
  { width, height, tiles }: Land,
  { start, exit }: { readonly start: number; readonly exit: number },
  areas: readonly LevelArea[],
  wanted: OutdoorsRequest,
  rng: Rng,
): Level | null {
  const grid = { width, height };
  const steps = distances(grid, (cell) => WALKED[tiles[cell]!]!, [start]);
  const toPath = distances(
    grid,
    () => true,
    [...tiles.keys()].filter((cell) => tiles[cell] === PATH || tiles[cell] === BRIDGE || tiles[cell] === DOOR),
  );
  const taken = new Set([start, exit]);
  const entities: Entity[] = [entityAt("start", start, width), entityAt("exit", exit, width)];
  const loose = [...tiles.keys()].filter((cell) => (tiles[cell] === GRASS || tiles[cell] === FLOWERS) && steps[cell]! > 0);
  /** Puts so many, each on the best cell that is left; `worth` knows how far each cell is from those that were put before it. */
  const put = (kind: string, count: number, worth: (cell: number, apart: number) => number): boolean => {
    const whims = loose.map(() => rng.next());
    const apart = new Int32Array(loose.length).fill(99);
    for (let n = 0; n < count; n++) {
      let [best, most] = [-1, -500];
      loose.forEach((cell, at) => {
        const value = taken.has(cell) ? -Infinity : worth(cell, apart[at]!) + whims[at]!;
        if (value > most) [best, most] = [at, value];
      });
      if (best < 0) return false;
      const here = loose[best]!;
      taken.add(here);
      entities.push(entityAt(kind, here, width));
      loose.forEach((cell, at) => {
        const away = Math.abs((cell % width) - (here % width)) + Math.abs(Math.floor(cell / width) - Math.floor(here / width));
        if (away < apart[at]!) apart[at] = away;
      });
    }
    return true;
  };
  const narrow = (cell: number) => [1, -1, width, -width].filter((side) => WALKED[tiles[cell + side]!] === true).length < 3;
  const lamps = put("lamp", wanted.lamps, (cell, apart) => Math.min(apart, 12) - 6 * Math.abs(toPath[cell]! - 1) - (narrow(cell) ? 2 : 0));
  const chests = put(
    "chest",
    wanted.chests,
    (cell, apart) => Math.min(apart, 8) / 2 + Math.min(toPath[cell]!, 12) - (narrow(cell) ? 0 : 2),
  );
  const enemies = put(
    "enemy",
    wanted.enemies,
    (cell, apart) => Math.min(apart, 8) + Math.min(toPath[cell]!, 5) - (steps[cell]! < SAFE_STEPS ? 1000 : 0),
  );
  if (!lamps || !chests || !enemies) return null;
  return { world: "outdoors", width, height, tiles: [...tiles], entities, areas: areas.map((area) => ({ ...area, theme: wanted.theme })) };
}

const entityAt = (kind: string, cell: number, width: number): Entity => ({ kind, x: cell % width, y: Math.floor(cell / width) });
