/** Common words that a line may use beside those of the fragments. */
export const COMMON_EN = "a an the some";
export const COMMON_ZH = "的";
