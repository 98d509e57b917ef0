/** Sprites of palette indices: three ways to make them, one check. */
export { checkSprite, measureSprite, repairSprite, SPRITE_GATES, type SpriteMeasures } from "./check-sprite.ts";
export { composeSprite } from "./compose-sprite.ts";
export { readDrawings, type AnchorName, type Area, type ColourRole, type Drawing, type Shown } from "./formats/drawings.ts";
export { readDrawingPicture, type DrawingPicture } from "./formats/drawing-picture.ts";
export { spritePng } from "./formats/png.ts";
export { spriteSheet, type AsepriteJson, type SpriteSheet } from "./formats/sprite-sheet.ts";
export { spriteKind } from "./kind.ts";
export { addDrawings } from "./library.ts";
export { maskedSprite, SPRITE_MASKED_CONTRACT, type MaskedSpriteOptions } from "./masked-sprite.ts";
export { PALETTE, recolour, requestedTags, SPRITE_SIZE, type SpriteRequest } from "./sprite.ts";
export { RARITIES, styled, type Rarity, type SpriteStyle } from "./styles.ts";
export { SPRITE_TAGS, type SpriteTag } from "./tags.ts";
export { SPRITE_LATENT_CONTRACT, vaeSprite } from "./vae-sprite.ts";
export type { Mood } from "./moods.ts";
export type { Held, Wish } from "./understood-wish.ts";
export { understandWish } from "./wish.ts";
