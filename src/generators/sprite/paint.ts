import type { Sprite } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import { RAMPS, USUAL_COLOURS } from "./colours.ts";
import { inHand, hatOf } from "./draw-held.ts";
import { COLOUR_ROLES, DRAWING_SIZE, LETTERS, type Drawing } from "./formats/drawings.ts";
import { SHIELD } from "./held.ts";
import type { Held, Wish } from "./understood-wish.ts";

/** Colours of a sprite in the making, "" for nothing. */
type Canvas = string[];
/** A colour for each paint of a drawing: "main", "silver". */
type Paints = Readonly<Record<string, string>>;

/** Shows a drawing: gives each role a colour, puts a dark line around it, and into its hands and on it what the wish asks for. */
export function paint(drawing: Drawing, wish: Wish, rng: Rng): Sprite {
  const paints = paintsOf(drawing, wish, rng);
  const canvas: Canvas = Array<string>(DRAWING_SIZE * DRAWING_SIZE).fill("");
  drawing.rows.forEach((row, y) =>
    [...row].forEach((letter, x) => {
      if (letter === ".") return;
      const [role, shade] = LETTERS[letter]!;
      canvas[y * DRAWING_SIZE + x] = shadeOf(paints[role] ?? role, shade);
    }),
  );
  for (const held of wish.holding) if (held.place === "feet") dressFeet(canvas, colourOf(held, rng));
  outline(canvas);
  for (const held of wish.holding) putOn(canvas, drawing, held, colourOf(held, rng));
  const palette = [...new Set(canvas.filter((colour) => colour !== ""))];
  const pixels = canvas.map((colour) => palette.indexOf(colour) + 1);
  return { width: DRAWING_SIZE, height: DRAWING_SIZE, palette, pixels };
}

const shadeOf = (colour: string, shade: 0 | 1 | 2): string => (RAMPS[colour] ?? RAMPS["grey"]!)[shade];

/** The first colour of the wish is that of the main part, the second of the next; the rest are some that suit. */
function paintsOf(drawing: Drawing, { subject, holding, without }: Wish, rng: Rng): Paints {
  const asked = subject.filter((tag) => tag in RAMPS);
  const paints: Record<string, string> = {};
  for (const role of COLOUR_ROLES) {
    const suited = (drawing.colours[role] ?? USUAL_COLOURS[role]).filter((colour) => !without.includes(colour) && colour in RAMPS);
    const likely = suited.filter((colour) => !Object.values(paints).includes(colour));
    paints[role] = rng.pick(likely.length > 0 ? likely : suited.length > 0 ? suited : USUAL_COLOURS[role]);
  }
  const targets = dyedParts(drawing);
  asked.forEach((colour, index) => targets[index] && (paints[targets[index]!] = colour));
  if (holding.some(({ place }) => place === "body")) {
    const worn = holding.find(({ place }) => place === "body")!;
    paints[targets[0]!] = worn.colours[0] ?? "silver";
  }
  return paints;
}

/** Least share of a drawing that a colour of the wish must be seen on. */
const SEEN = 0.1;

/** What takes the colours of a wish, in their order: the roles, if they are large enough to be seen; else what is largest. */
function dyedParts({ rows }: Drawing): readonly string[] {
  const areas = new Map<string, number>();
  for (const letter of rows.join("")) {
    const part = LETTERS[letter]?.[0];
    if (part && part !== "line" && part !== "skin") areas.set(part, (areas.get(part) ?? 0) + 1);
  }
  const drawn = [...areas.values()].reduce((sum, area) => sum + area, 0);
  const seen = (["main", "second", "third"] as const).filter((role) => (areas.get(role) ?? 0) >= SEEN * 1.5 * drawn);
  const largest = [...areas.keys()].filter((part) => part !== "hair").sort((a, b) => areas.get(b)! - areas.get(a)!);
  return [...seen, ...largest.filter((part) => !(seen as readonly string[]).includes(part))];
}

