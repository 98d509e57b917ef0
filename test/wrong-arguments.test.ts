import * as headless from "../src/headless.ts";
import * as worker from "../src/nn/worker.ts";
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
  const known = [TABLE, HOT, NOT_BY_USERS, pluginTable(() => undefined as never)].flatMap((table) => Object.keys(table));
  const [missing, gone] = [names.filter((name) => !known.includes(name)), known.filter((name) => !names.includes(name))];
  expect({ missing, gone }).toEqual({ missing: [], gone: [] });
});

refusesWrongArguments(functions, TABLE, { ...headless, ...train, ...worker });
