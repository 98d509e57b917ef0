import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { checkSprite, repairSprite } from "./check-sprite.ts";
import { drawCharacter, understandCharacter } from "./dolls/character.ts";
import { drawHeld, ownDrawing } from "./draw-held.ts";
import { drawPerson, isPerson } from "./draw-person.ts";
import { pick, put, whole, type Grid } from "./grid.ts";
import { RAMPS } from "./colours.ts";
import type { Drawing } from "./formats/drawings.ts";
import { library, subjectsOfCategory } from "./library.ts";
import { paint } from "./paint.ts";
import { COMPOSER_PALETTE, inksOf } from "./inks.ts";
import { formOf, requestedWish, SPRITE_SIZE, spriteOf, understandRequest, type SpriteRequest } from "./sprite.ts";
import { sortOf } from "./tags.ts";
import { CREATURES, SIDE_VIEWS, THINGS, WIDE_THINGS } from "./templates.ts";
import type { Wish } from "./understood-wish.ts";

/**
 * "sprite/compose": puts a sprite together from drawn parts, by rule, in colours that suit the tags. Always answers.
 */
export function composeSprite(): Generator<SpriteRequest, Sprite> {
  return {
    name: "sprite/compose",
    understand(request) {
      if (formOf(request) !== "sprite") return understandCharacter(request);
      const { holding, shown } = requestedWish(request);
      // What is drawn small in a hand has a drawing of its own there, such as an axe.
      const own = new Set([...shown, ...holding.filter(ownDrawing).map(({ word }) => word)]);
      return understandRequest(request, { hasOwn: (word) => own.has(word) });
    },
    propose(request, rng) {
      checkChance("sprite/compose", rng);
      if (formOf(request) !== "sprite") return drawCharacter(request, rng);
      const wish = requestedWish(request);
      const drawing = drawingOf(wish, rng);
      if (drawing) return paint(drawing, wish, rng);
      const grid: Grid = Array.from({ length: SPRITE_SIZE }, () => Array<string>(SPRITE_SIZE).fill("."));
      if (isPerson(wish)) drawPerson(grid, wish, rng);
      else if (isThing(wish)) put(grid, whole(pick([...THINGS, ...WIDE_THINGS], wish, rng).rows), 0, 0);
      else {
        const template = pick([...CREATURES, ...SIDE_VIEWS], wish, rng);
        put(grid, whole(template.rows), 0, 0);
        mark(grid, rng);
        drawHeld(grid, wish.holding, template);
      }
      const inks = inksOf(wish, rng);
      return spriteOf(
        grid.flat().map((letter) => inks[letter] ?? 0),
        COMPOSER_PALETTE,
      );
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

/** A drawing of the library that shows the wish; none for a creature that is without something, which other drawings are put together for. */
function drawingOf({ figure, subject, head, without }: Wish, rng: Rng): Drawing | undefined {
  if (without.some((name) => !(name in RAMPS))) return undefined;
  const tags = [...head, ...subject].reverse();
  const names = figure ? [figure] : tags.map((tag) => (library().has(tag) ? [tag] : subjectsOfCategory(tag))).find((all) => all.length > 0);
  if (!names) return undefined;
  return rng.pick(library().get(rng.pick(names))!);
}

function isThing({ subject }: Wish): boolean {
  const sorts = subject.map(sortOf);
  return sorts.includes("thing") && !sorts.includes("creature");
}

/** A few spots, so that two of a kind differ. */
function mark(grid: Grid, rng: Rng): void {
  for (let i = 2 + rng.below(4); i > 0; i--) {
    const [x, y] = [rng.below(8), 2 + rng.below(SPRITE_SIZE - 4)];
    for (const at of [x, SPRITE_SIZE - 1 - x])
      if (grid[y]![at] === "A" && grid[y]![at - 1] === "A") grid[y]![at] = rng.below(2) === 0 ? "a" : "B";
  }
}
