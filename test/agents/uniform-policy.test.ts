import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { pendulum } from "../../src/agents/classic/pendulum.ts";
import { uniformPolicy } from "../../src/agents/uniform-policy.ts";
import { createRng } from "../../src/rng.ts";
import { keepsPolicyPromises } from "../contracts/policy.ts";

keepsPolicyPromises("uniformPolicy", () => uniformPolicy(gridDuel().spec), gridDuel);

describe("uniformPolicy", () => {
  it("chooses evenly among what is allowed, branch by branch", async () => {
    const policy = uniformPolicy({ contract: "x@1", actions: [{ name: "a", size: 3 }, { name: "b", size: 2 }] }); // prettier-ignore
    const rows = 6000;
    const actionMasks = Uint8Array.from({ length: rows * 5 }, (_, i) => [1, 0, 1, 1, 1][i % 5]!);
    const { actions } = await policy.act({ rows, observations: new Float32Array(0), actionMasks }, createRng("even"));
    const count = (branch: number, choice: number) => actions.filter((action, i) => i % 2 === branch && action === choice).length;
    expect(count(0, 1)).toBe(0);
    // Five standard deviations of a fair coin thrown 6000 times.
    for (const [branch, choice] of [[0, 0], [0, 2], [1, 0], [1, 1]]) expect(Math.abs(count(branch!, choice!) - rows / 2)).toBeLessThan(200); // prettier-ignore
  });

  it("gives continuous actions between -1 and 1 where there are any", async () => {
    const { actions, continuous } = await uniformPolicy(pendulum().spec).act(
      { rows: 1000, observations: new Float32Array(3000), actionMasks: new Uint8Array(0) },
      createRng("continuous"),
    );
    expect(actions).toHaveLength(0);
    expect(continuous).toHaveLength(1000);
    expect(Math.min(...continuous!)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...continuous!)).toBeLessThanOrEqual(1);
    expect(Math.abs(continuous!.reduce((sum, x) => sum + x, 0) / 1000)).toBeLessThan(0.1);
  });
});
