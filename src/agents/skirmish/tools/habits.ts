import { ABILITY, CHARGE, CLASSES, READY, RECOVERY, UNIT, WINDUP, type Fighter } from "../fighters.ts";
import { isReversal, squareBetween } from "../walk.ts";
import type { Before, Moment, Watcher } from "./watch-fights.ts";

/** What squads do, counted over many fights: silly habits, and what the dials move. */
export interface Habits {
  /** Decisions of those who were awake. */
  decisions: number;
  /** Of these: walked and went nowhere; turned back twice running. */
  pushed: number;
  jitter: number;
  /** Blows, and those of them that met nobody; the same of charges. */
  blows: number;
  empty: number;
  charges: number;
  missed: number;
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
  charges: 0,
  missed: 0,
  distance: 0,
  company: 0,
  withAllies: 0,
  together: 0,
  shared: 0,
  retreats: 0,
  lostBefore: 0,
});

/** Adds what one fight shows to `habits`. */
export const watchHabits = (habits: Habits): Watcher => new HabitWatcher(habits);

class HabitWatcher implements Watcher {
  private readonly habits: Habits;
  private readonly turned = new Map<number, boolean>();
  /** The nearest that somebody has come since it last went away. */
  private readonly nearest = new Map<number, number>();
  private readonly saved = new Set<number>();
  /** Whose charge has met somebody. */
  private readonly rammed = new Set<number>();

  constructor(habits: Habits) {
    this.habits = habits;
  }

  end(): void {}

  see(moment: Moment): void {
    const { fighters } = moment.skirmish;
    const heroes = fighters.filter(({ team, hp }) => team === 0 && hp > 0);
    fighters.forEach((own, index) => {
      const was = moment.before[index]!;
      if (own.team === 0 || own.awake === 0 || was.hp <= 0) return;
      if (own.hp <= 0) return this.watchFall(index);
      this.habits.decisions++;
      this.watchSteps(own, was, index, moment.chosen[3 * index]!);
      this.watchBlows(own, was, index, moment);
      if (heroes.length === 0) return;
      this.watchPlace(own, index, heroes, fighters);
      if (heroes.length > 1 && was.phase === READY && own.phase === WINDUP) this.watchTarget(own, fighters);
    });
  }

  private watchFall(index: number): void {
    if (this.saved.has(index)) return;
    this.habits.retreats++;
    this.habits.lostBefore++;
  }

  private watchSteps(own: Fighter, was: Before, index: number, move: number): void {
    const went = Math.abs(own.x - was.x) + Math.abs(own.y - was.y);
    if (move > 0 && was.phase === READY && own.phase === READY && went < CLASSES[own.kind]!.speed) this.habits.pushed++;
    const turns = move > 0 && isReversal(was.heading, move);
    if (turns && this.turned.get(index)) this.habits.jitter++;
    this.turned.set(index, turns);
  }

  private watchBlows(own: Fighter, was: Before, index: number, { skirmish, before }: Moment): void {
    const { arrow, hex } = CLASSES[own.kind]!;
    if (arrow > 0 || hex) return;
    const hurts = skirmish.fighters.some((foe, i) => foe.team !== own.team && foe.hp < before[i]!.hp);
    if (was.phase === WINDUP && (own.phase === RECOVERY || own.phase === READY) && own.doing === ABILITY.attack) {
      this.habits.blows++;
      if (!hurts) this.habits.empty++;
    }
    if (own.phase !== CHARGE && was.phase !== CHARGE) return;
    if (was.phase !== CHARGE) this.habits.charges++;
    if (hurts) this.rammed.add(index);
    if (own.phase !== CHARGE && !this.rammed.delete(index)) this.habits.missed++;
  }

  private watchPlace(own: Fighter, index: number, heroes: readonly Fighter[], fighters: readonly Fighter[]): void {
    const { habits, nearest, saved } = this;
    const away = Math.sqrt(Math.min(...heroes.map((hero) => squareBetween(own, hero)))) / UNIT;
    habits.distance += away;
    const allies = fighters.filter((other, i) => i !== index && other.team === own.team && other.hp > 0);
    if (allies.length > 0) {
      habits.withAllies++;
      if (allies.some((ally) => squareBetween(own, ally) <= 9 * UNIT * UNIT)) habits.company++;
    }
    const least = Math.min(nearest.get(index) ?? away, away);
    nearest.set(index, least);
    if (away - least < 2 || own.hp >= own.maxHp || saved.has(index)) return;
    saved.add(index);
    habits.retreats++;
    habits.lostBefore += 1 - own.hp / own.maxHp;
  }

  private watchTarget(own: Fighter, fighters: readonly Fighter[]): void {
    const striking = fighters.filter(
      (ally) => ally !== own && ally.team === own.team && ally.hp > 0 && ally.cooldown > CLASSES[ally.kind]!.cooldown - 15,
    );
    if (striking.length === 0) return;
    this.habits.together++;
    if (striking.some(({ target }) => target === own.target)) this.habits.shared++;
  }
}
