/** Tests run as native ES modules; see "test" in package.json for the flag. */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2023", parser: { syntax: "typescript" } }, module: { type: "es6" } }] },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // The last one downloads gigabytes and trains for minutes: npm run test:ray.
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "scale-out.peers.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/demo-game/dist/"],
  testTimeout: 60_000,
  maxWorkers: 2,
};
