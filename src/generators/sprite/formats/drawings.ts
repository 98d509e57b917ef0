import { checkText } from "../../../arguments.ts";
import { AigcError } from "../../../errors.ts";
import { RAMPS } from "../colours.ts";
import { isTag, SPRITE_TAGS } from "../tags.ts";

/** A drawing of the library. Its letters are colour roles, so that one drawing can be painted in many colours. */
export interface Drawing {
  /** Its subject: "knight". Several drawings of one name are several outlines of the subject. */
  readonly name: string;
  /** 16 rows of 16 letters, see {@link LETTERS} and `inks`; "." is nothing. */
  readonly rows: readonly string[];
  /** Colour words for each role; one of them is chosen at random. */
  readonly colours: Readonly<Partial<Record<ColourRole, readonly string[]>>>;
  /** Column and row of the hand, of the middle of the top of the head, and of the ground between the feet. */
  readonly anchors: Readonly<Partial<Record<AnchorName, readonly [x: number, y: number]>>>;
  /** What it holds and wears. A wish without a sword needs a drawing without one, or one whose sword can be removed. */
  readonly shows: readonly Shown[];
  /** Additional letters for colours that never change: `{ "1": "#ff8800" }`. */
  readonly inks: Readonly<Record<string, string>>;
  /** More words for its subject, in English or Chinese. */
  readonly words: readonly string[];
  /** The most similar tag: "mammal", "weapon". Left out for subjects of the library. */
  readonly like?: string;
}

/** Something that a drawing holds or wears. */
export interface Shown {
  /** "sword", "helmet". */
  readonly name: string;
  /** Its columns and rows. Left out if it cannot be removed from the drawing. */
  readonly area?: Area;
}

/** A rectangle of columns and rows; the last ones are included. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const COLOUR_ROLES = ["main", "second", "third", "skin", "hair"] as const;
export type ColourRole = (typeof COLOUR_ROLES)[number];
export const ANCHOR_NAMES = ["hand", "head", "feet"] as const;
export type AnchorName = (typeof ANCHOR_NAMES)[number];

/** Side of a drawing, in pixels. */
export const DRAWING_SIZE = 16;

/**
 * The meaning of each letter: a colour role or a fixed paint, and a shade (0 light, 1 middle, 2 dark). Drawings have no outline: it is
 * added when a drawing is painted, so the outermost pixels stay empty.
 */
export const LETTERS: Readonly<Record<string, readonly [paint: string, shade: 0 | 1 | 2]>> = {
  ...shades("main", "Aae"),
  ...shades("second", "Bbd"),
  ...shades("third", "Ccx"),
  ...shades("skin", "Ssz"),
  ...shades("hair", "Hhm"),
  ...shades("silver", "Wwv"),
  ...shades("brown", "Ttq"),
  ...shades("bone", "Kkj"),
  ...shades("gold", "GgD"),
  ...shades("grey", "Lli"),
  ...shades("yellow", "Yy"),
  ...shades("orange", "Ff"),
  ...shades("green", "Nn"),
  ...shades("pink", "Pp"),
  R: ["red", 1],
  r: ["red", 2],
  U: ["cyan", 0],
  u: ["blue", 1],
  o: ["line", 1],
  X: ["line", 2],
  Z: ["white", 0],
};

function shades(paint: string, letters: string): Record<string, readonly [string, 0 | 1 | 2]> {
  return Object.fromEntries([...letters].map((letter, shade) => [letter, [paint, shade as 0 | 1 | 2]]));
}

/** Fields of a drawing, beside colours and anchors. */
const FIELDS = ["shows", "ink", "words", "like"] as const;

/** A drawing while it is read. */
interface Begun {
  readonly name: string;
  readonly line: number;
  readonly rows: string[];
  readonly colours: Record<string, readonly string[]>;
  readonly anchors: Record<string, [number, number]>;
  readonly shows: Shown[];
  readonly inks: Record<string, string>;
  readonly words: string[];
  like?: string;
}
type Refuse = (what: string, wanted: string) => never;

/**
 * Reads drawings from text:
 *
 *     ; a remark
 *     = knight
 *     main blue,red
 *     hand 13,10
 *     shows sword 12-14,1-9
 *     ................
 *
 * A line "= name" begins a drawing; then come its fields; then 16 rows of 16 letters, or of 8, which are mirrored. The fields are the
 * roles of colour (main, second, third, skin, hair) with the colour words that suit, the anchors (hand, head, feet) with column and row,
 * "shows" with what it holds or wears and, where it can be taken away, its columns and rows, "ink" with a letter and its colour
 * ("ink 1 #ff8800"), "words" with further words for it, and "like" with the tag that it is most like.
 * @param file names the text in errors
 * @throws AigcError `bad-data`, with the line
 */
