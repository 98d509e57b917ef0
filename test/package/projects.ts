import { cpSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { filesBelow } from "../files-below.ts";
import { npm, pack } from "../npm.ts";

/** Empty projects outside of this repository, with the packed package and a Phaser installed from the registry. */
export interface Projects {
  /** What npm said while it installed the package. */
  readonly said: string;
  /** A new project of these files. @param phaser the version installed in it: "4" */
  project(name: string, files: Readonly<Record<string, string>>, phaser?: string): string;
  remove(): void;
}

/** @param phasers the versions of Phaser that projects may ask for */
export function createProjects(phasers: readonly string[]): Projects {
  const root = mkdtempSync(join(tmpdir(), "aigc-projects-"));
  const packed = pack(root);
  const baseOf = (phaser: string) => join(root, `phaser-${phaser}`);
  const said = phasers.map((phaser) => {
    mkdirSync(baseOf(phaser));
    writeFileSync(join(baseOf(phaser), "package.json"), '{ "name": "game", "private": true, "type": "module" }');
    const words = ["install", "--loglevel", "notice", "--prefer-offline", "--no-audit", "--no-fund", `../${packed}`, `phaser@${phaser}`];
    const { stdout, stderr } = npm(words, baseOf(phaser));
    return stdout + stderr;
  });
  return {
    said: said.join("\n"),
    project(name, files, phaser = phasers[0]!) {
      const folder = join(root, name);
      mkdirSync(folder);
      // Hard links: a project of its own in no time.
      for (const file of filesBelow(baseOf(phaser))) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        linkSync(join(baseOf(phaser), file), join(folder, file));
      }
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      cpSync("models/level-room", join(folder, "public/models/level-room"), { recursive: true });
      return folder;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
