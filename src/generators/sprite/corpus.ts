import { isUndyed } from "./colour-names.ts";
import { RAMPS, USUAL_COLOURS } from "./colours.ts";
import { DRAWING_SIZE, type Drawing } from "./formats/drawings.ts";
import { categoriesOf, library } from "./library.ts";
import { outlineTag } from "./network-wish.ts";
import { paint } from "./paint.ts";
import { isTag, type SpriteTag } from "./tags.ts";
import type { Held, Wish } from "./understood-wish.ts";
import { createRng, type Rng } from "../../rng.ts";

/** All colours of the library, each once. Class n + 1 is colour n; class 0 is transparent. */
export const LIBRARY_PALETTE: readonly string[] = [...new Set(Object.values(RAMPS).flat())];

/**
 * The subjects of the library that the networks learn: so few that each outline is seen some hundred times in one hour on one core. The
 * rules draw all other subjects.
 */
export const LEARNED_SUBJECTS: readonly string[] = (
  "rat bat spider snake wolf cat dog horse owl fish frog bee slime ghost skeleton zombie demon mushroom goblin orc dragon robot knight " +
  "archer mage witch king pirate ninja potion key book sword axe bow shield ring crown gem chest tree apple bomb"
).split(" ");

/** The colours that a part may have. */
export const COLOUR_WORDS = Object.keys(RAMPS).filter((name) => !isUndyed(name));
/** One of so many drawings is held out, and one of so many pairs of a subject and a colour, or of a subject and a held thing. */
const HELD_OUT = 16;

const hats: ReadonlySet<string> = new Set(["helmet", "crown", "hat", "hood"]);
const heldThings: readonly string[] = [..."sword staff bow axe potion book gem ring food shield".split(" "), ...hats];

/** The free sets of hand-drawn sprites in the training data, each with its own tag. */
export const STYLES = ["tiny-creatures", "ninja-adventure", "kenney-tiny-dungeon"] as const;

/**
 * The tags of the networks, in the order of their condition vector: subjects, categories, colours of the main part and of the next,
 * held things and their colours, outlines of subjects, styles of drawn sets.
 */
export function corpusTags(): readonly string[] {
  return [
    ...LEARNED_SUBJECTS,
    ...new Set(LEARNED_SUBJECTS.flatMap(categoriesOf)),
    ...COLOUR_WORDS,
    ...COLOUR_WORDS.map((colour) => `second ${colour}`),
    ...heldThings.map((thing) => `holding ${thing}`),
    ...COLOUR_WORDS.map((colour) => `holding ${colour}`),
    ...LEARNED_SUBJECTS.flatMap((subject) =>
      outlinesOf(subject).flatMap(({ number, learnt }) => (learnt ? [outlineTag(subject, number)] : [])),
    ),
    ...STYLES.map((style) => `style ${style}`),
  ];
}

/** Whether a pair is held out, so that it is new to the networks. The same in every run. */
export const isPairHeldOut = (subject: string, other: string): boolean => createRng(`pair/${subject}/${other}`).below(HELD_OUT) === 0;

/** The drawings of a subject with their numbers; `learnt` is false for those that are held out. At least one is learnt. */
export function outlinesOf(subject: string): readonly { readonly drawing: Drawing; readonly number: number; readonly learnt: boolean }[] {
  const drawings = library().get(subject) ?? [];
  const marked = drawings.map((drawing, index) => ({
    drawing,
    number: index + 1,
    learnt: createRng(`outline/${drawing.rows.join("")}`).below(HELD_OUT) !== 0,
  }));
  return marked.some(({ learnt }) => learnt) ? marked : marked.map((outline) => ({ ...outline, learnt: true }));
}

/** A sprite with all its labels. */
export interface LabelledSprite {
  /** Classes, row-major. */
  readonly pixels: Uint8Array;
  readonly tags: readonly string[];
}

/** Sprites as one set: `count * area` pixels, and a condition for each. */
export interface LabelledSet {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly conditions: Float32Array;
}

/** What {@link composedSprite} draws; missing fields are random. */
export interface Composition {
  readonly subject?: string;
  /** Colours of the main part and of the next; empty: the usual ones. */
  readonly colours?: readonly string[];
  /** A thing to hold, or none. */
  readonly held?: { readonly name: string; readonly colour: string } | "nothing";
  /** Whether to use held-out drawings. Default: those that are learnt. */
  readonly heldOut?: boolean;
}

const SHARES = { asked: 0.7, usual: 0.5, second: 0.6, holds: 0.3, crossed: 0.08, unnumbered: 0.3 } as const;

