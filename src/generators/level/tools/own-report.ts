import type { Model } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import { certifiedRoom } from "../certified-room.ts";
import { fillRooms } from "../fill-rooms.ts";
import { hamming, nearestDistances, patternDivergence, uniqueness } from "../level-metrics.ts";
import { isOneRegion } from "../room-drawing.ts";
import { opennessOf, ROOM_WIDTH, type RoomTiles } from "../room.ts";
import { expressiveRange } from "./expressive-range.ts";
import type { CutRoom } from "./map-rooms.ts";
import type { OwnMaps } from "./own-maps.ts";

interface Learned {
  readonly own: OwnMaps;
  readonly train: readonly CutRoom[];
  readonly heldOut: readonly CutRoom[];
  readonly steps: number;
  /** Rooms that are made to be measured. */
  readonly measured: number;
}

/** Rooms of the maps that they are compared with, at most. */
const COMPARED = 4000;
/** Nearer than this, in cells of 192, a room is a copy with changes. */
const NEAR = 8;

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** What a network learned from somebody's maps makes: how often whole, how near to the maps, how varied. A page, and the rooms as levels have them. */
export async function ownReport(
  model: Model,
  { own, train, heldOut, steps, measured }: Learned,
): Promise<{ readonly page: string; readonly made: readonly RoomTiles[] }> {
  const rng = createRng("report");
  const all = [...train, ...heldOut];
  const plans = Array.from({ length: measured }, (_, n) => rng.fork(n).pick(all).plan);
  const once = (await fillRooms(model, plans, rng.fork("once"), { draws: 1 })).map(({ tiles }) => tiles);
  const drawn = await fillRooms(model, plans, rng.fork("made"));
  const made = drawn.map(({ tiles }) => tiles);
  const mended = drawn.map((room, n) => certifiedRoom(room, plans[n]!));
  const real = all.slice(0, COMPARED).map(({ tiles }) => tiles);
  const nearest = nearestDistances(made, real);
  const closest = nearest.reduce((best, distance, n) => (distance < nearest[best]! ? n : best), 0);
  const twin = all[real.findIndex((tiles) => hamming(tiles, made[closest]!) === nearest[closest])]!;
  const halves = [0, 1].map((half) => real.filter((_, n) => n % 2 === half));
  const divergence = (size: number) => patternDivergence(made, real, ROOM_WIDTH, size, Math.log).toFixed(3);
  const floor = (size: number) => patternDivergence(halves[0]!, halves[1]!, ROOM_WIDTH, size, Math.log).toFixed(3);
  const rows: readonly (readonly [string, string])[] = [
    ["maps, and rooms of 16 x 12 cut out of them", `${own.maps.length}, ${all.length}`],
    ["steps", `${steps}`],
    ["rooms that are whole when drawn once, nothing repaired", percent(once.filter(isOneRegion).length / measured)],
    ["the same as levels are made, with the last cells drawn again", percent(made.filter(isOneRegion).length / measured)],
    ["cells of 192 that are mended then, mean", mean(mended.map((room) => room?.edits ?? 0)).toFixed(1)],
    ["mean distance from the wanted openness", percent(mean(made.map((tiles, n) => Math.abs(opennessOf(tiles) - plans[n]!.openness))))],
    ["rooms that no other equals", percent(uniqueness(made))],
    ["novelty: cells to the nearest room of your maps, mean of 192", mean(nearest).toFixed(1)],
    ["the same between your own rooms", mean(nearestDistances(real.slice(0, measured), real)).toFixed(1)],
    [`exact copies, and rooms within ${NEAR} cells of one of yours`, `${nearest.filter((one) => one === 0).length}, ${nearest.filter((one) => one <= NEAR).length} of ${measured}`], // prettier-ignore
    ["the one nearest to a map, and which", `${nearest[closest]} cells from ${own.maps[twin.map]!.name}`],
    ["divergence of the patterns of 2 x 2 and 3 x 3 tiles from your maps, in nats", `${divergence(2)}, ${divergence(3)}`],
    ["the same between two halves of your maps", `${floor(2)}, ${floor(3)}`],
    ["licence of the maps", own.licence ?? "not stated: for private use. Add LICENSE.txt before you publish the model."],
  ];
  const plain = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const page = `<!doctype html><meta charset="utf-8"><title>${plain(model.manifest.name)}</title>
<style>body{font:15px system-ui;max-width:60em;margin:2em auto;padding:0 1em}td{padding:.2em 1em .2em 0}svg{margin:1em 1em 0 0}</style>
<h1>${plain(model.manifest.name)}</h1>
<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${plain(cell)}</td>`).join("")}</tr>`).join("\n")}</table>
<h2>Expressive range</h2>
<p>How rooms spread over openness and dead ends: the darker a cell, the more rooms (Smith and Whitehead 2010).</p>
${expressiveRange("your maps", real.slice(0, measured))}${expressiveRange("the network", made)}
<p>Rooms that it made, mended as they are in levels: contact-sheet.png.</p>
`;
  return { page, made: made.map((tiles, n) => mended[n]?.tiles ?? tiles) };
}
