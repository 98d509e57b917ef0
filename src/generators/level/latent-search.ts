import { checkFields, refuse, within } from "../../arguments.ts";
import type { Rng } from "../../rng.ts";
import type { CertifiedRoom } from "./certified-room.ts";
import type { RoomPoint } from "./room-point.ts";

/** What can be wanted of a piece, and how it is measured. */
export interface Searched<Plan, Measures> {
  /** What a measure can be at most, and what counts as one step of it. */
  readonly ranges: { readonly [Name in keyof Measures]: { readonly most: number; readonly step: number } };
  readonly measure: (tiles: CertifiedRoom["tiles"], plan: Plan) => Measures;
  /** The plan for what is wanted: one that says otherwise would only be in the way. */
  readonly wanting: (plan: Plan, wanted: Partial<Measures>) => Plan;
}

/** Latents of a generation, how many go on from, and generations. */
const [OFFSPRING, PARENTS] = [8, 2] as const;
/** How far the latents of each generation stray: what came ever nearer without arriving looks farther away once more. */
const SPREADS = [0.8, 0.8, 0.6, 0.5, 0.4, 0.3, 1, 1, 0.8, 0.6, 0.4, 0.3] as const;

/**
 * Evolution of latents: each generation is drawn around the best so far, ever nearer, until a room measures as wanted or the
 * generations are over; then the best of all.
 * @param draw rooms at points, in one batch; null where what is drawn cannot be made whole, which is as far from what is wanted as can be
 */
export async function searchLatents<Plan, Measures>(
  { where, ranges, measure, wanting }: Searched<Plan, Measures> & { readonly where: string },
  draw: (points: readonly RoomPoint<Plan>[]) => Promise<readonly (CertifiedRoom | null)[]>,
  point: RoomPoint<Plan>,
  wanted: Partial<Measures>,
  rng: Rng,
): Promise<RoomPoint<Plan>> {
  const all = Object.keys(ranges) as (keyof Measures & string)[];
  checkFields(where, "wanted", wanted, Object.fromEntries(all.map((name) => [`${name}?`, within(0, ranges[name].most)])));
  const names = all.filter((name) => wanted[name] !== undefined);
  if (names.length === 0) refuse(where, "wanted", wanted, `one of ${all.join(", ")} at least`);
  const plan = wanting(point.plan, wanted);
  const off = (room: CertifiedRoom | null) => {
    if (room === null) return Infinity;
    const measures = measure(room.tiles, plan);
    return names.reduce((sum, name) => sum + Math.abs(Number(measures[name]) - Number(wanted[name])) / ranges[name].step, 0);
  };
  let best: { point: RoomPoint<Plan>; off: number }[] = [{ point: { ...point, plan }, off: Infinity }];
  for (let generation = 0; generation < SPREADS.length && best[0]!.off >= 1; generation++) {
    const sigma = SPREADS[generation]!;
    const points = Array.from({ length: OFFSPRING }, (_, n): RoomPoint<Plan> => {
      const parent = best[n % best.length]!.point;
      // The point itself is the first to be looked at.
      return generation === 0 && n === 0 ? parent : { plan, latent: parent.latent.map((x) => x + sigma * rng.normal()) };
    });
    const rooms = await draw(points);
    const tried = points.map((one, n) => ({ point: one, off: off(rooms[n] ?? null) }));
    best = [...best.filter((one) => one.off < Infinity), ...tried].sort((a, b) => a.off - b.off).slice(0, PARENTS);
  }
  return best[0]!.point;
}
