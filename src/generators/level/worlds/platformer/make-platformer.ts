import type { Entity, Level, LevelArea } from "../../../../content.ts";
import type { Parts } from "../../../../parts.ts";
import type { Rng } from "../../../../rng.ts";
import type { LevelRequest } from "../../level.ts";
import { BEATS, REST } from "./beats.ts";
import { earth, type Beat, type Strip } from "./strip.ts";
import { movesOn, reachOf } from "./jump-arcs.ts";
import { checkPlatformer } from "./check-platformer.ts";
import { playPlatformer } from "./play-platformer.ts";
import { SEGMENT_HEIGHT, SEGMENT_WIDTH, settlePlatformer, type PlatformerRequest } from "./request.ts";
import { GROUND, RAIL } from "./tiles.ts";

/** Draws of a segment, each calmer than the one before, until level ground is taken: on that everything fits. */
const TRIES = 30;
/** Flat columns at both ends of a segment, where it is joined, and at both ends of the level. */
const [END, LEVEL_END] = [2, 5];
/** The tension up to which nothing can happen to one. */
const CALM = 0.2;
/** No enemy so near the start. */
export const SAFE_COLUMNS = 7;

/** A level in segments of beats, calm and hard in turn, harder to the end; every segment ends on flat ground, on which the next begins. */
export function* makePlatformer(request: LevelRequest, rng: Rng): Parts<Level> {
  const wanted = settlePlatformer(request);
  for (let n = 0; ; n++) {
    const chance = rng.fork(`level/${n}`);
    const { strip, areas } = yield* joined(n < TRIES ? wanted : { ...wanted, difficulty: 0 }, chance);
    yield;
    const level = furnished(strip, areas, wanted, chance.fork("things"));
    yield;
    if (level && checkPlatformer(level, request).length === 0) return level;
  }
}

/** Segments that can each be played through, side by side. */
function* joined({ width, segments, difficulty }: PlatformerRequest, rng: Rng): Parts<{ strip: Strip; areas: LevelArea[] }> {
  const strip: Strip = { width, height: SEGMENT_HEIGHT, tiles: new Uint8Array(width * SEGMENT_HEIGHT) };
  const areas: LevelArea[] = [];
  let ground = 2 + rng.below(2);
  let last: Beat = REST;
  const met = new Set<string>();
  for (let n = 0; n < segments; n++) {
    const rise = segments === 1 ? 0.7 : 0.45 + (0.55 * n) / (segments - 1);
    for (let draw = 0; ; draw++) {
      yield;
      const ends: [number, number] = [n === 0 ? LEVEL_END : END, n === segments - 1 ? LEVEL_END : END];
      const hard = difficulty * rise * Math.max(0, 1 - draw / TRIES);
      const segment = drawSegment({ ground, last, ends, hard, met, flat: draw >= TRIES }, rng.fork(`segment/${n}/${draw}`));
      if (draw < TRIES && !isPlayable(segment.strip)) continue;
      for (let y = 0; y < SEGMENT_HEIGHT; y++)
        strip.tiles.set(segment.strip.tiles.subarray(y * SEGMENT_WIDTH, (y + 1) * SEGMENT_WIDTH), y * width + n * SEGMENT_WIDTH);
      areas.push({ x: n * SEGMENT_WIDTH, y: 0, width: SEGMENT_WIDTH, height: SEGMENT_HEIGHT, tags: segment.names });
      [ground, last] = [segment.ground, segment.last];
      for (const name of segment.names) met.add(name);
      break;
    }
  }
  return { strip, areas };
}

interface SegmentWish {
  readonly ground: number;
  readonly last: Beat;
  readonly ends: readonly [number, number];
  readonly hard: number;
  /** What happened in the level before: it comes again more often than what is new. */
  readonly met: ReadonlySet<string>;
  /** Level ground and nothing else. */
  readonly flat: boolean;
}

function drawSegment({ ground: first, last: before, ends, hard, met, flat }: SegmentWish, rng: Rng) {
  const strip: Strip = { width: SEGMENT_WIDTH, height: SEGMENT_HEIGHT, tiles: new Uint8Array(SEGMENT_WIDTH * SEGMENT_HEIGHT) };
  const names: string[] = [];
  const end = SEGMENT_WIDTH - ends[1];
  let [ground, last] = [first, before];
  earth(strip, 0, ends[0], ground);
  for (let x = ends[0]; x < end;) {
    const room = end - x;
    // A level begins with a few calm steps.
    const begins = names.length === 0 && ends[0] === LEVEL_END;
    const beat = flat || room < 6 || begins ? REST : nextBeat(last, room, { hard, met }, rng);
    const most = Math.min(beat.most, room);
    let width = beat.least >= most ? most : beat.least + rng.below(most - beat.least + 1);
    // What would be left is too narrow for anything.
    if (room - width < 4) width = room;
    if (flat) earth(strip, x, width, ground);
    else ground = beat.build(strip, x, width, ground, rng, Math.min(1, hard * 1.4));
    names.push(beat.name);
    last = beat;
    x += width;
  }
  earth(strip, end, ends[1], ground);
  return { strip, ground, last, names: [...new Set(names)] };
}

