import { simplify } from "./chinese.ts";
import { RAMPS } from "./colours.ts";
import { lookUpEnglish } from "./english.ts";
import { subjectsByWord } from "./library.ts";
import { understandWish } from "./wish.ts";

/** What the name of a picture says of it. */
export interface NameLabels {
  /** Whom or what it shows: a subject of the library, or a new name. */
  readonly name: string;
  /** Colour words of the library, in the order of the name. */
  readonly colours: readonly string[];
  /** All other words. */
  readonly also: readonly string[];
}

/** Words about the file, not about what it shows. */
const UNSAID: ReadonlySet<string> = new Set(
  (
    "idle walk walking run running attack attacking hurt die dying frame frames sprite sprites sheet spritesheet left right up down front back " +
    "side north south east west icon tile img image copy final"
  ).split(" "),
);
/** What stands after these words is not the thing itself: a potion of healing. */
const AFTER = /\b(?:of|with|in|on|from|for|and)\b.*$/;

/**
 * The labels in the name of a file: `red knight 2` is a red knight, `slugling` a new name, 红色骑士 a red knight. The last noun of a name
 * says what it is. Numbers and single letters are ignored.
 */
export function labelsOfName(fileName: string): NameLabels {
  const plain = simplify(fileName).replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().replace(/[^\p{L}]+/gu, " ").trim(); // prettier-ignore
  const said = plain.replace(AFTER, "").trim() || plain;
  const parts = said.split(" ").filter((part) => part.length > 1 || isHan(part));
  const about = parts.filter((part) => !UNSAID.has(part));
  const words = about.length > 0 ? about : parts.length > 0 ? parts : ["sprite"];
  const colours: string[] = [];
  const rest = words.filter((word) => {
    const colour = colourOf(word);
    if (colour !== undefined) colours.push(colour);
    return colour === undefined;
  });
  if (rest.length === 0) return { name: words.at(-1)!, colours: [], also: [] };
  const whole = subjectOf(rest.join("")) ?? (rest.length > 1 ? subjectOf(rest.slice(-2).join("")) : undefined);
  const last = rest.at(-1)!;
  const wish = isHan(last) ? understandWish(last) : undefined;
  colours.push(...(wish?.subject ?? []).filter((tag) => tag in RAMPS));
  return { name: whole ?? wish?.figure ?? subjectOf(last) ?? last, colours, also: whole === undefined ? rest.slice(0, -1) : [] };
}

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);

const subjectOf = (word: string): string | undefined => subjectsByWord().get(word) ?? subjectsByWord().get(word.replace(/s$/, ""));

function colourOf(word: string): string | undefined {
  if (word in RAMPS) return word;
  const meaning = lookUpEnglish(word);
  return meaning?.sort === "colour" ? meaning.tags.find((tag) => tag in RAMPS) : undefined;
}
