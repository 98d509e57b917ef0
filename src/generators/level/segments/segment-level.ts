import type { Level } from "../../../content.ts";
import { AigcError, type Signal } from "../../../errors.ts";
import type { Generator } from "../../../generator.ts";
import { checkChance } from "../../../handed-in.ts";
import type { Model } from "../../../model.ts";
import { inParts } from "../../../parts.ts";
import type { Rng } from "../../../rng.ts";
import { checkLevel, playLevel } from "../check-level.ts";
import type { FilledPiece, Piece } from "../piece.ts";
import { inWords, type AskedLevel } from "../worded-request.ts";
import { worldOf } from "../worlds/index.ts";
import { furnished, makePlatformer } from "../worlds/platformer/make-platformer.ts";
import { settlePlatformer } from "../worlds/platformer/request.ts";
import { AIR, GROUND } from "../worlds/platformer/tiles.ts";
import { mendStage } from "./mend-segment.ts";
import { END, groundIn, planOfSegment, SEGMENT_CELLS, SEGMENT_HEIGHT, SEGMENT_WIDTH, segmentAt, type SegmentPlan, type SegmentTiles } from "./segment.ts"; // prettier-ignore
import { segmentOfGrid, SKY } from "./segment-grid.ts";
import { segmentPiece } from "./segment-piece.ts";
import { isWholeSegment } from "./whole-segment.ts";

/** Flat columns at both ends of a level. */
const LEVEL_END = 5;

/** A network that draws segments, and how. */
export interface SegmentNetwork {
  /** "level/vae" */
  readonly name: string;
  readonly model: Model;
  /** How often a segment that cannot be played is drawn anew before it is mended. */
  readonly redraws: number;
  readonly draw: (piece: Piece<SegmentPlan>, plans: readonly SegmentPlan[], rng: Rng, signal?: Signal) => Promise<readonly FilledPiece[]>;
}

/** A segment that was drawn, and the chance of air in each cell. */
interface DrawnSegment {
  readonly tiles: SegmentTiles;
  readonly air: Float32Array;
}

/**
 * Platformers whose segments a network draws: rules say what happens in each and how high it begins and ends, all segments are drawn in
 * one batch, and what cannot be jumped is mended with the changes that the network itself finds least surprising.
 * @throws AigcError `model-mismatch` for a model of lists that do not fit
 */
export function segmentNetworkLevel({ name: way, model, redraws, draw }: SegmentNetwork): Generator<AskedLevel, Level> {
  const piece = segmentPiece(model, way);
  const { name, sha256 } = model.manifest;
  /** The tiles of proposals that have to be mended, mended. */
  const whole = new WeakMap<Level, Uint8Array>();
  return inWords({
    name: way,
    model: { name, sha256 },
    async propose(request, rng, signal) {
      checkChance(way, rng, signal);
      const world = worldOf(request);
      if (world.name !== "platformer")
        throw new AigcError("bad-request", way, `the model "${name}" draws platformers, and a level of the world ${world.name} is asked for. Put rulesLevel() after it in the chain.`); // prettier-ignore
      for (const { message } of world.faults(request)) throw new AigcError("bad-request", "level", message);
      const ruled = await inParts(makePlatformer(request, rng.fork("plan")), signal, way);
      const plans = plansOf(ruled);
      const segments = await drawnSegments(plans, rng, signal);
      const areas = plans.map(({ beats }, n) => ({ x: n * SEGMENT_WIDTH, y: 0, width: SEGMENT_WIDTH, height: SEGMENT_HEIGHT, tags: [...beats] })); // prettier-ignore
      const tiles = joined(segments.map((one) => one.tiles));
      const mended = mendedLevel(segments) ?? tiles;
      const strip = { width: request.width, height: SEGMENT_HEIGHT, tiles: mended };
      const made = furnished(strip, areas, settlePlatformer(request), rng.fork("things"));
      const level: Level = { ...(made ?? { world: "platformer", width: request.width, height: SEGMENT_HEIGHT, entities: [], areas }), tiles: [...tiles] }; // prettier-ignore
      whole.set(level, mended);
      return level;
    },
    check: checkLevel,
    certify: (level) => playLevel(level),
    repair(level) {
      const tiles = whole.get(level);
      if (!tiles) return null;
      return { content: { ...level, tiles: [...tiles] }, edits: tiles.reduce((sum, code, at) => sum + (code === level.tiles[at] ? 0 : 1), 0) }; // prettier-ignore
    },
  });

  async function drawnSegments(plans: readonly SegmentPlan[], rng: Rng, signal?: Signal): Promise<DrawnSegment[]> {
    const all: DrawnSegment[] = [];
    let broken = [...plans.keys()];
    for (let n = 0; n <= redraws && broken.length > 0; n++) {
      const asked = broken.map((at) => plans[at]!);
      const drawn = await draw(piece, asked, rng.fork(n === 0 ? "segments" : `redraw/${n}`), signal);
      broken.forEach((at, k) => (all[at] = withEnds(drawn[k]!, at, plans)));
      broken = broken.filter((at) => !isWholeSegment(all[at]!.tiles));
    }
    return all;
  }
}

