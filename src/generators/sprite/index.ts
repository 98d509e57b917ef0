/** Sprites of palette indices: three ways to make them, one check. */
export { checkSprite, measureSprite, repairSprite, SPRITE_GATES, type SpriteMeasures } from "./check-sprite.ts";
export { composeSprite } from "./compose-sprite.ts";
export { MOODS, PORTRAIT_SIZE, type Mood as PortraitMood } from "./dolls/portrait.ts";
export { DOLL_CELL } from "./dolls/doll.ts";
export { roleNames as dollRoles } from "./dolls/roles.ts";
export { SPECIES } from "./dolls/species.ts";
export { spriteKind } from "./kind.ts";
export { maskedSprite, SPRITE_MASKED_CONTRACT, type MaskedSpriteOptions } from "./masked-sprite.ts";
export { PALETTE, recolour, requestedTags, SPRITE_FORMS, SPRITE_SIZE, type SpriteForm, type SpriteRequest } from "./sprite.ts";
export { SPRITE_TAGS, type SpriteTag } from "./tags.ts";
export { SPRITE_LATENT_CONTRACT, vaeSprite } from "./vae-sprite.ts";
export type { Held, Wish } from "./understood-wish.ts";
export { understandWish } from "./wish.ts";
