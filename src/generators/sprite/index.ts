/** Sprites of palette indices: three ways to make them, one check. */
export { checkSprite, measureSprite, repairSprite, SPRITE_GATES, type SpriteMeasures } from "./check-sprite.ts";
export { composeSprite } from "./compose-sprite.ts";
export { ganSprite, SPRITE_GAN_CONTRACT } from "./gan-sprite.ts";
export { spriteKind } from "./kind.ts";
export { SPRITE_LATENT_CONTRACT } from "./latent-sprite.ts";
export { maskedSprite, SPRITE_MASKED_CONTRACT, type MaskedSpriteOptions } from "./masked-sprite.ts";
export { completeSprite, redrawPart, varySprite, type SpritePart } from "./redraw-sprite.ts";
export { PALETTE, recolour, requestedTags, SPRITE_SIZE, type SpriteRequest } from "./sprite.ts";
export { spriteSpace, type SpritePoint, type SpriteSpace } from "./sprite-space.ts";
export { SPRITE_TAGS, type SpriteTag } from "./tags.ts";
export { vaeSprite } from "./vae-sprite.ts";
export type { Held, Wish } from "./understood-wish.ts";
export { understandWish } from "./wish.ts";
