import { AigcError } from "../../errors.ts";
import { checkFields, checkFlag, checkObject, oneOf, refuse, whole, type Check } from "../../arguments.ts";
import type { Problem } from "../../content.ts";
import { ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, type RoomStyle } from "./room.ts";
import { STYLE_OPENNESS, stylesAsOpenAs } from "./style-openness.ts";

/** A request for a dungeon floor. */
export interface LevelRequest {
  /** Cells, 16 to 200. The floor consists of rooms of 16 x 12; the rest at the sides is wall. */
  readonly width: number;
  /** Cells, 12 to 200. */
  readonly height: number;
  /** Exact number; with the chests at most eight for each room that fits. */
  readonly enemies: number;
  /** Exact number. Default: one for every two rooms that fit. */
  readonly chests?: number;
  /**
   * Wanted share of floor in the inner cells of a room, 0.2 to 0.95; a single style has a narrower range, outside of which it is refused.
   * No room differs by more than 0.1. Default: usual for the style of each room.
   */
  readonly openness?: number;
  /** Default "mixed": mostly two styles, chosen by the seed, and sometimes another. */
  readonly style?: RoomStyle | "mixed";
  /** A locked door between start and exit, with the key on the side of the start. Needs two rooms. Default false. */
  readonly key?: boolean;
}

/** A request with all fields filled in. */
export interface SettledRequest extends Required<LevelRequest> {
  /** NaN where each room's style decides. */
  readonly openness: number;
  /** The number of rooms in a row, and in a column. */
  readonly columns: number;
  readonly rows: number;
}

/** The limits of a request: cells, and things for each room that fits. */
export const LEVEL_LIMITS = { minWidth: ROOM_WIDTH, maxWidth: 200, minHeight: ROOM_HEIGHT, maxHeight: 200, thingsPerRoom: 8 } as const;
/** Enemies stand at least so many steps from the start. */
export const SAFE_STEPS = 4;

/** The checks of single fields; that of openness depends on the style. */
const FIELDS: Readonly<Record<string, Check>> = {
  width: whole(LEVEL_LIMITS.minWidth, LEVEL_LIMITS.maxWidth),
  height: whole(LEVEL_LIMITS.minHeight, LEVEL_LIMITS.maxHeight),
  enemies: whole(),
  "chests?": whole(),
  "style?": oneOf([...ROOM_STYLES, "mixed"]),
  "key?": checkFlag,
};

/**
 * Fills in the missing fields of a request.
 * @throws AigcError `bad-request` for a request that no floor can meet, with the numbers and the limits
 */
export function settleRequest(request: LevelRequest): SettledRequest {
  checkObject("level", "request", request, `an object with ${Object.keys(FIELDS).filter((field) => !field.endsWith("?")).join(", ")}`); // prettier-ignore
  for (const { message } of faultsOf(request)) throw new AigcError("bad-request", "level", message);
  const { width, height, enemies, style = "mixed", key = false, openness = Number.NaN } = request;
  const [columns, rows] = [Math.floor(width / ROOM_WIDTH), Math.floor(height / ROOM_HEIGHT)];
  const chests = request.chests ?? Math.floor((columns * rows) / 2);
  return { width, height, enemies, chests, openness, style, key, columns, rows };
}

/**
 * All problems of a request, without throwing: for a form of a level editor. The first is the one that a generator would throw.
 *
 * Codes: the field that is wrong ("width", "height", "enemies", "chests", "style", "key", "openness"), `room` (more enemies and chests
 * than fit), `request` (no object at all).
 * @returns empty for a request that a floor can be made for
 */
export function explainLevel(request: LevelRequest): readonly Problem[] {
  const wrong = refusalOf(() => checkObject("level", "request", request));
  return wrong === undefined ? [...faultsOf(request)] : [{ code: "request", message: wrong }];
}

/** The problems, one after another. Checks that depend on a wrong field are skipped. */
function* faultsOf(request: LevelRequest): Generator<Problem, void> {
  const wrong = new Set<string>();
  for (const [field, check] of Object.entries(FIELDS)) {
    const message = refusalOf(() => checkFields("level", "request", request, { [field]: check }));
    if (message === undefined) continue;
    const code = field.replace("?", "");
    wrong.add(code);
    yield { code, message };
  }
  const { width, height, enemies, style = "mixed", key = false, openness } = request;
  if (openness !== undefined && !wrong.has("style")) {
    const message = refusalOf(() => checkOpenness(openness, style));
    if (message !== undefined) yield { code: "openness", message };
  }
  if (wrong.has("width") || wrong.has("height")) return;
  const [columns, rows] = [Math.floor(width / ROOM_WIDTH), Math.floor(height / ROOM_HEIGHT)];
  const chestsOn = (rooms: number) => request.chests ?? Math.floor(rooms / 2);
  const chests = chestsOn(columns * rows);
  const room = columns * rows * LEVEL_LIMITS.thingsPerRoom;
  if (!wrong.has("enemies") && !wrong.has("chests") && enemies + chests > room) {
    const message =
      `${enemies} enemies and ${chests} chests do not fit on ${width} x ${height} cells: there is room for ${columns} x ${rows} rooms of ` +
      `${ROOM_WIDTH} x ${ROOM_HEIGHT}, so at most ${room} of both. Ask for fewer${sizeFor((rooms) => enemies + chestsOn(rooms))}.`;
    yield { code: "room", message };
  }
  if (key === true && columns * rows < 2) {
    const message = `a key wants two rooms, and ${width} x ${height} cells hold ${columns * rows}. Make it ${2 * ROOM_WIDTH} wide or ${2 * ROOM_HEIGHT} high.`;
    yield { code: "key", message };
  }
}

/** The message of a refused check, without the prefix of an AigcError. */
function refusalOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message.replace("[phaser-aigc] [level] ", "");
  }
}

function checkOpenness(openness: number, style: RoomStyle | "mixed"): void {
  const [least, most] = STYLE_OPENNESS[style];
  if (typeof openness === "number" && openness >= least && openness <= most) return;
  const others = typeof openness === "number" ? stylesAsOpenAs(openness) : [];
  const another = others.length > 0 && others.length < ROOM_STYLES.length ? `, another style (${others.join(", ")})` : "";
  refuse("level", "request.openness", openness, `a number from ${least} to ${most}, which is what ${style === "mixed" ? "rooms" : `the style "${style}"`} can be${another}, or leave it out`); // prettier-ignore
}

/** A text with the smallest size for so many things; empty if even the largest is too small. */
function sizeFor(things: (rooms: number) => number): string {
  const { maxWidth, maxHeight, thingsPerRoom } = LEVEL_LIMITS;
  let best: { readonly columns: number; readonly rows: number } | null = null;
  for (let columns = 1; columns * ROOM_WIDTH <= maxWidth; columns++) {
    for (let rows = 1; rows * ROOM_HEIGHT <= maxHeight; rows++) {
      if (things(columns * rows) > columns * rows * thingsPerRoom) continue;
      if (best && columns * rows >= best.columns * best.rows) continue;
      best = { columns, rows };
    }
  }
  return best ? `, or for a floor of ${best.columns * ROOM_WIDTH} x ${best.rows * ROOM_HEIGHT}` : "";
}
