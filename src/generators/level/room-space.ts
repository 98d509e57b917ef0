import { checkFields, checkList, checkNumber, listOf, oneOf, refuse, whole, withFields, within, type Check } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { checkChance, checkModel } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import { createRng, type Rng } from "../../rng.ts";
import { certifiedRoom, type CertifiedRoom } from "./certified-room.ts";
import { drawRooms } from "./draw-rooms.ts";
import { fillRooms } from "./fill-rooms.ts";
import { searchLatents } from "./latent-search.ts";
import { LEVEL_GAN_CONTRACT, LEVEL_ROOM_CONTRACT, roomWordsOf } from "./level-room.ts";
import { openingsOf } from "./openings.ts";
import type { RoomPoint } from "./room-point.ts";
import type { RoomMeasures } from "./room-measures.ts";
import { conditionSize, opennessOf, ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH, roomCondition, SIDES, tileCode, type RoomPlan, type RoomStyle, type RoomTiles, type RoomWords } from "./room.ts"; // prettier-ignore

/** Rooms of a network as a space: near points are near rooms. Every room that it gives is whole: one region with all its openings. */
export interface RoomSpace {
  /** How many numbers a latent has: as many sliders. */
  readonly numbers: number;
  /** A point of a plan. */
  point(plan: RoomPlan, rng: Rng): RoomPoint;
  /**
   * The point whose room is likest to one that was drawn by hand. Only a network with an encoder has it: level-room.
   * @param tiles 16 x 12 codes; its openings are the gaps in its outer wall
   * @param style what it looks like. Default "ruin", the most mixed
   */
  pointOf(tiles: ArrayLike<number>, style?: RoomStyle): Promise<RoomPoint>;
  /** The room at a point. */
  draw(point: RoomPoint): Promise<CertifiedRoom>;
  /** On the way from one point to another: 0 is the first, 1 the second. Openings stay those of the first, the style is that of the nearer. */
  between(from: RoomPoint, to: RoomPoint, share: number): RoomPoint;
  /** All rooms on the way, both ends included, 2 to 64 of them. */
  morph(from: RoomPoint, to: RoomPoint, steps: number): Promise<readonly CertifiedRoom[]>;
  /**
   * A point near the middle of some, with the plan of one of them: more like these.
   * @param spread how far from it, 0 to 1. Default 0.3
   */
  moreLike(points: readonly RoomPoint[], rng: Rng, spread?: number): RoomPoint;
  /**
   * The point near this one whose room measures as wanted, by evolution of latents (Volz et al. 2018): sliders for what the network was
   * never told.
   * @param wanted one measure at least; each counts for its usual range
   */
  tuned(point: RoomPoint, wanted: Partial<RoomMeasures>, rng: Rng): Promise<RoomPoint>;
  /**
   * Finishes a room of which some is drawn: what is given stays as it is, the rest is filled in keeping with it. Only level-room can.
   * @param given 16 x 12 codes, -1 for what is open; the outer wall is the plan's
   * @throws AigcError `bad-request` where what is given shuts floor in
   */
  complete(given: ArrayLike<number>, plan: RoomPlan, rng: Rng): Promise<CertifiedRoom>;
}

const WHERE = "roomSpace";
const opening = withFields({ side: oneOf(SIDES), from: whole(), width: whole(1) });

/** A network and what its points have to be. */
interface OpenedSpace {
  readonly model: Model;
  readonly words: RoomWords;
  readonly numbers: number;
  readonly codes: readonly number[];
  readonly cannot: (what: string) => AigcError;
  readonly checkPlan: Check;
  readonly checkPoint: Check;
  readonly drawn: (points: readonly RoomPoint[]) => Promise<CertifiedRoom[]>;
}

/**
 * Opens the space of a room network: sliders, morphs, rooms like these, rooms finished.
 * @param model of contract "level-room@1" or "level-gan@1"
 * @throws AigcError `model-mismatch` for a model of another contract, or of lists that do not fit
 */
export function roomSpace(model: Model): RoomSpace {
  const opened = openedSpace(model);
  const { numbers, words, codes, cannot, checkPlan, checkPoint, drawn } = opened;
  const space: RoomSpace = {
    ...betweenPoints(opened),
    numbers,
    point(plan, rng) {
      checkPlan(WHERE, "plan", plan);
      checkChance(WHERE, rng);
      return { latent: Array.from({ length: numbers }, () => rng.normal()), plan };
    },
    async pointOf(tiles, style = words.styles.includes("ruin") ? "ruin" : words.styles[0]!) {
      if (!model.manifest.inputs["grid"]) throw cannot("The model has no encoder, so rooms have no points in it.");
      checkTiles("tiles", tiles, codes);
      oneOf(words.styles)(WHERE, "style", style);
      return encoded(opened, Uint8Array.from(tiles), style);
    },
    async draw(point) {
      checkPoint(WHERE, "point", point);
      return (await drawn([point]))[0]!;
    },
    async morph(from, to, steps) {
      whole(2, 64)(WHERE, "steps", steps);
      return drawn(Array.from({ length: steps }, (_, n) => space.between(from, to, n / (steps - 1))));
    },
    async tuned(point, wanted, rng) {
      checkPoint(WHERE, "point", point);
      checkChance(WHERE, rng);
      return searchLatents(drawn, point, wanted, rng);
    },
    async complete(given, plan, rng) {
      if (model.manifest.contract !== LEVEL_ROOM_CONTRACT) throw cannot("The network cannot finish rooms.");
      checkTiles("given", given, [-1, ...codes]);
      checkPlan(WHERE, "plan", plan);
      checkChance(WHERE, rng);
      const [room] = await fillRooms(model, [plan], rng, { given: [given] });
      const finished = certifiedRoom(room!, plan, given);
      if (finished === null)
        refuse(WHERE, "given", given, "tiles around which floor can be joined: what is given shuts some floor or an opening in");
      return finished;
    },
  };
  return space;
}

