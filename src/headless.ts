/** The door without Phaser: runs in Node, in a worker, on a server. */
export * from "./content.ts";
export * from "./environment.ts";
export * from "./errors.ts";
export * from "./generator.ts";
export * from "./model.ts";
export * from "./policy.ts";
export * from "./rng.ts";
