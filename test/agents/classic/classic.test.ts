import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../../src/agents/classic/grid-duel.ts";
import { identity } from "../../../src/agents/classic/identity.ts";
import { memoryCorridor } from "../../../src/agents/classic/memory-corridor.ts";
import { pendulum } from "../../../src/agents/classic/pendulum.ts";
import { keepsEnvironmentPromises } from "../../contracts/environment.ts";

keepsEnvironmentPromises("cartPole", cartPole);
keepsEnvironmentPromises("pendulum", pendulum);
keepsEnvironmentPromises("memoryCorridor", memoryCorridor);
keepsEnvironmentPromises("gridDuel", gridDuel);
keepsEnvironmentPromises("identity", identity);
