import type { Rng } from "../../rng.ts";
import { LEVEL_LIMITS, type SettledRequest } from "./level.ts";
import { facing, someOpening } from "./openings.ts";
import { openingCells, ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, type Opening, type RoomPlan, type RoomStyle, type Side } from "./room.ts";
import { stylesAsOpenAs, USUAL_OPENNESS } from "./style-openness.ts";

/** A planned room of the floor, before it is filled. */
export interface PlannedRoom extends RoomPlan {
  /** Its upper left corner on the floor, and its cells, walls included. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Rooms between it and the start, itself counted. */
  readonly depth: number;
  readonly enemies: number;
  readonly chests: number;
}

/** The layout: the rooms, their connections, and the content of each. */
export interface Layout {
  readonly rooms: readonly PlannedRoom[];
  /** Places in `rooms`. */
  readonly start: number;
  readonly exit: number;
  /** The room with the key, and the cell of the floor with the locked door. */
  readonly lock: { readonly keyRoom: number; readonly door: { readonly x: number; readonly y: number } } | null;
}

interface Passage {
  readonly from: number;
  readonly to: number;
}

/**
 * Makes the layout of a floor; rules and network fill the same layouts.
 * @param known the styles of a mixed floor
 */
export function layoutLevel(request: SettledRequest, rng: Rng, known: readonly RoomStyle[] = ROOM_STYLES): Layout {
  const { cells, tree } = growTree(request, rng.fork("tree"));
  const count = cells.length;
  const all: readonly Passage[] = [...tree, ...loops(cells, tree, request.columns, rng.fork("loops"))];
  const someEnd = farthest(stepsFrom(0, count, all));
  const start = farthest(stepsFrom(someEnd, count, all));
  const exit = farthest(stepsFrom(start, count, all));
  const lock = request.keys > 0 ? lockBetween(start, exit, { count, tree, passages: all }, rng.fork("lock")) : null;
  const passages = lock?.passages ?? all;
  const corner = cornersOn(request, cells);
  const { openings, door } = openAll(passages, { cells, columns: request.columns, corner, gate: lock?.gate }, rng);
  const depths = stepsFrom(start, count, passages);
  const deepest = Math.max(...depths);
  const enemies = share(
    request.enemies,
    depths.map((depth, room) => (room === start ? (count === 1 ? 1 : 0.02) : 1 + depth / deepest + (room === exit ? 0.5 : 0))),
    rng.fork("enemies"),
  );
  const chests = share(
    request.chests,
    depths.map((_, room) => (room === start ? 0.1 : openings[room]!.length === 1 ? 2 : 0.7)),
    rng.fork("chests"),
    enemies,
  );
  const styles = roomStyles(request, stylesAsOpenAs(request.openness, known), count, rng.fork("styles"));
  const chance = rng.fork("openness");
  const rooms = cells.map((_, room): PlannedRoom => {
    const things = { enemies: enemies[room]!, chests: chests[room]! };
    const openness = opennessOf(styles[room]!, request.openness, things.enemies + things.chests, chance);
    return {
      ...corner(room),
      width: ROOM_WIDTH,
      height: ROOM_HEIGHT,
      style: styles[room]!,
      openings: openings[room]!,
      openness,
      depth: depths[room]!,
      ...things,
    };
  });
  return { rooms, start, exit, lock: lock && door ? { keyRoom: lock.keyRoom, door } : null };
}

/** Chooses the locked passage on the way to the exit and the room of its key; removes passages that would lead around the lock. */
function lockBetween(
  start: number,
  exit: number,
  { count, tree, passages }: { readonly count: number; readonly tree: readonly Passage[]; readonly passages: readonly Passage[] },
  chance: Rng,
): { readonly gate: Passage; readonly keyRoom: number; readonly passages: readonly Passage[] } {
  // Without the locked passage the tree has two halves: loops between them are removed.
  const way = wayBetween(start, exit, count, tree);
  const gate = way[Math.floor(way.length / 2) + chance.below(Math.ceil(way.length / 2))]!;
  const withoutGate = tree.filter((passage) => passage !== gate);
  const near = stepsFrom(start, count, withoutGate);
  const others = near.map((steps, room) => (room === start ? 0 : steps));
  return {
    gate,
    keyRoom: farthest(others),
    passages: passages.filter((passage) => passage === gate || near[passage.from]! < 0 === near[passage.to]! < 0),
  };
}

/** The upper left corner of each room; the rooms lie in the middle of the floor. */
function cornersOn({ width, height, columns, rows }: SettledRequest, cells: readonly number[]): (room: number) => Corner {
  const [originX, originY] = [Math.floor((width - columns * ROOM_WIDTH) / 2), Math.floor((height - rows * ROOM_HEIGHT) / 2)];
  return (room) => ({
    left: originX + (cells[room]! % columns) * ROOM_WIDTH,
    top: originY + Math.floor(cells[room]! / columns) * ROOM_HEIGHT,
  });
}

type Corner = Pick<PlannedRoom, "left" | "top">;

interface Doors {
  readonly openings: readonly (readonly Opening[])[];
  readonly door: { readonly x: number; readonly y: number } | null;
}

/** Makes openings on both sides of every passage; the locked one is one cell wide, for the door. */
function openAll(
  passages: readonly Passage[],
  {
    cells,
    columns,
    corner,
    gate,
  }: {
    readonly cells: readonly number[];
    readonly columns: number;
    readonly corner: (room: number) => Corner;
    readonly gate?: Passage | undefined;
  },
  rng: Rng,
): Doors {
  const openings: Opening[][] = cells.map(() => []);
  let door: Doors["door"] = null;
  for (const passage of passages) {
    const { from, to } = passage;
    const side = sideTowards(cells[from]!, cells[to]!, columns);
    const opening = someOpening(side, rng.fork(`opening/${from}/${to}`), passage === gate ? 1 : undefined);
    openings[from]!.push(opening);
    openings[to]!.push(facing(opening));
    if (passage === gate) {
      const { left, top } = corner(from);
      const cell = openingCells(opening)[0]!;
      door = { x: left + (cell % ROOM_WIDTH), y: top + Math.floor(cell / ROOM_WIDTH) };
    }
  }
  return { openings, door };
}