/** A dark line around the silhouette, beside it and above and below. */
function outline(canvas: Canvas): void {
  const drawn = canvas.map((colour) => colour !== "");
  const at = (x: number, y: number) => x >= 0 && y >= 0 && x < DRAWING_SIZE && y < DRAWING_SIZE && drawn[y * DRAWING_SIZE + x];
  for (let y = 0; y < DRAWING_SIZE; y++)
    for (let x = 0; x < DRAWING_SIZE; x++)
      if (!drawn[y * DRAWING_SIZE + x] && (at(x - 1, y) || at(x + 1, y) || at(x, y - 1) || at(x, y + 1)))
        canvas[y * DRAWING_SIZE + x] = RAMPS["line"]![0];
}

/** The usual colour of what is held, where the wish names none. */
const USUAL_OF: Readonly<Record<string, readonly string[]>> = {
  potion: ["red", "blue", "green", "purple"],
  book: ["brown", "red", "blue"],
  gem: ["red", "cyan", "green"],
  ring: ["gold"],
  food: ["red"],
  shield: ["blue", "red", "silver"],
  helmet: ["silver"],
  crown: ["gold"],
};

function colourOf({ colours, name, tags, place }: Held, rng: Rng): string {
  const usual = USUAL_OF[name] ?? tags.flatMap((tag) => USUAL_OF[tag] ?? []);
  return colours[0] ?? rng.pick(usual.length > 0 ? usual : place === "feet" ? ["brown"] : ["blue", "red", "purple"]);
}

function dressFeet(canvas: Canvas, colour: string): void {
  const rows = [...Array(DRAWING_SIZE).keys()]
    .filter((y) => canvas.slice(y * DRAWING_SIZE, (y + 1) * DRAWING_SIZE).some(Boolean))
    .slice(-2);
  for (const y of rows)
    for (let x = 0; x < DRAWING_SIZE; x++)
      if (canvas[y * DRAWING_SIZE + x]) canvas[y * DRAWING_SIZE + x] = shadeOf(colour, y === rows.at(-1) ? 2 : 1);
}

function putOn(canvas: Canvas, { anchors }: Drawing, held: Held, colour: string): void {
  const [handX, handY] = anchors.hand ?? [13, 10];
  const [headX, headY] = anchors.head ?? [8, 2];
  const stamp = (rows: readonly string[], left: number, top: number) =>
    rows.forEach((row, dy) =>
      [...row].forEach((letter, dx) => {
        const [x, y] = [left + dx, top + dy];
        const inked = inkOf(letter, colour, held.colours.length > 0);
        if (inked && x >= 0 && y >= 0 && x < DRAWING_SIZE && y < DRAWING_SIZE) canvas[y * DRAWING_SIZE + x] = inked;
      }),
    );
  if (held.place === "head") {
    const half = hatOf(held).rows;
    const whole = half.map((row) => row + [...row].reverse().join(""));
    stamp(whole, headX - half[0]!.length, Math.max(0, headY - half.length + 2));
  }
  if (held.place === "arm") stamp(SHIELD.rows, Math.max(0, DRAWING_SIZE - 3 - handX - 2), Math.min(10, Math.max(0, handY - 3)));
  const drawing = held.place === "hand" || held.place === "other hand" ? inHand(held) : undefined;
  if (!drawing) return;
  const width = Math.max(...drawing.rows.map((row) => row.length));
  const left = held.place === "hand" ? Math.min(DRAWING_SIZE - width, handX - 1) : Math.max(0, DRAWING_SIZE - 1 - handX - 1);
  stamp(drawing.rows, left, Math.max(0, Math.min(DRAWING_SIZE - drawing.rows.length, handY - drawing.rows.length + 3)));
}

/** Small drawings have letters of their own: o line, W metal, T wood, B and C the thing's colour, light and dark. */
function inkOf(letter: string, colour: string, coloured: boolean): string {
  if (letter === "." || letter === " ") return "";
  if (letter === "o") return RAMPS["line"]![0];
  const shade = letter === letter.toUpperCase() ? 0 : 1;
  if ("Tt".includes(letter)) return shadeOf("brown", shade);
  return shadeOf("Ww".includes(letter) && !coloured ? "silver" : colour, shade);
}