function openedSpace(model: Model): OpenedSpace {
  checkModel(WHERE, "model", model);
  const { contract, name, inputs } = model.manifest;
  const cannot = (what: string) => new AigcError("model-mismatch", name, `${what} Take level-room of this release, or train one: npx phaser-aigc train level.`); // prettier-ignore
  if (contract !== LEVEL_ROOM_CONTRACT && contract !== LEVEL_GAN_CONTRACT)
    throw cannot(`The model is of contract "${contract}", a space is of "${LEVEL_ROOM_CONTRACT}" or "${LEVEL_GAN_CONTRACT}".`);
  const words = roomWordsOf(model.manifest);
  const numbers = inputs.latent!.shape[1] as number;
  const checkPlan = withFields({ openings: listOf(opening), style: oneOf(words.styles), openness: within(0, 1) });
  return {
    model,
    words,
    numbers,
    codes: words.tiles.map(tileCode),
    cannot,
    checkPlan,
    checkPoint(where, at, point) {
      checkFields(where, at, point, { latent: listOf(checkNumber), plan: checkPlan });
      const { latent } = point as RoomPoint;
      if (latent.length !== numbers) refuse(where, `${at}.latent`, latent, `${numbers} numbers; it has ${latent.length}`);
    },
    async drawn(points) {
      const latents = Float32Array.from(points.flatMap(({ latent }) => latent));
      const rooms = await drawRooms(model, points.map(({ plan }) => plan), createRng("space"), undefined, latents); // prettier-ignore
      return rooms.map((room, n) => certifiedRoom(room, points[n]!.plan)!);
    },
  };
}

/** What needs no network. */
function betweenPoints({ checkPoint }: OpenedSpace): Pick<RoomSpace, "between" | "moreLike"> {
  return {
    between(from, to, share) {
      checkPoint(WHERE, "from", from);
      checkPoint(WHERE, "to", to);
      within(0, 1)(WHERE, "share", share);
      const openness = from.plan.openness + share * (to.plan.openness - from.plan.openness);
      const plan = { openings: from.plan.openings, style: (share < 0.5 ? from : to).plan.style, openness };
      return { latent: from.latent.map((x, at) => x + share * (to.latent[at]! - x)), plan };
    },
    moreLike(points, rng, spread = 0.3) {
      checkList(WHERE, "points", points, "a list of points", (at, point) => checkPoint(WHERE, at, point));
      if (points.length === 0) refuse(WHERE, "points", points, "one point at least");
      checkChance(WHERE, rng);
      within(0, 1)(WHERE, "spread", spread);
      const mean = points[0]!.latent.map((_, at) => points.reduce((sum, { latent }) => sum + latent[at]!, 0) / points.length);
      return { latent: mean.map((x) => x + spread * rng.normal()), plan: rng.pick(points).plan };
    },
  };
}

/** Where the encoder finds a room. */
async function encoded({ model, words, numbers, codes }: OpenedSpace, tiles: RoomTiles, style: RoomStyle): Promise<RoomPoint> {
  const plan: RoomPlan = { openings: openingsOf(tiles), style, openness: opennessOf(tiles) };
  const grid = new Float32Array(ROOM_CELLS * codes.length);
  tiles.forEach((code, cell) => (grid[cell * codes.length + codes.indexOf(code)] = 1));
  const { mean } = await model.run({
    latent: { dims: [1, numbers], data: new Float32Array(numbers) },
    condition: { dims: [1, conditionSize(words)], data: roomCondition(plan, words) },
    canvas: { dims: [1, ROOM_HEIGHT, ROOM_WIDTH, codes.length + 1], data: new Float32Array(ROOM_CELLS * (codes.length + 1)) },
    grid: { dims: [1, ROOM_HEIGHT, ROOM_WIDTH, codes.length], data: grid },
  });
  return { latent: [...(mean!.data as Float32Array)], plan };
}

function checkTiles(at: string, tiles: ArrayLike<number>, codes: readonly number[]): void {
  if (typeof tiles !== "object" || tiles === null || tiles.length !== ROOM_CELLS)
    refuse(WHERE, at, tiles, `${ROOM_CELLS} codes of tiles, 16 x 12`);
  const strange = Array.from(tiles).find((code) => !codes.includes(code));
  if (strange !== undefined) refuse(WHERE, at, strange, `codes of ${codes.join(", ")}`);
}
