import { subjectsByWord } from "./library.ts";

/** The tag of one picture of a developer's own: `own slugling 3`. A network learns to draw its outline. */
export const ownOutlineTag = (name: string, number: number): string => `own ${name} ${number}`;

const OWN_OUTLINE = /^own (.+) \d+$/;

/** The names of a developer's own pictures among the tags of a network. */
export function ownNamesIn(known: readonly string[]): ReadonlySet<string> {
  return new Set(known.flatMap((tag) => OWN_OUTLINE.exec(tag)?.[1] ?? []));
}

/** The outline tags of a name. */
export const ownOutlinesOf = (name: string, known: readonly string[]): readonly string[] =>
  known.filter((tag) => OWN_OUTLINE.exec(tag)?.[1] === name);

/** Whether a wish for this name is understood as the library understands it. */
export const isOfLibrary = (name: string): boolean => subjectsByWord().get(name.replace(/[ -]/g, "")) === name;
