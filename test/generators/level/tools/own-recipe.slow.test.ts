import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "../../../../src/generator.ts";
import { checkLevel, levelToText, rulesLevel, vaeLevel } from "../../../../src/generators/level/index.ts";
import { ownJob } from "../../../../src/generators/level/tools/own-recipe.ts";
import type { ModelManifest } from "../../../../src/model.ts";
import { readModel } from "../../../../src/nn/host/load-model.ts";
import { sha256 } from "../../../../src/nn/sha256.ts";

const folder = join(mkdtempSync(join(tmpdir(), "own-")), "my maps");
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

describe("training on a folder of maps", () => {
  it("refuses fewer than ten maps", async () => {
    const few = mkdtempSync(join(tmpdir(), "few-"));
    writeFileSync(
      join(few, "a.txt"),
      levelToText((await generate(rulesLevel(), { width: 32, height: 24, enemies: 0 }, { seed: 1 })).content),
    );
    const training = await ownJob(few).start({ seed: "1", steps: 1, report: () => {} });
    await expect(training.next()).rejects.toThrow(/it has 1 maps.*10 of both are the least/s);
    rmSync(few, { recursive: true });
  });

  it("gives a model whose floors are certified, a report, a picture, and says whose the maps are", async () => {
    const maps: string[] = [];
    for (let seed = 0; seed < 12; seed++)
      maps.push(
        levelToText((await generate(rulesLevel(), { width: 48, height: 24, enemies: 0, chests: 0, style: "pond" }, { seed })).content),
      );
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "ponds.txt"), maps.join("\n\n"));
    const job = ownJob(folder, 20);
    expect(job.model).toBe("level-my-maps");
    const said: string[] = [];
    const kept = new Map<string, Uint8Array>();
    const training = await job.start({
      seed: "1",
      steps: 3,
      report: (text) => said.push(text),
      keep: (name, bytes) => kept.set(name, bytes),
    });
    let next = await training.next();
    while (!next.done) next = await training.next();
    const { onnx, contract, inputs, outputs, details, data } = next.value;
    expect(said[0]).toMatch(/^12 maps, \d+ rooms to learn from/);
    expect(said[1]).toMatch(/no licence beside the maps.*To publish the model/);
    expect(data.at(-1)).toMatchObject({ name: "my maps", licence: "not stated: for private use", items: 12 });
    const page = new TextDecoder().decode(kept.get("rooms.html"));
    expect(page).toMatch(/rooms that are whole when drawn once, nothing repaired<\/td><td>\d+\.\d %/);
    expect(page).toMatch(/cells from ponds\.txt, \d+/);
    expect(page.match(/<svg/g)).toHaveLength(2);
    expect(kept.get("contact-sheet.png")!.length).toBeGreaterThan(1000);
    const model = await readModel({ name: "mine", contract, file: "", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, details } as unknown as ModelManifest, onnx); // prettier-ignore
    const request = { width: 32, height: 24, enemies: 3 };
    const made = await generate(vaeLevel(model), request, { seed: "own" });
    expect(checkLevel(made.content, request)).toEqual([]);
    model.dispose();
  });
});
