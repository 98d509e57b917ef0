import { checkFields, checkList, checkNumber, listOf, refuse, whole, within, type Check } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { checkChance, checkModel } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import { createRng, type Rng } from "../../rng.ts";
import type { CertifiedRoom } from "./certified-room.ts";
import { drawPieces } from "./draw-pieces.ts";
import { fillPieces } from "./fill-pieces.ts";
import { searchLatents, type Searched } from "./latent-search.ts";
import { latentSizeOf, type FilledPiece, type Piece } from "./piece.ts";
import type { RoomPoint } from "./room-point.ts";

/**
 * What a network draws as a space: near points are near rooms, or segments. All that it gives is whole: a room is one region with all its
 * openings, a segment can be played from end to end.
 */
export interface PieceSpace<Plan, Measures, Look> {
  /** How many numbers a latent has: as many sliders. */
  readonly numbers: number;
  /** A point of a plan. */
  point(plan: Plan, rng: Rng): RoomPoint<Plan>;
  /**
   * The point whose room is likest to one that was drawn by hand. Only a network with an encoder has it: level-room, level-segment.
   * @param tiles 16 x 12 codes, whose openings are the gaps in the outer wall; of a segment 28 x 14
   * @param look of a room its style, default "ruin", the most mixed; of a segment what happens in it, default nothing in particular
   */
  pointOf(tiles: ArrayLike<number>, look?: Look): Promise<RoomPoint<Plan>>;
  /**
   * The room or segment at a point.
   * @throws AigcError `no-valid-content` for a segment that cannot be made whole, and none between it and the middle of the space
   */
  draw(point: RoomPoint<Plan>): Promise<CertifiedRoom>;
  /**
   * On the way from one point to another: 0 is the first, 1 the second. Openings, or both ends, stay those of the first; the style, or
   * what happens, is that of the nearer.
   */
  between(from: RoomPoint<Plan>, to: RoomPoint<Plan>, share: number): RoomPoint<Plan>;
  /** All on the way, both ends included, 2 to 64 of them. */
  morph(from: RoomPoint<Plan>, to: RoomPoint<Plan>, steps: number): Promise<readonly CertifiedRoom[]>;
  /**
   * A point near the middle of some, with the plan of one of them: more like these.
   * @param spread how far from it, 0 to 1. Default 0.3
   */
  moreLike(points: readonly RoomPoint<Plan>[], rng: Rng, spread?: number): RoomPoint<Plan>;
  /**
   * The point near this one that measures as wanted, by evolution of latents (Volz et al. 2018): sliders for what the network was never
   * told.
   * @param wanted one measure at least; each counts for its usual range
   */
  tuned(point: RoomPoint<Plan>, wanted: Partial<Measures>, rng: Rng): Promise<RoomPoint<Plan>>;
  /**
   * Finishes a room or a segment of which some is drawn: what is given stays as it is, the rest is filled in keeping with it. Only
   * level-room and level-segment can.
   * @param given 16 x 12 codes, or 28 x 14, -1 for what is open; the outer wall, or two columns at each end, are the plan's
   * @throws AigcError `bad-request` where what is given shuts floor in, or leaves no way
   */
  complete(given: ArrayLike<number>, plan: Plan, rng: Rng): Promise<CertifiedRoom>;
}

/** What tells the space of rooms from that of segments. */
export interface SpaceOf<Plan, Measures, Look> extends Searched<Plan, Measures> {
  /** Names the space in errors: "roomSpace". */
  readonly where: string;
  /** The contract of the networks that finish and encode, and of all. */
  readonly finishing: string;
  readonly contracts: readonly string[];
  /** The model to take instead: "level-room". */
  readonly takes: string;
  /** The pieces of the network, and what is asked of it. @throws AigcError `model-mismatch` */
  readonly piece: (model: Model) => SpacePiece<Plan, Look>;
  /** Tiles that are handed in: how many, and how that is said. */
  readonly cells: number;
  readonly size: string;
  /** Tiles as codes in the network's grid; -1 as it is. */
  readonly grid: (tiles: ArrayLike<number>) => ArrayLike<number>;
  /** The plan on the way from one to another. */
  readonly between: (from: Plan, to: Plan, share: number) => Plan;
  /** Made whole; null where that cannot be done, or what is given is in the way. */
  readonly certified: (filled: FilledPiece, plan: Plan, given?: ArrayLike<number>) => CertifiedRoom | null;
  /** Whether what is given leaves nothing that could be whole, whatever the network draws; left out where only drawing tells. */
  readonly hopeless?: (given: ArrayLike<number>, plan: Plan) => boolean;
  /** What {@link PieceSpace.complete} wants and did not get. */
  readonly open: string;
}

