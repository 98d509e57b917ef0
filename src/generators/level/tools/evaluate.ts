import type { Level } from "../../../content.ts";
import { generate, type Generator } from "../../../generator.ts";
import { meanPairwiseHamming, nearestDistances, patternDivergence, uniqueness, type Grids } from "../level-metrics.ts";
import { certifiedRoom } from "../certified-room.ts";
import { drawRooms } from "../draw-rooms.ts";
import { fillRooms, ganLevel, rulesLevel, vaeLevel, type LevelRequest } from "../index.ts";
import type { FilledPiece } from "../piece.ts";
import { isOneRegion } from "../room-drawing.ts";
import { opennessOf, ROOM_CELLS, ROOM_WIDTH, type RoomPlan } from "../room.ts";
import { roomByRules } from "../worlds/dungeon/grid-floor.ts";
import type { Model } from "../../../model.ts";
import { createRng, type Rng } from "../../../rng.ts";
import { mirrorImage, roomCorpus, someRoom, type LabelledRoom } from "./room-corpus.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import { CORPUS_SIZES } from "./recipe.ts";
import { atMost, editRows, keyOf, mean, row, share } from "./rows.ts";

export interface LevelEvaluation {
  readonly model: Model;
  /** The generator of the GAN, to be measured beside it. */
  readonly gan?: Model;
  readonly seed: string;
  /** Rooms and floors of each generator. */
  readonly count: number;
  readonly report: (message: string) => void;
}

const FLOOR_REQUEST: LevelRequest = { width: 48, height: 36, enemies: 10, key: true };
/** So many rooms are compared with each other; the number of pairs grows quadratically. */
const COMPARED = 300;

/** Measures the room network, and beside it the rules and the corpus it learnt from: raw and repaired, variety, likeness, copying. */
export async function evaluateLevels({ model, gan, seed, count, report }: LevelEvaluation): Promise<Row[]> {
  report("making the corpus again");
  const corpus = roomCorpus(createRng(model.manifest.training.seed).fork("corpus"), CORPUS_SIZES);
  const heldOut = corpus.test.slice(0, count);
  const plans = heldOut.map(({ plan }) => plan);
  const train = corpus.train.map(({ tiles }) => tiles);
  const rng = createRng(seed);

  report(`${plans.length} rooms by each way, for the plans of held-out rooms`);
  const all = corpus.test.map(({ plan }) => plan);
  const known = withMirrorImages(train);
  const started = performance.now();
  const byNetwork = (await fillRooms(model, plans, rng.fork("rooms"))).map(({ tiles }) => tiles);
  const perRoom = (performance.now() - started) / plans.length;
  const once = (await fillRooms(model, plans, rng.fork("once"), { draws: 1 })).map(({ tiles }) => tiles);
  const byGan = gan && (await ganRooms(gan, plans, rng.fork("gan")));
  const byRules = plans.map((plan, i) => roomByRules(plan, rng.fork(`rules/${i}`)));
  const real = heldOut.map(({ tiles }) => tiles);

  report("comparing rooms with the corpus");
  const rows: Row[] = [
    ...roomRows("vae", byNetwork, plans, train, real),
    playable("levels/vae-once/room/playable", once, 0.85),
    ...(byGan
      ? [
          ...roomRows("gan", byGan.once, plans, train, real),
          playable("levels/gan-once/room/playable", byGan.once, 0.85),
          playable("levels/gan-four/room/playable", byGan.within, 0.99),
          row("levels/gan/room/time", "time of a room, many at once", byGan.perRoom, "ms"),
        ]
      : []),
    ...roomRows("rules", byRules, plans, train, real),
    ...roomRows("corpus", real, plans, train, corpus.validation.map(({ tiles }) => tiles)), // prettier-ignore
    row("levels/vae/room/time", "time of a room, many at once", perRoom, "ms"),
    ...(await mendedRows("vae-once", [], plans, (asked, chance) => fillRooms(model, asked, chance, { draws: 1 }), rng.fork("once"))),
    ...(await mendedRows("vae", [1, 2], plans, (asked, chance) => fillRooms(model, asked, chance), rng.fork("rooms"))),
    ...(gan ? await mendedRows("gan-once", [], plans, (asked, chance) => drawRooms(gan, asked, chance), rng.fork("gan")) : []),
    copies("vae", await fillRooms(model, all, rng.fork("copies")), known, 0),
    ...(gan ? [copies("gan", await drawRooms(gan, all, rng.fork("copies")), known, 0)] : []),
    copies("families", freshRooms(all.length, rng.fork("copies")), known),
  ];
  for (const [way, generator] of [
    ["vae-once", vaeLevel(model, { draws: 1, redraws: 0 })],
    ["vae", vaeLevel(model)],
    ...(gan ? ([["gan", ganLevel(gan)]] as const) : []),
    ["rules", rulesLevel()],
  ] as const) {
    // prettier-ignore
    report(`${count} floors by ${way}`);
    rows.push(...(await floorRows(way, generator, count, seed)));
  }
  return rows;
}

/** Rooms of the GAN, each from one latent, and the first whole one of four. */
async function ganRooms(gan: Model, plans: readonly RoomPlan[], rng: Rng) {
  const started = performance.now();
  const once = (await drawRooms(gan, plans, rng)).map(({ tiles }) => tiles);
  const perRoom = (performance.now() - started) / plans.length;
  const within = [...once];
  for (let n = 1; n < 4; n++) {
    const broken = [...within.keys()].filter((i) => !isOneRegion(within[i]!));
    if (broken.length === 0) break;
    const again = await drawRooms(gan, broken.map((i) => plans[i]!), rng.fork(n)); // prettier-ignore
    broken.forEach((i, at) => (within[i] = again[at]!.tiles));
  }
  return { once, within, perRoom };
}

