import type { Level } from "../../../../content.ts";
import type { Parts } from "../../../../parts.ts";
import type { Rng } from "../../../../rng.ts";
import { SAFE_STEPS, type SettledRequest } from "../../level.ts";
import { HIDDEN, sightBetween } from "../../line-of-sight.ts";
import { createPlacing, middleOf, type Placing, type Score } from "../../placing.ts";
import { FLOOR, type Opening } from "../../room.ts";
import type { DrawnRoom } from "./draw-room.ts";
import type { Mission, MissionRoom } from "./mission.ts";
import type { EntityKind } from "./tiles.ts";

/** A floor on its way: rooms drawn and put together. */
export interface Floor {
  readonly width: number;
  readonly tiles: Uint8Array;
  readonly mission: Mission;
  readonly drawn: readonly DrawnRoom[];
  readonly openings: readonly (readonly Opening[])[];
}

/** Cells of floor for each thing in a room that is as full as can be. */
const CELLS_FOR_A_THING = 5;
/** A room with space for so many things is a hall. */
const HALL = 16;

/**
 * Puts start, exit, keys, doors, cracks, chests, traps and enemies where the mission wants them, by number exactly as asked. Nothing
 * stands where it would cut anything off, were it a wall.
 * @returns null where a room is too full after all
 */
export function* furnish(floor: Floor, request: SettledRequest, rng: Rng): Parts<Level["entities"] | null> {
  const { width, tiles, mission, drawn } = floor;
  const { rooms } = mission;
  const placing = createPlacing(width, tiles, rng.fork("places"));
  const at: Furnishing = { floor, placing, near: nearOpenings(floor) };
  const startRoom = rooms[mission.start]!.plot;
  const open: Score = (cell) => placing.openAround(cell) / 2 - 4 * at.near[cell]! + 2 * placing.chanceOf(cell);
  const start = placing.choose(startRoom, open, () => true);
  placing.put("start", start < 0 ? middleOf(width, startRoom) : start);
  yield;
  for (const { link } of mission.locks) placing.put("door", link.cells[Math.floor(link.cells.length / 2)]!);
  for (const link of mission.cracks) placing.put("crack", link.cells[Math.floor(link.cells.length / 2)]!);
  const farIn: Score = (cell) => placing.steps[cell]! / 4 + 2 * placing.chanceOf(cell) - 4 * at.near[cell]!;
  if (!putInto(at, "exit", mission.exit, [], farIn)) return null;
  for (const { keyRoom } of mission.locks) if (!putInto(at, "key", keyRoom, [], farIn)) return null;

  const space = drawn.map(({ canvas }) => Math.floor(canvas.tiles.reduce((sum, tile) => sum + (tile === FLOOR ? 1 : 0), 0) / CELLS_FOR_A_THING)); // prettier-ignore
  const area = (id: number) => Math.min(3, 0.4 + space[id]! / HALL);
  const rich: Partial<Record<MissionRoom["purpose"], number>> = { treasure: 4, secret: 3, key: 0.8, start: 0.05, shop: 0.02, boss: 0.3 };
  const chests = deal(request.chests, rooms.map(({ purpose }) => rich[purpose] ?? 0.4), space, rng.fork("chests")); // prettier-ignore
  secretsFirst(chests, rooms);
  const left = space.map((one, id) => one - chests[id]!);
  // Some rooms are held by a pack, others by nobody: one foe in each would be the same fight again and again.
  const crowds = rooms.map(({ purpose }, id) => (purpose === "boss" ? 2 : purpose === "way" || purpose === "branch" ? rng.fork(`crowd/${id}`).pick(space[id]! < HALL ? [0.15, 0.6, 2] : [0.6, 1, 2]) : 1)); // prettier-ignore
  const enemies = deal(request.enemies, rooms.map(({ tension }, id) => tension * area(id) * crowds[id]! + 0.001), left, rng.fork("enemies")); // prettier-ignore
  someoneInHalls(enemies, (id) => space[id]! >= HALL && chests[id] === 0 && !LEFT_ALONE.has(rooms[id]!.purpose));
  const traps = deal(request.traps, rooms.map(({ purpose, tension }) => (purpose === "secret" ? 0 : tension + 0.01)), left.map((one, id) => one - enemies[id]!), rng.fork("traps")); // prettier-ignore
  for (const [id] of rooms.entries()) {
    yield;
    if (!placeAll(at, "chest", id, chests[id]!)) return null;
  }
  for (const [id] of rooms.entries()) {
    yield;
    if (!placeAll(at, "enemy", id, enemies[id]!)) return null;
    if (!placeAll(at, "trap", id, traps[id]!)) return null;
  }
  return placing.entities;
}

interface Furnishing {
  readonly floor: Floor;
  readonly placing: Placing;
  /** 1 within two steps of an opening, where things would stand in the way. */
  readonly near: Uint8Array;
}

/** Rooms that are for something else than a fight. */
const LEFT_ALONE: ReadonlySet<MissionRoom["purpose"]> = new Set(["start", "shop", "secret", "exit"]);

/** No hall is bare: it takes somebody from the room that has most. */
function someoneInHalls(enemies: number[], bare: (id: number) => boolean): void {
  for (const [id, count] of enemies.entries()) {
    if (count > 0 || !bare(id)) continue;
    const most = enemies.indexOf(Math.max(...enemies));
    if (enemies[most]! < 2) return;
    enemies[most]!--;
    enemies[id]!++;
  }
}

