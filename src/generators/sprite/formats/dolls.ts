import { AigcError } from "../../../errors.ts";

/** A picture of a body part or an item of a paper doll, in one view; see drawings/dolls/README.txt. */
export interface DollPicture {
  /** Letters for paints and shades; rows may be shorter than others. */
  readonly rows: readonly string[];
  /** The pixel that is placed on the anchor. */
  readonly at: Point;
  /** Of an arm: the grip of its hand. */
  readonly hand?: Point;
  /** Changes the painted pixels around it: "line" makes them a line, "shade" darkens those to the right and below. */
  readonly rim?: "line" | "shade";
  /** "yes": its lower half swings in the walk. "upright": a weapon that is carried upright. */
  readonly sway?: "yes" | "upright";
  /** Of a weapon: it is never turned. */
  readonly fixed: boolean;
  /** Of a weapon: its attack is a shot. */
  readonly shoots: boolean;
  /** Of a hat: no hair is painted; or none above this row of the head. */
  readonly hides: boolean;
  readonly cover: number;
}

export type Point = readonly [x: number, y: number];

/** The measures of a body plan. */
export interface DollPlan {
  /** The first row below the trunk, and the number of rows of the trunk. */
  readonly hip: number;
  readonly trunk: number;
  /** Columns from the middle to the shoulder joint, in the front view. */
  readonly shoulder: number;
  /** How many columns wider clothes are, in the front view and in the side view. */
  readonly wide: number;
  readonly deep: number;
  /** How many rows lower and columns further forward the head is. */
  readonly nod: number;
  readonly lean: number;
  /** The plan whose parts are used where it has no own ones. */
  readonly from?: string;
}

/** One picture of an animation, as fields: "legs" to "walk1". */
export interface DollFrame {
  readonly view: View;
  readonly animation: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const VIEWS = ["front", "side", "back"] as const;
export type View = (typeof VIEWS)[number];

/**
 * Reads pictures: "= NAME", then fields, then rows.
 * @throws AigcError `bad-data`, with the line
 */
export function readDollPictures(text: string): Map<string, DollPicture> {
  const pictures = new Map<string, DollPicture>();
  const same: { readonly name: string; readonly other: string }[] = [];
  for (const { name, line, body } of sections(text)) {
    const fields = new Map(body.filter(isField).map((field) => [field.split(" ")[0]!, field.slice(field.indexOf(" ") + 1)]));
    const flags: readonly string[] = body.filter((one) => one === "fixed" || one === "shoots");
    const rows = body.filter((one) => !isField(one) && !flags.includes(one));
    const other = fields.get("same");
    if (other !== undefined) same.push({ name, other });
    else if (rows.length === 0) refuse(line, `"${name}" has no rows`, "some");
    const hand = fields.get("hand");
    const rim = fields.get("rim") ?? (/^(weapon|shield) /.test(name) ? "line" : undefined);
    pictures.set(name, {
      rows,
      at: pointOf(fields.get("at") ?? "0,0", line),
      ...(hand ? { hand: pointOf(hand, line) } : {}),
      ...(rim ? { rim: rim as "line" | "shade" } : {}),
      ...(fields.has("sway") ? { sway: fields.get("sway") as "yes" | "upright" } : {}),
      fixed: flags.includes("fixed"),
      shoots: flags.includes("shoots"),
      hides: fields.has("hides"),
      cover: Number(fields.get("cover") ?? 0),
    });
  }
  for (const { name, other } of same) {
    const [slot, item] = name.split(" ");
    const from = pictures.get(`${slot} ${item} ${other}`);
    if (from) pictures.set(name, from);
    else refuse(0, `"${name}" is the same as its view "${other}", which is not drawn`, "a view that is");
  }
  return pictures;
}

/** @throws AigcError `bad-data`, with the line */
export function readDollFrames(text: string): { readonly plans: Map<string, DollPlan>; readonly frames: readonly DollFrame[] } {
  const plans = new Map<string, DollPlan>();
  const frames: DollFrame[] = [];
  text.split("\n").forEach((line, index) => {
    if (line === "" || line.startsWith(";")) return;
    const [head, ...rest] = line.split("|").map((part) => part.trim()) as [string, ...string[]];
    const fields = Object.fromEntries(rest.map((field) => [field.split(" ")[0]!, field.slice(field.indexOf(" ") + 1)]));
    const [first, animation] = head.split(" ") as [string, string];
    if (first === "plan") {
      const number = (name: string): number => Number(fields[name] ?? 0);
      const [hip, trunk, shoulder, wide, deep, nod, lean] = ["hip", "trunk", "shoulder", "wide", "deep", "nod", "lean"].map(number) as [number, number, number, number, number, number, number]; // prettier-ignore
      plans.set(animation, { hip, trunk, shoulder, wide, deep, nod, lean, ...(fields["from"] ? { from: fields["from"] } : {}) });
    } else if ((VIEWS as readonly string[]).includes(first)) frames.push({ view: first as View, animation, fields });
    else refuse(index + 1, `"${line}" is no frame`, `${VIEWS.join(", ")} or plan first`);
  });
  return { plans, frames };
}

/** Blocks that begin with "= name". */
export function sections(text: string): { readonly name: string; readonly line: number; readonly body: string[] }[] {
  const found: { name: string; line: number; body: string[] }[] = [];
  text.split("\n").forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith(";")) return;
    if (line.startsWith("=")) found.push({ name: line.slice(1).trim(), line: index + 1, body: [] });
    else (found.at(-1) ?? refuse(index + 1, "this stands before the first name", '"= name" first')).body.push(line);
  });
  return found;
}

const isField = (line: string): boolean => line.includes(" ");

function pointOf(text: string, line: number): Point {
  const [x, y] = text.split(",").map(Number);
  if (!Number.isInteger(x) || !Number.isInteger(y)) refuse(line, `"${text}" is no place`, "column and row: 6,0");
  return [x!, y!];
}

function refuse(line: number, what: string, wanted: string): never {
  throw new AigcError("bad-data", "sprite", `dolls, line ${line}: ${what}. Give ${wanted}.`);
}
