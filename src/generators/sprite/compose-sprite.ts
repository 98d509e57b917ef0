import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { checkSprite, repairSprite } from "./check-sprite.ts";
import { drawCharacter, understandCharacter } from "./dolls/character.ts";
import { placeOf } from "./figure.ts";
import { DRAWING_SIZE, type Drawing } from "./formats/drawings.ts";
import { hasOwnDrawing, isShown, reachesOut, toRemove } from "./hold.ts";
import { library, subjectsOfCategory } from "./library.ts";
import { paint } from "./paint.ts";
import { formOf, requestedWish, understandRequest, type SpriteRequest } from "./sprite.ts";
import type { SpriteTag } from "./tags.ts";
import type { Held, Wish } from "./understood-wish.ts";
import { meaningOfWord } from "./vocabulary.ts";

/** The subjects of a wish that only names a colour. */
const ANYTHING = ["slime", "gem", "potion", "flower"];

/**
 * "sprite/compose": takes a drawing of the library by rule, varies its outline, paints it in the colours of the wish, and adds what is
 * held and worn. It always answers.
 */
export function composeSprite(): Generator<SpriteRequest, Sprite> {
  return {
    name: "sprite/compose",
    understand(request) {
      if (formOf(request) !== "sprite") return understandCharacter(request);
      const { holding, shown } = requestedWish(request);
      // A held thing may have its own drawing, such as an axe.
      const own = new Set([...shown, ...holding.filter(hasOwnDrawing).map(({ word }) => word)]);
      return understandRequest(request, { hasOwn: (word) => own.has(word) });
    },
    propose(request, rng) {
      checkChance("sprite/compose", rng);
      if (formOf(request) !== "sprite") return drawCharacter(request, rng);
      const wish = withGear(requestedWish(request));
      return paint(drawingOf(wish, rng), wish, rng);
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

/** The typical thing of a role. */
const GEAR: Readonly<Partial<Record<SpriteTag, string>>> = {
  archer: "bow",
  mage: "staff",
  warrior: "sword",
  knight: "helmet",
  king: "crown",
};

/** Adds the typical thing: a skeleton archer gets a bow, unless the wish names what it holds or lacks. */
function withGear(wish: Wish): Wish {
  const { figure, subject, holding, without } = wish;
  const roles = subject.filter((tag) => tag in GEAR && tag !== figure);
  const own = figure === undefined ? undefined : meaningOfWord(figure.replace(/ /g, ""));
  const gear = roles.flatMap((role): Held[] => {
    const name = GEAR[role]!;
    const { tags } = meaningOfWord(name)!;
    const place = placeOf(tags);
    const taken = own?.tags.includes(role) || without.length > 0 || holding.some((held) => held.place === place);
    return taken ? [] : [{ name, word: name, tags, colours: [], place }];
  });
  return gear.length === 0 ? wish : { ...wish, holding: [...holding, ...gear.slice(0, 1)] };
}

/** A drawing of the subject; if possible one that can show what is held and leave out what is not wanted. */
export function drawingOf(wish: Wish, rng: Rng): Drawing {
  const all = library().get(rng.pick(subjectsOf(wish)))!;
  const winged = wish.parts?.wings ? all.filter(({ wings }) => wings) : [];
  const drawings = winged.length > 0 ? winged : all;
  const canDoWithout = (drawing: Drawing) => toRemove(drawing, wish).every(({ area }) => area);
  const canHold = ({ anchors, shows }: Drawing) =>
    wish.holding.every((held) => {
      const own = shows.find((shown) => isShown(held, [shown]));
      if (own) return held.colours.length === 0 || own.area;
      if (held.place === "head") return anchors.head;
      return held.place !== "hand" || (anchors.hand && (anchors.hand[0] >= DRAWING_SIZE / 2 || !reachesOut(held)));
    });
  const best = [drawings.filter((each) => canDoWithout(each) && canHold(each)), drawings.filter(canDoWithout)];
  return rng.pick(best.find((some) => some.length > 0) ?? drawings);
}

function subjectsOf({ figure, subject, head }: Wish): readonly string[] {
  if (figure !== undefined) return [figure];
  const tags = [...head, ...subject].reverse();
  return tags.map((tag) => (library().has(tag) ? [tag] : subjectsOfCategory(tag))).find((all) => all.length > 0) ?? ANYTHING;
}
