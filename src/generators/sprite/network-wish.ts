import type { Rng } from "../../rng.ts";
import type { Understanding } from "../../content.ts";
import { RAMPS, USUAL_COLOURS } from "./colours.ts";
import { simplify } from "./chinese.ts";
import { lookUpEnglish } from "./english.ts";
import { unique } from "./figure.ts";
import { categoriesOf, library, subjectsByWord, subjectsOfCategory } from "./library.ts";
import { isOfLibrary, ownNamesIn, ownOutlinesOf } from "./own-names.ts";
import { formOf, learnedTags, notLearned, requestedWish, understandRequest, type SpriteRequest } from "./sprite.ts";
import type { Held, Wish } from "./understood-wish.ts";
import { meaningOfWord } from "./vocabulary.ts";
import { understandWish } from "./wish.ts";

/** The tag of an outline of a subject, by its number. */
export const outlineTag = (subject: string, number: number): string => `${subject} ${number}`;

/** Whether a network learned the tags of the library: subjects, outlines, colours of parts, held things. */
const knowsLibrary = (known: readonly string[]): boolean => known.some((tag) => tag.endsWith(" 1"));

/** The most subjects in one mixture. */
const MOST_SUBJECTS = 2;

/**
 * The tags of a request for a network. Two subjects in one request become a mixture of both.
 * @param known the tags that the network learned, in the order of its condition vector
 * @param open `settled`: outline and colours are chosen at random if the request does not name them; `open`: they are left to the given
 *   pixels
 * @throws AigcError `bad-request` for wishes that the network has not learned: things to leave out, worn things, several held things
 */
export function conditionTags(
  request: SpriteRequest,
  generator: string,
  known: readonly string[],
  rng: Rng,
  open: "settled" | "open" = "settled",
): readonly string[] {
  const [named, rest] = ownNames(request, known);
  const own = named.flatMap((name) => [name, ...categoriesOf(name), ...(open === "open" ? [] : pickedOf(ownOutlinesOf(name, known), rng))]);
  if (!rest) return unique(own).filter((tag) => known.includes(tag));
  if (!knowsLibrary(known) || formOf(rest) !== "sprite") return unique([...own, ...learnedTags(rest, generator, known)]);
  const wish = requestedWish(rest);
  const [held] = wish.holding;
  const subjects = subjectsOf(wish, known, rng);
  const { size, mood, age, parts } = wish;
  const beyond = [
    ...[size, mood, age, ...Object.keys(parts ?? {})].flatMap((look) => (look === undefined ? [] : [`how it looks: ${look}`])),
    ...wish.without.filter((name) => !(name in RAMPS)).map((name) => `to leave out: ${name}`),
    ...wish.holding.filter((thing, index) => index > 0 || holdingTag(thing, known) === undefined).map(({ word }) => `who holds or wears what: ${word}`), // prettier-ignore
    ...subjects.filter((subject) => !known.includes(subject)).map((subject) => `the tag "${subject}"`),
    ...(subjects.length + own.length === 0 ? [`what to draw for ${wish.understood.join(", ")}`] : []),
  ];
  if (beyond.length > 0) notLearned(generator, beyond[0]!);
  // In somebody's own style the usual colours are theirs.
  const usual = open === "open" || subjects[0] === undefined || ownOutlinesOf(subjects[0], known).length > 0 ? undefined : subjects[0];
  const [main, second] = coloursOf(wish, usual, rng);
  return [
    ...own,
    ...subjects,
    ...unique(subjects.flatMap(categoriesOf)),
    ...(main === undefined ? [] : [main]),
    ...(second === undefined ? [] : [`second ${second}`]),
    ...(held ? [holdingTag(held, known)!, `holding ${heldColour(held, rng)}`] : []),
    // A mixture has no numbered outline.
    ...(subjects.length !== 1 || own.length > 0 || open === "open" ? [] : outlineOf(subjects[0]!, known, rng)),
  ].filter((tag) => known.includes(tag));
}

/** The colours that a request asks for of the figure itself, the main one first. */
export function askedColours(request: SpriteRequest, known: readonly string[]): readonly string[] {
  const [, rest] = ownNames(request, known);
  if (!rest || !knowsLibrary(known) || formOf(rest) !== "sprite") return [];
  return requestedWish(rest).subject.filter((tag) => tag in RAMPS);
}

/**
 * The names of a developer's own pictures in a request, which only this network knows, and the rest of the request. A subject of the library
 * is none of them: it is understood like everywhere.
 */
function ownNames(request: SpriteRequest, known: readonly string[]): readonly [readonly string[], SpriteRequest | undefined] {
  const names = ownNamesIn(known);
  const tags: readonly unknown[] = Array.isArray(request?.tags) ? request.tags : [];
  const isOwn = (tag: unknown): tag is string =>
    typeof tag === "string" && (names.has(tag) ? !isOfLibrary(tag) : known.includes(tag) && !isWord(tag));
  const said = names.size > 0 && typeof request?.words === "string" ? request.words.split(/\s+/) : [];
  const inWords = (word: string) => [word.toLowerCase(), word.toLowerCase().replace(/s$/, "")].find((one) => names.has(one) && isOwn(one));
  const own = unique([...tags.filter(isOwn), ...said.flatMap((word) => inWords(word) ?? [])]);
  if (own.length === 0) return [own, request];
  const left = tags.filter((tag): tag is string => !isOwn(tag));
  const words = said.length > 0 ? said.filter((word) => inWords(word) === undefined).join(" ") : request.words;
  const { words: _, ...rest } = { ...request, tags: left };
  if (words && understandWish(words).understood.length > 0) return [own, { ...rest, words }];
  return [own, left.length > 0 ? rest : undefined];
}