export function readDrawings(text: string, file = "drawings"): Drawing[] {
  checkText("sprite", "text", text, 'drawings as text, such as "= knight" and 16 rows');
  checkText("sprite", "file", file, 'a file name for errors, such as "mine.txt"');
  const drawings: Drawing[] = [];
  let current: Begun | undefined;
  const refuseAt =
    (line: number): Refuse =>
    (what, wanted) => {
      throw new AigcError("bad-data", "sprite", `${file}, line ${line}: ${what}. Give ${wanted}.`);
    };
  const finish = (): void => {
    if (!current) return;
    const { line, ...drawing } = current;
    if (drawing.rows.length !== DRAWING_SIZE) refuseAt(line)(`"${drawing.name}" has ${drawing.rows.length} rows`, `${DRAWING_SIZE}`);
    drawings.push(drawing);
  };
  text.split("\n").forEach((raw, index) => {
    const line = raw.trim();
    const refuse = refuseAt(index + 1);
    if (line === "" || line.startsWith(";")) return;
    if (line.startsWith("=")) {
      finish();
      const name = line.slice(1).trim();
      if (name === "") refuse("a drawing has no name", "one: = knight");
      current = { name, line: index + 1, rows: [], colours: {}, anchors: {}, shows: [], inks: {}, words: [] };
      return;
    }
    if (!current) return refuse("this stands before the first drawing", '"= name" first');
    const [word, value] = [line.split(" ")[0]!, line.slice(line.indexOf(" ") + 1).trim()];
    if (!line.includes(" ")) current.rows.push(readRow(line, current.inks, refuse));
    else if (current.rows.length > 0) refuse(`"${line}" stands among the rows`, "colours and anchors before them");
    else readField(current, word, value, refuse);
  });
  finish();
  return drawings;
}

function readField(drawing: Begun, word: string, value: string, refuse: Refuse): void {
  const list = value.split(",").map((part) => part.trim().replace(/"/g, ""));
  if ((COLOUR_ROLES as readonly string[]).includes(word)) {
    const strange = list.find((colour) => !Object.hasOwn(RAMPS, colour));
    if (strange !== undefined) refuse(`there is no colour "${strange}"`, `some of ${Object.keys(RAMPS).join(", ")}`);
    drawing.colours[word] = list;
  } else if ((ANCHOR_NAMES as readonly string[]).includes(word)) {
    const [x, y] = value.split(",").map(Number);
    if (!isPlace(x) || !isPlace(y)) return refuse(`${word} is ${value}`, "column and row from 0 to 15: 13,10");
    drawing.anchors[word] = [x, y];
  } else if (word === "shows") drawing.shows.push(readShown(value, refuse));
  else if (word === "ink") {
    const [letter, colour] = value.split(" ") as [string, string | undefined];
    if ([...letter].length !== 1 || Object.hasOwn(LETTERS, letter) || ".;=".includes(letter))
      refuse(`the ink "${letter}" has another meaning`, `a letter that is none of ${Object.keys(LETTERS).join("")}`);
    if (!/^#[0-9a-f]{6}$/i.test(colour ?? "")) refuse(`the ink ${letter} is "${colour ?? ""}"`, "a colour: ink 1 #ff8800");
    drawing.inks[letter] = colour!.toLowerCase();
  } else if (word === "words") drawing.words.push(...list);
  else if (word === "like") {
    if (!isTag(value)) refuse(`there is no tag "${value}" to be like`, `one of ${SPRITE_TAGS.join(", ")}`);
    drawing.like = value;
  } else refuse(`"${word}" is no field`, `one of ${[...COLOUR_ROLES, ...ANCHOR_NAMES, ...FIELDS].join(", ")}`);
}

/** "sword 12-14,1-9", "helmet". */
function readShown(value: string, refuse: Refuse): Shown {
  const [, name, ...sides] = /^(.*?)(?: (\d+)-(\d+),(\d+)-(\d+))?$/.exec(value)!;
  if (sides[0] === undefined) return { name: name! };
  const [left, right, top, bottom] = sides.map(Number) as [number, number, number, number];
  if (![left, right, top, bottom].every(isPlace) || left > right || top > bottom)
    refuse(`"${value}" is no area`, "columns and rows from 0 to 15: shows sword 12-14,1-9");
  return { name: name!, area: { left, right, top, bottom } };
}

const isPlace = (number: number | undefined): number is number => Number.isInteger(number) && number! >= 0 && number! < DRAWING_SIZE;

function readRow(line: string, inks: Readonly<Record<string, string>>, refuse: Refuse): string {
  const row = line.length === DRAWING_SIZE / 2 ? line + [...line].reverse().join("") : line;
  if (row.length !== DRAWING_SIZE) refuse(`the row "${line}" has ${line.length} letters`, `${DRAWING_SIZE}, or half as many`);
  const strange = [...row].find((letter) => letter !== "." && !Object.hasOwn(LETTERS, letter) && !Object.hasOwn(inks, letter));
  if (strange !== undefined) refuse(`the row "${line}" has a letter "${strange}"`, `one of ${Object.keys(LETTERS).join("")} or "."`);
  return row;
}
