import { CLASSES, HERO, UNIT } from "../fighters.ts";
import { isReversal, squareBetween } from "../walk.ts";
import type { Moment, Watcher } from "./watch-fights.ts";

/** What squads do, counted over many fights: silly habits, and what the dials move. */
export interface Habits {
  /** Decisions of those who were awake. */
  decisions: number;
  /** Of these: walked and went nowhere; turned back twice running. */
  pushed: number;
  jitter: number;
  /** Blows, and those of them that met nobody. */
  blows: number;
  empty: number;
  /** Sums over decisions: tiles to the nearest hero, 1 when an ally is within three tiles and there is one at all. */
  distance: number;
  company: number;
  withAllies: number;
  /** Attacks begun while an ally attacks too, and those at the same hero (only where there are several heroes). */
  together: number;
  shared: number;
  /**
   * Those who went two tiles away from the heroes with a wound, or fell without having done so, and the sum of the shares of health that
   * they had lost by then.
   */
  retreats: number;
  lostBefore: number;
}

export const noHabits = (): Habits => ({
  decisions: 0,
  pushed: 0,
  jitter: 0,
  blows: 0,
  empty: 0,
  distance: 0,
  company: 0,
  withAllies: 0,
  together: 0,
  shared: 0,
  retreats: 0,
  lostBefore: 0,
});

/** Adds what one fight shows to `habits`. */
export function watchHabits(habits: Habits): Watcher {
  const turned = new Map<number, boolean>();
  /** The nearest that somebody has come since it last went away. */
  const nearest = new Map<number, number>();
  const saved = new Set<number>();
  return {
    see({ skirmish, before, chosen }: Moment) {
      const { fighters } = skirmish;
      const severalHeroes = fighters.filter(({ kind, hp }) => kind === HERO && hp > 0).length > 1;
      fighters.forEach((own, index) => {
        const was = before[index]!;
        if (own.team === 0 || own.awake === 0 || was.hp <= 0) return;
        if (own.hp <= 0) {
          if (saved.has(index)) return;
          habits.retreats++;
          habits.lostBefore++;
          return;
        }
        habits.decisions++;
        const move = chosen[3 * index]!;
        const went = Math.abs(own.x - was.x) + Math.abs(own.y - was.y);
        if (move > 0 && was.phase === 0 && own.phase === 0 && went < CLASSES[own.kind]!.speed) habits.pushed++;
        const turns = move > 0 && isReversal(was.heading, move);
        if (turns && turned.get(index)) habits.jitter++;
        turned.set(index, turns);
        if (CLASSES[own.kind]!.arrow === 0 && !CLASSES[own.kind]!.hex && was.phase === 1 && own.phase !== 1) {
          habits.blows++;
          if (fighters.every((foe, i) => foe.team === own.team || foe.hp >= before[i]!.hp)) habits.empty++;
        }
        const heroes = fighters.filter(({ team, hp }) => team === 0 && hp > 0);
        const allies = fighters.filter((other, i) => i !== index && other.team === own.team && other.hp > 0);
        if (heroes.length === 0) return;
        const away = Math.sqrt(Math.min(...heroes.map((hero) => squareBetween(own, hero)))) / UNIT;
        habits.distance += away;
        if (allies.length > 0) {
          habits.withAllies++;
          if (allies.some((ally) => squareBetween(own, ally) <= 9 * UNIT * UNIT)) habits.company++;
        }
        const least = Math.min(nearest.get(index) ?? away, away);
        nearest.set(index, least);
        if (away - least >= 2 && own.hp < own.maxHp && !saved.has(index)) {
          saved.add(index);
          habits.retreats++;
          habits.lostBefore += 1 - own.hp / own.maxHp;
        }
        if (severalHeroes && was.phase === 0 && own.phase === 1) {
          const striking = fighters.filter(
            (ally, i) => i !== index && ally.team === own.team && ally.hp > 0 && ally.cooldown > CLASSES[ally.kind]!.cooldown - 15,
          );
          if (striking.length > 0) {
            habits.together++;
            if (striking.some(({ target }) => target === own.target)) habits.shared++;
          }
        }
      });
    },
    end() {},
  };
}
