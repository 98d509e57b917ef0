import type { NumberArray } from "../checkpoint.ts";
import { rowWidths, sharedRows, type Rows, type Widths } from "./experience.ts";
import type { ProcessGroup } from "../process-group.ts";

/**
 * The last choices of agents that wait for their turn when a rollout ends: their outcome is seen in the next. A row for each seat, in
 * memory that all copies see.
 */
export interface Waiting {
  /** 1 for the seats that have one. */
  readonly there: Uint8Array;
  readonly rows: Rows;
}

export async function sharedWaiting(group: ProcessGroup, widths: Widths, seats: number): Promise<Waiting> {
  return { there: new Uint8Array(await group.shared(seats)), rows: await sharedRows(group, widths, seats) };
}

/** Copies a row from one place to another. */
export function copyRow(widths: Widths, from: Rows, row: number, to: Rows, place: number): void {
  for (const [name, width] of Object.entries(rowWidths(widths)) as [keyof Rows, number][])
    to[name].set(from[name].subarray(row * width, (row + 1) * width), place * width);
}

/** Those that are there, packed. */
export function packWaiting({ there, rows }: Waiting, widths: Widths): Record<string, NumberArray> {
  const packed: Record<string, NumberArray> = { "waiting/there": there.slice() };
  const count = there.reduce((sum, flag) => sum + flag, 0);
  for (const [name, width] of Object.entries(rowWidths(widths)) as [keyof Rows, number][]) {
    const from = rows[name];
    const to = new (from.constructor as new (length: number) => typeof from)(count * width);
    let at = 0;
    there.forEach((flag, seat) => {
      if (flag === 1) to.set(from.subarray(seat * width, (seat + 1) * width), width * at++);
    });
    packed[`waiting/${name}`] = to;
  }
  return packed;
}

export function unpackWaiting({ there, rows }: Waiting, widths: Widths, arrays: Readonly<Record<string, NumberArray>>): void {
  there.set(arrays["waiting/there"]!);
  for (const [name, width] of Object.entries(rowWidths(widths)) as [keyof Rows, number][]) {
    const from = arrays[`waiting/${name}`]!;
    let at = 0;
    there.forEach((flag, seat) => {
      if (flag === 1) rows[name].set(from.subarray(at * width, (at + 1) * width), seat * width);
      at += flag;
    });
  }
}
