import type { Rng } from "../../rng.ts";
import { RAMPS, TONES, USUAL_COLOURS } from "./colours.ts";
import { COLOUR_ROLES, DRAWING_SIZE, LETTERS, type ColourRole, type Drawing } from "./formats/drawings.ts";
import { isDyed, isShown, placeOfName } from "./hold.ts";
import type { Held, Wish } from "./understood-wish.ts";

export type Ramp = readonly [light: string, middle: string, dark: string];
/** A ramp for each paint of a drawing: "main", "silver". */
export type Paints = Readonly<Record<string, Ramp>>;
/** The colours of an unfinished sprite, "" for an empty pixel. */
export type Canvas = string[];

/** How a drawing is painted. */
export interface PaintOptions {
  /** Without variations, only in colours of {@link RAMPS}: for training data. Default false. */
  readonly asDrawn?: boolean;
}

/** A drawing in colours, row by row. */
export function coloured({ rows, inks }: Drawing, paints: Paints): Canvas {
  return rows.flatMap((row) =>
    [...row].map((letter) => {
      if (letter === ".") return "";
      const known = LETTERS[letter];
      return known ? (paints[known[0]] ?? RAMPS[known[0]]!)[known[1]] : inks[letter]!;
    }),
  );
}

/** The first colour of the wish covers at least this share of the pixels that can be coloured. */
const SEEN = 0.4;

/** Chooses the paints: the first colour of the wish for the main part, the second for the next part, usual colours for the rest. */
export function paintsOf(
  drawing: Drawing,
  { subject, holding, without, parts = {}, age }: Wish,
  rng: Rng,
  { asDrawn = false }: PaintOptions = {},
): Paints {
  const tone = (paint: string): Ramp => (asDrawn ? RAMPS[paint]! : rng.pick(TONES[paint]!));
  const paints: Record<string, Ramp> = {};
  const taken = new Set<string>();
  for (const role of COLOUR_ROLES) {
    const suited = (drawing.colours[role] ?? USUAL_COLOURS[role]).filter((colour) => !without.includes(colour));
    const likely = suited.filter((colour) => !taken.has(colour));
    const colour = rng.pick(likely.length > 0 ? likely : suited.length > 0 ? suited : USUAL_COLOURS[role]);
    taken.add(colour);
    paints[role] = colour === "skin" ? tone(colour) : RAMPS[colour]!;
  }
  for (const paint of Object.keys(TONES)) if (paint !== "skin") paints[paint] = tone(paint);
  const areas = areasOf(drawing);
  const all = [...areas.values()].reduce((sum, area) => sum + area, 0);
  const targets = dyedParts(areas, all);
  const asked = subject.filter((tag) => tag in RAMPS);
  asked.forEach((colour, index) => {
    const [first, ...others] = targets.slice(index);
    if (first === undefined) return;
    paints[first] = RAMPS[colour]!;
    let seen = areas.get(first)!;
    // A wish for one colour colours all parts, steel in a paler shade.
    for (const part of asked.length === 1 && !asDrawn ? others.sort((a, b) => areas.get(b)! - areas.get(a)!) : []) {
      if (seen >= SEEN * all) break;
      paints[part] = pale(RAMPS[colour]!);
      seen += areas.get(part)!;
    }
  });
  const worn = holding.find(({ place }) => place === "body");
  if (worn && targets[0])
    paints[targets[0]] =
      RAMPS[worn.colours[0] ?? (worn.tags.includes("armor") && worn.name === "armor" ? "silver" : rng.pick(["blue", "red", "purple"]))]!;
  if (age === "old") paints["hair"] = RAMPS["white"]!;
  for (const [part, colour] of Object.entries(parts)) paints[part] = RAMPS[colour]!;
  return paints;
}

const HUMAN: readonly string[] = ["skin", "dark skin"];