/** What rules would have happen in each segment of a level: the networks are asked for no more than that. */
const plansOf = (level: Level): SegmentPlan[] =>
  Array.from({ length: level.width / SEGMENT_WIDTH }, (_, n) => {
    const area = level.areas!.find(({ x, width }) => x === n * SEGMENT_WIDTH && width === SEGMENT_WIDTH);
    return planOfSegment(segmentAt(level, n), area?.tags ?? []);
  });

/** The first and the last segment of a level have more flat ground at its ends. */
function withEnds({ tiles: grid, floor }: FilledPiece, at: number, plans: readonly SegmentPlan[]): DrawnSegment {
  const columns = (from: number, ground: number) => {
    for (let x = from; x < from + LEVEL_END; x++)
      for (let y = 0; y < SEGMENT_HEIGHT; y++) grid[(y + SKY) * SEGMENT_WIDTH + x] = y >= SEGMENT_HEIGHT - ground ? GROUND : AIR;
  };
  if (at === 0) columns(0, plans[at]!.entry);
  if (at === plans.length - 1) columns(SEGMENT_WIDTH - LEVEL_END, plans[at]!.exit);
  return { tiles: segmentOfGrid(grid), air: floor.subarray(SKY * SEGMENT_WIDTH) };
}

function joined(segments: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const width = segments.length * SEGMENT_WIDTH;
  return Uint8Array.from({ length: segments.length * SEGMENT_CELLS }, (_, cell) => {
    const x = cell % width;
    return segments[Math.floor(x / SEGMENT_WIDTH)]![((cell - x) / width) * SEGMENT_WIDTH + (x % SEGMENT_WIDTH)]!;
  });
}

/** The level of these segments, mended from end to end; null where that cannot be done. */
function mendedLevel(segments: readonly DrawnSegment[]): Uint8Array | null {
  const width = segments.length * SEGMENT_WIDTH;
  const tiles = joined(segments.map((one) => one.tiles));
  // The chances of air are joined as tiles are, as 0 to 255.
  const air = joined(segments.map((one) => one.air.map((chance) => Math.round(255 * chance))));
  const fixed = Uint8Array.from(tiles, (_, cell) => {
    const x = cell % width;
    const within = x % SEGMENT_WIDTH;
    return within < END || within >= SEGMENT_WIDTH - END || x < LEVEL_END || x >= width - LEVEL_END ? 1 : 0;
  });
  const top = (x: number, of: ArrayLike<number>) => SEGMENT_HEIGHT - 1 - groundIn(of, x);
  const start = top(2, segments[0]!.tiles) * width + 2;
  const exit = top(SEGMENT_WIDTH - 3, segments.at(-1)!.tiles) * width + width - 3;
  return mendStage({ width, tiles, start, exit }, { fixed, air: Float32Array.from(air, (chance) => chance / 255) });
}
