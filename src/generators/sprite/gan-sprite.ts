/** The contract of models that {@link ganSprite} takes. */
export const SPRITE_GAN_CONTRACT = "sprite-gan@1";
