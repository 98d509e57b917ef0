import { AigcError } from "../../errors.ts";
import { checkObject, oneOf, refuse, whole, type Check } from "../../arguments.ts";
import type { Problem } from "../../content.ts";
import { refusalOf } from "./refusal.ts";
import { wrongFields } from "./request-fields.ts";
import { ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, type RoomStyle } from "./room.ts";
import type { Place } from "./worlds/outdoors/places.ts";
import { THEMES, type Theme } from "./worlds/dungeon/themes.ts";
import { STYLE_OPENNESS, stylesAsOpenAs } from "./style-openness.ts";

/** What a level should be. Fields that say of which world they are are refused in others. */
export interface LevelRequest {
  /** "dungeon", "platformer" or "outdoors". Default "dungeon". */
  readonly world?: string;
  /** Cells, 16 to 200. */
  readonly width: number;
  /** Cells, 12 to 200. */
  readonly height: number;
  /** Exactly so many; in a dungeon, with chests and traps, at most eight for every 16 x 12 cells. */
  readonly enemies: number;
  /** Exactly so many. Default: one for every two times 16 x 12 cells. */
  readonly chests?: number;
  /**
   * Dungeon: the wanted share of a room's inner cells that is floor, 0.2 to 0.95; a style of its own has a narrower range, and is refused
   * outside it. No room is farther off than 0.1. Such floors are a grid of rooms of 16 x 12, with one lock at most and without the
   * fields below. Default: what is usual for each room's style, in rooms of all sizes.
   */
  readonly openness?: number;
  /** Dungeon: the manner of all rooms. Default "mixed": as the theme has it. */
  readonly style?: RoomStyle | "mixed";
  /** Dungeon: a locked door between start and exit, and its key on the near side: the same as `keys: 1`. Default false. */
  readonly key?: boolean;
  /** Dungeon: so many locked doors one after another on the way to the exit, and as many keys; 0 to 4, one for every two times 16 x 12 cells. */
  readonly keys?: number;
  /**
   * Dungeon: what it looks like. Default "mixed": another look behind each lock. Outdoors: "village", "forest" or "camp". Default "village".
   */
  readonly theme?: Theme | "mixed" | Place;
  /** Dungeon: rooms behind a wall that can be broken; at most one for every three times 16 x 12 cells. Default 0. */
  readonly secrets?: number;
  /** Dungeon: cells that hurt, each with a way around it. Default 0. */
  readonly traps?: number;
  /** Platformer: 0 a walk, 1 wide gaps, thorns and platforms that move. Default 0.5. */
  readonly difficulty?: number;
  /** Outdoors: houses, or tents, each with a door that a path leads to; at most one for 180 cells. Default: as is usual for the theme. */
  readonly houses?: number;
  /** Outdoors: beside the paths. Default: one for each house, none in a forest. */
  readonly lamps?: number;
  /** Dungeon: a room with the tag "shop", early and without foes. Wants four times 16 x 12 cells. Default false. */
  readonly shop?: boolean;
  /** Dungeon: the exit lies in a large room with the tag "boss". Wants two times 16 x 12 cells. Default false. */
  readonly boss?: boolean;
}

/** A request with everything decided. */
export interface SettledRequest extends Required<Omit<LevelRequest, "world" | "key" | "difficulty" | "houses" | "lamps">> {
  /** NaN where each room's style decides. */
  readonly openness: number;
  readonly theme: Theme | "mixed";
  /** Rooms side by side, and one above another. */
  readonly columns: number;
  readonly rows: number;
}

/** The limits of a request: cells, and things for each room that fits. */
export const LEVEL_LIMITS = { minWidth: ROOM_WIDTH, maxWidth: 200, minHeight: ROOM_HEIGHT, maxHeight: 200, thingsPerRoom: 8 } as const;
/** Locked doors of a floor. */
const MOST_KEYS = 4;
/** Enemies stand at least so many steps from the start. */
export const SAFE_STEPS = 4;

/** The checks of single fields; that of openness depends on the style. */
const FIELDS: Readonly<Record<string, Check>> = {
  "world?": oneOf(["dungeon"]),
  width: whole(LEVEL_LIMITS.minWidth, LEVEL_LIMITS.maxWidth),
  height: whole(LEVEL_LIMITS.minHeight, LEVEL_LIMITS.maxHeight),
  "keys?": whole(0, MOST_KEYS),
  "theme?": oneOf([...THEMES, "mixed"]),
};

const HAS = ["style", "openness", "key", "keys", "theme", "secrets", "traps", "shop", "boss"] as const;

