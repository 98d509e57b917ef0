/** The door for training, in Node or in a worker of a page: async generators of progress that return a finished model. */
export { ghost, type GhostOptions } from "./ghost.ts";
export { ppo } from "./ppo/ppo.ts";
export type { PpoOptions, Schedule } from "./ppo/options.ts";
export type { ProcessGroup } from "./process-group.ts";
export type { Opponent } from "./ppo/rollout.ts";
export { vae, type VaeOptions } from "./vae.ts";
export { gan, type GanOptions } from "./gan.ts";
export { masked, type MaskedOptions } from "./masked.ts";
export { ownSprites, type OwnPicture, type OwnSpritesOptions } from "./own-sprites.ts";
export { language, type LanguageTrainingOptions } from "./language.ts";
export { trainedModel } from "./trained-model.ts";
export type { Progress, Trained, Training } from "./training.ts";
export { checkEnvironment, type CheckOptions } from "../agents/check-environment.ts";
export type { Mistake } from "../content.ts";
/** What a module of your own may tell the command line: docs/your-own-kind.md. */
export type { Evaluation, Flag, KindTools, Picture, Row, Values } from "../tools/kind-tools.ts";
export type { Job, JobOptions, Recipe } from "../tools/recipe.ts";
