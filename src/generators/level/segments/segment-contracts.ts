/** The contract of models that draw platformer segments in several passes, finish and encode them. */
export const LEVEL_SEGMENT_CONTRACT = "level-segment@1";
/** The contract of models that draw platformer segments in one pass. */
export const LEVEL_SEGMENT_GAN_CONTRACT = "level-segment-gan@1";
