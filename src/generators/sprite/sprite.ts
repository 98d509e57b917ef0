import { checkObject, checkOptions, checkText, listOf, oneOf, whole, withFields, within } from "../../arguments.ts";
import type { Persona, Sprite, Understanding } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import { checkSpriteContent } from "../../handed-in.ts";
import { PERSONA_TRAITS } from "../../persona-traits.ts";
import { SPECIES } from "./dolls/species.ts";
import { simplify } from "./chinese.ts";
import { lookUpEnglish } from "./english.ts";
import type { Word } from "./phrases.ts";
import { SPRITE_TAGS, withImplied, type SpriteTag } from "./tags.ts";
import { meaningOfSubject, meaningOfWord, nearestWords } from "./vocabulary.ts";
import { unique } from "./figure.ts";
import type { Wish } from "./understood-wish.ts";
import { wishOfBoth } from "./wish.ts";

/** A request for a sprite: tags, free words, or both. */
export interface SpriteRequest {
  /** Words of {@link SPRITE_TAGS} or their synonyms; at least one here or in `words`. */
  readonly tags?: readonly string[];
  /** English or Chinese: "a small green dragon", "红色的龙". Unknown words are ignored. At most 200 letters. */
  readonly words?: string;
  /**
   * The form: a "sprite" of 16 x 16 pixels; a "doll", a character in four directions with idle, walk, attack, hurt and fall, 48 x 48 pixels
   * with a body of 24 x 32 and room for weapons; a "portrait", the face of the same character, 48 x 48, in four moods. Default: a doll
   * for a persona, else a sprite.
   */
  readonly as?: SpriteForm;
  /** The character; missing fields come from the words or are random. The same persona and seed give the same doll and portrait. */
  readonly persona?: Partial<Persona>;
  /** The strength of an opponent: 1, 2 or 3, visible in colour, armour and size. Default 1. */
  readonly tier?: number;
}

/** The forms of a sprite. */
export const SPRITE_FORMS = ["sprite", "doll", "portrait"] as const;
export type SpriteForm = (typeof SPRITE_FORMS)[number];

/** The form of a request. @throws AigcError `bad-request` for an unknown form, and for other wrong fields */
export function formOf(request: SpriteRequest): SpriteForm {
  checkRequest(request);
  return request.as ?? (request.persona === undefined ? "sprite" : "doll");
}

/** Checks the fields that all forms have. */
function checkRequest(request: SpriteRequest): void {
  if (typeof request === "string")
    refuse(`request is a text. Give an object: { words: ${JSON.stringify((request as string).slice(0, 60))} }.`);
  checkObject("sprite", "request", request, 'an object with tags or words, such as { words: "a blue knight" }');
  const sized = ["size", "width", "height"].find((field) => field in request);
  if (sized !== undefined)
    refuse(`request.${sized} is not known: a sprite has ${SPRITE_SIZE} x ${SPRITE_SIZE} pixels, larger with words like "huge"; as: "doll" and "portrait" have 48 x 48. Leave it out, and scale the game object.`); // prettier-ignore
  const persona = { ...PERSONA_TRAITS, "name?": checkText, "role?": checkText, "mood?": within(-1, 1), "species?": oneOf(SPECIES) };
  checkOptions("sprite", "request", request, {
    "tags?": listOf((where, name, tag) => checkText(where, name, tag, 'a tag, such as "knight"'), 'a list of tags, such as ["knight", "blue"]'), // prettier-ignore
    "words?": (where, name, value) => checkText(where, name, value, 'a wish in words, such as "a green dragon"'),
    "as?": oneOf(SPRITE_FORMS),
    "persona?": withFields(persona),
    "tier?": whole(1, 3),
  });
  const { tags = [], words = "" } = request;
  if (words.length > MOST_LETTERS) refuse(`the words are ${words.length} letters long; ${MOST_LETTERS} is the limit. Say less.`);
  if (tags.length > MOST_TAGS) refuse(`${tags.length} tags are asked for; ${MOST_TAGS} is the limit.`);
}

/** Side of the sprites of the compositor, in pixels. Each sprite states its own size; that of a network stands in its manifest. */
export const SPRITE_SIZE = 16;

/** DawnBringer's sixteen colours, which the compositor draws with (lospec.com/palette-list/dawnbringer-16). */
export const PALETTE = [
  "#140c1c",
  "#442434",
  "#30346d",
  "#4e4a4e",
  "#854c30",
  "#346524",
  "#d04648",
  "#757161",
  "#597dce",
  "#d27d2c",
  "#8595a1",
  "#6daa2c",
  "#d2aa99",
  "#6dc2ca",
  "#dad45e",
  "#deeed6",
] as const;

/** The limits of a request. */
const MOST_LETTERS = 200;
const MOST_TAGS = 20;

/**
 * The wish of a request, from its words and its tags.
 * @throws AigcError `bad-request` for an unknown tag, with the nearest known ones; for words of which none is understood, or that only
 *   say what not to draw; for an empty or too long request
 */
