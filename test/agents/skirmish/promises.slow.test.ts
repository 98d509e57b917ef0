import { skirmishEnvironment } from "../../../src/agents/skirmish/environment.ts";
import { randomArena } from "../../../src/agents/skirmish/random-arena.ts";
import { SCRIPTS } from "../../../src/agents/skirmish/scripts.ts";
import { tree } from "../../../src/agents/skirmish/tree.ts";
import { keepsEnvironmentPromises } from "../../contracts/environment.ts";
import { keepsPolicyPromises } from "../../contracts/policy.ts";

const environment = () => skirmishEnvironment({ maps: (rng) => randomArena("train", rng) });
keepsEnvironmentPromises("skirmishEnvironment", environment);
for (const [name, policy] of Object.entries(SCRIPTS))
  if (name !== "tree") keepsPolicyPromises(`the script "${name}"`, () => policy, environment);
keepsPolicyPromises("the behaviour tree", () => tree({ retreat: 0.3 }), environment);
