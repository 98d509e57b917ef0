import type { Row } from "../../../tools/kind-tools.ts";

/** @param least what is to be reached; nothing where the value is only told */
export function row(id: string, what: string, value: number, least?: number, unit = ""): Row {
  return { id, what, value, unit, goal: least === undefined ? "" : `>= ${Number(least.toFixed(2))}`, pass: least === undefined || value >= least }; // prettier-ignore
}
