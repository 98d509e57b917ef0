import { readFileSync } from "node:fs";

describe("the page on PPO", () => {
  const links = [...readFileSync("docs/ppo.md", "utf8").matchAll(/^(\d+)\. \[[^\]]+\]\(\.\.\/([^)#]+)#L(\d+)\)/gm)];

  it("numbers its details without a gap", () => {
    expect(links.map(([, number]) => Number(number))).toEqual(Array.from({ length: links.length }, (_, i) => i + 1));
    expect(links.length).toBeGreaterThan(20);
  });

  it("links each to the line that bears its number (if not: node scripts/ppo-details.mjs)", () => {
    const wrong = links.filter(
      ([, number, file, line]) => !readFileSync(file!, "utf8").split("\n")[Number(line) - 1]?.includes(`// PPO ${number}:`),
    );
    expect(wrong.map(([whole]) => whole)).toEqual([]);
  });
});
