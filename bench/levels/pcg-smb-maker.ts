import type { Rng } from "../../src/rng.ts";
import type { PcgGrid } from "./pcg-grid.ts";
import { SMB, smbRunOf, SMB_SLICES, type SmbControl } from "./pcg-smb.ts";

/** What a run did: foes stomped, jumps, coins. */
type Deeds = readonly [stomps: number, jumps: number, coins: number];

interface Found {
  readonly cells: readonly number[];
  readonly deeds: Deeds;
}

/** Ground stays bare where one begins and where one ends. */
const [FIRST, LAST] = [4, 146] as const;
const ERRORS: Deeds = [2, 3, 1];
const slicesWith = (test: (slice: string) => boolean) => SMB_SLICES.flatMap((slice, at) => (test(slice) ? [at] : []));
const COINS = slicesWith((slice) => /[oQ]/.test(slice) && slice.endsWith("XX"));
const FOES = slicesWith((slice) => /[gk]X/.test(slice));
/** Where one runs under these, a jump bumps and does not count. */
const LOW = slicesWith((slice) => slice.endsWith("#-XX"));
const ANY = slicesWith((slice) => slice.endsWith("X"));

/** How far deeds are from a wish, in what is allowed to miss; 0 where it is held. */
const farFrom = (deeds: Deeds, { enemies, jumps, coins }: SmbControl): number =>
  [enemies, jumps, coins].reduce((sum, wish, n) => sum + Math.max(0, Math.abs(deeds[n]! - wish) - ERRORS[n]!) / ERRORS[n]!, 0);

/** A few spots of one slice are put in, wiped out or copied from elsewhere. */
function changed(cells: readonly number[], rng: Rng): number[] {
  const next = [...cells];
  for (let n = 1 + rng.below(3); n > 0; n--) {
    const length = rng.pick([1, 1, 1, 2, 3, 5, 9, 20]);
    const at = FIRST + rng.below(LAST - FIRST - length);
    const from = FIRST + rng.below(LAST - FIRST - length);
    const slice = rng.pick([0, 0, -1, rng.pick(COINS), rng.pick(FOES), rng.pick(LOW), rng.pick(ANY)]);
    for (let x = 0; x < length; x++) next[at + x] = slice < 0 ? cells[from + x]! : slice;
  }
  return next;
}

/**
 * A level for each wish, by an archive of everything that a run has done so far: what comes nearest to a wish that is still open is
 * changed a little and run again, until all are held or so many runs are done.
 */
export function madeSmb(wishes: readonly SmbControl[], runs: number, rng: Rng): PcgGrid[] {
  const gridOf = (cells: readonly number[]): PcgGrid => ({ width: SMB.width, height: 1, cells });
  const archive: Found[] = [];
  const known = new Set<string>();
  const nearest = wishes.map((): { found?: Found; far: number } => ({ far: Infinity }));
  const put = (cells: readonly number[]): void => {
    const run = smbRunOf(gridOf(cells));
    if (!run) return;
    const found: Found = { cells, deeds: [run.stomps, run.jumps, run.coins] };
    if (!known.has(found.deeds.join())) archive.push(found);
    known.add(found.deeds.join());
    wishes.forEach((wish, n) => {
      const far = farFrom(found.deeds, wish);
      // One as far takes the place of the last, so that the search does not stand still.
      if (nearest[n]!.far > 0 && far <= nearest[n]!.far) nearest[n] = { found, far };
    });
  };
  put(Array.from({ length: SMB.width }, () => 0));
  for (let n = 0; n < runs; n++) {
    const open = nearest.filter(({ far }) => far > 0);
    if (open.length === 0) break;
    put(changed((rng.next() < 0.2 ? rng.pick(archive) : rng.pick(open).found!).cells, rng));
  }
  return nearest.map(({ found }) => gridOf(found!.cells));
}
