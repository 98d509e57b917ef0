import { measureRoom, roomSpace } from "../../src/generators/level/index.ts";
import { isOneRegion } from "../../src/generators/level/room-drawing.ts";
import { openingCells, ROOM_WIDTH } from "../../src/generators/level/room.ts";
import { evaluateLevels } from "../../src/generators/level/tools/evaluate.ts";
import { evaluateSegments } from "../../src/generators/level/tools/evaluate-segments.ts";
import { someRoom, type LabelledRoom } from "../../src/generators/level/tools/room-corpus.ts";
import { roomByRules } from "../../src/generators/level/worlds/dungeon/grid-floor.ts";
import { drawRooms } from "../../src/generators/level/draw-rooms.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import { table } from "../../src/tools/row.ts";
import { median } from "../median.ts";
import type { Row } from "../row.ts";
import { editorRows } from "./editor-rows.ts";
import { playedRows } from "./fight-on-level.ts";
import { rangeRows } from "./range.ts";
import { pcgRows } from "./pcg-rows.ts";
import { segmentAdditionRows } from "./segment-additions.ts";
import { sizeRows } from "./size-rows.ts";

/** Rooms, floors and segments of each way: so many leave at most 5.7 points either way of a share (95 %). */
const COUNT = 300;

/**
 * What levels are worth: the rooms and floors of every way, what networks add over the rules, the problems of the PCG Benchmark, and time
 * against size.
 */
export async function levelRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const [model, gan, segments] = [await shippedModel("level-room"), await shippedModel("level-gan"), await shippedModel("level-segment")];
  const report = (message: string) => process.stderr.write(`${message}\n`);
  const segmentGan = await shippedModel("level-segment-gan");
  const parts: readonly (() => Promise<Row[]> | Row[])[] = [
    () => pcgRows(quick),
    () => sizeRows(quick),
    async () => editorRows(await shippedModel("room-editor"), quick),
    async () => playedRows(await shippedModel("skirmish-squad"), quick),
    () => additionRows(quick),
    () => segmentAdditionRows(quick),
    () => evaluateSegments(segments, segmentGan, { count: quick ? 40 : COUNT, seed: "bench", report }),
    () => evaluateLevels({ model, gan, seed: "bench", count: quick ? 60 : COUNT, report }),
  ];
  const rows: Row[] = [];
  for (const part of parts) {
    const made = await part();
    // The whole takes some twenty minutes: what is known so far can be read meanwhile.
    if (!quick) report(table(made));
    rows.push(...made);
  }
  return rows;
}

const row = (id: string, what: string, value: number, unit: string, goal = "", pass = true): Row => ({ id: `levels/${id}`, what, value, unit, goal, pass }); // prettier-ignore
const atLeast = (id: string, what: string, value: number, goal: number, unit = ""): Row => row(id, what, value, unit, `>= ${goal}`, value >= goal); // prettier-ignore
const atMost = (id: string, what: string, value: number, goal: number, unit = ""): Row => row(id, what, value, unit, `<= ${goal}`, value <= goal); // prettier-ignore

function someRooms(count: number, rng: Rng): LabelledRoom[] {
  const rooms: LabelledRoom[] = [];
  for (let n = 0; rooms.length < count; n++) {
    const room = someRoom(rng.fork(n));
    if (room) rooms.push(room);
  }
  return rooms;
}

/** What networks add: rooms finished, morphs, wanted measures, patterns that the rules do not have. */
async function additionRows(quick: boolean): Promise<Row[]> {
  const [vae, ganModel] = [roomSpace(await shippedModel("level-room")), await shippedModel("level-gan")];
  const gan = roomSpace(ganModel);
  const rng = createRng("additions");
  const count = quick ? 40 : 1000;
  const rooms = someRooms(count, rng.fork("rooms"));
  let [finished, kept] = [0, 0];
  for (const [n, { tiles, plan }] of rooms.entries()) {
    const given = Int8Array.from(tiles, (code, cell) => (inHalf(n % 4, cell) ? code : -1));
    const room = await vae.complete(given, plan, rng.fork(`half/${n}`));
    if (isOneRegion(room.tiles)) finished++;
    if (given.every((code, cell) => code < 0 || room.tiles[cell] === code)) kept++;
  }
  let [whole, steps] = [0, 0];
  for (let n = 0; n + 1 < Math.min(rooms.length, 100); n += 2) {
    const [from, to] = [0, 1].map((k) => gan.point(rooms[n + k]!.plan, rng.fork(`morph/${n + k}`)));
    for (const { tiles } of await gan.morph(from!, to!, 12)) {
      steps++;
      if (isOneRegion(tiles)) whole++;
    }
  }
  const times: number[] = [];
  const hits = { way: 0, deadEnds: 0, symmetry: 0 };
  const wanted = { way: 18, deadEnds: 2, symmetry: 0.8 } as const;
  const tuned = rooms.slice(0, quick ? 20 : 200);
  for (const [n, { plan }] of tuned.entries()) {
    const point = gan.point(plan, rng.fork(`tuned/${n}`));
    for (const name of Object.keys(wanted) as (keyof typeof wanted)[]) {
      const started = performance.now();
      const found = await gan.tuned(point, { [name]: wanted[name] }, rng.fork(`tuned/${n}/${name}`));
      times.push(performance.now() - started);
      const { tiles } = await gan.draw(found);
      const off = Math.abs(measureRoom(tiles, openingCells(plan.openings[0]!)[0]!)[name] - wanted[name]);
      if (off <= (name === "symmetry" ? 0.04 : 1)) hits[name]++;
    }
  }
  const plans = rooms.map(({ plan }) => plan);
  const drawn = (await drawRooms(ganModel, plans, rng.fork("drawn"))).map(({ tiles }) => tiles);
  const ruled = plans.map((plan, n) => roomByRules(plan, rng.fork(`rules/${n}`)));
  const known = new Set(ruled.flatMap(patternsOf));
  const fresh = new Set(drawn.flatMap(patternsOf));
  return [
    atLeast("adds/finished", "rooms of which half is given that come out whole", finished / count, 1),
    atLeast("adds/kept", "the same, with every given cell as it was", kept / count, 1),
    atLeast("adds/morphs", "rooms between two others that are whole", whole / steps, 1),
    ...Object.entries(hits).map(([name, hit]) =>
      atLeast(`adds/tuned-${name}`, `rooms that measure as wanted (${name}) after a search of latents`, hit / tuned.length, 0.9),
    ),
    atMost("adds/tuned-time", "time of such a search, median", median(times), 50, "ms"),
    row("adds/patterns", "3 x 3 patterns of the GAN's rooms that no room of the rules has", [...fresh].filter((one) => !known.has(one)).length / fresh.size, ""), // prettier-ignore
    ...(await rangeRows(await shippedModel("level-room"), plans, rng.fork("range"))),
  ];
}

const inHalf = (half: number, cell: number): boolean => {
  const [x, y] = [cell % ROOM_WIDTH, Math.floor(cell / ROOM_WIDTH)];
  return [x < 8, x >= 8, y < 6, y >= 6][half]!;
};

function patternsOf(tiles: ArrayLike<number>): string[] {
  const all: string[] = [];
  for (let at = 0; at + 2 * ROOM_WIDTH + 2 < tiles.length; at++) {
    if ((at % ROOM_WIDTH) + 2 >= ROOM_WIDTH) continue;
    let key = "";
    for (let dy = 0; dy < 3; dy++) for (let dx = 0; dx < 3; dx++) key += tiles[at + dy * ROOM_WIDTH + dx];
    all.push(key);
  }
  return all;
}
