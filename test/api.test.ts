import { packageDeclarations } from "./public-api/doors.ts";
import { publicInterface } from "./public-api/interface.ts";

/**
 * The public interface, in __snapshots__/api.test.ts.snap. A change of it fails here, so that somebody looks at it: what games call
 * and train with may break. If it is meant, `npm run jest -- test/api.test.ts -u` writes it anew, and the line for CHANGELOG.md follows
 * from the difference.
 */
it.each(Object.entries(publicInterface(packageDeclarations())))("%s", (_, declarations) => {
  expect(`\n${declarations}\n`).toMatchSnapshot();
});
