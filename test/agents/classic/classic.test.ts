import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../../src/agents/classic/grid-duel.ts";
import { identity } from "../../../src/agents/classic/identity.ts";
import { memoryCorridor } from "../../../src/agents/classic/memory-corridor.ts";
import { pendulum } from "../../../src/agents/classic/pendulum.ts";
import { cos, sin } from "../../../src/agents/classic/trigonometry.ts";
import { keepsEnvironmentPromises } from "../../contracts/environment.ts";

keepsEnvironmentPromises("cartPole", cartPole);
keepsEnvironmentPromises("pendulum", pendulum);
keepsEnvironmentPromises("memoryCorridor", memoryCorridor);
keepsEnvironmentPromises("gridDuel", gridDuel);
keepsEnvironmentPromises("identity", identity);

describe("sin and cos", () => {
  it("agree with the built-in ones to 1e-14 over many turns", () => {
    for (let x = -100; x <= 100; x += 0.0137) {
      expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(1e-14);
      expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(1e-14);
    }
  });
});
