import { CLASSES, HERO, UNIT, type Fighter } from "../fighters.ts";
import { squareBetween } from "../walk.ts";
import type { Moment, Watcher } from "./watch-fights.ts";

/** What is worth seeing of a squad, and how one tells that it happened. */
export const BEHAVIOURS = {
  flanking: "two strike at a hero from sides more than 100 degrees apart within half a second",
  "focus fire": "of several heroes, four blows or shots in a row of at least two fighters go at one who has another as near",
  retreat: "a wounded one goes two tiles away from the heroes and comes to an ally",
  kiting: "one who shoots hits, and then keeps away from a hero who comes nearer, twice",
  guarding: "for two seconds somebody with a blade stands between a hero and one who shoots",
  "cutting off": "for a second somebody stands nearer to the exit than a hero who is on the way to it, and the hero does not leave",
  "holding a door": "for a second somebody waits beside a door while a hero is behind it",
  punishing: "a hero strikes at nothing, and is hit within a second",
} as const;
export type Behaviour = keyof typeof BEHAVIOURS;

/** In how many games a behaviour was seen, and the number of the first one. */
export type Seen = Record<Behaviour, { games: number; first: number }>;
export const nothingSeen = (): Seen =>
  Object.fromEntries(Object.keys(BEHAVIOURS).map((name) => [name, { games: 0, first: -1 }])) as unknown as Seen;

const near = (a: Place, b: Place, tiles: number) => squareBetween(a, b) <= tiles * tiles * UNIT * UNIT;
type Place = { readonly x: number; readonly y: number };
const shoots = ({ kind }: Fighter) => CLASSES[kind]!.arrow > 0 || CLASSES[kind]!.hex;

/** The cosine of the angle at `at` between two places. */
function cosine(at: Place, a: Place, b: Place): number {
  const [ax, ay, bx, by] = [a.x - at.x, a.y - at.y, b.x - at.x, b.y - at.y];
  return (ax * bx + ay * by) / (Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by)) || 1);
}

/** Notes what one fight shows in `seen`. */
export function watchBehaviours(seen: Seen): Watcher {
  const shown = new Set<Behaviour>();
  const count = new Map<string, number>();
  /** Decisions in a row of something; true when it has lasted. */
  const lasts = (what: string, holds: boolean, decisions: number) => {
    const n = holds ? (count.get(what) ?? 0) + 1 : 0;
    count.set(what, n);
    return n >= decisions;
  };
  const strikes: { at: number; by: number; target: number }[] = [];
  const whiffs = new Map<number, number>();
  const kited = new Map<number, { hit: number; times: number }>();
  const closest = new Map<number, number>();

  const strike = (by: number, target: number, { skirmish, decision }: Moment) => {
    const hero = skirmish.fighters[target];
    if (!hero) return;
    const own = skirmish.fighters[by]!;
    for (const other of strikes)
      if (other.by !== by && other.target === target && decision - other.at <= 3 && cosine(hero, own, skirmish.fighters[other.by]!) < -0.17)
        shown.add("flanking");
    strikes.push({ at: decision, by, target });
    const last = strikes.slice(-4);
    const heroes = skirmish.fighters.filter(({ team, hp }) => team === 0 && hp > 0);
    const choice = heroes.some((other) => other !== hero && squareBetween(own, other) < squareBetween(own, hero) * 1.6);
    if (choice && last.length === 4 && last.every((one) => one.target === target) && new Set(last.map((one) => one.by)).size > 1)
      shown.add("focus fire");
  };

  return {
    see(moment) {
      const { skirmish, before, decision } = moment;
      const { fighters, map, toExit, doors } = skirmish;
      const heroes = fighters.filter(({ team, hp }) => team === 0 && hp > 0);
      const squad = fighters.filter(({ team, hp, awake }) => team === 1 && hp > 0 && awake === 1);
      const stepsOf = ({ x, y }: Place) => toExit![(y >> 8) * map.width + (x >> 8)]!;
      fighters.forEach((own, index) => {
        const was = before[index]!;
        if (own.kind === HERO) {
          if (was.phase === 1 && own.phase === 2 && fighters.every((foe, i) => foe.team === 0 || foe.hp >= before[i]!.hp))
            whiffs.set(index, decision);
          if (own.hp < was.hp && decision - (whiffs.get(index) ?? -99) <= 6) shown.add("punishing");
          return;
        }
        if (own.hp <= 0 || own.awake === 0 || heroes.length === 0) return;
        if (was.phase === 1 && own.phase !== 1) strike(index, own.target, moment);
        const hero = heroes.reduce((a, b) => (squareBetween(own, a) <= squareBetween(own, b) ? a : b));
        const away = Math.sqrt(squareBetween(own, hero)) / UNIT;
        const least = Math.min(closest.get(index) ?? away, away);
        closest.set(index, least);
        if (own.hp * 2 < own.maxHp && away - least >= 2 && squad.some((ally) => ally !== own && near(ally, own, 3))) shown.add("retreat");
        if (shoots(own)) watchShooter(own, index, hero, away, moment);
        const inTheWay =
          toExit !== null &&
          stepsOf(hero) >= 2 &&
          stepsOf(hero) <= 10 &&
          stepsOf(own) >= 0 &&
          stepsOf(own) < stepsOf(hero) &&
          near(own, hero, 5);
        if (lasts(`exit ${index}`, inTheWay, 6)) shown.add("cutting off");
        const beside = doors.some((cell) => {
          const door = { x: (cell % map.width) * UNIT + 128, y: Math.floor(cell / map.width) * UNIT + 128 };
          return near(own, door, 1.6) && near(hero, door, 5) && cosine(door, own, hero) < 0;
        });
        if (lasts(`door ${index}`, beside && Math.abs(own.vx) + Math.abs(own.vy) < 8, 6)) shown.add("holding a door");
      });
    },
    end(game, score) {
      if (score === 0) shown.delete("cutting off");
      for (const name of shown) {
        seen[name].games++;
        if (seen[name].first < 0) seen[name].first = game;
      }
    },
  };

  function watchShooter(own: Fighter, index: number, hero: Fighter, away: number, { skirmish, before, decision }: Moment): void {
    const state = kited.get(index) ?? { hit: -99, times: 0 };
    const was = before[index]!;
    if (was.phase === 1 && own.phase !== 1) state.hit = decision;
    const wasAway = Math.sqrt(squareBetween(was, hero)) / UNIT;
    if (decision - state.hit <= 6 && away > wasAway + 0.3 && away < 6) {
      if (++state.times >= 4) shown.add("kiting");
    }
    kited.set(index, state);
    const guard = skirmish.fighters.some(
      (ally) =>
        ally.team === 1 &&
        ally.hp > 0 &&
        !shoots(ally) &&
        away < 6 &&
        squareBetween(ally, hero) < squareBetween(own, hero) &&
        cosine(hero, ally, own) > 0.77,
    );
    if (lasts(`guard ${index}`, guard, 12)) shown.add("guarding");
  }
}
