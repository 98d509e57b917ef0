import { checkList, checkObject, checkText } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { DRAWINGS_TEXT } from "./drawings.ts";
import { DRAWING_SIZE, LETTERS, readDrawings, type Drawing } from "./formats/drawings.ts";
import { CATEGORIES } from "./words-categories.ts";
import { STAND_INS } from "./words-stand-ins.ts";
import { SUBJECTS } from "./words-subjects.ts";

/** Drawings by their subject. */
type Drawings = Map<string, Drawing[]>;

interface Shelves {
  /** Figures, and things on their own. */
  readonly subjects: Drawings;
  /** Small things for a hand or an arm; their anchor `hand` is the grip. */
  readonly held: Drawings;
  /** Things on a head; their anchor `head` lies on the middle of the top of the head. */
  readonly worn: Drawings;
}

let shelves: Shelves | undefined;
const added: Drawing[] = [];

function shelved(): Shelves {
  if (shelves) return shelves;
  shelves = { subjects: new Map(), held: new Map(), worn: new Map() };
  for (const drawing of [...readDrawings(wholeRows(DRAWINGS_TEXT)), ...added]) {
    const [, shelf, name] = /^(?:(held|worn) )?(.*)$/.exec(drawing.name)! as unknown as [string, "held" | "worn" | undefined, string];
    const drawings = shelves[shelf ?? "subjects"];
    drawings.set(name, [...(drawings.get(name) ?? []), drawing]);
  }
  return shelves;
}

/** Rows to their full length: what is compiled lacks what stands right of the last pixel; halves stay halves. */
const wholeRows = (text: string): string =>
  text.replace(/^\S+$/gm, (row) => (row.length === DRAWING_SIZE / 2 ? row : row.padEnd(DRAWING_SIZE, ".")));

/** All drawings of the library by subject. Read at the first call. */
export const library = (): ReadonlyMap<string, readonly Drawing[]> => shelved().subjects;
/** Small drawings of things in a hand or on an arm, by name. */
export const heldDrawings = (): ReadonlyMap<string, readonly Drawing[]> => shelved().held;
/** Small drawings of things on a head, by name. */
export const wornDrawings = (): ReadonlyMap<string, readonly Drawing[]> => shelved().worn;
/** The drawings that were added by the game, for their words. */
export const addedDrawings = (): readonly Drawing[] => added;

/**
 * Adds drawings of your own to the library, for this page or process: all that draws by rule shows them from now on, and wishes
 * understand their names and words. A drawing of a name that the library has is one outline more of it; "held NAME" and "worn NAME" are
 * what is put into hands and on heads. From then on a seed may give another sprite of the same name than before: add them first.
 * @throws AigcError `bad-request` for what is no drawing; `readDrawings` and `readDrawingPicture` make them
 */
export function addDrawings(drawings: readonly Drawing[]): void {
  checkList("sprite", "drawings", drawings, "drawings, such as those of readDrawings(text)", (name, drawing) => {
    const wanted = "a drawing, as readDrawings makes it";
    checkObject("sprite", name, drawing, wanted);
    const { rows, inks = {} } = drawing as Partial<Drawing>;
    checkText("sprite", `${name}.name`, (drawing as Partial<Drawing>).name, wanted);
    checkList("sprite", `${name}.rows`, rows, wanted, (row, letters) => checkText("sprite", row, letters, `${DRAWING_SIZE} letters`));
    for (const field of ["colours", "anchors", "inks"] as const)
      checkObject("sprite", `${name}.${field}`, (drawing as Partial<Drawing>)[field], wanted);
    for (const field of ["shows", "words"] as const) checkList("sprite", `${name}.${field}`, (drawing as Partial<Drawing>)[field], wanted);
    const refuse = (what: string) => {
      throw new AigcError("bad-request", "sprite", `${name} ${what}`);
    };
    if (rows.length !== DRAWING_SIZE || rows.some((row) => row.length !== DRAWING_SIZE))
      refuse(`is not ${DRAWING_SIZE} rows of ${DRAWING_SIZE} letters. Give ${wanted}.`);
    const strange = [...rows.join("")].find((letter) => letter !== "." && !Object.hasOwn(LETTERS, letter) && !Object.hasOwn(inks, letter));
    if (strange !== undefined) refuse(`has a letter "${strange}". Give one of ${Object.keys(LETTERS).join("")}.`);
  });
  added.push(...drawings);
  shelves = undefined;
}

/** A number that grows when drawings are added, so that caches of words are made again. */
export const libraryVersion = (): number => added.length;

/** The subject of each word, in both languages: "blacksmith" and 铁匠 show a smith. English words of two parts have no space. */
export function subjectsByWord(): ReadonlyMap<string, string> {
  if (byWord?.version === libraryVersion()) return byWord.subjects;
  const subjects = new Map<string, string>();
  for (const { name, words } of lines(SUBJECTS)) for (const word of words) subjects.set(word.replace(/-/g, ""), name);
  for (const name of library().keys()) subjects.set(name.replace(/[ -]/g, ""), name);
  for (const { name, words } of added) for (const word of words) subjects.set(word.replace(/[ -]/g, ""), name);
  byWord = { version: libraryVersion(), subjects };
  return subjects;
}
let byWord: { readonly version: number; readonly subjects: ReadonlyMap<string, string> } | undefined;

/** Words that have no drawing, and the subject that stands for each. */
export const standIns = (): readonly (readonly [word: string, subject: string])[] =>
  lines(STAND_INS).flatMap(({ name, words }) => words.map((word) => [word.replace(/-/g, ""), name] as const));

/** The subjects of a category word: "mammal". */
export function subjectsOfCategory(category: string): readonly string[] {
  return categories().find(({ name }) => name === category)?.words ?? [];
}

/** The categories of a subject: an owl is a bird. */
export function categoriesOf(subject: string): readonly string[] {
  return categories().flatMap(({ name, words }) => (name !== subject && words.includes(subject) ? [name] : []));
}

type Line = { readonly name: string; readonly words: readonly string[] };
let read: readonly Line[] | undefined;
const categories = (): readonly Line[] => (read ??= lines(CATEGORIES));

function lines(text: string): Line[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [name, words] = line.split(":") as [string, string];
      return { name: name.replace(/-/g, " "), words: words.trim().split(" ").filter(Boolean) };
    });
}
