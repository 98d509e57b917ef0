import { checkFields, checkFlag, describe, oneOf, whole, within, type Check } from "../../arguments.ts";
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

/** Fields that not all worlds have. */
const OF_SOME = ["style", "openness", "key", "keys", "theme", "secrets", "traps", "shop", "boss", "difficulty", "houses", "lamps"] as const;
type OfSome = (typeof OF_SOME)[number];

/** What a world has, and what it wants of its fields. */
export interface WorldFields {
  readonly world: string;
  readonly has: readonly OfSome[];
  readonly own: Readonly<Record<string, Check>>;
}

/**
 * The fields of a request that are wrong by themselves, or that another world has, one after another.
 * @param wrong gets their names
 */
export function* wrongFields(request: object, { world, has, own }: WorldFields, wrong: Set<string>): Iterable<Problem> {
  for (const [field, check] of Object.entries({ ...FIELDS, ...own })) {
    const message = refusalOf(() => checkFields("level", "request", request, { [field]: check }));
    if (message === undefined) continue;
    const code = field.replace("?", "");
    wrong.add(code);
    yield { code, message };
  }
  for (const code of OF_SOME) {
    const value = (request as Readonly<Partial<Record<OfSome, unknown>>>)[code];
    if (has.includes(code) || wrong.has(code) || asksNothing(value)) continue;
    wrong.add(code);
    yield {
      code,
      message: `request.${code} is ${describe(value)}, and the world ${world} has no ${code}. Leave it out, or ask for another world.`,
    };
  }
}

/** What changes nothing, as a form may send it for every field. */
const asksNothing = (value: unknown): boolean => value === undefined || value === false || value === 0 || value === "mixed";
