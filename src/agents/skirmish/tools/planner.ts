import type { Choices, Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import type { SkirmishEnvironment } from "../environment.ts";
import { ABILITY, CLASSES, DIRECTIONS, UNIT, type Fighter, type Intent, type Skirmish } from "../fighters.ts";
import { CONTRACT, MASK, MASK_SIZE, TICKS_PER_DECISION } from "../observation.ts";
import { outcomeOf } from "../rewards.ts";
import { tick } from "../rules.ts";
import { towards } from "../script.ts";
import { sees, squareBetween } from "../walk.ts";
import { distancesToFoes, stepTowards } from "../way-to-foes.ts";
import { copyFight, emptyFight } from "./copy-fight.ts";

/**
 * What the planner plays ahead for each decision, in ticks times fighters: about 20 milliseconds of one core (`npx phaser-aigc evaluate
 * skirmish --report` tells the time that it took). Counted, not timed, so that its games are the same everywhere.
 */
export const PLANNED = 48_000;

/** Decisions that it looks ahead. */
const AHEAD = 10;
/** What a plan may do beside the nine directions: by the way to the nearest foe, and straight away from it. */
const [TO_FOE, AWAY] = [9, 10];
/** How much it likes to be near, per tile: so that it does not stand about where nothing happens. */
const NEARNESS = 0.01;

/** What one means to do at each decision ahead. */
interface Plan {
  readonly moves: Int8Array;
  readonly abilities: Int8Array;
}

const planOf = (move: number, ability: number): Plan => ({
  moves: new Int8Array(AHEAD).fill(move),
  abilities: new Int8Array(AHEAD).fill(ability),
});

/** A hero who thinks ahead, and the fights that it may look into. */
export interface PlanningHero {
  /** Plays the heroes of these fights. */
  readonly policy: Policy;
  /** Lets it see a fight: each in the order in which a match makes them. */
  watch(fight: SkirmishEnvironment): void;
  /** How many decisions it took, and how long they took together, in milliseconds of the processor. */
  readonly taken: { decisions: number; milliseconds: number };
}

/**
 * A hero who knows the rules and the whole state, and plays ahead: rolling horizon evolution (Perez et al. 2013). It begins with what it meant
 * to do before and with simple plans, changes the best one here and there as long as its ticks last, and does the first thing of what came
 * out best. It expects opponents to come and strike, and those who shoot to shoot.
 * @param budget ticks times fighters that it may play ahead for each decision
 */
export function planningHero(budget: number = PLANNED): PlanningHero {
  const fights: SkirmishEnvironment[] = [];
  const kept = new Map<number, Plan>();
  const taken = { decisions: 0, milliseconds: 0 };
  const policy: Policy = {
    contract: CONTRACT,
    act({ rows, actionMasks, agents }, rng): Choices {
      const actions = new Int32Array(rows * 3);
      for (let row = 0; row < rows; row++) {
        const seat = agents?.[row] ?? row;
        const fight = fights[Math.floor(seat / fights[0]!.spec.agents)]!;
        const began = process.cpuUsage().user;
        const plan = evolve(fight.skirmish!, seat % fight.spec.agents, kept.get(seat), budget / fight.skirmish!.fighters.length, rng);
        taken.milliseconds += (process.cpuUsage().user - began) / 1000;
        taken.decisions++;
        kept.set(seat, plan);
        const mask = actionMasks.subarray(row * MASK_SIZE, (row + 1) * MASK_SIZE);
        const move = moveOf(fight.skirmish!, seat % fight.spec.agents, plan.moves[0]!);
        actions[row * 3] = mask[MASK.move + move] === 1 ? move : 0;
        actions[row * 3 + 1] = mask[MASK.ability + plan.abilities[0]!] === 1 ? plan.abilities[0]! : ABILITY.none;
      }
      return { actions };
    },
    forget(seats) {
      if (seats === undefined) kept.clear();
      else for (const seat of seats) kept.delete(seat);
    },
  };
  return {
    policy,
    taken,
    watch: (fight) => void fights.push(fight),
  };
}

/** Reused for each fight that is played ahead. */
const scratch = emptyFight();
const intents: Intent[] = Array.from({ length: 16 }, () => ({ move: 0, ability: 0, target: -1 }));
const ways = [new Int16Array(0), new Int16Array(0)];
let queue = new Int32Array(0);

function evolve(fight: Skirmish, hero: number, before: Plan | undefined, ticks: number, rng: Rng): Plan {
  const size = fight.map.tiles.length;
  if (queue.length < size) {
    queue = new Int32Array(size);
    for (let team = 0; team < 2; team++) ways[team] = new Int16Array(size);
  }
  for (let team = 0; team < 2; team++) distancesToFoes(fight, team, ways[team]!, queue);
  const first: Plan[] = [planOf(TO_FOE, ABILITY.attack), planOf(AWAY, ABILITY.none), planOf(0, ABILITY.attack), planOf(AWAY, ABILITY.dash)];
  for (let direction = 1; direction <= 8; direction++) first.push(planOf(direction, ABILITY.attack), withDash(direction));
  if (before) first.unshift(goneOn(before));
  let best = first[0]!;
  let most = -Infinity;
  for (let played = 0, n = 0; played < ticks; n++) {
    const plan = first[n] ?? changed(best, rng);
    const { value, spent } = playAhead(fight, hero, plan);
    played += spent;
    if (value > most) [most, best] = [value, plan];
  }
  return best;
}

/** A dash first, then to the foe. */
function withDash(direction: number): Plan {
  const plan = planOf(TO_FOE, ABILITY.attack);
  plan.moves[0] = direction;
  plan.abilities[0] = ABILITY.dash;
  return plan;
}

function goneOn({ moves, abilities }: Plan): Plan {
  const plan = planOf(TO_FOE, ABILITY.attack);
  plan.moves.set(moves.subarray(1));
  plan.abilities.set(abilities.subarray(1));
  return plan;
}

/** Another plan: one to three decisions are others, the early ones more often. */
function changed({ moves, abilities }: Plan, rng: Rng): Plan {
  const plan = { moves: moves.slice(), abilities: abilities.slice() };
  for (let n = 1 + rng.below(3); n > 0; n--) {
    const at = Math.min(rng.below(AHEAD), rng.below(AHEAD));
    plan.moves[at] = rng.below(AWAY + 1);
    plan.abilities[at] = rng.below(3);
  }
  return plan;
}

/** What comes of a plan, and the ticks that it took to know. */
function playAhead(fight: Skirmish, hero: number, plan: Plan): { value: number; spent: number } {
  copyFight(fight, scratch);
  const { fighters } = scratch;
  let spent = 0;
  let over = false;
  for (let decision = 0; decision < AHEAD && !over; decision++) {
    for (let index = 0; index < fighters.length; index++) {
      const intent = intents[index]!;
      if (index === hero) {
        intent.move = moveOf(scratch, hero, plan.moves[decision]!);
        intent.ability = plan.abilities[decision]!;
        intent.target = nearestFoe(fighters, index);
      } else expect(scratch, index, intent);
    }
    for (let i = 0; i < TICKS_PER_DECISION; i++) {
      tick(scratch, intents);
      spent++;
      if (i === 0)
        for (let index = 0; index < fighters.length; index++) if (intents[index]!.ability === ABILITY.dash) intents[index]!.ability = 0;
    }
    const { heroesLost, squadLost } = outcomeOf(scratch);
    over = heroesLost || squadLost || fighters[hero]!.hp <= 0;
  }
  return { value: worth(fight, scratch, hero), spent };
}

/** Health taken from the squad less health lost, as shares; the end of the fight; and a little for being near. */
function worth(before: Skirmish, { fighters }: Skirmish, hero: number): number {
  const { heroesLost, squadLost } = outcomeOf(scratch);
  let [taken, squad, lost, heroes] = [0, 0, 0, 0];
  for (let i = 0; i < fighters.length; i++) {
    const { team, hp, maxHp } = fighters[i]!;
    const was = before.fighters[i]!.hp;
    if (team === 0) {
      heroes += maxHp;
      lost += was - hp;
    } else {
      squad += maxHp;
      taken += was - hp;
    }
  }
  const foe = nearestFoe(fighters, hero);
  const far = foe < 0 ? 0 : Math.sqrt(squareBetween(fighters[hero]!, fighters[foe]!)) / UNIT;
  return taken / squad - lost / heroes + (squadLost ? 1 : 0) - (heroesLost ? 1 : 0) - NEARNESS * far;
}

/** How others are expected to act: they come, strike at what is in reach, and stand to shoot. */
function expect({ map, fighters }: Skirmish, index: number, intent: Intent): void {
  const own = fighters[index]!;
  const foe = nearestFoe(fighters, index);
  intent.target = foe;
  intent.move = 0;
  intent.ability = ABILITY.none;
  if (foe < 0) return;
  const { range, arrow, hex } = CLASSES[own.kind]!;
  const other = fighters[foe]!;
  const inReach = squareBetween(own, other) <= range * range && sees(map, own.x, own.y, other.x, other.y);
  if (inReach && own.cooldown === 0) intent.ability = ABILITY.attack;
  if (inReach && (arrow > 0 || hex)) return;
  intent.move = stepTowards(map, ways[own.team]!, own) || towards(other.x - own.x, other.y - own.y);
}

function moveOf({ map, fighters }: Skirmish, index: number, move: number): number {
  if (move < DIRECTIONS.length) return move;
  const own = fighters[index]!;
  const foe = nearestFoe(fighters, index);
  if (foe < 0) return 0;
  const other = fighters[foe]!;
  if (move === AWAY) return towards(own.x - other.x, own.y - other.y);
  // Beside each other the table of ways, which was made before, does not help.
  const beside = squareBetween(own, other) < 4 * UNIT * UNIT;
  return (beside ? 0 : stepTowards(map, ways[own.team]!, own)) || towards(other.x - own.x, other.y - own.y);
}

function nearestFoe(fighters: readonly Readonly<Fighter>[], of: number): number {
  const own = fighters[of]!;
  let nearest = -1;
  let least = Infinity;
  for (let index = 0; index < fighters.length; index++) {
    const other = fighters[index]!;
    if (other.team === own.team || other.hp <= 0) continue;
    const square = squareBetween(own, other);
    if (square < least) [nearest, least] = [index, square];
  }
  return nearest;
}
