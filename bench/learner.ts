import { cartPoleRows } from "./cart-pole-race.ts";
import type { Row } from "./row.ts";
import { selfPlayRows } from "./self-play-rate.ts";

/** The learner: how soon it balances the pole, beside its peers, and how many samples of self-play it takes in per second. */
export async function learnerRows(options: { readonly quick: boolean }): Promise<Row[]> {
  return [...(await cartPoleRows(options)), ...(await selfPlayRows(options))];
}