/** The rows of one generator's rooms. */
function roomRows(way: string, rooms: Grids, plans: readonly RoomPlan[], train: Grids, real: Grids): Row[] {
  const id = (what: string) => `levels/${way}/room/${what}`;
  const some = rooms.slice(0, COMPARED);
  const nearest = nearestDistances(some, train);
  const off = rooms.map((tiles, i) => Math.abs(opennessOf(tiles) - plans[i]!.openness));
  return [
    playable(id("playable"), rooms, way === "vae" ? 0.9 : undefined),
    row(id("openness-error"), "mean distance from the wanted openness", mean(off), "of a room"),
    row(id("diversity"), "cells in which two rooms differ, mean of pairs", meanPairwiseHamming(some), "cells of 192"),
    row(id("unique"), "rooms that no other equals", uniqueness(rooms), ""),
    row(id("nearest"), "cells to the nearest room of the training set, mean", mean(nearest), "cells of 192"),
    ...[2, 3].flatMap((size) => [
      row(id(`patterns-${size}/invented`), `${size} x ${size} patterns, these from held-out rooms`, patternDivergence(rooms, real, ROOM_WIDTH, size, Math.log), "nats"), // prettier-ignore
      row(id(`patterns-${size}/missed`), `${size} x ${size} patterns, held-out rooms from these`, patternDivergence(real, rooms, ROOM_WIDTH, size, Math.log), "nats"), // prettier-ignore
    ]),
  ];
}

/**
 * What mending changes in rooms.
 * @param anew how often those that are not one region are drawn anew before: as levels have them, twice
 */
async function mendedRows(
  way: string,
  anew: readonly number[],
  plans: readonly RoomPlan[],
  draw: (plans: readonly RoomPlan[], rng: Rng) => Promise<readonly FilledPiece[]>,
  rng: Rng,
): Promise<Row[]> {
  const rooms = [...(await draw(plans, rng))];
  for (const n of anew) {
    const broken = [...rooms.keys()].filter((i) => !isOneRegion(rooms[i]!.tiles));
    const again = await draw(broken.map((i) => plans[i]!), rng.fork(`redraw/${n}`)); // prettier-ignore
    broken.forEach((i, at) => (rooms[i] = again[at]!));
  }
  const edits = rooms.map((room, i) => certifiedRoom(room, plans[i]!)?.edits ?? ROOM_CELLS);
  const mended = edits.filter((one) => one > 0).length;
  return [
    share(`levels/${way}/room/mended`, "rooms that are mended before they are in a level", mended, rooms.length),
    ...editRows((what) => `levels/${way}/room/${what}`, edits, ROOM_CELLS),
  ];
}

/** So many rooms that the families of the corpus make of other seeds: what copies are there by chance. */
const freshRooms = (count: number, rng: Rng): LabelledRoom[] =>
  Array.from({ length: 2 * count }, (_, n) => someRoom(rng.fork(n))).filter((room) => room !== null).slice(0, count); // prettier-ignore

/** Training rooms as the training shows them: each of them, and its mirror images. */
function withMirrorImages(train: Grids): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const tiles of train) for (let across = 0; across < 4; across++) keys.add(keyOf(mirrorImage(tiles, across)));
  return keys;
}

function copies(way: string, rooms: readonly { readonly tiles: ArrayLike<number> }[], known: ReadonlySet<string>, goal?: number): Row {
  const id = `levels/${way}/room/copies`;
  const what = `exact copies of training rooms or of their mirror images, of ${rooms.length}`;
  const hits = rooms.filter(({ tiles }) => known.has(keyOf(tiles))).length;
  return goal === undefined ? row(id, what, hits, "") : atMost(id, what, hits, "", goal);
}

function playable(id: string, rooms: Grids, goal?: number): Row {
  return share(id, "raw rooms that are one region with all their openings", rooms.filter(isOneRegion).length, rooms.length, goal);
}

async function floorRows(way: string, generator: Generator<LevelRequest, Level>, count: number, seed: string): Promise<Row[]> {
  const id = (what: string) => `levels/${way}/floor/${what}`;
  const times: number[] = [];
  const edits: number[] = [];
  let [raw, failed] = [0, 0];
  for (let i = 0; i < count; i++) {
    const started = performance.now();
    const made = await generate(generator, FLOOR_REQUEST, { seed: `${seed}/${i}` }).catch(() => null);
    times.push(performance.now() - started);
    if (made === null) failed++;
    else if (made.provenance.repaired) edits.push(made.provenance.repaired.edits);
    else if (made.provenance.attempts === 1) raw++;
  }
  times.sort((a, b) => a - b);
  const all = [...edits, ...Array.from({ length: count - edits.length }, () => 0)];
  return [
    share(
      id("playable"),
      "raw floors of nine rooms with lock and key that pass the check",
      raw,
      count,
      way === "vae-once" ? undefined : 0.95,
    ),
    share(id("certified"), "floors that pass after repair and retries, without falling back", count - failed, count, 1),
    row(id("edits"), "tiles changed or things moved, mean of the repaired", mean(edits), "edits"),
    ...editRows(id, all, FLOOR_REQUEST.width * FLOOR_REQUEST.height),
    row(id("time-p50"), "time of a certified floor of 48 x 36, median", times[Math.floor(count / 2)]!, "ms"),
    row(id("time-p95"), "the same, 95th percentile", times[Math.floor(0.95 * (count - 1))]!, "ms"),
  ];
}
