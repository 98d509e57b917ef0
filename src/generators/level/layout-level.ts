import type { Rng } from "../../rng.ts";
import { LEVEL_LIMITS, type SettledRequest } from "./level.ts";
import { facing, someOpening } from "./openings.ts";
import { openingCells, ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, type Opening, type RoomPlan, type RoomStyle, type Side } from "./room.ts";
import { stylesAsOpenAs, USUAL_OPENNESS } from "./style-openness.ts";

/** A room of the floor, before anybody fills it. */
export interface PlannedRoom extends RoomPlan {
  /** Its upper left corner on the floor. */
  readonly left: number;
  readonly top: number;
  /** Rooms between it and the start, itself counted. */
  readonly depth: number;
  readonly enemies: number;
  readonly chests: number;
}

/** The mission: which rooms there are, how they hang together, and what happens where. */
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
 * Lays the mission of a floor; rules and network fill the same ones.
 * @param known the styles that a mixed floor is mixed of
 */
export function layoutLevel(request: SettledRequest, rng: Rng, known: readonly RoomStyle[] = ROOM_STYLES): Layout {
  const { columns, rows } = request;
  const places = growTree(request, rng.fork("tree"));
  const cells = places.cells;
  let passages: readonly Passage[] = [...places.tree, ...loops(cells, places.tree, columns, rng.fork("loops"))];
  const someEnd = farthest(stepsFrom(0, cells.length, passages));
  const start = farthest(stepsFrom(someEnd, cells.length, passages));
  const exit = farthest(stepsFrom(start, cells.length, passages));

  let lock: { gate: Passage; keyRoom: number } | null = null;
  if (request.key) {
    const chance = rng.fork("lock");
    // Without the gate the tree falls in two: loops that would join the halves again go.
    const way = wayBetween(start, exit, cells.length, places.tree);
    const gate = way[Math.floor(way.length / 2) + chance.below(Math.ceil(way.length / 2))]!;
    const near = stepsFrom(
      start,
      cells.length,
      places.tree.filter((passage) => passage !== gate),
    );
    passages = passages.filter((passage) => passage === gate || near[passage.from]! < 0 === near[passage.to]! < 0);
    const others = near.map((steps, room) => (room === start ? 0 : steps));
    lock = { gate, keyRoom: farthest(others) };
  }

  const openings: Opening[][] = cells.map(() => []);
  let door: { x: number; y: number } | null = null;
  const [originX, originY] = [
    Math.floor((request.width - columns * ROOM_WIDTH) / 2),
    Math.floor((request.height - rows * ROOM_HEIGHT) / 2),
  ];
  const corner = (room: number) => ({
    left: originX + (cells[room]! % columns) * ROOM_WIDTH,
    top: originY + Math.floor(cells[room]! / columns) * ROOM_HEIGHT,
  });
  for (const passage of passages) {
    const opening = someOpening(
      sideTowards(cells[passage.from]!, cells[passage.to]!, columns),
      rng.fork(`opening/${passage.from}/${passage.to}`),
      passage === lock?.gate ? 1 : undefined,
    );
    openings[passage.from]!.push(opening);
    openings[passage.to]!.push(facing(opening));
    if (passage === lock?.gate) {
      const { left, top } = corner(passage.from);
      const cell = openingCells(opening)[0]!;
      door = { x: left + (cell % ROOM_WIDTH), y: top + Math.floor(cell / ROOM_WIDTH) };
    }
  }

  const depths = stepsFrom(start, cells.length, passages);
  const deepest = Math.max(...depths);
  const enemies = share(
    request.enemies,
    depths.map((depth, room) => (room === start ? (cells.length === 1 ? 1 : 0.02) : 1 + depth / deepest + (room === exit ? 0.5 : 0))),
    rng.fork("enemies"),
  );
  const chests = share(
    request.chests,
    depths.map((_, room) => (room === start ? 0.1 : openings[room]!.length === 1 ? 2 : 0.7)),
    rng.fork("chests"),
    enemies,
  );
  const styles = roomStyles(request, stylesAsOpenAs(request.openness, known), cells.length, rng.fork("styles"));
  const chance = rng.fork("openness");
  return {
    rooms: cells.map((_, room) => {
      const style = styles[room]!;
      const [low, high] = USUAL_OPENNESS[style];
      const usual = low + (high - low) * chance.next();
      const crowd = enemies[room]! + chests[room]!;
      return {
        ...corner(room),
        style,
        openings: openings[room]!,
        openness: Number.isNaN(request.openness) ? Math.max(usual, crowd > 4 ? 0.6 : 0) : request.openness,
        depth: depths[room]!,
        enemies: enemies[room]!,
        chests: chests[room]!,
      };
    }),
    start,
    exit,
    lock: lock && door ? { keyRoom: lock.keyRoom, door } : null,
  };
}

/** Rooms grown from a first one, each beside one that is there: mostly the newest, so that the ways are long. */
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

/** Passages beyond the tree: second ways around. */
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

/** Deals out `total` things by weight, one at a time; a room takes no more than it has space for beside what is `taken`. */
function share(total: number, weights: readonly number[], rng: Rng, taken?: readonly number[]): number[] {
  const counts = weights.map(() => 0);
  for (let n = 0; n < total; n++) {
    // The next one goes where most is missing, with some whim.
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