/** A ramp a step lighter. */
function pale([light, middle]: Ramp): Ramp {
  const half = [1, 3, 5].map((from) => Math.round(0.7 * Number.parseInt(light.slice(from, from + 2), 16) + 0.3 * 255));
  return [`#${half.map((value) => value.toString(16).padStart(2, "0")).join("")}`, light, middle];
}

/** The number of pixels of each part that can be coloured; skin counts only for figures without human skin. */
function areasOf({ rows, colours: { skin = ["skin"] } }: Drawing): Map<string, number> {
  const areas = new Map<string, number>();
  if (!skin.some((colour) => HUMAN.includes(colour)))
    areas.set("skin", [...rows.join("")].filter((letter) => LETTERS[letter]?.[0] === "skin").length);
  for (const letter of rows.join("")) if (isDyed(letter)) areas.set(LETTERS[letter]![0], (areas.get(LETTERS[letter]![0]) ?? 0) + 1);
  return areas;
}

/** The parts for the colours of a wish, in order: colour roles that are large enough, then the largest other parts. Never hair. */
function dyedParts(areas: ReadonlyMap<string, number>, all: number): readonly string[] {
  const roles: readonly ColourRole[] = ["skin", "main", "second", "third"];
  const seen = roles.filter((role) => (areas.get(role) ?? 0) >= (role === "skin" ? 0.35 : 0.15) * all);
  const largest = [...areas.keys()].filter((part) => part !== "hair").sort((a, b) => areas.get(b)! - areas.get(a)!);
  return [...seen, ...largest.filter((part) => !(seen as readonly string[]).includes(part))];
}

/** Colours the things that the drawing itself shows. A blade without a wished colour stays steel. */
export function dyeShown(canvas: Canvas, { rows, shows }: Drawing, holding: readonly Held[], { silver }: Paints): void {
  const isSteel = silver === RAMPS["silver"] || TONES["silver"]!.some((tone) => tone === silver);
  for (const { name, area } of shows) {
    const asked = holding.find((held) => isShown(held, [{ name }]))?.colours[0];
    const steel = !isSteel && placeOfName(name) === "hand";
    if (!area || (asked === undefined && !steel)) continue;
    for (let y = area.top; y <= area.bottom; y++)
      for (let x = area.left; x <= area.right; x++) {
        const letter = rows[y]![x]!;
        if (!isDyed(letter)) continue;
        const [paint, shade] = LETTERS[letter]!;
        if (asked === undefined ? paint === "silver" : paint !== "brown") canvas[y * DRAWING_SIZE + x] = RAMPS[asked ?? "silver"]![shade];
      }
  }
}

/** Lightens eyes that are as dark as the face around them. */
export function lightEyes(canvas: Canvas, { rows }: Drawing): void {
  const dark = new Set(RAMPS["black"]);
  for (let at = DRAWING_SIZE; at < canvas.length - DRAWING_SIZE; at++) {
    const [x, y] = [at % DRAWING_SIZE, Math.floor(at / DRAWING_SIZE)];
    if (rows[y]![x] !== "o" || y > 10) continue;
    const sides = [canvas[at - 1]!, canvas[at + 1]!];
    const ends = [canvas[at - DRAWING_SIZE]!, canvas[at + DRAWING_SIZE]!];
    if (sides.every((colour) => dark.has(colour)) && ends.some((colour) => dark.has(colour))) canvas[at] = RAMPS["yellow"]![0];
  }
}

/** The paints of a held thing: its usual colours, with the colour of the wish on its main part. */
export function paintsOfHeld(drawing: Drawing, { colours: [colour] }: Held, rng: Rng): Paints {
  const paints = Object.fromEntries(COLOUR_ROLES.map((role) => [role, RAMPS[rng.pick(drawing.colours[role] ?? USUAL_COLOURS[role])]!]));
  if (colour === undefined) return paints;
  const areas = areasOf(drawing);
  const all = [...areas.values()].reduce((sum, area) => sum + area, 0);
  return { ...paints, [dyedParts(areas, all)[0] ?? "main"]: RAMPS[colour]! };
}
