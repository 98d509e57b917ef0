import { generate } from "../../../../src/generator.ts";
import { checkLevel, rulesLevel, WORLDS } from "../../../../src/generators/level/index.ts";
import { createRng } from "../../../../src/rng.ts";
import { isWalkedAgain } from "./walk-again.ts";
import { someLevelOf } from "./some-levels.ts";

/** A share of the 10,000 of each world that `npm run bench -- worlds` makes. */
const SHARE = 50;

describe.each(WORLDS.map(({ name }) => name))("%s, many of all sizes and wishes", (world) => {
  it("are all certified, and each certificate can be walked again", async () => {
    const rng = createRng(`${world}/slow`);
    for (let seed = 0; seed < SHARE; seed++) {
      const request = someLevelOf(world, rng);
      const { content, provenance } = await generate(rulesLevel(), request, { seed });
      expect([request, checkLevel(content, request)]).toEqual([request, []]);
      expect([request, isWalkedAgain(content, provenance.certificate!)]).toEqual([request, true]);
    }
  }, 600_000);

  it("are given up in the middle once nobody wants them any more", async () => {
    const request = { world, width: world === "platformer" ? 1120 : 200, height: world === "platformer" ? 14 : 200, enemies: 20 };
    let pauses = 0;
    const signal = {
      get aborted() {
        return pauses > 5;
      },
      pause: async () => void pauses++,
    };
    await expect(Promise.resolve(rulesLevel().propose(request, createRng(1), signal))).rejects.toMatchObject({ name: "AbortError" });
    expect(pauses).toBe(6);
  });
});