/** Draws a random sprite of the library, with exact labels. */
export function composedSprite(rng: Rng, { heldOut = false, ...wanted }: Composition = {}): LabelledSprite {
  const subject = wanted.subject ?? rng.pick(LEARNED_SUBJECTS);
  const all = outlinesOf(subject);
  const fitting = all.filter(({ learnt }) => learnt !== heldOut);
  const { drawing, number } = rng.pick(fitting.length > 0 ? fitting : all);
  const crossed = wanted.subject === undefined && !heldOut && rng.next() < SHARES.crossed ? partner(subject, drawing, rng) : undefined;
  const shown = crossed ? exchanged(drawing, crossed.drawing) : drawing;
  const subjects = crossed ? [subject, crossed.subject] : [subject];
  const allowed = (other: string) => heldOut || !subjects.some((one) => isPairHeldOut(one, other));
  const colours = wanted.colours ?? coloursOf(shown, allowed, rng);
  const held = wanted.held ?? heldBy(shown, allowed, rng);
  const sprite = paint(
    shown,
    wishFor(
      colours,
      held,
      COLOUR_WORDS.filter((colour) => !allowed(colour)),
    ),
    rng,
  );
  const classes = [0, ...sprite.palette.map((colour) => LIBRARY_PALETTE.indexOf(colour) + 1)];
  return {
    pixels: Uint8Array.from(sprite.pixels, (p) => classes[p]!),
    tags: [
      ...subjects,
      ...subjects.flatMap((one) => categoriesOf(one)),
      ...colours.map((colour, index) => (index === 0 ? colour : `second ${colour}`)),
      ...(held === "nothing" ? [] : [`holding ${held.name}`, `holding ${held.colour}`]),
      // With an exchanged body it is no numbered outline.
      ...(crossed || rng.next() < SHARES.unnumbered ? [] : [outlineTag(subject, number)]),
    ],
  };
}

/** A set of random sprites of the library, for training or for measurements. */
export function composedSet(count: number, tags: readonly string[], rng: Rng, heldOut: boolean): LabelledSet {
  return togetherAs(Array.from({ length: count }, () => composedSprite(rng, { heldOut })), tags); // prettier-ignore
}

/** Sprites as one set, with a condition over `tags`. */
export function togetherAs(sprites: readonly LabelledSprite[], tags: readonly string[]): LabelledSet {
  const area = DRAWING_SIZE * DRAWING_SIZE;
  const at = new Map(tags.map((tag, place) => [tag, place]));
  const pixels = new Uint8Array(sprites.length * area);
  const conditions = new Float32Array(sprites.length * tags.length);
  sprites.forEach((sprite, row) => {
    pixels.set(sprite.pixels, row * area);
    for (const tag of sprite.tags) if (at.has(tag)) conditions[row * tags.length + at.get(tag)!] = 1;
  });
  return { count: sprites.length, pixels, conditions };
}

function coloursOf({ colours }: Drawing, allowed: (colour: string) => boolean, rng: Rng): string[] {
  if (rng.next() >= SHARES.asked) return [];
  const of = (role: "main" | "second") => {
    const usual = rng.next() < SHARES.usual ? (colours[role] ?? USUAL_COLOURS[role]) : COLOUR_WORDS;
    const free = usual.filter((colour) => COLOUR_WORDS.includes(colour) && (role === "second" || allowed(colour)));
    return rng.pick(free.length > 0 ? free : COLOUR_WORDS.filter(allowed));
  };
  return rng.next() < SHARES.second ? [of("main"), of("second")] : [of("main")];
}

type HeldThing = { readonly name: string; readonly colour: string } | "nothing";

function heldBy({ anchors }: Drawing, allowed: (thing: string) => boolean, rng: Rng): HeldThing {
  if (!anchors.hand || rng.next() >= SHARES.holds) return "nothing";
  const things = heldThings.filter((thing) => allowed(thing) && (anchors.head || !hats.has(thing)));
  return { name: rng.pick(things), colour: rng.pick(COLOUR_WORDS) };
}

function wishFor(colours: readonly string[], held: HeldThing, without: readonly string[]): Wish {
  const holding: Held[] = [];
  if (held !== "nothing") {
    const place = held.name === "shield" ? "arm" : hats.has(held.name) ? "head" : "hand";
    const tags = isTag(held.name) ? [held.name] : [];
    holding.push({ name: held.name, subject: held.name, word: held.name, tags, colours: [held.colour as SpriteTag], place });
  }
  const subject = colours as readonly SpriteTag[];
  return { tags: subject, subject, head: [], holding, shown: [], without, understood: [], notUnderstood: [] };
}

/** The row where the head of a figure ends. */
const NECK = 8;

/** Another figure for an exchange of bodies: both have a head on top. */
function partner(subject: string, { anchors }: Drawing, rng: Rng): { readonly subject: string; readonly drawing: Drawing } | undefined {
  if (!anchors.head) return undefined;
  const others = LEARNED_SUBJECTS.filter((name) => name !== subject);
  for (let tries = 0; tries < 8; tries++) {
    const name = rng.pick(others);
    const fitting = outlinesOf(name).filter(({ drawing, learnt }) => learnt && drawing.anchors.head);
    if (fitting.length > 0) return { subject: name, drawing: rng.pick(fitting).drawing };
  }
  return undefined;
}

/** The head of one figure on the body of another. */
function exchanged(head: Drawing, body: Drawing): Drawing {
  const middle = (drawing: Drawing) => drawing.anchors.head![0];
  const shift = middle(body) - middle(head);
  const moved = (row: string) => Array.from(row, (_, x) => row[x - shift] ?? ".").join("");
  return {
    name: body.name,
    rows: [...head.rows.slice(0, NECK).map(moved), ...body.rows.slice(NECK)],
    colours: { ...head.colours, ...body.colours, ...(head.colours.skin ? { skin: head.colours.skin } : {}) },
    anchors: body.anchors,
    shows: [],
    inks: { ...head.inks, ...body.inks },
    words: [],
  };
}
