import type { Rng } from "../../../../rng.ts";
import type { Plot } from "./pack-rooms.ts";
import { loopsIn } from "./loops.ts";
import { cutWay, narrowed, waysBetween, type Link, type Pair } from "./passages.ts";
import { adjacency, stepsFrom, type Beside } from "./room-ways.ts";

/** What a mission has to have. */
export interface MissionWish {
  readonly width: number;
  readonly height: number;
  /** Locked doors on the way to the exit, and as many keys. */
  readonly keys: number;
  /** Rooms behind a wall that can be broken. */
  readonly secrets: number;
  readonly shop: boolean;
  readonly boss: boolean;
}

export type Purpose = "start" | "exit" | "boss" | "key" | "shop" | "treasure" | "secret" | "way" | "branch";

/** What happens in a room, before anybody draws it. */
export interface MissionRoom {
  readonly plot: Plot;
  readonly purpose: Purpose;
  /** Rooms from the start, itself counted from 0. */
  readonly depth: number;
  /** Locked doors before it. */
  readonly zone: number;
  /** It lies on the way from start to exit. */
  readonly onWay: boolean;
  /** How much is to happen here, 0 to 1: it rises to the exit, and falls after each lock. */
  readonly tension: number;
}

/** Who goes where, in which order: rooms, ways between them, locks and keys. */
export interface Mission {
  readonly rooms: readonly MissionRoom[];
  readonly links: readonly Link[];
  /** Ways with a locked door, in the order of the walk, and the room of the key of each. */
  readonly locks: readonly { readonly link: Link; readonly keyRoom: number }[];
  /** Ways behind a wall that can be broken. */
  readonly cracks: readonly Link[];
  readonly start: number;
  readonly exit: number;
}

/**
 * Lays a mission over rooms: a tree of ways from start to exit with side branches; locks cut it in zones, each with the key of the
 * next lock at the end of a branch; other branches end in treasure, a shop, a secret; loops join what lies in one zone.
 * @returns null where these rooms cannot carry what is wished for
 */
export function layMission(plots: readonly Plot[], wish: MissionWish, rng: Rng): Mission | null {
  const { width, height, keys } = wish;
  const used = new Uint8Array(width * height);
  const { pairs } = waysBetween(width, height, plots);
  const cuts = { width, used };
  const tree = growTree(plots, pairs, (pair) => cutWay(pair, cuts, rng), rng.fork("tree"));
  const kept = tree.order;
  const beside = adjacency(plots.length, tree.links);
  const some = farthest(stepsFrom(kept[0]!, beside), kept);
  const start = farthest(stepsFrom(some, beside), kept);
  const steps = stepsFrom(start, beside);
  const exit = exitOf(plots, kept, steps, beside, wish);
  const way = wayTo(exit, steps, beside);
  if (way.length < keys || (wish.boss && exit === start)) return null;
  const gates = gatesOn(way, keys, steps, beside, rng.fork("locks"));
  const zones = zonesFrom(start, beside, gates);
  const onWay = new Set([start, ...way.flatMap(({ from, to }) => [from, to])]);

  const leaves = kept.filter((id) => beside[id]!.length === 1 && !onWay.has(id));
  const order = [...leaves].sort((a, b) => areaOf(plots[a]!) - areaOf(plots[b]!) || a - b);
  // A key wants the end of a branch; the way itself will do.
  const keyRooms = gates.map((_, zone) => keyRoomOf(zone, { kept, zones, onWay, steps, start, leaves }));
  if (keyRooms.includes(-1)) return null;
  const purposes = new Map<number, Purpose>(keyRooms.map((id) => [id, "key"]));
  purposes.set(exit, wish.boss ? "boss" : "exit").set(start, "start");
  const hidden = branchesOf(order, kept, { purposes, zones }, wish, rng.fork("purposes"));
  if (!hidden) return null;

  const closed = new Set([...hidden, ...kept.filter((id) => ["shop", "boss"].includes(purposes.get(id) ?? ""))]);
  const loops = loopsIn(
    pairs,
    kept,
    { beside, zones, closed, links: tree.links, far: { start, exit, steps: steps[exit]! } },
    (pair) => cutWay(pair, cuts, rng),
    rng.fork("loops"),
  );
  const shut = new Map<Link, Link>();
  for (const link of tree.links)
    if (gates.includes(link) || hidden.includes(link.from) || hidden.includes(link.to)) shut.set(link, narrowed(link));
  const deepest = Math.max(1, ...kept.map((id) => steps[id]!));
  const place = new Map(kept.map((id, n) => [id, n]));
  const renamed = (link: Link): Link => ({ ...(shut.get(link) ?? link), from: place.get(link.from)!, to: place.get(link.to)! });
  const first = zones.map(() => Infinity);
  for (const id of kept) first[zones[id]!] = Math.min(first[zones[id]!]!, steps[id]!);
  return {
    rooms: kept.map((id) => ({
      plot: plots[id]!,
      purpose: purposes.get(id) ?? (onWay.has(id) ? "way" : "branch"),
      depth: steps[id]!,
      zone: zones[id]!,
      onWay: onWay.has(id),
      tension: tensionOf(purposes.get(id), steps[id]! / deepest, steps[id]! - first[zones[id]!]!),
    })),
    links: [...tree.links.map(renamed), ...loops.map(renamed)],
    locks: gates.map((link, n) => ({ link: renamed(link), keyRoom: place.get(keyRooms[n]!)! })),
    cracks: tree.links.filter(({ from, to }) => hidden.includes(from) || hidden.includes(to)).map(renamed),
    start: place.get(start)!,
    exit: place.get(exit)!,
  };
}

