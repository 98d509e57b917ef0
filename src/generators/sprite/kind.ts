import type { Sprite } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import { composeSprite } from "./compose-sprite.ts";
import { SPRITE_DOLL_CONTRACT, SPRITE_DOLL_MASKED_CONTRACT } from "./dolls/doll-grid.ts";
import { dollSprite } from "./dolls/doll-network.ts";
import { maskedDoll } from "./dolls/masked-doll.ts";
import { encodeAseprite, sheetOf } from "./formats/aseprite.ts";
import { spritePng } from "./formats/png.ts";
import { ganSprite, SPRITE_GAN_CONTRACT } from "./gan-sprite.ts";
import { SPRITE_LATENT_CONTRACT } from "./latent-sprite.ts";
import { maskedSprite, SPRITE_MASKED_CONTRACT } from "./masked-sprite.ts";
import type { SpriteRequest } from "./sprite.ts";
import { vaeSprite } from "./vae-sprite.ts";

/** Small pictures of palette indices. */
export const spriteKind: Kind<SpriteRequest, Sprite, "sprite"> = {
  name: "sprite",
  mark: "pixels",
  rules: composeSprite,
  codecs: {
    png: { encode: (sprite, provenance) => spritePng(sheetOf(sprite), provenance) },
    "aseprite.json": { encode: encodeAseprite },
  },
  learned: {
    [SPRITE_MASKED_CONTRACT]: (model) => maskedSprite(model),
    [SPRITE_GAN_CONTRACT]: (model) => ganSprite(model),
    [SPRITE_LATENT_CONTRACT]: (model) => vaeSprite(model),
    [SPRITE_DOLL_CONTRACT]: (model) => dollSprite(model),
    [SPRITE_DOLL_MASKED_CONTRACT]: (model) => maskedDoll(model),
  },
};
