import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { treePolicy } from "../../src/agents/tree/tree-policy.ts";
import { WORDS } from "../../src/agents/skirmish/words.ts";

describe("phaser-aigc distill", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-distill-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("writes the shipped squad as a tree that plays nearly as well, and as TypeScript that compiles", () => {
    const words = [
      "distill",
      "skirmish-squad",
      "--out",
      folder,
      "--rounds",
      "2",
      "--decisions",
      "6000",
      "--games",
      "60",
      "--json",
      join(folder, "rows.json"),
    ];
    const { stdout, stderr } = spawnSync(process.execPath, [resolve("dist/cli/main.js"), ...words], { encoding: "utf8" });
    expect(stderr).toContain("skirmish-squad.tree.ts");
    expect(stdout).toContain("distill/skirmish-squad/fidelity/decisions");
    const { rows } = JSON.parse(readFileSync(join(folder, "rows.json"), "utf8")) as { rows: { id: string; value: number }[] };
    const value = (id: string) => rows.find((row) => row.id === `distill/skirmish-squad/${id}`)!.value;
    // Of a small budget; the whole one has its goals in the command.
    expect(value("fidelity/decisions")).toBeGreaterThan(0.75);
    expect(value("fidelity/ability")).toBeGreaterThan(0.9);
    expect(value("wins/chase")).toBeGreaterThan(0.5);

    const tree = JSON.parse(readFileSync(join(folder, "skirmish-squad.tree.json"), "utf8")) as Parameters<typeof treePolicy>[0];
    expect(treePolicy(tree, WORDS).contract).toBe(WORDS.contract);

    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: resolve("tsconfig.json"),
        compilerOptions: {
          noEmit: true,
          paths: { "phaser-aigc/headless": [resolve("src/headless.ts")] },
          typeRoots: [resolve("node_modules/@types")],
        },
        include: ["*.tree.ts"],
      }),
    );
    const compiled = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
    expect(compiled.stdout).toBe("");
    expect(compiled.status).toBe(0);
  }, 240_000);

  it("names what can be distilled", () => {
    const { status, stderr } = spawnSync(process.execPath, [resolve("dist/cli/main.js"), "distill", "level-room"], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain('level-room plays "level-room@1", which has no words to write a tree in. There are words for skirmish@3.');
  });
});
