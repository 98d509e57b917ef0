import { roomSpace } from "../../src/generators/level/index.ts";
import { ROOM_STYLES, type RoomPlan } from "../../src/generators/level/room.ts";
import type { RoomPoint } from "../../src/generators/level/room-point.ts";
import { rangeBin } from "../../src/generators/level/tools/expressive-range.ts";
import { roomByRules } from "../../src/generators/level/worlds/dungeon/grid-floor.ts";
import type { Model } from "../../src/model.ts";
import type { Rng } from "../../src/rng.ts";
import type { Row } from "../row.ts";

/** How far a search strays from a room that it has: numbers of the latent, and openness. */
const [STRAY, OPENNESS] = [0.7, 0.15] as const;

/**
 * Cells of openness x dead ends that are filled by as many rooms of each way: the rules as they are asked, the network likewise, and both
 * where a search looks for rooms that fill further cells (MAP-Elites, Mouret and Clune 2015; Fontaine et al. 2021 for latents). All are whole.
 */
export async function rangeRows(model: Model, plans: readonly RoomPlan[], rng: Rng): Promise<Row[]> {
  const space = roomSpace(model);
  const network = async (point: RoomPoint) => (await space.draw(point)).tiles;
  const rules = async ({ plan }: RoomPoint, chance: Rng) => roomByRules(plan, chance);
  const plain = async (make: typeof rules) => {
    const filled = new Set<number>();
    for (const [n, plan] of plans.entries()) filled.add(rangeBin(await make(space.point(plan, rng.fork(n)), rng.fork(`plain/${n}`))));
    return filled.size;
  };
  const searched = (make: typeof rules) => illuminated(plans, (plan, chance) => space.point(plan, chance), make, rng.fork("search"));
  const today = await plain(rules);
  const row = (id: string, what: string, filled: number, goal?: number): Row => ({ id: `levels/adds/${id}`, what, value: filled / today, unit: "x", goal: goal === undefined ? "" : `>= ${goal}`, pass: filled / today >= (goal ?? 0) }); // prettier-ignore
  return [
    row("range", "cells of openness x dead ends that rooms of the VAE fill, by those of the rules", await plain(network)),
    row(
      "range-searched",
      "the same, where a search of as many rooms looks for further cells",
      await searched(network),
      plans.length < 1000 ? undefined : 2,
    ),
    row("range-rules-searched", "the same search with the rules", await searched(rules)),
  ];
}

/** The cells that a search fills: a fifth of its rooms by chance, then each one near to a room of the cell that was tried least. */
async function illuminated(
  plans: readonly RoomPlan[],
  point: (plan: RoomPlan, rng: Rng) => RoomPoint,
  make: (point: RoomPoint, rng: Rng) => Promise<ArrayLike<number>>,
  rng: Rng,
): Promise<number> {
  const elites = new Map<number, { readonly point: RoomPoint; tries: number }>();
  for (const [n, plan] of plans.entries()) {
    const chance = rng.fork(n);
    const begin = n < plans.length / 5;
    const from = begin ? undefined : [...elites.values()].reduce((least, one) => (one.tries < least.tries ? one : least));
    if (from) from.tries++;
    const next = from ? strayed(from.point, chance) : point(plan, chance);
    const cell = rangeBin(await make(next, chance.fork("room")));
    if (!elites.has(cell)) elites.set(cell, { point: next, tries: 0 });
  }
  return elites.size;
}

function strayed({ latent, plan }: RoomPoint, rng: Rng): RoomPoint {
  const style = rng.next() < 0.3 ? rng.pick(ROOM_STYLES) : plan.style;
  const openness = Math.min(1, Math.max(0, plan.openness + OPENNESS * rng.normal()));
  return { latent: latent.map((x) => x + STRAY * rng.normal()), plan: { ...plan, style, openness } };
}
