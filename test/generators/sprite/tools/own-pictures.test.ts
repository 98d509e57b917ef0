import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { ownPictures } from "../../../../src/generators/sprite/tools/own-pictures.ts";

describe("a folder of one's own pictures", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "aigc-art-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("gives every PNG below it by its name, and nothing else", () => {
    writeFileSync(join(folder, "LICENSE.txt"), "mine");
    writeFileSync(join(folder, "notes.md"), "none of it");
    mkdirSync(join(folder, "foes"));
    writeFileSync(join(folder, "foes", "red knight 2.png"), PNG.sync.write(new PNG({ width: 3, height: 2 })));
    expect(ownPictures(folder).map(({ name, width, height, rgba }) => [name, width, height, rgba.length])).toEqual([
      ["red knight 2", 3, 2, 24],
    ]);
  });

  it("is refused without a licence", () => {
    expect(() => ownPictures(folder)).toThrow(/no licence.*LICENSE\.txt/);
    expect(() => ownPictures(join(folder, "none"))).toThrow(/no licence/);
  });
});
