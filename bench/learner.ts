import { selfPlayRows } from "./self-play-rate.ts";
import type { Row } from "./row.ts";

/** The learner: how many samples it takes in per second, and how soon it balances the pole. */
export async function learnerRows(options: { readonly quick: boolean }): Promise<Row[]> {
  return selfPlayRows(options);
}
