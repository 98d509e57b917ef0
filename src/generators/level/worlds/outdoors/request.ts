import { oneOf, whole, type Check } from "../../../../arguments.ts";
import type { Problem } from "../../../../content.ts";
import type { LevelRequest } from "../../level.ts";
import { wrongFields } from "../../request-fields.ts";
import { PLACES, type Place } from "./places.ts";

const [LEAST, MOST] = [24, 200];
/** Cells for each house, and for each of the other things. */
const [CELLS_FOR_A_HOUSE, CELLS_FOR_A_THING] = [180, 40];

const FIELDS: Readonly<Record<string, Check>> = {
  width: whole(LEAST, MOST),
  height: whole(LEAST, MOST),
  enemies: whole(),
  "chests?": whole(),
  "houses?": whole(),
  "lamps?": whole(),
  "theme?": oneOf(PLACES),
};

/** A request with everything decided. */
export interface OutdoorsRequest {
  readonly width: number;
  readonly height: number;
  readonly enemies: number;
  readonly chests: number;
  readonly houses: number;
  readonly lamps: number;
  readonly theme: Place;
}

/** What is left open is filled in; of a request without faults. */
export function settleOutdoors({ width, height, enemies, chests = 0, houses, lamps, theme }: LevelRequest): OutdoorsRequest {
  const place = (theme ?? "village") as Place;
  const usual = { village: 300, forest: 1500, camp: 450 }[place];
  const many = houses ?? Math.max(1, Math.floor((width * height) / usual));
  return { width, height, enemies, chests, houses: many, lamps: lamps ?? (place === "forest" ? 0 : many), theme: place };
}

/** What is wrong with a request, one after another. */
export function* outdoorsFaults(request: LevelRequest): Iterable<Problem> {
  const wrong = new Set<string>();
  yield* wrongFields(request, { world: "outdoors", has: ["theme", "houses", "lamps"], own: FIELDS }, wrong);
  if (["width", "height", "enemies", "chests", "houses", "lamps", "theme"].some((field) => wrong.has(field))) return;
  const { width, height, enemies, chests, houses, lamps } = settleOutdoors(request);
  const most = Math.floor((width * height) / CELLS_FOR_A_HOUSE);
  if (houses > most) {
    const message = `${houses} houses do not fit on ${width} x ${height} cells: at most ${most}, one for ${CELLS_FOR_A_HOUSE} cells. Ask for fewer, or a larger place.`;
    yield { code: "houses", message };
  }
  const room = Math.floor((width * height) / CELLS_FOR_A_THING);
  if (enemies + chests + lamps > room) {
    const message = `${enemies} enemies, ${chests} chests and ${lamps} lamps do not fit on ${width} x ${height} cells: at most ${room} of all. Ask for fewer, or a larger place.`;
    yield { code: "room", message };
  }
}
