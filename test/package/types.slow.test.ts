import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createProjects, type Projects } from "./projects.ts";
import { installToolchains, tool } from "./toolchains.ts";

/**
 * The ten lines of the README, as they stand, under every Phaser and both TypeScripts: strict, with the types of a browser and no
 * others, by the resolution of bundlers and by that of Node; the package's own declarations are checked as well.
 */
describe("the ten lines of the README", () => {
  const PHASERS = ["4", "3.80", "3.90"];
  let projects: Projects;
  beforeAll(() => {
    installToolchains();
    projects = createProjects(PHASERS);
  }, 300_000);
  afterAll(() => projects?.remove());

  const [, lines] = /## Ten lines\n\n```ts\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8"))!;
  const settings = (resolution: object) =>
    JSON.stringify({
      compilerOptions: { strict: true, noEmit: true, target: "ES2022", lib: ["ES2022", "DOM"], types: [], ...resolution },
      include: ["src"],
    });

  it.each(PHASERS.flatMap((phaser) => ["typescript59", "typescript-newest"].map((typescript) => [phaser, typescript] as const)))(
    "compile with Phaser %s and %s",
    (phaser, typescript) => {
      const folder = projects.project(
        `types-${phaser}-${typescript}`,
        {
          "src/cave.ts": lines!,
          "bundler.json": settings({ module: "ESNext", moduleResolution: "Bundler" }),
          "node.json": settings({ module: "NodeNext" }),
        },
        phaser,
      );
      const said = ["bundler.json", "node.json"].flatMap((file) => {
        const run = spawnSync(process.execPath, [tool(`${typescript}/bin/tsc`), "-p", file, "--pretty", "false"], {
          cwd: folder,
          encoding: "utf8",
        });
        return `${run.stdout}${run.stderr}`.split("\n").filter((line) => /error/.test(line));
      });
      // Phaser's own declarations are not ours to check.
      expect(said.filter((line) => !line.startsWith("node_modules/phaser/"))).toEqual([]);
    },
    240_000,
  );
});