/**
 * Fills in the missing fields of a request.
 * @throws AigcError `bad-request` for a request that no floor can meet, with the numbers and the limits
 */
export function settleRequest(request: LevelRequest): SettledRequest {
  checkObject("level", "request", request, "an object with width, height, enemies"); // prettier-ignore
  for (const { message } of dungeonFaults(request)) throw new AigcError("bad-request", "level", message);
  const { width, height, enemies, style = "mixed", openness = Number.NaN } = request;
  const { theme = "mixed", secrets = 0, traps = 0, shop = false, boss = false } = request;
  const [columns, rows] = [Math.floor(width / ROOM_WIDTH), Math.floor(height / ROOM_HEIGHT)];
  const chests = request.chests ?? Math.floor((columns * rows) / 2);
  return {
    width,
    height,
    enemies,
    chests,
    openness,
    style,
    keys: keysOf(request),
    theme: theme as Theme | "mixed",
    secrets,
    traps,
    shop,
    boss,
    columns,
    rows,
  };
}

/** What is wrong, one after another: what hangs on a field that is wrong already is left alone. */
export function* dungeonFaults(request: LevelRequest): Iterable<Problem> {
  const wrong = new Set<string>();
  yield* wrongFields(request, { world: "dungeon", has: HAS, own: FIELDS }, wrong);
  const { width, height, enemies, style = "mixed", openness, traps = 0 } = request;
  if (openness !== undefined && !wrong.has("style")) {
    const message = refusalOf(() => checkOpenness(openness, style));
    if (message !== undefined) yield { code: "openness", message };
    else yield* beyondTheGrid(request);
  }
  if (wrong.has("width") || wrong.has("height")) return;
  const [columns, rows] = [Math.floor(width / ROOM_WIDTH), Math.floor(height / ROOM_HEIGHT)];
  const chestsOn = (rooms: number) => request.chests ?? Math.floor(rooms / 2);
  const chests = chestsOn(columns * rows);
  const room = columns * rows * LEVEL_LIMITS.thingsPerRoom;
  if (["enemies", "chests", "traps"].every((field) => !wrong.has(field)) && enemies + chests + traps > room) {
    const message =
      `${enemies} enemies and ${chests} chests${traps > 0 ? ` and ${traps} traps` : ""} do not fit on ${width} x ${height} cells: there is room for ${columns} x ${rows} rooms of ` +
      `${ROOM_WIDTH} x ${ROOM_HEIGHT}, so at most ${room} of ${traps > 0 ? "all" : "both"}. Ask for fewer${sizeFor((rooms) => enemies + traps + chestsOn(rooms))}.`;
    yield { code: "room", message };
  }
  yield* wantingRooms(request, columns * rows, wrong);
}

/** Locks, keys of which there are as many. */
function keysOf({ key, keys }: LevelRequest): number {
  return keys ?? (key === true ? 1 : 0);
}

/** What wants more rooms than there are. */
function* wantingRooms(request: LevelRequest, rooms: number, wrong: ReadonlySet<string>): Generator<Problem, void> {
  const { width, height, secrets = 0, shop, boss } = request;
  const keys = keysOf(request);
  const short = (code: string, what: string, needed: number): Problem => ({
    code,
    message:
      `${what} ${needed === 2 ? "two" : needed} rooms, and ${width} x ${height} cells hold ${rooms}. ` +
      `Make it ${needed * ROOM_WIDTH} wide or ${needed * ROOM_HEIGHT} high.`,
  });
  if (!wrong.has("key") && !wrong.has("keys") && 2 * keys > rooms)
    yield short(request.keys === undefined ? "key" : "keys", keys === 1 ? "a key wants" : `${keys} keys want`, 2 * keys);
  if (!wrong.has("secrets") && 3 * secrets > rooms)
    yield short("secrets", secrets === 1 ? "a secret wants" : `${secrets} secrets want`, 3 * secrets);
  if (shop === true && rooms < 4) yield short("shop", "a shop wants", 4);
  if (boss === true && rooms < 2) yield short("boss", "a boss wants", 2);
}

/** A wanted openness is kept on the grid of rooms alone, which has none of these. */
function* beyondTheGrid(request: LevelRequest): Generator<Problem, void> {
  const { theme = "mixed", secrets = 0, traps = 0, shop = false, boss = false } = request;
  const more = [theme !== "mixed" && "theme", keysOf(request) > 1 && "keys", secrets > 0 && "secrets", traps > 0 && "traps", shop && "shop", boss && "boss"].filter((one) => one !== false); // prettier-ignore
  if (more.length === 0) return;
  yield { code: "openness", message: `an openness cannot be had together with ${more.join(", ")}. Leave out one or the other.` };
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