/** Whether one gets from one end of a segment to the other, by the arcs and with a body, and is never stuck between. */
function isPlayable({ width, height, tiles }: Strip): boolean {
  const level: Level = { width, height, tiles: [...tiles], entities: [entityAt("start", topOf({ width, height, tiles }, 1), width), entityAt("exit", topOf({ width, height, tiles }, width - 2), width)] }; // prettier-ignore
  const moves = movesOn(level);
  const [start, exit] = level.entities.map(({ x, y }) => y * width + x);
  const reach = reachOf(moves, start!, exit!);
  if (reach[exit!] !== 3) return false;
  for (let cell = 0; cell < tiles.length; cell++) if (reach[cell] === 1 && moves.stands(cell)) return false;
  return playPlatformer(level) !== null;
}

/** The cell above the ground of a column. */
function topOf({ width, height, tiles }: Strip, x: number): number {
  let y = 0;
  while (y < height && tiles[y * width + x] !== GROUND) y++;
  return (y - 1) * width + x;
}

/** After a hard beat a calm one; never the same twice, seldom two calm ones; what was learned once is asked for again. */
function nextBeat(last: Beat, room: number, { hard, met }: Pick<SegmentWish, "hard" | "met">, rng: Rng): Beat {
  const fitting = BEATS.filter((beat) => beat !== last && beat.least <= room);
  const wanted = last.tension > 0.4 ? hard * 0.4 : hard * 1.3;
  const weights = fitting.map(({ name, tension }) => {
    const off = tension - wanted;
    const again = tension > CALM && met.has(name) ? 2.5 : 1;
    const idle = tension <= CALM && last.tension <= CALM ? 0.25 : 1;
    return (again * idle) / (0.12 + off * off);
  });
  return fitting[rng.choose(weights)]!;
}

/** Start, exit, chests and enemies, where one can stand and get to; null where these are too few. */
export function furnished({ width, height, tiles }: Strip, areas: readonly LevelArea[], wanted: PlatformerRequest, rng: Rng): Level | null {
  const moves = movesOn({ width, height, tiles: tiles as unknown as number[] });
  const [start, exit] = [topOf({ width, height, tiles }, 2), topOf({ width, height, tiles }, width - 3)];
  const reach = reachOf(moves, start, exit);
  if (reach[exit] !== 3) return null;
  const spots: number[] = [];
  for (let cell = 0; cell < tiles.length; cell++)
    if (reach[cell] === 3 && moves.stands(cell) && cell !== start && cell !== exit) spots.push(cell);
  const taken = new Set([start, exit]);
  const entities: Entity[] = [entityAt("start", start, width), entityAt("exit", exit, width)];
  const choose = (kind: string, count: number, worth: (cell: number) => number): boolean => {
    // A share of them for each stretch of the level, so that none is empty.
    for (let n = 0; n < count; n++) {
      const [from, to] = [(n * width) / count, ((n + 1) * width) / count];
      const pick = (near: boolean) => {
        let [best, most] = [-1, -Infinity];
        for (const cell of spots) {
          const x = cell % width;
          if (taken.has(cell) || (near && (x < from || x >= to))) continue;
          const value = worth(cell) + rng.next();
          if (value > most && value > -50) [best, most] = [cell, value];
        }
        return best;
      };
      const here = pick(true);
      const cell = here >= 0 ? here : pick(false);
      if (cell < 0) return false;
      taken.add(cell);
      entities.push(entityAt(kind, cell, width));
    }
    return true;
  };
  const level = (cell: number) => [-1, 1].filter((step) => moves.stands(cell + step)).length;
  const lonely = (cell: number) => ([-2, -1, 1, 2].some((step) => taken.has(cell + step)) ? -2 : 0);
  const high = (cell: number) => height - Math.floor(cell / width);
  const chests = choose("chest", wanted.chests, (cell) => high(cell) / 3 + lonely(cell) - (tiles[cell + width] === GROUND ? 1 : 0));
  const enemies = choose(
    "enemy",
    wanted.enemies,
    (cell) => level(cell) + lonely(cell) - (cell % width < SAFE_COLUMNS ? 100 : 0) - (cell % width > width - 6 ? 3 : 0),
  );
  if (!chests || !enemies) return null;
  return { world: "platformer", width, height, tiles: [...tiles], entities, areas: [...areas, ...rails({ width, height, tiles })] };
}

/** Where platforms move to and fro: an area for each row of rail. */
function* rails({ width, tiles }: Strip): Iterable<LevelArea> {
  for (let cell = 0; cell < tiles.length; cell++) {
    if (tiles[cell] !== RAIL || (cell % width > 0 && tiles[cell - 1] === RAIL)) continue;
    let long = 1;
    while ((cell + long) % width > 0 && tiles[cell + long] === RAIL) long++;
    yield { x: cell % width, y: Math.floor(cell / width), width: long, height: 1, tags: ["rail"] };
  }
}

const entityAt = (kind: string, cell: number, width: number): Entity => ({ kind, x: cell % width, y: Math.floor(cell / width) });
