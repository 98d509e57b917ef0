import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eventFile } from "../../src/cli/tensorboard.ts";

/** TensorBoard itself, in a virtual environment of its own in .cache/ (100 MB). */
function pythonWithTensorBoard(): string {
  const folder = resolve(".cache/tensorboard-2.21.0");
  const python = join(folder, "bin/python");
  if (existsSync(join(folder, "complete"))) return python;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(".cache", { recursive: true });
  execFileSync(process.env["PYTHON"] ?? "python3", ["-m", "venv", folder], { stdio: "pipe" });
  execFileSync(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "tensorboard==2.21.0"], { stdio: "pipe" });
  writeFileSync(join(folder, "complete"), "");
  return python;
}

const READ = `
import json, sys
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
events = EventAccumulator(sys.argv[1])
events.Reload()
print(json.dumps({tag: [[e.step, e.value, e.wall_time] for e in events.Scalars(tag)] for tag in events.Tags()["scalars"]}))
`;

describe("TensorBoard", () => {
  let python: string;
  beforeAll(() => {
    python = pythonWithTensorBoard();
  }, 300_000);

  it("reads what a training wrote: every tag, step, value and time", () => {
    const folder = mkdtempSync(join(tmpdir(), "aigc-tensorboard-"));
    try {
      const events = eventFile(join(folder, "events.out.tfevents.1764000000"));
      const steps = Array.from({ length: 500 }, (_, i) => i + 1);
      // A step beyond 2^31 wants a long varint.
      steps.push(5_000_000_000);
      for (const step of steps) events.write(step, 1.764e9 + step / 8, { loss: 1 / step, "evaluation/return": -step, 灯: step % 7 });
      const read = JSON.parse(
        execFileSync(python, ["-c", READ, folder], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }),
      ) as Record<string, [number, number, number][]>;
      expect(Object.keys(read).sort()).toEqual(["evaluation/return", "loss", "灯"]);
      expect(read["loss"]).toEqual(steps.map((step) => [step, Math.fround(1 / step), 1.764e9 + step / 8]));
      expect(read["evaluation/return"]).toEqual(steps.map((step) => [step, Math.fround(-step), 1.764e9 + step / 8]));
      expect(read["灯"]!.map(([, value]) => value)).toEqual(steps.map((step) => step % 7));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