/** A piece of a network, with the checks of what is asked of it. */
export interface SpacePiece<Plan, Look> extends Piece<Plan> {
  readonly checkPlan: Check;
  readonly checkLook: Check;
  /** Codes of tiles that may be handed in. */
  readonly handed: readonly number[];
  planOf(tiles: ArrayLike<number>, look?: Look): Plan;
}

/** How often what cannot be made whole is looked for nearer to the middle of the space, and how often around what is given. */
const [NEARER, ANEW] = [8, 8] as const;

/** Opens the space of a network. */
export function pieceSpace<Plan, Measures extends object, Look>(
  kind: SpaceOf<Plan, Measures, Look>,
  model: Model,
): PieceSpace<Plan, Measures, Look> {
  const { piece, numbers, cannot, checkPoint, tried, drawn } = openedSpace(kind, model);
  const { where, finishing } = kind;
  const space: PieceSpace<Plan, Measures, Look> = {
    ...betweenPoints(kind, checkPoint),
    numbers,
    point(plan, rng) {
      piece.checkPlan(where, "plan", plan);
      checkChance(where, rng);
      return { latent: Array.from({ length: numbers }, () => rng.normal()), plan };
    },
    async pointOf(tiles, look) {
      if (!model.manifest.inputs["grid"]) throw cannot("The model has no encoder, so what is drawn by hand has no point in it.");
      checkTiles(kind, "tiles", tiles, piece.handed);
      if (look !== undefined) piece.checkLook(where, "look", look);
      const plan = piece.planOf(tiles, look);
      return { latent: await encoded(piece, plan, kind.grid(tiles)), plan };
    },
    async draw(point) {
      checkPoint(where, "point", point);
      return (await drawn([point]))[0]!;
    },
    async morph(from, to, steps) {
      whole(2, 64)(where, "steps", steps);
      return drawn(Array.from({ length: steps }, (_, n) => space.between(from, to, n / (steps - 1))));
    },
    async tuned(point, wanted, rng) {
      checkPoint(where, "point", point);
      checkChance(where, rng);
      return searchLatents(kind, tried, point, wanted, rng);
    },
    async complete(given, plan, rng) {
      if (model.manifest.contract !== finishing) throw cannot("The network cannot finish what is drawn.");
      checkTiles(kind, "given", given, [-1, ...piece.handed]);
      piece.checkPlan(where, "plan", plan);
      checkChance(where, rng);
      if (kind.hopeless?.(given, plan)) return refuse(where, "given", given, kind.open);
      const known = kind.grid(given);
      for (let n = 0; n < ANEW; n++) {
        const [filled] = await fillPieces(piece, [plan], n === 0 ? rng : rng.fork(`anew/${n}`), { given: [known] });
        const finished = kind.certified(filled!, plan, given);
        if (finished) return finished;
      }
      return refuse(where, "given", given, kind.open);
    },
  };
  return space;
}

