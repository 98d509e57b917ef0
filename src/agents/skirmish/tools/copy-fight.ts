import type { Arrow, Fighter, Hex, Pickup, Skirmish } from "../fighters.ts";

/** A fight that others are copied over. */
export type Scratch = { -readonly [Name in keyof Skirmish]: Skirmish[Name] };

export const emptyFight = (): Scratch => ({
  map: { width: 0, height: 0, tiles: new Uint8Array(0), heroStarts: [], opponentStarts: [] },
  fighters: [],
  arrows: [],
  hexes: [],
  pickups: [],
  doors: [],
  toExit: null,
  spent: [],
  lifted: [],
  tick: 0,
});

/** Writes the state of a fight over another, of which nothing is left; its objects are used again. */
export function copyFight(from: Skirmish, to: Scratch): void {
  const { tiles } = from.map;
  const room = to.map.tiles.length === tiles.length ? to.map.tiles : new Uint8Array(tiles.length);
  room.set(tiles);
  to.map = { ...from.map, tiles: room };
  copyAll<Fighter>(from.fighters, to.fighters, []);
  copyAll<Arrow>(from.arrows, to.arrows, to.spent);
  copyAll<Hex>(from.hexes, to.hexes, to.lifted);
  copyAll<{ -readonly [Name in keyof Pickup]: Pickup[Name] }>(from.pickups, to.pickups, []);
  to.doors = from.doors;
  to.toExit = from.toExit;
  to.tick = from.tick;
}

/** @param spare objects that are over, to be used again */
function copyAll<Thing extends object>(from: readonly Thing[], to: Thing[], spare: Thing[]): void {
  while (to.length > from.length) spare.push(to.pop()!);
  while (to.length < from.length) to.push(spare.pop() ?? ({} as Thing));
  for (let i = 0; i < from.length; i++) Object.assign(to[i]!, from[i]);
}
