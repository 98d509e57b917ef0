import type { Level } from "../../../content.ts";
import { AigcError, type Signal } from "../../../errors.ts";
import type { Generator } from "../../../generator.ts";
import { checkChance } from "../../../handed-in.ts";
import type { Model } from "../../../model.ts";
import { inParts } from "../../../parts.ts";
import type { Rng } from "../../../rng.ts";
import { checkObject, checkOptions, whole } from "../../../arguments.ts";
import { drawPieces } from "../draw-pieces.ts";
import { FILLING, fillPieces, type FillOptions } from "../fill-pieces.ts";
import type { LevelRequest } from "../level.ts";
import { checkContract } from "../../../manifest-details.ts";
import type { FilledPiece, Piece } from "../piece.ts";
import { checkPlatformer } from "../worlds/platformer/check-platformer.ts";
import { furnished, makePlatformer } from "../worlds/platformer/make-platformer.ts";
import { playPlatformer } from "../worlds/platformer/play-platformer.ts";
import { platformerFaults, settlePlatformer } from "../worlds/platformer/request.ts";
import { LEVEL_SEGMENT_CONTRACT, LEVEL_SEGMENT_GAN_CONTRACT } from "./segment-contracts.ts";
import { AIR, GROUND } from "../worlds/platformer/tiles.ts";
import { mendStage } from "./mend-segment.ts";
import { END, groundIn, planOfSegment, SEGMENT_CELLS, SEGMENT_HEIGHT, SEGMENT_WIDTH, segmentAt, type SegmentPlan, type SegmentTiles } from "./segment.ts"; // prettier-ignore
import { segmentOfGrid, SKY } from "./segment-grid.ts";
import { segmentPiece } from "./segment-piece.ts";
import { isWholeSegment } from "./whole-segment.ts";

/** Flat columns at both ends of a level. */
const LEVEL_END = 5;

/** Platformers that a network draws in several passes. @throws AigcError `model-mismatch` */
export function vaePlatformer(model: Model, options: VaePlatformerOptions = {}): Generator<LevelRequest, Level> {
  checkOptions("level/vae", "options", options, { ...FILLING, "redraws?": whole(0, 10) });
  checkContract("level/vae", model.manifest, LEVEL_SEGMENT_CONTRACT, "level");
  const { redraws = 3, ...filling } = options;
  const draw: SegmentNetwork["draw"] = (piece, plans, rng, signal) =>
    fillPieces(piece, plans, rng, signal ? { ...filling, signal } : filling);
  return segmentNetworkLevel({ name: "level/vae", model, redraws, draw });
}

/** Platformers that the generator of a GAN draws in one pass. @throws AigcError `model-mismatch` */
export function ganPlatformer(model: Model, options: { readonly redraws?: number } = {}): Generator<LevelRequest, Level> {
  checkOptions("level/gan", "options", options, { "redraws?": whole(0, 10) });
  checkContract("level/gan", model.manifest, LEVEL_SEGMENT_GAN_CONTRACT, "level");
  return segmentNetworkLevel({ name: "level/gan", model, redraws: options.redraws ?? 3, draw: drawPieces });
}

/** As those of `vaeLevel`. */
interface VaePlatformerOptions extends Pick<FillOptions, "passes" | "sharpness" | "draws"> {
  readonly redraws?: number;
}

/** A network that draws segments, and how. */
interface SegmentNetwork {
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
function segmentNetworkLevel({ name: way, model, redraws, draw }: SegmentNetwork): Generator<LevelRequest, Level> {
  const piece = segmentPiece(model, way);
  const { name, sha256 } = model.manifest;
  /** The tiles of proposals that have to be mended, mended. */
  const whole = new WeakMap<Level, Uint8Array>();
  return {
    name: way,
    model: { name, sha256 },
    async propose(request, rng, signal) {
      checkChance(way, rng, signal);
      checkObject("level", "request", request, "an object with width, height, enemies");
      if (request.world !== "platformer")
        throw new AigcError("bad-request", way, `the model "${name}" draws platformers, and a level of the world ${request.world ?? "dungeon"} is asked for. Put rulesLevel() after it in the chain.`); // prettier-ignore
      for (const { message } of platformerFaults(request)) throw new AigcError("bad-request", "level", message);
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
    check: checkPlatformer,
    certify: playPlatformer,
    repair(level) {
      const tiles = whole.get(level);
      if (!tiles) return null;
      return { content: { ...level, tiles: [...tiles] }, edits: tiles.reduce((sum, code, at) => sum + (code === level.tiles[at] ? 0 : 1), 0) }; // prettier-ignore
    },
  };

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
  const isPlayed = (played: Uint8Array) => playPlatformer(stage(played, width, start, exit)) !== null;
  return mendStage({ width, tiles, start, exit, isPlayed }, { fixed, air: Float32Array.from(air, (chance) => chance / 255) });
}

/** A level with nobody in it. */
const stage = (tiles: Uint8Array, width: number, ...[start, exit]: readonly [number, number]): Level => ({
  world: "platformer",
  width,
  height: SEGMENT_HEIGHT,
  tiles: [...tiles],
  entities: [
    { kind: "start", x: start % width, y: Math.floor(start / width) },
    { kind: "exit", x: exit % width, y: Math.floor(exit / width) },
  ],
});