function openedSpace<Plan, Measures, Look>(kind: SpaceOf<Plan, Measures, Look>, model: Model) {
  const { where, contracts, takes } = kind;
  checkModel(where, "model", model);
  const { contract, name } = model.manifest;
  const cannot = (what: string) => new AigcError("model-mismatch", name, `${what} Take ${takes} of this release, or train one: npx phaser-aigc train level.`); // prettier-ignore
  if (!contracts.includes(contract))
    throw cannot(`The model is of contract "${contract}", a space is of ${contracts.map((one) => `"${one}"`).join(" or ")}.`);
  const piece = kind.piece(model);
  const numbers = latentSizeOf(model);
  const checkPoint: Check = (at, of, point) => {
    checkFields(at, of, point, { latent: listOf(checkNumber), plan: piece.checkPlan });
    const { latent } = point as RoomPoint<Plan>;
    if (latent.length !== numbers) refuse(at, `${of}.latent`, latent, `${numbers} numbers; it has ${latent.length}`);
  };
  const tried = async (points: readonly RoomPoint<Plan>[]): Promise<(CertifiedRoom | null)[]> => {
    const made: (CertifiedRoom | null)[] = points.map(() => null);
    for (let n = 0; n < NEARER && made.includes(null); n++) {
      const open = [...points.keys()].filter((at) => made[at] === null);
      const latents = Float32Array.from(open.flatMap((at) => points[at]!.latent.map((x) => x * (1 - n / NEARER))));
      const plans = open.map((at) => points[at]!.plan);
      const filled = await drawPieces(piece, plans, createRng("space"), undefined, latents);
      open.forEach((at, k) => (made[at] = kind.certified(filled[k]!, plans[k]!)));
    }
    return made;
  };
  const drawn = async (points: readonly RoomPoint<Plan>[]): Promise<CertifiedRoom[]> =>
    (await tried(points)).map((room) => {
      if (room) return room;
      throw new AigcError("no-valid-content", where, "what the network draws there cannot be made whole. Take another point.");
    });
  return { piece, numbers, cannot, checkPoint, tried, drawn };
}

/** What needs no network. */
function betweenPoints<Plan, Measures, Look>(
  { where, between }: SpaceOf<Plan, Measures, Look>,
  checkPoint: Check,
): Pick<PieceSpace<Plan, Measures, Look>, "between" | "moreLike"> {
  return {
    between(from, to, share) {
      checkPoint(where, "from", from);
      checkPoint(where, "to", to);
      within(0, 1)(where, "share", share);
      return { latent: from.latent.map((x, at) => x + share * (to.latent[at]! - x)), plan: between(from.plan, to.plan, share) };
    },
    moreLike(points, rng, spread = 0.3) {
      checkList(where, "points", points, "a list of points", (at, point) => checkPoint(where, at, point));
      if (points.length === 0) refuse(where, "points", points, "one point at least");
      checkChance(where, rng);
      within(0, 1)(where, "spread", spread);
      const mean = points[0]!.latent.map((_, at) => points.reduce((sum, { latent }) => sum + latent[at]!, 0) / points.length);
      return { latent: mean.map((x) => x + spread * rng.normal()), plan: rng.pick(points).plan };
    },
  };
}

/** Where the encoder finds a grid. */
async function encoded<Plan>(piece: Piece<Plan>, plan: Plan, tiles: ArrayLike<number>): Promise<number[]> {
  const { model, width, height, codes } = piece;
  const numbers = latentSizeOf(model);
  const area = width * height;
  const grid = new Float32Array(area * codes.length);
  for (let cell = 0; cell < area; cell++) grid[cell * codes.length + codes.indexOf(tiles[cell]!)] = 1;
  const condition = piece.condition(plan);
  const { mean } = await model.run({
    latent: { dims: [1, numbers], data: new Float32Array(numbers) },
    condition: { dims: [1, condition.length], data: condition },
    canvas: { dims: [1, height, width, codes.length + 1], data: new Float32Array(area * (codes.length + 1)) },
    grid: { dims: [1, height, width, codes.length], data: grid },
  });
  return [...(mean!.data as Float32Array)];
}

function checkTiles(
  { where, cells, size }: { readonly where: string; readonly cells: number; readonly size: string },
  at: string,
  tiles: ArrayLike<number>,
  codes: readonly number[],
): void {
  if (typeof tiles !== "object" || tiles === null || tiles.length !== cells) refuse(where, at, tiles, `${cells} codes of tiles, ${size}`);
  const strange = Array.from(tiles).find((code) => !codes.includes(code));
  if (strange !== undefined) refuse(where, at, strange, `codes of ${codes.join(", ")}`);
}
