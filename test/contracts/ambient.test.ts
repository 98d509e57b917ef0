import { withoutAmbientChance } from "./ambient.ts";

describe("a world without ambient chance", () => {
  it.each<[string, () => unknown]>([
    ["Math.random", () => Math.random()],
    ["Math.cbrt", () => Math.cbrt(2)],
    ["Math.hypot", () => Math.hypot(1, 2)],
    ["Math.log2", () => Math.log2(3)],
    ["Date.now", () => Date.now()],
    ["new Date()", () => new Date()],
    ["performance.now", () => performance.now()],
    ["crypto.randomUUID", () => crypto.randomUUID()],
    ["crypto.getRandomValues", () => crypto.getRandomValues(new Uint8Array(1))],
  ])("catches %s, and gives it back afterwards", async (name, call) => {
    await expect(withoutAmbientChance(call)).rejects.toThrow(`${name} was called`);
    expect(call()).toBeDefined();
  });

  it("lets a date be made from what is given", async () => {
    expect(await withoutAmbientChance(() => new Date(0).getTime())).toBe(0);
  });
});
