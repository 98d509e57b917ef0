import { checkFields, checkFlag, checkList, checkOptions, whole, within } from "../../arguments.ts";
import type { Entity, Level } from "../../content.ts";
import { beside, distances, SIDES } from "../../grid.ts";
import { HIDDEN, sightBetween } from "./line-of-sight.ts";
import { FLOOR } from "./room.ts";
import { roomGraph, type LevelRoom, type Passage } from "./room-graph.ts";
import type { Spot } from "./walk-level.ts";
import { asFloor, wholeLevel } from "./worlds/known-level.ts";

/** A way over floor, in four directions. */
export interface Route {
  /** Each cell of it, both ends among them. */
  readonly path: readonly Spot[];
  /** One fewer than cells. */
  readonly steps: number;
  /** The key that is picked up and the doors that are passed, in order. */
  readonly stops: readonly Entity[];
}

/** Rules of a walk. */
export interface WalkOptions {
  /** Whether locked doors are walls. Default false: the walker has the key. */
  readonly shut?: boolean;
}

/** Where something may appear. */
export interface SpawnOptions {
  /** Least number of steps from the nearest of the given spots. Default 4. */
  readonly least?: number;
  /** Greatest number of steps. Default: no limit. */
  readonly most?: number;
  /** Only cells that none of the spots can see. Default false. */
  readonly hidden?: boolean;
}

/** Queries of a game about a floor. Cells are `y * width + x`; ways go over floor in four directions. */
export interface LevelQueries {
  /** The rooms, in the order of their rows. */
  readonly rooms: readonly LevelRoom[];
  /** The passages between them. */
  readonly passages: readonly Passage[];
  /** The room of a cell; undefined where there is no floor. */
  roomAt(spot: Spot): LevelRoom | undefined;
  /** The shortest way; null if there is none. If doors are on it and it is not longer, it picks up the key first. */
  route(from: Spot, to: Spot): Route | null;
  /** Two cells that are farthest from each other, among those that can be reached from the start, if there is one. Null without floor. */
  farthestPair(): { readonly from: Spot; readonly to: Spot; readonly steps: number } | null;
  /** Steps from the nearest of `spots` to every cell; -1 for cells without a way. */
  distancesFrom(spots: readonly Spot[], options?: WalkOptions): Int32Array;
  /**
   * A flow field: for every cell the next cell on a shortest way to the nearest of `spots`; for a spot the cell itself, -1 for cells
   * without
   * a way. One field works for any number of foes.
   */
  flowTo(spots: readonly Spot[], options?: WalkOptions): Int32Array;
  /** Floor that none of `spots` can see, because rock is between. Pillars do not hide. */
  outOfSight(spots: readonly Spot[]): Spot[];
  /** Free floor at a distance from all of `spots`, the nearest first. Choose among them with your own Rng. */
  spawnSpots(spots: readonly Spot[], options?: SpawnOptions): Spot[];
}

/**
 * Queries about a floor. Rooms are found at once; everything else is computed on demand, in time proportional to the cells. The floor does
 * not have to be checked before.
 *
 * Rooms are the areas of a level; on a map from elsewhere, which has none, they are parts of a grid of 16 x 12.
 * @throws AigcError `bad-request` for what is no level, or seen from the side; the questions for spots outside of it
 */
export function levelQueries(level: Level): LevelQueries {
  return queriesOn(asFloor(level, wholeLevel(level)));
}

function queriesOn(level: Level): LevelQueries {
  const { width, tiles, entities } = level;
  const { rooms, passages } = roomGraph(level);
  const cellOf = ({ x, y }: Spot) => y * width + x;
  const spotOf = (cell: number): Spot => ({ x: cell % width, y: Math.floor(cell / width) });
  const doors = new Set(entities.filter(({ kind }) => kind === "door").map(cellOf));
  const open = (cell: number) => tiles[cell] === FLOOR;
  const openNow = (cell: number) => tiles[cell] === FLOOR && !doors.has(cell);
  const steps = (from: readonly number[], shut = false) => distances(level, shut ? openNow : open, from);
  const cells = (name: string, spots: readonly Spot[]) => {
    checkList("level", name, spots, "a list of spots, each { x, y }", (own, spot) => checkSpot(level, own, spot));
    return spots.map(cellOf);
  };
  const hiddenFrom = (seers: readonly number[]) => (cell: number) =>
    seers.every((seer) => seer !== cell && sightBetween(width, tiles, seer, cell) === HIDDEN);
  const ofRoom = new Map(rooms.flatMap((room) => room.cells.map((cell) => [cell, room] as const)));

  return {
    rooms,
    passages,
    roomAt(spot) {
      checkSpot(level, "spot", spot);
      return ofRoom.get(cellOf(spot));
    },
    route(from, to) {
      checkSpot(level, "from", from);
      checkSpot(level, "to", to);
      return routeBetween(level, cellOf(from), cellOf(to), steps);
    },
    farthestPair() {
      const start = entities.find(({ kind }) => kind === "start");
      const found = farthest(level, start ? cellOf(start) : tiles.indexOf(FLOOR), (from) => steps([from]));
      return found && { from: spotOf(found.from), to: spotOf(found.to), steps: found.steps };
    },
    distancesFrom(spots, options = {}) {
      checkOptions("level", "options", options, { "shut?": checkFlag });
      return steps(cells("spots", spots), options.shut);
    },
    flowTo(spots, options = {}) {
      checkOptions("level", "options", options, { "shut?": checkFlag });
      const field = steps(cells("spots", spots), options.shut);
      return field.map((far, cell) => (far < 0 ? -1 : far === 0 ? cell : downhill(level, field, cell)));
    },
    outOfSight(spots) {
      const hidden = hiddenFrom(cells("spots", spots));
      return tiles.flatMap((_, cell) => (open(cell) && hidden(cell) ? [spotOf(cell)] : []));
    },
    spawnSpots(spots, options = {}) {
      checkOptions("level", "options", options, { "least?": whole(), "most?": within(0), "hidden?": checkFlag });
      const from = cells("spots", spots);
      return freeSpots(level, steps(from), options, options.hidden ? hiddenFrom(from) : () => true).map(spotOf);
    },
  };
}

