import { checkFields, checkFlag, oneOf, whole, within, type Check } from "../../arguments.ts";
import type { Problem } from "../../content.ts";
import { refusalOf } from "./refusal.ts";
import { ROOM_STYLES } from "./room.ts";
import { THEMES } from "./worlds/dungeon/themes.ts";
import { PLACES } from "./worlds/outdoors/places.ts";

/** What every field of a request has to be, whatever the world. */
const FIELDS: Readonly<Record<string, Check>> = {
  width: whole(),
  height: whole(),
  enemies: whole(),
  "chests?": whole(),
  "style?": oneOf([...ROOM_STYLES, "mixed"]),
  "key?": checkFlag,
  "keys?": whole(),
  "theme?": oneOf([...THEMES, "mixed", ...PLACES]),
  "secrets?": whole(),
  "traps?": whole(),
  "shop?": checkFlag,
  "boss?": checkFlag,
  "difficulty?": within(0, 1),
  "houses?": whole(),
  "lamps?": whole(),
};

/**
 * The fields of a request that are wrong by themselves, one after another.
 * @param own what a world wants of its own fields
 * @param wrong gets their names
 */
export function* wrongFields(request: object, own: Readonly<Record<string, Check>>, wrong: Set<string>): Iterable<Problem> {
  for (const [field, check] of Object.entries({ ...FIELDS, ...own })) {
    const message = refusalOf(() => checkFields("level", "request", request, { [field]: check }));
    if (message === undefined) continue;
    const code = field.replace("?", "");
    wrong.add(code);
    yield { code, message };
  }
}
