import { checkOptions, oneOf } from "../../../arguments.ts";
import type { Sprite } from "../../../content.ts";
import type { Generator } from "../../../generator.ts";
import { checkChance } from "../../../handed-in.ts";
import type { Model } from "../../../model.ts";
import { checkSprite, repairSprite } from "../check-sprite.ts";
import { formOf, notLearned, type SpriteRequest } from "../sprite.ts";
import { understandCharacter } from "./character.ts";
import { dollSpace } from "./doll-space.ts";

/** How far somebody is from the one whom the rules draw. */
const SPREAD = 0.4;

/** How a network of dolls is asked. */
export interface DollOptions {
  /** A style of the network, such as "crawl", that of Dungeon Crawl Stone Soup: the front alone, in all directions. Default: that of the dolls. */
  readonly style?: string;
}

/**
 * "sprite/doll": somebody near the one whom the rules draw for a request, of 32 x 32 pixels, standing and walking in four directions, with
 * empty hands. See {@link dollSpace} for all else that the network can do.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function dollSprite(model: Model, options: DollOptions = {}): Generator<SpriteRequest, Sprite> {
  const space = dollSpace(model);
  const name = "sprite/doll";
  checkOptions(name, "options", options, { "style?": oneOf(space.styles) });
  return {
    name,
    model: { name: model.manifest.name, sha256: model.manifest.sha256 },
    understand: understandCharacter,
    async propose(request, rng) {
      checkChance(name, rng);
      const form = formOf(request);
      if (form !== "doll") notLearned(name, `to draw a ${form}`);
      return space.draw(space.moreLike([await space.wish(request, rng.fork("wish"))], rng.fork("near"), SPREAD), options.style);
    },
    check: checkSprite,
    repair: repairSprite,
  };
}