/** A neighbouring cell that is one step nearer. */
function downhill(level: Level, field: Int32Array, cell: number): number {
  for (let side = 0; side < SIDES; side++) {
    const next = beside(level, cell, side);
    if (next >= 0 && field[next] === field[cell]! - 1) return next;
  }
  return cell;
}

/** Cells of floor where nothing stands, as far away as wanted. */
function freeSpots(
  level: Level,
  far: Int32Array,
  { least = 4, most = Infinity }: SpawnOptions,
  unseen: (cell: number) => boolean,
): number[] {
  const taken = new Set(level.entities.map(({ x, y }) => y * level.width + x));
  const found: number[] = [];
  far.forEach((n, cell) => {
    if (n >= least && n <= most && level.tiles[cell] === FLOOR && !taken.has(cell) && unseen(cell)) found.push(cell);
  });
  return found.sort((a, b) => far[a]! - far[b]! || a - b);
}

type Steps = (from: readonly number[], shut?: boolean) => Int32Array;

function routeBetween(level: Level, from: number, to: number, steps: Steps): Route | null {
  const { width, tiles, entities } = level;
  if (tiles[from] !== FLOOR || tiles[to] !== FLOOR) return null;
  const at = (kind: string) =>
    entities.filter((entity) => entity.kind === kind).map((entity) => ({ entity, cell: entity.y * width + entity.x }));
  const doors = at("door");
  const shut = steps([to], true);
  // With a key: to the key with closed doors, then on with open doors.
  const [toKey, beyond] = doors.length > 0 ? [steps([from], true), steps([to])] : [shut, shut];
  let best: { readonly key?: ReturnType<typeof at>[number]; readonly steps: number } | null =
    shut[from]! < 0 ? null : { steps: shut[from]! };
  if (doors.length > 0) {
    for (const key of at("key")) {
      if (toKey[key.cell]! < 0 || beyond[key.cell]! < 0) continue;
      const sum = toKey[key.cell]! + beyond[key.cell]!;
      if (!best || sum < best.steps) best = { key, steps: sum };
    }
  }
  if (!best) return null;
  const way = [from];
  const walk = (field: Int32Array) => {
    while (field[way.at(-1)!]! > 0) way.push(downhill(level, field, way.at(-1)!));
  };
  const stops: Entity[] = [];
  if (best.key) {
    walk(steps([best.key.cell], true));
    stops.push(best.key.entity);
    const fetched = way.length;
    walk(beyond);
    for (const cell of way.slice(fetched)) stops.push(...doors.filter((door) => door.cell === cell).map(({ entity }) => entity));
  } else walk(shut);
  return { path: way.map((cell) => ({ x: cell % width, y: Math.floor(cell / width) })), steps: way.length - 1, stops };
}

/** The eight directions of the ends of a floor. */
const ENDS = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => (dx === 0 && dy === 0 ? [] : [[dx, dy] as const])));

/**
 * Goes to the farthest cell again and again until the distance does not grow, first from `first`, then from the ends of the floor. An exact
 * answer would need a walk from every cell.
 */
function farthest({ width, tiles }: Level, first: number, steps: (from: number) => Int32Array) {
  if (first < 0 || tiles[first] !== FLOOR) return null;
  const top = (field: Int32Array) => field.reduce((best, far, cell) => (far > field[best]! ? cell : best), first);
  const reached = steps(first);
  let best = { from: first, to: first, steps: 0 };
  const swept = new Set<number>();
  const ends = ENDS.map(([dx, dy]) => {
    const out = (cell: number) => dx * (cell % width) + dy * Math.floor(cell / width);
    return reached.reduce((end, far, cell) => (far >= 0 && out(cell) > out(end) ? cell : end), first);
  });
  for (const end of [top(reached), ...ends]) {
    for (let here = end; !swept.has(here);) {
      swept.add(here);
      const field = steps(here);
      const to = top(field);
      if (field[to]! > best.steps) best = { from: here, to, steps: field[to]! };
      here = to;
    }
  }
  return best;
}

function checkSpot(level: Level, name: string, spot: unknown): void {
  checkFields("level", name, spot, { x: whole(0, level.width - 1), y: whole(0, level.height - 1) }, "a spot: { x, y }");
}
