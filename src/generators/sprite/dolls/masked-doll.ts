import { checkOptions, oneOf, whole } from "../../../arguments.ts";
import type { Sprite } from "../../../content.ts";
import type { Signal } from "../../../errors.ts";
import type { Generator } from "../../../generator.ts";
import { checkChance, checkModel } from "../../../handed-in.ts";
import { checkContract, checkTensorShape, listLearned } from "../../../manifest-details.ts";
import type { Model } from "../../../model.ts";
import type { Rng } from "../../../rng.ts";
import { checkSprite, repairSprite } from "../check-sprite.ts";
import { formOf, notLearned, type SpriteRequest } from "../sprite.ts";
import { tagVector } from "../tags.ts";
import { colourOf } from "./canvas.ts";
import { looksOf, understandCharacter } from "./character.ts";
import { chooseDoll } from "./choose-doll.ts";
import type { Doll } from "./doll.ts";
import { GRID, GRID_CLASSES, paintsOfDoll, SPRITE_DOLL_MASKED_CONTRACT } from "./doll-grid.ts";
import { inOnePiece, outlined } from "./doll-model.ts";
import type { DollOptions } from "./doll-network.ts";
import { dollPictureOf, emptyHanded, stylesIn, tagsOfDoll, viewsOf } from "./doll-views.ts";
import { fillDoll, type DollPasses } from "./fill-doll.ts";
import { SHOWN_CLASSES } from "./shown-grid.ts";
import { walking } from "./walking.ts";

/** How the masked network of dolls draws. */
export interface MaskedDollOptions extends DollOptions {
  /** Number of passes until all pixels are set, 1 to 64; two more check the pixels again. Default 6. */
  readonly steps?: number;
}

const SECOND_LOOKS = 2;
const STEPS = 6;
const AREA = GRID * GRID;

/** @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network */
function tagsOfNetwork(name: string, model: Model): readonly string[] {
  checkModel(name, "model", model);
  const { manifest } = model;
  checkContract(name, manifest, SPRITE_DOLL_MASKED_CONTRACT, "sprite --model sprite-doll-masked");
  const tags = listLearned(manifest, "tags", []);
  checkTensorShape(manifest, "inputs", "canvas", [null, GRID, GRID, SHOWN_CLASSES + 1]);
  checkTensorShape(manifest, "inputs", "condition", [null, tags.length + 1]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, GRID, GRID, GRID_CLASSES]);
  return tags;
}

/** Somebody whom a request means, as the rules choose them. */
function askedDoll(name: string, request: SpriteRequest, rng: Rng): Doll {
  const form = formOf(request);
  if (form === "portrait") notLearned(name, `to draw a ${form}`);
  return emptyHanded(chooseDoll(looksOf({ ...request, as: "doll" }), rng.fork(request.persona?.name ?? "")));
}

/**
 * "sprite/doll-masked": the one whom the rules choose for a request, in 32 x 32 pixels that the masked network of dolls settles a few at a time;
 * standing and walking in four directions, with empty hands. {@link completeSprite}, {@link redrawPart} and {@link varySprite} take its model too.
 * @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network
 */
export function maskedDoll(model: Model, options: MaskedDollOptions = {}): Generator<SpriteRequest, Sprite> {
  const name = "sprite/doll-masked";
  const tags = tagsOfNetwork(name, model);
  checkOptions(name, "options", options, { "style?": oneOf(stylesIn(tags)), "steps?": whole(1, 64) });
  const how: DollPasses = { steps: options.steps ?? STEPS, looks: SECOND_LOOKS };
  const hidden = new Uint8Array(AREA).fill(1);
  return {
    name,
    model: { name: model.manifest.name, sha256: model.manifest.sha256 },
    understand: understandCharacter,
    async propose(request, rng, signal) {
      checkChance(name, rng, signal);
      const doll = askedDoll(name, request, rng.fork("wish"));
      const paints = paintsOfDoll(doll);
      const grids: Uint8Array[] = [];
      for (const view of viewsOf(options.style)) {
        const condition = tagVector([...tagsOfDoll(doll), ...(view === undefined ? [] : [view])], tags);
        const picture = new Uint16Array(AREA);
        const { grid } = await fillDoll(model, { picture, hidden, condition, paints }, how, rng.fork(view ?? "front"), signal);
        grids.push(inOnePiece(options.style === undefined ? outlined(grid) : grid));
      }
      return walking(grids, paints);
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

/**
 * Draws hidden pixels of a picture of somebody.
 * @returns for each pixel its colour, or undefined for nothing; those that are not hidden are the sprite's
 */
export function dollRedrawer(model: Model, options: { readonly steps?: number; readonly candidates?: number }) {
  const name = "sprite/doll-masked";
  const tags = tagsOfNetwork(name, model);
  checkOptions(name, "options", options, { "steps?": whole(1, 64), "candidates?": whole(1, 1) });
  const how: DollPasses = { steps: options.steps ?? STEPS, looks: SECOND_LOOKS };
  return {
    size: GRID,
    understand: understandCharacter,
    async redraw(sprite: Sprite, hidden: Uint8Array, request: SpriteRequest, rng: Rng, signal?: Signal) {
      const asked = [...(request.tags ?? []), request.words ?? ""].join("") !== "" || request.persona !== undefined;
      const doll = askedDoll(name, request, rng.fork("wish"));
      const told = asked ? tagsOfDoll(doll) : [];
      const given = dollPictureOf(sprite);
      const unfinished = { picture: given, hidden, condition: tagVector(told, tags), paints: paintsOfDoll(doll) };
      const { picture } = await fillDoll(model, unfinished, how, rng, signal);
      const own = (code: number) => sprite.palette[sprite.pixels[given.indexOf(code)]! - 1];
      return Array.from(picture, (code) => (code === 0 ? undefined : (own(code) ?? colourOf(code))));
    },
  };
}
