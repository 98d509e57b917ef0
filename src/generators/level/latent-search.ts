import { checkFields, refuse, within } from "../../arguments.ts";
import type { Rng } from "../../rng.ts";
import type { CertifiedRoom } from "./certified-room.ts";
import { measureRoom, type RoomMeasures } from "./room-measures.ts";
import { openingCells } from "./room.ts";
import type { RoomPoint } from "./room-point.ts";

/** What a measure can be, and what counts as one step of it. */
const RANGES: Readonly<Record<keyof RoomMeasures, { readonly most: number; readonly step: number }>> = {
  openness: { most: 1, step: 0.02 },
  symmetry: { most: 1, step: 0.04 },
  way: { most: 80, step: 1 },
  deadEnds: { most: 60, step: 1 },
};
/** Latents of a generation, how many go on from, and generations. */
const [OFFSPRING, PARENTS] = [8, 2] as const;
/** How far the latents of each generation stray. */
const SPREADS = [0.8, 0.8, 0.6, 0.5, 0.4, 0.3] as const;

/**
 * Evolution of latents: each generation is drawn around the best so far, ever nearer, until a room measures as wanted or the
 * generations are over; then the best of all.
 * @param draw rooms at points, in one batch
 */
export async function searchLatents(
  draw: (points: readonly RoomPoint[]) => Promise<readonly CertifiedRoom[]>,
  point: RoomPoint,
  wanted: Partial<RoomMeasures>,
  rng: Rng,
): Promise<RoomPoint> {
  checkFields(
    "roomSpace",
    "wanted",
    wanted,
    Object.fromEntries(Object.entries(RANGES).map(([name, { most }]) => [`${name}?`, within(0, most)])),
  );
  const names = (Object.keys(RANGES) as (keyof RoomMeasures)[]).filter((name) => wanted[name] !== undefined);
  if (names.length === 0) refuse("roomSpace", "wanted", wanted, `one of ${Object.keys(RANGES).join(", ")} at least`);
  const door = point.plan.openings[0];
  const first = door && openingCells(door)[0]!;
  const off = ({ tiles }: CertifiedRoom) => {
    const measures = measureRoom(tiles, first);
    return names.reduce((sum, name) => sum + Math.abs(measures[name] - wanted[name]!) / RANGES[name].step, 0);
  };
  // A plan that says another openness than is wanted would only be in the way.
  const plan = wanted.openness === undefined ? point.plan : { ...point.plan, openness: wanted.openness };
  let best: { point: RoomPoint; off: number }[] = [{ point: { ...point, plan }, off: Infinity }];
  for (let generation = 0; generation < SPREADS.length && best[0]!.off >= 1; generation++) {
    const sigma = SPREADS[generation]!;
    const points = Array.from({ length: OFFSPRING }, (_, n): RoomPoint => {
      const parent = best[n % best.length]!.point;
      // The point itself is the first to be looked at.
      return generation === 0 && n === 0 ? parent : { plan, latent: parent.latent.map((x) => x + sigma * rng.normal()) };
    });
    const rooms = await draw(points);
    const tried = points.map((one, n) => ({ point: one, off: off(rooms[n]!) }));
    best = [...best.filter((one) => one.off < Infinity), ...tried].sort((a, b) => a.off - b.off).slice(0, PARENTS);
  }
  return best[0]!.point;
}