/** What the ends of branches are for: a shop early on, secrets in the smallest, treasure in most of the others. @returns the secrets; null where there are too few */
function branchesOf(
  order: readonly number[],
  kept: readonly number[],
  { purposes, zones }: { readonly purposes: Map<number, Purpose>; readonly zones: readonly number[] },
  { keys, secrets, shop }: MissionWish,
  rng: Rng,
): readonly number[] | null {
  const free = () => order.filter((id) => !purposes.has(id));
  if (shop) {
    const early = Math.min(1, keys);
    const place = free().find((id) => zones[id] === early) ?? free()[0] ?? kept.find((id) => !purposes.has(id));
    if (place === undefined) return null;
    purposes.set(place, "shop");
  }
  const hidden = free().slice(0, secrets);
  if (hidden.length < secrets) return null;
  for (const id of hidden) purposes.set(id, "secret");
  for (const id of free()) purposes.set(id, rng.next() < 0.6 ? "treasure" : "branch");
  return hidden;
}

/** Calm at the start, in shops and secrets and behind each lock; guarded treasure; more and more towards the exit. */
function tensionOf(purpose: Purpose | undefined, depth: number, sinceLock: number): number {
  if (purpose === "start" || purpose === "shop") return 0;
  if (purpose === "secret") return 0.05;
  if (purpose === "boss") return 1;
  const rising = 0.35 + 0.55 * depth - (sinceLock === 0 ? 0.25 : 0);
  return purpose === "treasure" ? rising + 0.2 : purpose === "key" ? rising + 0.1 : rising;
}

export const areaOf = ({ width, height }: Plot): number => (width - 2) * (height - 2);

/** Rooms grown from the first one, each beside one that is there: mostly the newest, so that the ways are long. */
function growTree(
  plots: readonly Plot[],
  pairs: readonly (readonly Pair[])[],
  cut: (pair: Pair) => Link | null,
  rng: Rng,
): { order: number[]; links: Link[] } {
  const wanted = plots.length < 24 ? plots.length : plots.length - rng.below(Math.floor(plots.length * 0.06) + 1);
  const taken = new Uint8Array(plots.length);
  const order = [rng.below(plots.length)];
  const links: Link[] = [];
  taken[order[0]!] = 1;
  /** Rooms that may still have a neighbour to grow to. */
  const open = [...order];
  while (order.length < wanted && open.length > 0) {
    const at = rng.next() < 0.7 ? open.length - 1 : rng.below(open.length);
    const id = open[at]!;
    const next = pairs[id]!.filter(({ from, to }) => taken[from === id ? to : from] === 0);
    const pair = next.length > 0 ? rng.pick(next) : undefined;
    const link = pair && cut(pair);
    if (!pair || !link) {
      // One that has no space for a way now will have none later.
      if (!pair || next.length === 1) open.splice(at, 1);
      else if (next.every((one) => cut(one) === null)) open.splice(at, 1);
      continue;
    }
    const other = pair.from === id ? pair.to : pair.from;
    taken[other] = 1;
    order.push(other);
    open.push(other);
    links.push(link);
  }
  return { order, links };
}

