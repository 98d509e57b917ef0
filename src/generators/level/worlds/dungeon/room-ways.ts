import type { Link } from "./passages.ts";

/** By room, where its ways lead. */
export type Beside = readonly { readonly to: number; readonly link: Link }[][];

export function adjacency(count: number, links: readonly Link[]): Beside {
  const beside: { to: number; link: Link }[][] = Array.from({ length: count }, () => []);
  for (const link of links) {
    beside[link.from]!.push({ to: link.to, link });
    beside[link.to]!.push({ to: link.from, link });
  }
  return beside;
}

/** Rooms from one to each other; -1 where no way leads. */
export function stepsFrom(room: number, beside: Beside): Int32Array {
  const steps = new Int32Array(beside.length).fill(-1);
  steps[room] = 0;
  const queue = [room];
  for (const here of queue) {
    for (const { to } of beside[here]!) {
      if (steps[to]! >= 0) continue;
      steps[to] = steps[here]! + 1;
      queue.push(to);
    }
  }
  return steps;
}
