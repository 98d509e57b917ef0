import { AigcError } from "../../../errors.ts";

/** A drawing of the library: letters for roles of colour, so that one drawing comes in many colours. */
export interface Drawing {
  /** What it shows: "knight". Several drawings of one name are several outlines of it. */
  readonly name: string;
  /** 16 rows of 16 letters, see {@link LETTERS}; "." is nothing. */
  readonly rows: readonly string[];
  /** Colour words that suit each role, one of which is drawn by chance. */
  readonly colours: Readonly<Partial<Record<ColourRole, readonly string[]>>>;
  /** Column and row where a held thing goes, of the middle of the top of the head, and of the ground between the feet. */
  readonly anchors: Readonly<Partial<Record<AnchorName, readonly [x: number, y: number]>>>;
}

export const COLOUR_ROLES = ["main", "second", "third", "skin", "hair"] as const;
export type ColourRole = (typeof COLOUR_ROLES)[number];
export const ANCHOR_NAMES = ["hand", "head", "feet"] as const;
export type AnchorName = (typeof ANCHOR_NAMES)[number];

/** Side of a drawing, in pixels. */
export const DRAWING_SIZE = 16;

/**
 * What each letter stands for: a role or a colour of its own, and a shade, 0 light, 1 middle, 2 dark. The dark line around the
 * silhouette is not drawn: whoever shows a drawing adds it, so the outermost pixels stay empty.
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

/**
 * Reads drawings from text:
 *
 *     ; a remark
 *     = knight
 *     main blue,red
 *     hand 13,10
 *     ................
 *
 * A line "= name" begins a drawing; then come its colours and anchors; then 16 rows of 16 letters, or of 8, which are mirrored.
 * @param file names the text in errors
 * @throws AigcError `bad-data`, with the line
 */
export function readDrawings(text: string, file = "drawings"): Drawing[] {
  const drawings: Drawing[] = [];
  let current: { name: string; line: number; rows: string[]; colours: Record<string, readonly string[]>; anchors: Record<string, [number, number]> } | null = null; // prettier-ignore
  const refuse = (line: number, what: string, wanted: string): never => {
    throw new AigcError("bad-data", "sprite", `${file}, line ${line}: ${what}. Give ${wanted}.`);
  };
  const finish = (): void => {
    if (!current) return;
    const { name, line, rows, colours, anchors } = current;
    if (rows.length !== DRAWING_SIZE) refuse(line, `"${name}" has ${rows.length} rows`, `${DRAWING_SIZE}`);
    drawings.push({ name, rows, colours, anchors });
  };
  text.split("\n").forEach((raw, index) => {
    const line = raw.trim();
    const at = index + 1;
    if (line === "" || line.startsWith(";")) return;
    if (line.startsWith("=")) {
      finish();
      current = { name: line.slice(1).trim(), line: at, rows: [], colours: {}, anchors: {} };
      if (current.name === "") refuse(at, "a drawing has no name", "one: = knight");
      return;
    }
    if (!current) return refuse(at, "this stands before the first drawing", '"= name" first');
    const [word, value] = line.split(" ") as [string, string | undefined];
    if (value === undefined) {
      current.rows.push(readRow(line, (what, wanted) => refuse(at, what, wanted)));
      return;
    }
    if (current.rows.length > 0) refuse(at, `"${line}" stands among the rows`, "colours and anchors before them");
    if ((COLOUR_ROLES as readonly string[]).includes(word))
      current.colours[word] = line.slice(word.length + 1).split(",").map((colour) => colour.trim().replace(/"/g, "")); // prettier-ignore
    else if ((ANCHOR_NAMES as readonly string[]).includes(word)) {
      const [x, y] = value.split(",").map(Number);
      if (!Number.isInteger(x) || !Number.isInteger(y) || x! < 0 || y! < 0 || x! >= DRAWING_SIZE || y! >= DRAWING_SIZE)
        refuse(at, `${word} is ${value}`, "column and row from 0 to 15: 13,10");
      current.anchors[word] = [x!, y!];
    } else refuse(at, `"${word}" is no field`, `one of ${[...COLOUR_ROLES, ...ANCHOR_NAMES].join(", ")}`);
  });
  finish();
  return drawings;
}

function readRow(line: string, refuse: (what: string, wanted: string) => never): string {
  const row = line.length === DRAWING_SIZE / 2 ? line + [...line].reverse().join("") : line;
  if (row.length !== DRAWING_SIZE) refuse(`the row "${line}" has ${line.length} letters`, `${DRAWING_SIZE}, or half as many`);
  const strange = [...row].find((letter) => letter !== "." && !Object.hasOwn(LETTERS, letter));
  if (strange !== undefined) refuse(`the row "${line}" has a letter "${strange}"`, `one of ${Object.keys(LETTERS).join("")} or "."`);
  return row;
}
