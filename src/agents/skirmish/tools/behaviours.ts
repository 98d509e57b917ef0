import { ABILITY, CLASSES, HERO, RECOVERY, UNIT, type Fighter } from "../fighters.ts";
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
  "holding a door": "for a second somebody stays within two tiles of a door while a hero is on its other side",
  baiting: "a hero strikes at one who steps out of reach in time, and is hit within a second",
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
export const watchBehaviours = (seen: Seen, told: Told = () => {}): Watcher => new BehaviourWatcher(seen, told);

/** Told when a behaviour is seen for the first time in a game, and of whom: those who do it, then whom they do it to. */
type Told = (behaviour: Behaviour, moment: Moment, who: readonly number[]) => void;

class BehaviourWatcher implements Watcher {
  private readonly seen: Seen;
  private readonly shown = new Set<Behaviour>();
  private readonly count = new Map<string, number>();
  private readonly strikes: { at: number; by: number; target: number }[] = [];
  /** When each hero last struck at one who was gone. */
  private readonly whiffs = new Map<number, number>();
  private readonly shooters = new Map<number, { hit: number; times: number }>();
  private readonly closest = new Map<number, number>();

  private readonly told: Told;

  constructor(seen: Seen, told: Told) {
    this.seen = seen;
    this.told = told;
  }

  private show(behaviour: Behaviour, moment: Moment, ...who: readonly number[]): void {
    if (this.shown.has(behaviour)) return;
    this.shown.add(behaviour);
    this.told(behaviour, moment, who);
  }

  see(moment: Moment): void {
    const { fighters } = moment.skirmish;
    const heroes = fighters.filter(({ team, hp }) => team === 0 && hp > 0);
    fighters.forEach((own, index) => {
      if (own.kind === HERO) this.watchHero(own, index, moment);
      else if (own.hp > 0 && own.awake === 1 && heroes.length > 0) this.watchOpponent(own, index, heroes, moment);
    });
  }

  end(game: number, score: number): void {
    if (score === 0) this.shown.delete("cutting off");
    for (const name of this.shown) {
      this.seen[name].games++;
      if (this.seen[name].first < 0) this.seen[name].first = game;
    }
  }

  /** Whether something has held at so many decisions in a row. */
  private lasts(what: string, holds: boolean, decisions: number): boolean {
    const n = holds ? (this.count.get(what) ?? 0) + 1 : 0;
    this.count.set(what, n);
    return n >= decisions;
  }

  private watchHero(own: Fighter, index: number, moment: Moment): void {
    const { skirmish, before, decision } = moment;
    const was = before[index]!;
    const struck = own.phase === RECOVERY && was.phase !== RECOVERY && own.doing === ABILITY.attack;
    const unhurt = skirmish.fighters.every((foe, i) => foe.team === 0 || foe.hp >= before[i]!.hp);
    const reach = CLASSES[own.kind]!.range / UNIT;
    const steppedOut = (foe: Fighter, i: number) => foe.team === 1 && near(before[i]!, was, reach + 0.25) && !near(foe, own, reach);
    if (struck && unhurt && skirmish.fighters.some(steppedOut)) this.whiffs.set(index, decision);
    if (own.hp < was.hp && decision - (this.whiffs.get(index) ?? -99) <= 6) this.show("baiting", moment, index);
  }

  private watchOpponent(own: Fighter, index: number, heroes: readonly Fighter[], moment: Moment): void {
    const { fighters } = moment.skirmish;
    if (moment.before[index]!.phase === 1 && own.phase !== 1) this.watchStrike(index, own.target, heroes, moment);
    const hero = heroes.reduce((a, b) => (squareBetween(own, a) <= squareBetween(own, b) ? a : b));
    const away = Math.sqrt(squareBetween(own, hero)) / UNIT;
    const least = Math.min(this.closest.get(index) ?? away, away);
    this.closest.set(index, least);
    const allyBeside = fighters.some((ally) => ally !== own && ally.team === own.team && ally.hp > 0 && near(ally, own, 3));
    if (own.hp * 2 < own.maxHp && away - least >= 2 && allyBeside) this.show("retreat", moment, index);
    if (shoots(own)) this.watchShooter(own, index, hero, away, moment);
    this.watchPlaces(own, index, hero, moment);
  }

  private watchStrike(by: number, target: number, heroes: readonly Fighter[], moment: Moment): void {
    const { skirmish, decision } = moment;
    const hero = skirmish.fighters[target];
    if (!hero) return;
    const own = skirmish.fighters[by]!;
    const { strikes } = this;
    for (const other of strikes)
      if (other.by !== by && other.target === target && decision - other.at <= 3 && cosine(hero, own, skirmish.fighters[other.by]!) < -0.17)
        this.show("flanking", moment, by, other.by, target);
    strikes.push({ at: decision, by, target });
    const last = strikes.slice(-4);
    const choice = heroes.some((other) => other !== hero && squareBetween(own, other) < squareBetween(own, hero) * 1.6);
    const same = last.length === 4 && last.every((one) => one.target === target);
    if (choice && same && new Set(last.map((one) => one.by)).size > 1)
      this.show("focus fire", moment, ...new Set(last.map((one) => one.by)), target);
  }

  /** The exit and the doors. */
  private watchPlaces(own: Fighter, index: number, hero: Fighter, moment: Moment): void {
    const { map, toExit, doors } = moment.skirmish;
    const stepsOf = ({ x, y }: Place) => toExit![(y >> 8) * map.width + (x >> 8)]!;
    const hers = toExit === null ? 0 : stepsOf(hero);
    const inTheWay = hers >= 2 && hers <= 10 && stepsOf(own) >= 0 && stepsOf(own) < hers && near(own, hero, 5);
    if (this.lasts(`exit ${index}`, inTheWay, 6)) this.show("cutting off", moment, index);
    const beside = doors.some((cell) => {
      const door = { x: (cell % map.width) * UNIT + 128, y: Math.floor(cell / map.width) * UNIT + 128 };
      return near(own, door, 2) && near(hero, door, 5) && cosine(door, own, hero) < -0.5;
    });
    if (this.lasts(`door ${index}`, beside, 6)) this.show("holding a door", moment, index);
  }

  private watchShooter(own: Fighter, index: number, hero: Fighter, away: number, moment: Moment): void {
    const { skirmish, before, decision } = moment;
    const state = this.shooters.get(index) ?? { hit: -99, times: 0 };
    const was = before[index]!;
    if (was.phase === 1 && own.phase !== 1) state.hit = decision;
    const wasAway = Math.sqrt(squareBetween(was, hero)) / UNIT;
    if (decision - state.hit <= 6 && away > wasAway + 0.3 && away < 6 && ++state.times >= 4) this.show("kiting", moment, index);
    this.shooters.set(index, state);
    const guards = (ally: Fighter) =>
      ally.team === 1 && ally.hp > 0 && !shoots(ally) && squareBetween(ally, hero) < squareBetween(own, hero);
    const guard = skirmish.fighters.findIndex((ally) => guards(ally) && cosine(hero, ally, own) > 0.77);
    if (this.lasts(`guard ${index}`, away < 6 && guard >= 0, 12)) this.show("guarding", moment, guard, index);
  }
}
