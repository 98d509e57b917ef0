import { checkFields, checkText, listOf, mapOf } from "../../arguments.ts";
import type { Sprite } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import { checkSpriteContent } from "../../handed-in.ts";
import { nearestTags, SPRITE_TAGS, tagsOfText, tagsOfWord, type SpriteTag } from "./tags.ts";

/** What may be asked of the sprite generators: tags, free words, or both. */
export interface SpriteRequest {
  /** Words of {@link SPRITE_TAGS} or their synonyms; at least one here or in `words`. */
  readonly tags?: readonly string[];
  /** English or Chinese: "a small green dragon", "红色的龙". What is not understood is left out. At most 200 letters. */
  readonly words?: string;
}

/** Pixels along each side. */
export const SPRITE_SIZE = 16;

/** DawnBringer's sixteen colours, which the models learned and the compositor draws with (lospec.com/palette-list/dawnbringer-16). */
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

/**
 * The tags of a request.
 * @throws AigcError `bad-request` for a tag that is not known, with the nearest ones that are; for words of which none is
 *   understood; for an empty or overlong request
 */
export function requestedTags(request: SpriteRequest): readonly SpriteTag[] {
  checkFields("sprite", "request", request, { "tags?": listOf(checkText, "a list of tags"), "words?": checkText });
  const { tags = [], words = "" } = request;
  const refuse = (what: string): never => {
    throw new AigcError("bad-request", "sprite", what);
  };
  if (words.length > 200) refuse(`the words are ${words.length} letters long; 200 is the limit. Say less.`);
  if (tags.length > 20) refuse(`${tags.length} tags are asked for; 20 is the limit.`);
  const found = new Set<SpriteTag>();
  for (const tag of tags) {
    const known = tagsOfWord(tag.slice(0, 40));
    if (known.length === 0)
      refuse(
        `the tag "${tag.slice(0, 40)}" is not known. Near it are ${nearestTags(tag).join(", ")}; there are ${SPRITE_TAGS.join(", ")}.`,
      );
    for (const each of known) found.add(each);
  }
  const understood = tagsOfText(words);
  for (const tag of understood.tags) found.add(tag);
  if (found.size === 0) {
    refuse(
      words === ""
        ? `nothing is asked for. Give tags, such as ${SPRITE_TAGS.slice(0, 6).join(", ")}.`
        : `none of "${words}" is understood. There are ${SPRITE_TAGS.join(", ")}.`,
    );
  }
  return [...found];
}

/** A sprite of palette indices. */
export function spriteOf(pixels: ArrayLike<number>, palette: readonly string[] = PALETTE): Sprite {
  return { width: SPRITE_SIZE, height: SPRITE_SIZE, palette: [...palette], pixels: Array.from(pixels) };
}

/** The same drawing in other colours: `swap` names the new colour of an old one. Pixels stay as they are. */
export function recolour(sprite: Sprite, swap: Readonly<Record<string, string>>): Sprite {
  checkSpriteContent("sprite", "sprite", sprite);
  mapOf(checkText, 'new colours by old: { "#d04648": "#597dce" }')("sprite", "swap", swap);
  return { ...sprite, palette: sprite.palette.map((colour) => swap[colour] ?? colour) };
}
