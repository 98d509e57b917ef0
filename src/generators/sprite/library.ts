import { DRAWINGS_TEXT } from "./drawings.ts";
import { readDrawings, type Drawing } from "./formats/drawings.ts";
import { CATEGORIES, SUBJECTS } from "./words-subjects.ts";

let byName: Map<string, Drawing[]> | undefined;

/** All drawings of the library by what they show. Read when they are first asked for. */
export function library(): ReadonlyMap<string, readonly Drawing[]> {
  if (!byName) {
    const read = new Map<string, Drawing[]>();
    for (const drawing of readDrawings(DRAWINGS_TEXT)) read.set(drawing.name, [...(read.get(drawing.name) ?? []), drawing]);
    byName = read;
  }
  return byName;
}

/** What each word shows, in both languages: "blacksmith" and 铁匠 a smith. English words of two parts stand without a space. */
export function subjectsByWord(): ReadonlyMap<string, string> {
  const subjects = new Map<string, string>();
  for (const { name, words } of lines(SUBJECTS)) for (const word of words) subjects.set(word.replace(/-/g, ""), name);
  for (const name of library().keys()) subjects.set(name.replace(/[ -]/g, ""), name);
  return subjects;
}

/** What may be drawn for a word that names many things: "mammal". */
export function subjectsOfCategory(category: string): readonly string[] {
  return lines(CATEGORIES).find(({ name }) => name === category)?.words ?? [];
}

/** The sorts that a subject of the library is of: an owl is a bird. */
export function categoriesOf(subject: string): readonly string[] {
  return lines(CATEGORIES).flatMap(({ name, words }) => (name !== subject && words.includes(subject) ? [name] : []));
}

function lines(text: string): { readonly name: string; readonly words: readonly string[] }[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [name, words] = line.split(":") as [string, string];
      return { name: name.replace(/-/g, " "), words: words.trim().split(" ").filter(Boolean) };
    });
}
