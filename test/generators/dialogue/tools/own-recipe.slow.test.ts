import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTokenizer, type Vocabulary } from "../../../../src/generators/dialogue/tokenizer.ts";
import { ownVoiceJob } from "../../../../src/generators/dialogue/tools/own-recipe.ts";
import { finish } from "../../../train/trained.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "own-voice-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the shipped network goes on learning from a text, knows its roles, and reports how far it is from it", async () => {
  const file = join(folder, "my-lines.txt");
  const lines = Array.from({ length: 210 }, (_, i) => `The kettle hums ${"and hums ".repeat(i % 7)}for ${"ab".repeat(1 + (i % 30))}.`);
  writeFileSync(file, `voice kettle\nlanguage en\nroles tinker\n= greet\n${lines.join("\n")}\n`);
  const job = ownVoiceJob(file);
  expect(job.model).toBe("dialogue-kettle");
  const kept = new Map<string, Uint8Array>();
  const options = { seed: "1", steps: 40, report: () => {}, keep: (name: string, bytes: Uint8Array) => void kept.set(name, bytes) };
  const trained = await finish(await job.start(options));
  expect(trained.details).toMatchObject({ voices: ["kettle"], own: true, roles: ["tinker"] });
  const tokenizer = createTokenizer(trained.details as unknown as Vocabulary);
  for (const token of ["<role:tinker>", "<act:haggle>", "<register:formal>", "<voice:kettle>"]) expect(tokenizer.knows(token)).toBe(true);
  expect(trained.metrics["lines that it says itself"]).toBeGreaterThan(0);
  expect(trained.metrics["lines with each fact once, as proposed"]).toBe(1);
  const [before, after] = ["bits per byte, held-out lines, before", "bits per byte, held-out lines"].map((name) => trained.metrics[name]!);
  expect(after).toBeLessThan(before!);
  const said = new TextDecoder().decode(kept.get("lines.txt")).trim().split("\n");
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter((line) => lines.includes(line.slice(line.indexOf(": ") + 2)))).toEqual([]);
}, 240_000);
