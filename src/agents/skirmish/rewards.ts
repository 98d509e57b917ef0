import { CLASSES, EXIT_TICKS, UNIT, type Fighter, type Skirmish } from "./fighters.ts";
import type { Condition } from "./observation.ts";
import { squareBetween } from "./walk.ts";

/** What a step of the fight is worth, and when it is over. */
export interface Result {
  readonly rewards: Float32Array;
  terminated: boolean;
  truncated: boolean;
}

/** Prices: of the health that is exchanged, of the whole fight, of a decision, of a draw, of a blow at nothing, of turning back. */
const DAMAGE = 1;
const WIN = 1;
const TIME = 0.002;
const DRAW = 1;
const EMPTY = 0.02;
const REVERSAL = 0.003;
/** Of a decision in a stand-off: when nobody has been hurt for so many decisions. Both sides pay, until one of them comes. */
const STANDOFF = 0.01;
const PATIENCE = 36;
/** Of a dial turned from one end to the other, by decision. Safety counts from the wound on that the dial says: at its ends from the first. */
const NEARNESS = 0.012;
const SAFETY = 0.024;
const TOGETHER = 0.008;
const SHARED = 0.03;
/** What own wounds count more for the cautious, as shares of the whole fight. */
const WOUNDS = 0.6;
const FAR_AWAY = 0x3fffffff;
/** Allies within this are near. */
const NEAR = 3 * UNIT;

/** What the rewards of a step are taken from, for each fighter: written before it, and while it passes. */
export interface Account {
  /** Health before. */
  readonly before: Int32Array;
  /** Blows begun at nobody's cost, and turns back. */
  readonly empty: Int32Array;
  readonly turned: Uint8Array;
  /** Decisions since somebody was hurt. */
  quiet: number;
}

export const createAccount = (agents: number): Account => ({
  before: new Int32Array(agents),
  empty: new Int32Array(agents),
  turned: new Uint8Array(agents),
  quiet: 0,
});

/** How the fight stands: heroes fallen or gone, squad fallen. */
export function outcomeOf({ fighters }: Skirmish): { readonly heroesLost: boolean; readonly squadLost: boolean } {
  let heroes = 0;
  let squad = 0;
  let gone = false;
  for (let i = 0; i < fighters.length; i++) {
    const { team, hp, leaving } = fighters[i]!;
    if (hp <= 0) continue;
    if (team === 1) squad++;
    else {
      heroes++;
      if (leaving >= EXIT_TICKS) gone = true;
    }
  }
  lasting.heroesLost = heroes === 0;
  lasting.squadLost = squad === 0 || gone;
  return lasting;
}
const lasting = { heroesLost: false, squadLost: false };

/**
 * Rewards and end of a step. All of a team share what is exchanged; each pays for its own empty blows and turns, and the squad for what
 * its dials ask of it.
 * @param seats the seat of each fighter
 */
export function settle(skirmish: Skirmish, account: Account, condition: Condition, seats: Int32Array, late: boolean, result: Result): void {
  const { fighters } = skirmish;
  let heroes = 0;
  let squad = 0;
  let toHeroes = 0;
  let toSquad = 0;
  for (let i = 0; i < fighters.length; i++) {
    const { team, maxHp, hp } = fighters[i]!;
    const lost = account.before[i]! - hp;
    if (team === 0) {
      heroes += maxHp;
      toHeroes += lost;
    } else {
      squad += maxHp;
      toSquad += lost;
    }
  }
  const { heroesLost, squadLost } = outcomeOf(skirmish);
  result.terminated = heroesLost || squadLost;
  result.truncated = !result.terminated && late;
  const outcome = heroesLost && squadLost ? 0 : heroesLost ? WIN : squadLost ? -WIN : 0;
  const exchange = DAMAGE * (toHeroes / heroes - toSquad / squad) + outcome;
  account.quiet = toHeroes > 0 || toSquad > 0 ? 0 : account.quiet + 1;
  const waste = TIME + (account.quiet > PATIENCE ? STANDOFF : 0) + (result.truncated ? DRAW : 0);
  const { rewards } = result;
  rewards.fill(0);
  for (let i = 0; i < fighters.length; i++) {
    const { team } = fighters[i]!;
    const silly = EMPTY * account.empty[i]! + REVERSAL * account.turned[i]!;
    const own = (team === 0 ? -exchange : exchange) - waste - silly;
    rewards[seats[i]!] = own;
    if (team === 1) addTemper(skirmish, i, account, condition, rewards, seats[i]!);
  }
}

/** What the dials ask: nearness, safety, company, and blows at the same foe. In the middle they ask for nothing. */
function addTemper(
  { fighters }: Skirmish,
  index: number,
  account: Account,
  { aggression, caution, teamwork }: Condition,
  rewards: Float32Array,
  seat: number,
): void {
  const own = fighters[index]!;
  if (own.hp <= 0 || own.awake === 0) return;
  let nearestFoe = FAR_AWAY;
  let company = false;
  let shared = false;
  for (let i = 0; i < fighters.length; i++) {
    const other = fighters[i]!;
    if (i === index || other.hp <= 0) continue;
    const square = squareBetween(own, other);
    if (other.team !== own.team) nearestFoe = Math.min(nearestFoe, square);
    else {
      company ||= square <= NEAR * NEAR;
      shared ||= own.cooldown > CLASSES[own.kind]!.cooldown - 6 && own.target >= 0 && other.target === own.target;
    }
  }
  const far = Math.min(1, Math.sqrt(nearestFoe) / (8 * UNIT));
  const hurtBy = (account.before[index]! - own.hp) / own.maxHp;
  rewards[seat]! +=
    (aggression - 0.5) * NEARNESS * (0.5 - far) * 2 +
    (caution - 0.5) * (own.hp < Math.max(caution, 1 - caution) * own.maxHp ? SAFETY * (far - 0.25) * 2 : 0) -
    (caution - 0.5) * WOUNDS * Math.max(0, hurtBy) +
    (teamwork - 0.5) * (TOGETHER * (company ? 1 : -1) + SHARED * (shared ? 1 : 0));
}

/** A fighter whose blow ends in this tick without a wound to anybody. */
export const strikesNow = ({ phase, timer, kind, doing }: Fighter): boolean =>
  phase === 1 && timer === 1 && doing === 1 && CLASSES[kind]!.arrow === 0 && !CLASSES[kind]!.hex;