/** The openness of a room: as in the request, else usual for the style; a room with many things is more open. */
function opennessOf(style: RoomStyle, wanted: number, crowd: number, chance: Rng): number {
  const [low, high] = USUAL_OPENNESS[style];
  const usual = low + (high - low) * chance.next();
  return Number.isNaN(wanted) ? Math.max(usual, crowd > 4 ? 0.6 : 0) : wanted;
}

/** Grows a tree of rooms, each beside an earlier one: mostly beside the newest, so that paths are long. */
function growTree({ columns, rows, enemies, chests }: SettledRequest, rng: Rng): { cells: number[]; tree: Passage[] } {
  const all = columns * rows;
  const needed = Math.ceil((enemies + chests) / (LEVEL_LIMITS.thingsPerRoom / 2));
  const wanted = all <= 4 ? all : Math.max(Math.min(all, needed), all - rng.below(Math.floor(all * 0.3) + 1));
  const cells = [rng.below(all)];
  const taken = new Uint8Array(all);
  taken[cells[0]!] = 1;
  const tree: Passage[] = [];
  const open = (room: number) =>
    besides(cells[room]!, columns, rows)
      .filter((next) => taken[next] === 0)
      .map((next) => ({ room, next }));
  while (cells.length < wanted) {
    const newest = open(cells.length - 1);
    const { room, next } = rng.pick(newest.length > 0 && rng.next() < 0.6 ? newest : [...cells.keys()].flatMap(open));
    tree.push({ from: room, to: cells.push(next) - 1 });
    taken[next] = 1;
  }
  return { cells, tree };
}

function besides(cell: number, columns: number, rows: number): number[] {
  const [c, r] = [cell % columns, Math.floor(cell / columns)];
  const found: number[] = [];
  if (r > 0) found.push(cell - columns);
  if (c < columns - 1) found.push(cell + 1);
  if (r < rows - 1) found.push(cell + columns);
  if (c > 0) found.push(cell - 1);
  return found;
}

/** Where the next place on the grid lies. In a single column the place below is also the next in number. */
function sideTowards(from: number, to: number, columns: number): Side {
  if (Math.floor(from / columns) !== Math.floor(to / columns)) return to > from ? "south" : "north";
  return to > from ? "east" : "west";
}

/** Additional passages that make loops. */
function loops(cells: readonly number[], tree: readonly Passage[], columns: number, rng: Rng): Passage[] {
  const found: Passage[] = [];
  const joined = new Set(tree.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const rooms = new Map(cells.map((cell, room) => [cell, room]));
  cells.forEach((cell, from) => {
    for (const next of [cell % columns < columns - 1 ? cell + 1 : -1, cell + columns]) {
      const to = rooms.get(next);
      if (to !== undefined && !joined.has(`${from} ${to}`) && rng.next() < 0.3) found.push({ from, to });
    }
  });
  return found;
}

/** Passages from a room to every other; -1 where there is no way. */
function stepsFrom(room: number, count: number, passages: readonly Passage[]): number[] {
  const steps = Array.from({ length: count }, () => -1);
  const doors: number[][] = steps.map(() => []);
  for (const { from, to } of passages) {
    doors[from]!.push(to);
    doors[to]!.push(from);
  }
  steps[room] = 0;
  const queue = [room];
  for (const here of queue) {
    for (const next of doors[here]!) {
      if (steps[next] !== -1) continue;
      steps[next] = steps[here]! + 1;
      queue.push(next);
    }
  }
  return steps;
}

function farthest(steps: readonly number[]): number {
  return steps.indexOf(Math.max(...steps));
}

/** The passages of the tree from one room to another. */
function wayBetween(start: number, exit: number, count: number, tree: readonly Passage[]): Passage[] {
  const steps = stepsFrom(start, count, tree);
  const way: Passage[] = [];
  for (let room = exit; room !== start;) {
    const passage = tree.find(
      ({ from, to }) => (from === room && steps[to] === steps[room]! - 1) || (to === room && steps[from] === steps[room]! - 1),
    )!;
    way.unshift(passage);
    room = passage.from === room ? passage.to : passage.from;
  }
  return way;
}

/** Distributes `total` things over rooms by weight, one at a time; a room gets no more than fit beside those `taken`. */
function share(total: number, weights: readonly number[], rng: Rng, taken?: readonly number[]): number[] {
  const counts = weights.map(() => 0);
  for (let n = 0; n < total; n++) {
    // The next one goes where most is missing, with some randomness.
    let best = -1;
    let most = -Infinity;
    weights.forEach((weight, room) => {
      if (counts[room]! + (taken?.[room] ?? 0) >= LEVEL_LIMITS.thingsPerRoom) return;
      const missing = weight / (counts[room]! + 0.5 + rng.next());
      if (missing > most) [best, most] = [room, missing];
    });
    counts[best]!++;
  }
  return counts;
}

function roomStyles({ style }: SettledRequest, styles: readonly RoomStyle[], count: number, rng: Rng): RoomStyle[] {
  const [main, second] = [rng.pick(styles), rng.pick(styles)];
  return Array.from({ length: count }, () => {
    const draw = rng.next();
    const any = rng.pick(styles);
    if (style !== "mixed") return style;
    return draw < 0.5 ? main : draw < 0.85 ? second : any;
  });
}