const isWord = (tag: string): boolean => meaningOfWord(simplify(tag)) !== undefined || lookUpEnglish(tag.replace(/[\s_-]/g, "")) !== undefined; // prettier-ignore

/** How a request was understood for a network, for the papers. */
export function understandForNetwork(request: SpriteRequest, known: readonly string[]): Understanding | undefined {
  const [names, rest] = ownNames(request, known);
  if (names.length > 0) {
    const said = names.filter((name) => request.words?.toLowerCase().includes(name));
    const of = rest && understandForNetwork(rest, known);
    if (said.length === 0) return of;
    const { notUnderstood } = understandWish(said.reduce((words, name) => words.replace(name, ""), request.words!.toLowerCase()));
    return { notUnderstood: notUnderstood.filter((word) => word !== "s"), ...of, understood: [...(of?.understood ?? []), ...said] };
  }
  if (!knowsLibrary(known)) return understandRequest(request, { known });
  const { holding, shown } = requestedWish(request);
  const own = new Set([...shown, ...holding.flatMap((held) => (holdingTag(held, known) ? [held.word] : []))]);
  return understandRequest(request, { hasOwn: (word) => own.has(word) });
}

/** The subjects of a wish, its figure first; for a category word one at random. */
function subjectsOf({ figure, subject, head, shown, holding }: Wish, known: readonly string[], rng: Rng): readonly string[] {
  const held = holding.map(({ word }) => word);
  const named = shown.filter((word) => !held.includes(word)).flatMap((word) => subjectOfWord(word) ?? []);
  const all = unique([...(figure === undefined ? [] : [figure]), ...named]);
  if (all.length > 0) return all.slice(0, MOST_SUBJECTS);
  const tags = [...head, ...subject].reverse();
  const drawn = (tag: string) => (library().has(tag) ? [tag] : subjectsOfCategory(tag)).filter((name) => known.includes(name));
  const names = tags.map(drawn).find((each) => each.length > 0);
  return names ? [rng.pick(names)] : [];
}

/** Subjects of which some learned outlines cannot be told from other things: networks draw only these, by number. */
export const READABLE: Readonly<Record<string, readonly number[]>> = { knight: [1], skeleton: [1, 2], frog: [1, 2] };

/** One of the outlines that the network has learned: of a developer's own pictures, if they show the subject. */
function outlineOf(subject: string, known: readonly string[], rng: Rng): readonly string[] {
  const own = ownOutlinesOf(subject, known);
  if (own.length > 0) return pickedOf(own, rng);
  const learnt = known.filter((tag) => tag.startsWith(`${subject} `) && /^\d+$/.test(tag.slice(subject.length + 1)));
  const readable = (READABLE[subject] ?? []).map((number) => outlineTag(subject, number)).filter((tag) => learnt.includes(tag));
  return pickedOf(readable.length > 0 ? readable : learnt, rng);
}

const pickedOf = (tags: readonly string[], rng: Rng): readonly string[] => (tags.length > 0 ? [rng.pick(tags)] : []);

function subjectOfWord(word: string): string | undefined {
  const plain = word.toLowerCase().replace(/[\s-]/g, "");
  return subjectsByWord().get(plain) ?? subjectsByWord().get(plain.replace(/s$/, ""));
}

/** The colours of the wish; if it has none, a usual colour of the subject that the wish does not exclude. */
function coloursOf({ subject, without }: Wish, name: string | undefined, rng: Rng): readonly (string | undefined)[] {
  const asked = subject.filter((tag) => tag in RAMPS);
  if (asked.length > 0 || name === undefined) return asked;
  const drawings = library().get(name) ?? [];
  const usual = (drawings.length > 0 ? rng.pick(drawings).colours.main : undefined) ?? USUAL_COLOURS.main;
  const allowed = usual.filter((colour) => !without.includes(colour));
  return allowed.length > 0 ? [rng.pick(allowed)] : [];
}

function holdingTag({ place, name, subject }: Held, known: readonly string[]): string | undefined {
  if (place === "body" || place === "feet" || place === "other hand") return undefined;
  return [name, subject].map((one) => `holding ${one}`).find((tag) => known.includes(tag));
}

/** The usual colours of held things, where the wish names none. */
const USUAL_OF_HELD: Readonly<Record<string, readonly string[]>> = {
  potion: ["red", "blue", "green", "purple"],
  book: ["brown", "red", "blue"],
  gem: ["red", "cyan", "green"],
  food: ["red"],
  staff: ["blue", "red", "purple"],
  shield: ["blue", "red", "silver"],
  crown: ["gold"],
  ring: ["gold"],
  hat: ["brown", "blue", "red"],
  hood: ["brown", "green", "blue"],
};

function heldColour({ colours, name, tags }: Held, rng: Rng): string {
  const usual = [name, ...tags].map((one) => USUAL_OF_HELD[one]).find(Boolean) ?? ["silver"];
  return colours[0] ?? rng.pick(usual);
}
