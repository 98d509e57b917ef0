import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pythonWithPeers } from "../cli/bridges/python.ts";
import { choicesOf, golden, type Golden } from "./foreign/perceive.ts";

it("native onnxruntime still says what golden.json says", () => {
  const folder = mkdtempSync(join(tmpdir(), "aigc-golden-"));
  try {
    const file = join(folder, "golden.json");
    execFileSync(pythonWithPeers("test/nn/python-onnx.txt"), ["test/agents/foreign/write_golden.py", file], { stdio: "pipe" });
    const now = JSON.parse(readFileSync(file, "utf8")) as Golden;
    expect(Object.keys(now.files)).toEqual(Object.keys(golden.files));
    for (const [name, { outputs }] of Object.entries(golden.files)) {
      expect(choicesOf(name, now).join("")).toBe(choicesOf(name).join(""));
      for (const [output, rows] of Object.entries(outputs))
        rows.forEach((row, i) =>
          row.forEach((x, k) => expect(Math.abs(x - now.files[name]!.outputs[output]![i]![k]!)).toBeLessThanOrEqual(1e-5)),
        );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
