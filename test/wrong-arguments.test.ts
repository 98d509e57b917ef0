import * as headless from "../src/headless.ts";
import * as train from "../src/train/index.ts";
import { HOT, NOT_BY_USERS } from "./public-api/hot-paths.ts";
import { pluginTable } from "./public-api/plugin-table.ts";
import { publicFunctions } from "./public-api/public-functions.ts";
import { refusesWrongArguments } from "./public-api/refusals.ts";
import { TABLE } from "./public-api/table.ts";

/**
 * Who calls a public function wrongly is told so by name, with what was given and what is wanted. The functions are read from the
 * declaration files, the wrong values follow from their types; `public-api/table.ts` says how each is called rightly. What needs a
 * scene is in `plugin/wrong-arguments.test.ts`.
 */
const functions = publicFunctions();

it("the table knows every public function, and no others", () => {
  const names = functions.map(({ name }) => name);
  const known = [
    TABLE,
    HOT,
    NOT_BY_USERS,
    pluginTable(
      () => undefined as never,
      () => undefined as never,
    ),
  ].flatMap((table) => Object.keys(table));
  const [missing, gone] = [names.filter((name) => !known.includes(name)), known.filter((name) => !names.includes(name))];
  expect({ missing, gone }).toEqual({ missing: [], gone: [] });
});

refusesWrongArguments(functions, TABLE, { ...headless, ...train });

describe("what a function of the caller's gives is looked at where it is used", () => {
  const made: readonly (readonly [what: string, make: () => unknown, said: RegExp, told: RegExp])[] = [
    [
      "a promise",
      async () => headless.classic.gridDuel(),
      /make\(\) is a promise \(write await before it\).*Give an Environment/,
      /is async.*make the function a plain one/,
    ],
    ["nothing", () => undefined, /make\(\) is undefined.*Give an Environment/, /gave undefined.*Return an object with spec/],
    [
      "something else",
      () => ({ spec: {} }),
      /make\(\)\.reset is undefined.*Give a function/,
      /gave an object with spec, without reset.*Return/,
    ],
  ];
  it.each(made)("ppo is made %s", async (_, make, said) => {
    await expect(train.ppo({ make: make as never, seed: "1", updates: 1 }).next()).rejects.toThrow(said);
  });
  it.each(made)("checkEnvironment is made %s", (_, make, __, told) => {
    expect(train.checkEnvironment(make as never)).toEqual([
      expect.objectContaining({ serious: true, message: expect.stringMatching(told) }),
    ]);
  });
});
