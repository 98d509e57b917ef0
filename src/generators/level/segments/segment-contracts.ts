/** The contract of models that draw platformer segments in several passes, finish and encode them. */
export const LEVEL_SEGMENT_CONTRACT = "level-segment@1";
