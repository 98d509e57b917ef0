import type { Level, LevelArea } from "../../../../content.ts";
import { distances } from "../../../../grid.ts";
import type { Parts } from "../../../../parts.ts";
import type { Rng } from "../../../../rng.ts";
import { gridOf, onFloor } from "../../floor.ts";
import { settleRequest, type LevelRequest, type SettledRequest } from "../../level.ts";
import { FLOOR, WALL, type Opening } from "../../room.ts";
import { drawRoom, type DrawnRoom } from "./draw-room.ts";
import { furnish } from "./furnish.ts";
import { gridFloor } from "./grid-floor.ts";
import { layMission, type Mission } from "./mission.ts";
import { drawIn, packRooms } from "./pack-rooms.ts";
import { openingOf } from "./passages.ts";
import { styleIn, themesOf, type Theme } from "./themes.ts";

/** Missions laid before a floor is given up; each with smaller rooms than the one before. */
const TRIES = 24;
/** The exit is to be at least so far from the start, of the steps to the farthest floor; of so many floors one is, else the farthest is taken. */
const [FAR, LOOKED_AT] = [0.7, 4] as const;

/**
 * A floor by rules: rooms of all sizes packed, a mission laid over them, each room drawn for what happens in it. Where an openness is
 * asked for, rooms lie on the grid on which it is defined.
 */
export function* makeDungeon(request: LevelRequest, rng: Rng): Parts<Level> {
  const settled = settleRequest(request);
  if (!Number.isNaN(settled.openness)) return yield* gridFloor(settled, rng);
  let [best, most, looked] = [undefined as Level | undefined, -1, 0];
  for (let n = 0; n < TRIES && looked < LOOKED_AT && most < FAR; n++) {
    const chance = rng.fork(`mission/${n}`);
    const mission = missionFor(settled, n / TRIES, chance);
    yield;
    const level = mission && (yield* floorOf(settled, mission, chance));
    if (!level) continue;
    looked++;
    const far = farness(level);
    if (far > most) [best, most] = [level, far];
  }
  return best ?? (yield* gridFloor(settled, rng));
}

/** Steps from start to exit, doors open, as a share of the steps to the farthest floor. */
function farness({ width, tiles, entities }: Level): number {
  const [start, exit] = ["start", "exit"].map((kind) => entities.find((one) => one.kind === kind)!);
  const steps = distances(gridOf(width, tiles), onFloor(tiles), [start!.y * width + start!.x]);
  return steps[exit!.y * width + exit!.x]! / steps.reduce((far, one) => Math.max(far, one), 1);
}

function missionFor(request: SettledRequest, small: number, rng: Rng): Mission | null {
  const { width, height } = request;
  const chance = rng.fork("plots");
  const crowded = (request.enemies + request.chests + request.traps) / (request.columns * request.rows) > 4;
  const plots = packRooms(width, height, small, chance).map((plot) => drawIn(plot, crowded ? 0 : 0.3, chance));
  return plots.length === 0 ? null : layMission(plots, request, rng.fork("mission"));
}

function* floorOf(request: SettledRequest, mission: Mission, rng: Rng): Parts<Level | null> {
  const { width, height, style } = request;
  const { rooms, links } = mission;
  const themes = themesOf(1 + mission.locks.length, request.theme, rng.fork("themes"));
  const openings: Opening[][] = rooms.map(() => []);
  for (const link of links) for (const id of [link.from, link.to]) openings[id]!.push(openingOf(link, id, rooms[id]!.plot));
  const tiles = new Uint8Array(width * height).fill(WALL);
  const drawn: DrawnRoom[] = [];
  for (const [id, room] of rooms.entries()) {
    yield;
    const chance = rng.fork(`room/${id}`);
    const made = drawRoom(room, style === "mixed" ? styleIn(themes[room.zone]!, chance) : style, openings[id]!, chance);
    drawn.push(made);
    const { plot } = room;
    for (let y = 1; y < plot.height - 1; y++)
      for (let x = 1; x < plot.width - 1; x++) tiles[(plot.top + y) * width + plot.left + x] = made.canvas.tiles[y * plot.width + x]!;
  }
  for (const { cells } of links) for (const cell of cells) tiles[cell] = FLOOR;
  const entities = yield* furnish({ width, tiles, mission, drawn, openings }, request, rng.fork("furnish"));
  if (!entities) return null;
  return { width, height, tiles: [...tiles], entities, areas: rooms.map((room, id) => areaOf(room, drawn[id]!, themes[room.zone]!)) };
}

function areaOf({ plot }: Mission["rooms"][number], { tags }: DrawnRoom, theme: Theme): LevelArea {
  return { x: plot.left, y: plot.top, width: plot.width, height: plot.height, tags, theme };
}
