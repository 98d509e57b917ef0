/** The kinds of content, one line each; and how a generator is checked. */
export { checkGenerator, type CheckGeneratorOptions } from "./check-generator.ts";
export * from "./dialogue/index.ts";
export * from "./level/index.ts";
export * from "./music/index.ts";
export * from "./sound/index.ts";
export * from "./speech/index.ts";
export * from "./sprite/index.ts";