function farthest(steps: Int32Array, kept: readonly number[]): number {
  return kept.reduce((best, id) => (steps[id]! > steps[best]! ? id : best));
}

/** The farthest room; for a boss the largest of those that are nearly as far and at the end of a branch. */
function exitOf(plots: readonly Plot[], kept: readonly number[], steps: Int32Array, beside: Beside, { boss, keys }: MissionWish): number {
  const far = farthest(steps, kept);
  if (!boss) return far;
  const least = Math.max(keys, Math.ceil(steps[far]! * 0.7), 1);
  const ends = kept.filter((id) => steps[id]! >= least && beside[id]!.length === 1);
  return ends.reduce((best, id) => (areaOf(plots[id]!) > areaOf(plots[best]!) ? id : best), far);
}

/** The ways of the tree from the start to a room. */
function wayTo(room: number, steps: Int32Array, beside: Beside): Link[] {
  const way: Link[] = [];
  for (let here = room; steps[here]! > 0;) {
    const back = beside[here]!.find(({ to }) => steps[to] === steps[here]! - 1)!;
    way.unshift(back.link);
    here = back.to;
  }
  return way;
}

/** Which ways are locked: spread over the way, a little by chance, none right after another where it is long enough. */
function gatesOn(way: readonly Link[], keys: number, steps: Int32Array, beside: Beside, rng: Rng): Link[] {
  const gates: Link[] = [];
  for (let n = 0, least = 0; n < keys; n++) {
    const most = way.length - (keys - n);
    const ideal = Math.round(((n + 1) * way.length) / (keys + 1)) - (rng.below(2) === 0 ? 0 : 1);
    let at = Math.min(Math.max(ideal, least), most);
    // A lock right behind the start, with the key beside it, is none, unless a branch leads elsewhere.
    if (at === 0 && most > 0 && beside[steps[way[0]!.from] === 0 ? way[0]!.from : way[0]!.to]!.length === 1) at = 1;
    gates.push(way[at]!);
    least = at + 1;
  }
  return gates;
}

/** How many locks lie before each room. */
function zonesFrom(start: number, beside: Beside, gates: readonly Link[]): number[] {
  const zones: number[] = Array.from({ length: beside.length }, () => -1);
  zones[start] = 0;
  const queue = [start];
  for (const here of queue) {
    for (const { to, link } of beside[here]!) {
      if (zones[to] !== -1) continue;
      zones[to] = zones[here]! + (gates.includes(link) ? 1 : 0);
      queue.push(to);
    }
  }
  return zones;
}

interface Placed {
  readonly kept: readonly number[];
  readonly zones: readonly number[];
  readonly onWay: ReadonlySet<number>;
  readonly steps: Int32Array;
  readonly start: number;
  readonly leaves: readonly number[];
}

/** The farthest end of a branch in a zone, else its farthest room; the start only where there is no other. */
function keyRoomOf(zone: number, { kept, zones, onWay, steps, start, leaves }: Placed): number {
  const worth = (id: number) => steps[id]! + (leaves.includes(id) ? 100 : onWay.has(id) ? 0 : 50) - (id === start ? 1000 : 0);
  const rooms = kept.filter((id) => zones[id] === zone);
  return rooms.length === 0 ? -1 : rooms.reduce((best, id) => (worth(id) > worth(best) ? id : best));
}
