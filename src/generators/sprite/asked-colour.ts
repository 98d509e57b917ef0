import type { Problem, Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkSprite, repairSprite } from "./check-sprite.ts";
import { isUndyed, shadesOf } from "./colour-names.ts";
import { RAMPS } from "./colours.ts";
import { nearestColours } from "./nearest-colours.ts";
import { askedColours } from "./network-wish.ts";
import type { SpriteRequest } from "./sprite.ts";
import type { LearnedSprites } from "./sprite-model.ts";

/** Less than this share of a sprite, line and skin apart, and its colour is not seen on it. */
const SEEN = 0.2;

/**
 * How a network's sprites are checked and mended: as all sprites are, and for the first colour that a wish asks for. Where that is
 * hardly seen, the largest part of another colour takes it, shade by shade; of the network's colours, so that in somebody's own style it is
 * their red if they have one.
 */
export function checkedColour({
  tags,
  palette,
}: Pick<LearnedSprites, "tags" | "palette">): Pick<Generator<SpriteRequest, Sprite>, "check" | "repair"> {
  // prettier-ignore
  const asked = (request: SpriteRequest) => askedColours(request, tags);
  return {
    check: (sprite, request) => [...checkSprite(sprite), ...colourProblems(sprite, asked(request))],
    repair(sprite, request) {
      const [colour, ...others] = asked(request);
      const dyed =
        colour === undefined || colourProblems(sprite, [colour]).length === 0
          ? undefined
          : dye(sprite, nearestRamp(colour, palette), [colour, ...others]);
      const content = dyed?.content ?? sprite;
      const mended = checkSprite(content).length === 0 ? { content, edits: 0 } : repairSprite(content);
      return mended && { content: mended.content, edits: mended.edits + (dyed?.edits ?? 0) };
    },
  };
}

function colourProblems(sprite: Sprite, [colour]: readonly string[]): Problem[] {
  if (colour === undefined) return [];
  const names = shadesOf(sprite.palette);
  let [seen, all] = [0, 0];
  for (const p of sprite.pixels) {
    if (p === 0 || isUndyed(names[p - 1]!.name)) continue;
    all++;
    if (names[p - 1]!.name === colour) seen++;
  }
  return seen >= SEEN * all ? [] : [{ code: "colour", message: `has ${seen} of ${all} pixels in ${colour}, which is asked for` }];
}

/** The shades of a colour in a palette, light to dark. */
const nearestRamp = (colour: string, palette: readonly string[]): readonly string[] =>
  nearestColours(RAMPS[colour]!, palette).map((at) => palette[at]!);

/** Another part in the shades of a colour: the largest that is of no colour that is asked for. */
function dye(
  sprite: Sprite,
  ramp: readonly string[],
  asked: readonly string[],
): { readonly content: Sprite; readonly edits: number } | undefined {
  // prettier-ignore
  const names = shadesOf(sprite.palette);
  const areas = new Map<string, number>();
  for (const p of sprite.pixels) {
    const name = p === 0 ? "line" : names[p - 1]!.name;
    if (!isUndyed(name) && !asked.includes(name)) areas.set(name, (areas.get(name) ?? 0) + 1);
  }
  const [largest] = [...areas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!largest) return undefined;
  const palette = sprite.palette.map((old, at) => (names[at]!.name === largest[0] ? ramp[names[at]!.shade]! : old));
  return { content: { ...sprite, palette }, edits: largest[1] };
}