/** Each secret is worth finding: it has a chest before any other room has two. */
function secretsFirst(chests: number[], rooms: readonly MissionRoom[]): void {
  for (const [id, { purpose }] of rooms.entries()) {
    if (purpose !== "secret" || chests[id]! > 0) continue;
    const most = chests.reduce((best, count, other) => (rooms[other]!.purpose !== "secret" && count > chests[best]! ? other : best), id);
    if ((chests[most] ?? 0) < 1) continue;
    chests[most]!--;
    chests[id]!++;
  }
}

/** Puts so many into a room, into others where it is full. */
function placeAll(at: Furnishing, kind: EntityKind, id: number, count: number): boolean {
  const { placing, floor, near } = at;
  const { mission, drawn, width, tiles } = floor;
  const start = placing.entities[0]!;
  const from = start.y * width + start.x;
  const spots = kind === "enemy" ? drawn[id]!.enemies : kind === "chest" ? drawn[id]!.chests : kind === "trap" ? drawn[id]!.traps : [];
  const others: number[] = [];
  // Packs stand together in one room of two, in the others on guard here and there.
  const together = id % 2 === 0;
  const score: Score =
    kind === "chest"
      ? (cell) => 8 - placing.openAround(cell) + 2 * placing.chanceOf(cell) - 6 * near[cell]!
      : kind === "trap"
        ? (cell) => placing.openAround(cell) / 2 + 3 * placing.chanceOf(cell) + Math.min(spread(width, others, cell), 3)
        : (cell) => (together ? -1 : 1) * Math.min(spread(width, others, cell), 5) + 4 * placing.chanceOf(cell) - 3 * near[cell]!;
  const far = (cell: number) => placing.steps[cell]! < 0 || placing.steps[cell]! >= SAFE_STEPS;
  const unseen = (cell: number) => far(cell) && sightBetween(width, tiles, from, cell) === HIDDEN;
  const may = kind === "chest" ? () => true : kind === "trap" ? far : unseen;
  // Behind a crack nothing lies that anybody needs, nor anybody whom somebody may have to beat.
  const welcome = (room: number) => kind === "chest" || mission.rooms[room]!.purpose !== "secret";
  for (let n = 0; n < count; n++) {
    let done = welcome(id) && putInto(at, kind, id, spots, score, may);
    // A full room overflows into the others, secrets and shops last; what then is left may be seen from the start.
    for (const relaxed of [may, far]) {
      for (let other = 0; !done && other < mission.rooms.length; other++)
        if (welcome(other)) done = putInto(at, kind, other, [], score, relaxed);
    }
    if (!done) return false;
    const last = placing.entities.at(-1)!;
    others.push(last.y * width + last.x);
  }
  return true;
}

/** On one of the spots that are meant for it, else on the best other cell, else in an alcove. */
function putInto(
  { placing, floor }: Furnishing,
  kind: EntityKind,
  id: number,
  spots: readonly number[],
  score: Score,
  may: (cell: number) => boolean = () => true,
): boolean {
  const { width, mission } = floor;
  const { plot } = mission.rooms[id]!;
  const meant = spots
    .map((cell) => (plot.top + Math.floor(cell / plot.width)) * width + plot.left + (cell % plot.width))
    .find((cell) => may(cell) && placing.may(cell));
  let cell = meant ?? placing.choose(plot, score, (one) => may(one) && placing.may(one));
  if (cell < 0) cell = placing.dig(plot, score, may);
  if (cell < 0) return false;
  placing.put(kind, cell);
  return true;
}

/** Deals out `total` things by weight; no room takes more than it has space for while another has any. */
function deal(total: number, weights: readonly number[], space: readonly number[], rng: Rng): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  const shares = weights.map((weight) => (total * weight) / sum);
  const counts = shares.map((share, id) => Math.min(Math.floor(share), Math.max(0, space[id]!)));
  // What is left over goes round, first to whom most is missing, with some whim.
  const missing = shares.map((share, id) => share - counts[id]! + 0.7 * rng.next());
  const order = [...counts.keys()].sort((a, b) => missing[b]! - missing[a]! || a - b);
  let left = counts.reduce((rest, count) => rest - count, total);
  for (let full = false; left > 0;) {
    const before = left;
    for (const id of order) {
      if (left === 0 || (!full && counts[id]! >= space[id]!)) continue;
      counts[id]!++;
      left--;
    }
    full = left === before;
  }
  return counts;
}

/** Steps, as if there were no walls, to the nearest of `others`; 6 if all are farther. */
function spread(width: number, others: readonly number[], cell: number): number {
  const [x, y] = [cell % width, Math.floor(cell / width)];
  return others.reduce((least, other) => Math.min(least, Math.abs(x - (other % width)) + Math.abs(y - Math.floor(other / width))), 6);
}

function nearOpenings({ width, tiles, mission, openings }: Floor): Uint8Array {
  const near = new Uint8Array(tiles.length);
  mission.rooms.forEach(({ plot }, id) => {
    for (const { side, from, width: gap } of openings[id]!) {
      for (let n = from - 1; n <= from + gap; n++) {
        for (let away = 0; away <= 2; away++) {
          const [x, y] = side === "north" ? [n, away] : side === "south" ? [n, plot.height - 1 - away] : side === "west" ? [away, n] : [plot.width - 1 - away, n]; // prettier-ignore
          if (x >= 0 && y >= 0 && x < plot.width && y < plot.height) near[(plot.top + y) * width + plot.left + x] = 1;
        }
      }
    }
  });
  return near;
}
