import { checkOptions, oneOf } from "../../../arguments.ts";
import type { Sprite } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { Generator } from "../../../generator.ts";
import { checkChance } from "../../../handed-in.ts";
import type { Model } from "../../../model.ts";
import { checkSprite, repairSprite } from "../check-sprite.ts";
import { formOf, type SpriteRequest } from "../sprite.ts";
import { tagVector } from "../tags.ts";
import type { Rng } from "../../../rng.ts";
import { chooseDoll } from "./choose-doll.ts";
import { looksOf, understandCharacter } from "./character.ts";
import { paintsOfDoll, SPRITE_DOLL_GAN_CONTRACT } from "./doll-grid.ts";
import { dollModel } from "./doll-model.ts";
import { emptyHanded, tagsOfDoll } from "./doll-views.ts";
import { walking } from "./walking.ts";
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
  return dollGenerator("sprite/doll", model, space.styles, options, async (request, rng) =>
    space.draw(space.moreLike([await space.wish(request, rng.fork("wish"))], rng.fork("near"), SPREAD), options.style),
  );
}

/**
 * "sprite/doll-gan": somebody in the clothes of the one whom the rules choose for a request, as {@link dollSprite} draws people, by the
 * generator of a GAN: what the clothes leave open, it invents.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function dollGan(model: Model, options: DollOptions = {}): Generator<SpriteRequest, Sprite> {
  const { tags, numbers, styles, views } = dollModel("dollGan", model, SPRITE_DOLL_GAN_CONTRACT);
  return dollGenerator("sprite/doll-gan", model, styles, options, async (request, rng) => {
    const doll = emptyHanded(chooseDoll(looksOf(request), rng.fork("wish")));
    const latent = Array.from({ length: numbers }, () => rng.normal());
    return walking(await views(latent, tagVector(tagsOfDoll(doll), tags), options.style), paintsOfDoll(doll));
  });
}

function dollGenerator(
  name: string,
  { manifest }: Model,
  styles: readonly string[],
  options: DollOptions,
  draw: (request: SpriteRequest, rng: Rng) => Promise<Sprite>,
): Generator<SpriteRequest, Sprite> {
  checkOptions(name, "options", options, { "style?": oneOf(styles) });
  return {
    name,
    model: { name: manifest.name, sha256: manifest.sha256 },
    understand: understandCharacter,
    async propose(request, rng) {
      checkChance(name, rng);
      const form = formOf(request);
      if (form !== "doll") throw new AigcError("bad-request", name, `the network has not learned to draw a ${form}. Put composeSprite() after it in the chain.`); // prettier-ignore
      return draw(request, rng);
    },
    check: checkSprite,
    repair: repairSprite,
  };
}
