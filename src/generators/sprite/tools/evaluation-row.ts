import type { Row } from "../../../tools/kind-tools.ts";

/** @param least the goal; undefined for a value without a goal */
export function row(id: string, what: string, value: number, least?: number, unit = ""): Row {
  return { id, what, value, unit, goal: least === undefined ? "" : `>= ${Number(least.toFixed(2))}`, pass: least === undefined || value >= least }; // prettier-ignore
}
