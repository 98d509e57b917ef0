import all from "./jest.config.mjs";

/** `npm test`: what ends in .slow, .browser or .ray is left to the other commands. */
export default { ...all, testPathIgnorePatterns: [...all.testPathIgnorePatterns, "\\.(slow|browser|ray)\\.test\\.ts$"] };
