import { AigcError } from "../../errors.ts";
import type { Rng } from "../../rng.ts";
import type { Understanding } from "../../content.ts";
import { RAMPS, USUAL_COLOURS } from "./colours.ts";
import { simplify } from "./chinese.ts";
import { lookUpEnglish } from "./english.ts";
import { unique } from "./figure.ts";
import { categoriesOf, library, subjectsByWord, subjectsOfCategory } from "./library.ts";
import { formOf, learnedTags, requestedWish, understandRequest, type SpriteRequest } from "./sprite.ts";
import type { Held, Wish } from "./understood-wish.ts";
import { meaningOfWord } from "./vocabulary.ts";

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
  const [own, rest] = ownNames(request, known);
  if (own.length > 0) return unique([...own, ...(rest ? conditionTags(rest, generator, known, rng, open) : [])]);
  if (!knowsLibrary(known) || formOf(request) !== "sprite") return learnedTags(request, generator, known);
  const wish = requestedWish(request);
  const [held] = wish.holding;
  const subjects = subjectsOf(wish, known, rng);
  const { size, mood, age, parts } = wish;
  const beyond = [
    ...[size, mood, age, ...Object.keys(parts ?? {})].flatMap((look) => (look === undefined ? [] : [`how it looks: ${look}`])),
    ...wish.without.filter((name) => !(name in RAMPS)).map((name) => `to leave out: ${name}`),
    ...wish.holding.filter((thing, index) => index > 0 || holdingTag(thing, known) === undefined).map(({ word }) => `who holds or wears what: ${word}`), // prettier-ignore
    ...subjects.filter((subject) => !known.includes(subject)).map((subject) => `the tag "${subject}"`),
    ...(subjects.length === 0 ? [`what to draw for ${wish.understood.join(", ")}`] : []),
  ];
  if (beyond.length > 0)
    throw new AigcError("bad-request", generator, `the network has not learned ${beyond[0]}. Put composeSprite() after it in the chain.`);
  const [main, second] = coloursOf(wish, open === "open" ? undefined : subjects[0], rng);
  return [
    ...subjects,
    ...unique(subjects.flatMap(categoriesOf)),
    ...(main === undefined ? [] : [main]),
    ...(second === undefined ? [] : [`second ${second}`]),
    ...(held ? [holdingTag(held, known)!, `holding ${heldColour(held, rng)}`] : []),
    // A mixture has no numbered outline.
    ...(subjects.length > 1 || open === "open" ? [] : outlineOf(subjects[0]!, known, rng)),
  ].filter((tag) => known.includes(tag));
}

/** The tags of a request that only this network knows, from a developer's own pictures, and the rest of the request. */
function ownNames(request: SpriteRequest, known: readonly string[]): readonly [readonly string[], SpriteRequest | undefined] {
  const tags: readonly unknown[] = Array.isArray(request?.tags) ? request.tags : [];
  const isOwn = (tag: unknown): tag is string => typeof tag === "string" && known.includes(tag) && !isWord(tag);
  const own = tags.filter(isOwn);
  if (own.length === 0) return [own, request];
  const left = request.tags!.filter((tag) => !isOwn(tag));
  return [own, left.length > 0 || request.words ? { ...request, tags: left } : undefined];
}

const isWord = (tag: string): boolean => meaningOfWord(simplify(tag)) !== undefined || lookUpEnglish(tag.replace(/[\s_-]/g, "")) !== undefined; // prettier-ignore

/** How a request was understood for a network, for the papers. */
export function understandForNetwork(request: SpriteRequest, known: readonly string[]): Understanding | undefined {
  const [names, rest] = ownNames(request, known);
  if (names.length > 0) return rest && understandForNetwork(rest, known);
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

/** One of the outlines that the network has learned. */
function outlineOf(subject: string, known: readonly string[], rng: Rng): readonly string[] {
  const all = known.filter((tag) => tag.startsWith(`${subject} `) && /^\d+$/.test(tag.slice(subject.length + 1)));
  return all.length > 0 ? [rng.pick(all)] : [];
}

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
