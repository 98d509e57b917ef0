import { cartPoleRows } from "./cart-pole-race.ts";
import { reliabilityRows } from "./reliability.ts";
import type { Row } from "./row.ts";
import { selfPlayRows } from "./self-play-rate.ts";
import { workerRows } from "./self-play-workers.ts";

/** The learner: how soon it balances the pole, beside its peers; from how many seeds; how many samples of self-play it takes in per second. */
export async function learnerRows(options: { readonly quick: boolean }): Promise<Row[]> {
  return [
    ...(await cartPoleRows(options)),
    ...(await reliabilityRows(options)),
    ...(await selfPlayRows(options)),
    ...(await workerRows(options)),
  ];
}
