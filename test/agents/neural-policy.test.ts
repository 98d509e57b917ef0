import { neuralPolicy } from "../../src/agents/neural-policy.ts";
import { randomArena } from "../../src/agents/skirmish/arena.ts";
import { skirmishEnvironment } from "../../src/agents/skirmish/environment.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import { keepsPolicyPromises } from "../contracts/policy.ts";

const fight = () => skirmishEnvironment({ maps: (rng) => randomArena("train", rng) });

for (const temperature of [0, 1]) {
  keepsPolicyPromises(
    `the shipped squad at temperature ${temperature}`,
    async () => neuralPolicy(await shippedModel("skirmish-squad"), { contract: fight().spec.contract, temperature }),
    fight,
  );
}

describe("a neural policy", () => {
  it("refuses a model of another contract, naming the command that trains one", async () => {
    const model = await shippedModel("level-room");
    expect(() => neuralPolicy(model, { contract: "skirmish@1" })).toThrow(/"level-room@1".*"skirmish@1".*train skirmish/);
  });

  it("refuses a temperature that is no temperature", async () => {
    const model = await shippedModel("skirmish-squad");
    for (const temperature of [-1, 11, Number.NaN])
      expect(() => neuralPolicy(model, { contract: "skirmish@1", temperature })).toThrow(/from 0 to 10/);
  });
});
