import type { Row } from "../row.ts";
import { certifiedRows, timeRows } from "./certified.ts";
import { peerRows } from "./peers.ts";

/** The three worlds: certified, in which time, and beside other libraries. */
export async function worldRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  return [...timeRows(quick ? 60 : 300), ...peerRows(quick ? 60 : 500), ...(await certifiedRows(quick ? 60 : 10_000))];
}
