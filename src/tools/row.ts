import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Row } from "./kind-tools.ts";

/** Rows as an aligned text table; missed goals are marked. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.goal === "" ? "" : row.pass ? "ok" : "MISSED",
    row.id,
    row.what,
    `${number(row.value)}${row.low !== undefined && row.high !== undefined ? ` [${number(row.low)}, ${number(row.high)}]` : ""} ${row.unit}`,
    row.peer ? `against ${row.peer}` : "",
    row.goal,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...cells.map((cell) => cell[column]!.length)));
  const line = (cell: readonly string[]) =>
    cell
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return `${cells.map(line).join("\n")}\n`;
}

/** Writes rows as JSON, with the commit and the machine they were measured on. */
export function writeRows(file: string, area: string, rows: readonly Row[]): void {
  const machine = `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`;
  writeFileSync(file, `${JSON.stringify({ area, commit: commit(), machine, rows }, null, 2)}\n`);
}

let head: string | undefined;

/** The checked-out commit, or "unknown" outside of a checkout. Cached, because a training writes its papers often. */
export function commit(): string {
  try {
    head ??= execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    head = "unknown";
  }
  return head;
}

function number(value: number): string {
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(4)));
}
