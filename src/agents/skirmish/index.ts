/** The fight, whole: ground, rules, what is perceived, who plays it by script, and the environment for training. */
export * from "./arena.ts";
export * from "./environment.ts";
export * from "./observation.ts";
export * from "./rules.ts";
export * from "./scripts.ts";
