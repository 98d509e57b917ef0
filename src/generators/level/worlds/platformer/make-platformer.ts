import type { Entity, Level, LevelArea } from "../../../../content.ts";
import type { Parts } from "../../../../parts.ts";
import type { Rng } from "../../../../rng.ts";
import type { LevelRequest } from "../../level.ts";
import { BEATS, earth, REST, type Beat, type Strip } from "./beats.ts";
import { movesOn, reachOf } from "./jump-arcs.ts";
import { checkPlatformer } from "./check-platformer.ts";
import { playPlatformer } from "./play-platformer.ts";
import { SEGMENT_HEIGHT, SEGMENT_WIDTH, settlePlatformer, type PlatformerRequest } from "./request.ts";
import { GROUND } from "./tiles.ts";

/** Draws of a level before a calmer one is tried. */
const TRIES = 40;
/** Flat columns at both ends of a segment: where it is joined. */
const END = 2;
/** No enemy so near the start. */
export const SAFE_COLUMNS = 7;

/** A level in segments of beats, calm and hard in turn, harder to the end; every segment ends on flat ground, on which the next begins. */
export function* makePlatformer(request: LevelRequest, rng: Rng): Parts<Level> {
  const wanted = settlePlatformer(request);
  for (let n = 0; ; n++) {
    const chance = rng.fork(`level/${n}`);
    // Ever calmer, so that there is an end: on level ground everything fits.
    const difficulty = wanted.difficulty * Math.max(0, 1 - n / TRIES);
    const { strip, areas } = yield* strips({ ...wanted, difficulty }, n >= TRIES, chance);
    yield;
    const level = furnished(strip, areas, wanted, chance.fork("things"));
    yield;
    if (level && (n > TRIES || (checkPlatformer(level, request).length === 0 && playPlatformer(level)))) return level;
  }
}

function* strips({ width, segments, difficulty }: PlatformerRequest, flat: boolean, rng: Rng): Parts<{ strip: Strip; areas: LevelArea[] }> {
  const strip: Strip = { width, height: SEGMENT_HEIGHT, tiles: new Uint8Array(width * SEGMENT_HEIGHT) };
  const areas: LevelArea[] = [];
  let ground = 2 + rng.below(2);
  let last: Beat = REST;
  for (let n = 0; n < segments; n++) {
    yield;
    const chance = rng.fork(`segment/${n}`);
    const names: string[] = [];
    const from = n * SEGMENT_WIDTH;
    earth(strip, from, n === 0 ? 5 : END, ground);
    let x = from + (n === 0 ? 5 : END);
    const end = from + SEGMENT_WIDTH - (n === segments - 1 ? 5 : END);
    const rise = segments === 1 ? 0.7 : 0.45 + (0.55 * n) / (segments - 1);
    while (x < end) {
      const room = end - x;
      const beat: Beat = flat || room < 6 ? REST : nextBeat(last, room, difficulty * rise, chance);
      const most = Math.min(beat.most, room);
      let width = beat.least >= most ? most : beat.least + chance.below(most - beat.least + 1);
      // What would be left is too narrow for anything.
      if (room - width < 4) width = room;
      ground = beat.build(strip, x, width, ground, chance, Math.min(1, difficulty * rise * 1.4));
      names.push(beat.name);
      last = beat;
      x += width;
    }
    earth(strip, end, from + SEGMENT_WIDTH - end, ground);
    areas.push({ x: from, y: 0, width: SEGMENT_WIDTH, height: SEGMENT_HEIGHT, tags: [...new Set(names)] });
  }
  return { strip, areas };
}

/** After a hard beat a calm one; never the same twice. */
function nextBeat(last: Beat, room: number, hard: number, rng: Rng): Beat {
  const fitting = BEATS.filter((beat) => beat !== last && beat.least <= room);
  const wanted = last.tension > 0.4 ? hard * 0.4 : hard * 1.3;
  const weights = fitting.map(({ tension }) => {
    const off = tension - wanted;
    return 1 / (0.06 + off * off);
  });
  return fitting[rng.choose(weights)]!;
}

/** Start, exit, chests and enemies, where one can stand and get to; null where these are too few. */
function furnished({ width, height, tiles }: Strip, areas: readonly LevelArea[], wanted: PlatformerRequest, rng: Rng): Level | null {
  const moves = movesOn({ width, height, tiles: tiles as unknown as number[] });
  const top = (x: number) => {
    let y = 0;
    while (y < height && tiles[y * width + x] !== GROUND) y++;
    return (y - 1) * width + x;
  };
  const [start, exit] = [top(2), top(width - 3)];
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
  return { world: "platformer", width, height, tiles: [...tiles], entities, areas };
}

const entityAt = (kind: string, cell: number, width: number): Entity => ({ kind, x: cell % width, y: Math.floor(cell / width) });
