import { checkNumber, checkObject, checkText } from "../../../arguments.ts";
import { AigcError } from "../../../errors.ts";
import { COLOUR_ROLES, DRAWING_SIZE, LETTERS, readDrawings, type Drawing } from "./drawings.ts";

/** A picture of 16 x 16 pixels: RGBA, row-major, 4 bytes a pixel, as `getImageData` of a canvas and PNG readers give it. */
export interface DrawingPicture {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/** Signs for colours that never change. */
const SIGNS = "0123456789!$%&*+-/<>?@^_~";

/**
 * Reads a drawing from a picture and the JSON beside it: `{ "name": "imp", "roles": { "#d04648": "A", "#7c2140": "a" }, "fields":
 * ["main red,blue", "hand 13,10", "like demon"] }`. `roles` tells which colours of the picture change with a wish, by letters as in text;
 * all others stay as they are. `fields` are lines as in text. Leave the outermost pixels empty: a dark line is drawn around.
 * @param file names the two in errors
 * @throws AigcError `bad-data` for a picture of another size, for more than 25 colours that stay, and for fields that are none
 */
export function readDrawingPicture(picture: DrawingPicture, json: string, file = "drawing"): Drawing {
  checkObject("sprite", "picture", picture, "a picture { width, height, data }");
  checkText("sprite", "json", json, 'JSON as text, such as { "name": "imp" }');
  checkText("sprite", "file", file, 'a file name for errors, such as "imp.png"');
  const { width, height, data } = picture;
  checkNumber("sprite", "picture.width", width, { whole: true });
  checkNumber("sprite", "picture.height", height, { whole: true });
  const refuse = (what: string): never => {
    throw new AigcError("bad-data", "sprite", `${file}: ${what}`);
  };
  if (width !== DRAWING_SIZE || height !== DRAWING_SIZE || data?.length !== 4 * DRAWING_SIZE * DRAWING_SIZE)
    refuse(`the picture is ${width} x ${height}. Give one of ${DRAWING_SIZE} x ${DRAWING_SIZE} pixels in RGBA.`);
  const { name, roles = {}, fields = [] } = parsed(json, refuse);
  const letters = new Map<string, string>();
  for (const [colour, letter] of Object.entries(roles)) {
    if (!Object.hasOwn(LETTERS, String(letter)))
      refuse(`roles["${colour}"] is "${String(letter)}". Give one of ${Object.keys(LETTERS).join("")}.`);
    letters.set(colour.toLowerCase(), letter);
  }
  const inks: string[] = [];
  const rows = Array.from({ length: DRAWING_SIZE }, (_, y) =>
    Array.from({ length: DRAWING_SIZE }, (_unused, x) => {
      const at = 4 * (y * DRAWING_SIZE + x);
      if (data[at + 3]! < 128) return ".";
      const colour = `#${[0, 1, 2].map((k) => data[at + k]!.toString(16).padStart(2, "0")).join("")}`;
      if (!letters.has(colour)) {
        const sign = SIGNS[inks.length];
        if (sign === undefined) return refuse(`it has more than ${SIGNS.length} colours that stay. Give fewer, or name some in roles.`);
        inks.push(`ink ${sign} ${colour}`);
        letters.set(colour, sign);
      }
      return letters.get(colour)!;
    }).join(""),
  );
  // Written as text, so that one reader checks the fields of both formats.
  return readDrawings([`= ${name}`, ...fields, ...inks, ...rows].join("\n"), file)[0]!;
}

interface Json {
  readonly name: string;
  readonly roles?: Readonly<Record<string, string>>;
  readonly fields?: readonly string[];
}

function parsed(json: string, refuse: (what: string) => never): Json {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse(`its JSON cannot be read (${(error as Error).message}). Give { "name": "imp" } at least.`);
  }
  const { name, roles, fields } = (value ?? {}) as Partial<Json>;
  if (typeof name !== "string" || name.trim() === "") return refuse('its JSON has no name. Give { "name": "imp" } at least.');
  if (roles !== undefined && (typeof roles !== "object" || roles === null))
    refuse(`roles are none. Give letters by colours; roles are ${COLOUR_ROLES.join(", ")}.`);
  if (fields !== undefined && !(Array.isArray(fields) && fields.every((field) => typeof field === "string" && /^\w+ /.test(field))))
    refuse('fields are none. Give a list of lines, such as ["main red,blue", "hand 13,10"].');
  return value as Json;
}