export function requestedWish(request: SpriteRequest): Wish {
  checkRequest(request);
  const { tags = [], words = "" } = request;
  const wish = wishOfBoth(tags.map(knownTag), words);
  if (wish.tags.length > 0) return wish;
  if (words.trim() === "") {
    const who = request.persona === undefined ? "" : ' For somebody by role leave out as: "sprite".';
    return refuse(`nothing is asked for. Give words, such as { words: "a blue knight" }, or tags, such as { tags: ["dragon"] }.${who}`);
  }
  if (wish.without.length > 0) return refuse(`"${words}" says only what not to draw: ${wish.without.join(", ")}. Say what to draw.`);
  const near = wish.notUnderstood.slice(0, 5).flatMap((word) => nearestWords(word, 2));
  return refuse(
    `none of "${words}" is understood. ${near.length > 0 ? `Near it are ${unique(near).join(", ")}; there` : "There"} are ${SPRITE_TAGS.join(", ")}.`,
  );
}

/** The tags of a request: those of the figure, and those of held things without their colours. */
export function requestedTags(request: SpriteRequest): readonly SpriteTag[] {
  return tagsOf(requestedWish(request));
}

/**
 * The tags of a request for a network. A tag that it has not learned is replaced by the tag that it implies.
 * @param known the tags that the network learned
 * @throws AigcError `bad-request` for words whose meaning is more than their tags, since the networks learned no grammar; and for a tag
 *   without a known replacement
 */
export function learnedTags(request: SpriteRequest, generator: string, known: readonly string[]): readonly string[] {
  const form = formOf(request);
  if (form !== "sprite") notLearned(generator, `to draw a ${form}`);
  const wish = requestedWish(request);
  const [held] = wish.holding;
  const looks = [wish.size, wish.mood, wish.age, ...Object.keys(wish.parts ?? {})].filter(Boolean);
  const tags = tagsOf(wish);
  const strange = tags.find((tag) => nearestLearned(tag, known) === undefined);
  const beyond = [
    ...(request.words && wish.without.length > 0 ? [`to leave out: ${wish.without.join(", ")}`] : []),
    ...(request.words && held ? [`who holds or wears what: ${held.word}`] : []),
    ...(looks.length > 0 ? [`how it looks: ${looks.join(", ")}`] : []),
    ...(strange === undefined ? [] : [`the tag "${strange}"`]),
  ];
  if (beyond.length > 0) notLearned(generator, beyond[0]!);
  return unique(tags.map((tag) => nearestLearned(tag, known)!));
}

/** Refuses what a network has not learned; the rules may know it. */
export function notLearned(generator: string, what: string): never {
  throw new AigcError("bad-request", generator, `the network has not learned ${what}. Put composeSprite() after it in the chain.`);
}

/** The tag if the network has learned it, else the tag that it implies if that is learned. */
function nearestLearned(tag: SpriteTag, known: readonly string[]): SpriteTag | undefined {
  return withImplied(tag).find((other) => known.includes(other));
}

function tagsOf({ subject, holding }: Wish): readonly SpriteTag[] {
  return unique([...subject, ...holding.flatMap(({ tags }) => tags)]);
}

/**
 * How a request was understood, for the papers of a sprite; undefined if all of it was.
 * @param hasOwn words that have their own drawing after all
 * @param known the tags that the network learned
 */
export function understandRequest(
  request: SpriteRequest,
  { hasOwn = () => false, known = SPRITE_TAGS }: { hasOwn?: (word: string) => boolean; known?: readonly string[] } = {},
): Understanding | undefined {
  const wish = requestedWish(request);
  const { understood, notUnderstood, without, leftOut, nearest = [], corrected } = wish;
  const near = [
    ...nearest.filter(({ word }) => !hasOwn(word)),
    ...tagsOf(wish).flatMap((tag) => {
      const drawn = nearestLearned(tag, known);
      return drawn === undefined || drawn === tag ? [] : [{ word: tag, drawn }];
    }),
  ];
  if (!request.words && !leftOut && near.length === 0) return undefined;
  return {
    understood,
    notUnderstood,
    ...(without.length > 0 ? { without } : {}),
    ...(leftOut ? { leftOut } : {}),
    ...(near.length > 0 ? { nearest: near } : {}),
    ...(corrected ? { corrected } : {}),
  };
}

function refuse(what: string): never {
  throw new AigcError("bad-request", "sprite", what);
}

function knownTag(tag: string): Word {
  const written = tag.slice(0, 40);
  const meaning = meaningOfWord(simplify(written)) ?? lookUpEnglish(written.replace(/[\s_-]/g, "")) ?? meaningOfSubject(written);
  if (meaning) return { text: tag, meaning };
  return refuse(`the tag "${written}" is not known. Near it are ${nearestWords(written).join(", ")}; there are ${SPRITE_TAGS.join(", ")}.`);
}

/** Makes a sprite of palette indices. @param width of its rows; the height follows from the number of pixels */
export function spriteOf(pixels: ArrayLike<number>, palette: readonly string[] = PALETTE, width = SPRITE_SIZE): Sprite {
  return { width, height: pixels.length / width, palette: [...palette], pixels: Array.from(pixels) };
}

/**
 * The same sprite in other colours: `swap` has the new colour for each old one. The pixels do not change.
 * @throws AigcError `bad-request` for a value that is no sprite, and for a colour that is no string
 */
export function recolour(sprite: Sprite, swap: Readonly<Record<string, string>>): Sprite {
  checkSpriteContent("sprite", "sprite", sprite);
  checkObject("sprite", "swap", swap, 'colours by colours, such as { "#6daa2c": "#6dc2ca" }');
  for (const [old, colour] of Object.entries(swap)) checkText("sprite", `swap["${old}"]`, colour, 'a colour, such as "#6dc2ca"');
  return { ...sprite, palette: sprite.palette.map((colour) => swap[colour] ?? colour) };
}
