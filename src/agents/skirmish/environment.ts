import { checkFields, checkFunction, whole, withFields, within, type Check } from "../../arguments.ts";
import type { Environment, StepResult } from "../../environment.ts";
import { checkRng } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import type { ArenaMap } from "./arena.ts";
import { readIntent } from "./legal-actions.ts";
import { DIALS, MASK, MAX_STEPS, OBSERVATION_SIZE, skirmishSpec, TICKS_PER_DECISION, type Condition } from "./observation.ts";
import { CLASSES, type Spawn } from "./fighters.ts";
import { observeSkirmish } from "./observe.ts";
import { createAccount, settle, strikesNow, type Account, type Result } from "./rewards.ts";
import { ABILITY, createSkirmish, tick, type Intent, type Skirmish } from "./rules.ts";
import { anyHeroes, anySquad, heroHp, MOST_HEROES, MOST_OPPONENTS, placeFighters } from "./spawn.ts";
import { isReversal } from "./walk.ts";
import { distancesToFoes } from "./way-to-foes.ts";

/** The options of the fight: how its episodes are made. */
export interface SkirmishOptions {
  /** Makes the map of an episode. */
  readonly maps: (rng: Rng) => ArenaMap;
  /** Opponents of each episode: 1 to 8 classes. Default: one to eight of all of them. @param difficulty from 0 to 1, of a curriculum */
  readonly squad?: (rng: Rng, difficulty: number) => readonly number[];
  /** How many heroes there are against such a squad, 1 to 4. Default: mostly one. */
  readonly heroes?: (rng: Rng, squad: readonly number[]) => number;
  /** The squad's dials, or how each episode draws them. Default: skill 1, the others in the middle. */
  readonly condition?: Condition | ((rng: Rng) => Condition);
  /** The heroes' dials, or how each episode draws them. Default: skill 1, the others in the middle. */
  readonly heroCondition?: Condition | ((rng: Rng) => Condition);
  /** The share of episodes in which the squad sleeps until one of it sees a hero. Default 0. */
  readonly asleep?: number;
  /** Times the health that heroes usually have against such a squad, above 0. Default 1. */
  readonly heroHealth?: (rng: Rng, difficulty: number) => number;
  /** Times the health that the squad's classes have, 0.05 to 20. Default 1. */
  readonly squadHealth?: number;
}

/** The fight as an environment. */
export interface SkirmishEnvironment extends Environment {
  /** The present state of the fight; null before the first reset. */
  readonly skirmish: Skirmish | null;
  /** The squad's dials in this episode. */
  readonly condition: Condition;
  /** The heroes' dials in this episode. */
  readonly heroCondition: Condition;
}

const dial = within(0, 1);
const checkDials = withFields({ skill: dial, aggression: dial, caution: dial, teamwork: dial });

const checkCondition: Check = (where, name, value) => {
  if (typeof value !== "function") checkDials(where, name, value);
};

/** The seats: heroes first, then the squad. Those that an episode has no fighter for are out. */
const TEAMS = [...Array.from({ length: MOST_HEROES }, () => 0), ...Array.from({ length: MOST_OPPONENTS }, () => 1)];

/**
 * The fight for training: each episode one to four heroes against a squad of one to eight, on a map of its own. Contract "skirmish@3".
 * Heroes have the seats 0 to 3, the squad 4 to 11.
 * @throws AigcError `bad-request` for options that are none
 */
export function skirmishEnvironment(options: SkirmishOptions): SkirmishEnvironment {
  checkFields("skirmish", "options", options, {
    maps: checkFunction,
    "squad?": checkFunction,
    "heroes?": checkFunction,
    "condition?": checkCondition,
    "heroCondition?": checkCondition,
    "asleep?": within(0, 1),
    "heroHealth?": checkFunction,
    "squadHealth?": within(0.05, 20),
  });
  return new Fights(options);
}

/** One fight after another. */
class Fights implements SkirmishEnvironment {
  readonly spec = skirmishSpec(TEAMS);
  skirmish: Skirmish | null = null;
  condition: Condition;
  heroCondition: Condition;
  private readonly options: SkirmishOptions;
  private readonly result: Result = { rewards: new Float32Array(TEAMS.length), terminated: false, truncated: false };
  private readonly intents: Intent[] = TEAMS.map(() => ({ move: 0, ability: 0, target: -1 }));
  private readonly account = createAccount(TEAMS.length);
  /** The seat of each fighter, and the fighter of each seat; -1 for none. */
  private readonly seats = new Int32Array(TEAMS.length);
  private readonly places = new Int32Array(TEAMS.length);
  /** The choices by fighter. */
  private readonly chosen = new Int32Array(3 * TEAMS.length);
  private steps: readonly Int16Array[] = [];
  private queue = new Int32Array(0);
  private decisions = 0;

  constructor(options: SkirmishOptions) {
    this.options = options;
    const { condition = DIALS, heroCondition = DIALS } = options;
    this.condition = typeof condition === "function" ? DIALS : condition;
    this.heroCondition = typeof heroCondition === "function" ? DIALS : heroCondition;
  }

  reset(rng: Rng, difficulty = 1): void {
    checkRng("skirmish", "rng", rng);
    const { maps, squad = anySquad, heroes = anyHeroes, condition, heroCondition, asleep = 0, heroHealth, squadHealth = 1 } = this.options;
    const map = maps(rng.fork("map"));
    const kinds = squad(rng.fork("squad"), difficulty);
    // One more has no seat, and would stand still.
    whole(1, MOST_OPPONENTS)("skirmish", "squad.length", kinds.length);
    const count = heroes(rng.fork("heroes"), kinds);
    const hp = Math.max(1, Math.round(heroHp(kinds, count) * (heroHealth?.(rng.fork("health"), difficulty) ?? 1)));
    const dice = rng.fork("dials");
    if (typeof condition === "function") this.condition = condition(dice.fork("own"));
    if (typeof heroCondition === "function") this.heroCondition = heroCondition(dice.fork("heroes"));
    const spawns = placeFighters(map, kinds, { count, hp }, dice.next() < asleep, rng.fork("places"));
    const sturdy = (spawn: Spawn): Spawn =>
      spawn.team === 0 ? spawn : { ...spawn, hp: Math.max(1, Math.round(CLASSES[spawn.kind]!.hp * squadHealth)) };
    this.skirmish = createSkirmish(map, squadHealth === 1 ? spawns : spawns.map(sturdy));
    this.places.fill(-1);
    this.skirmish.fighters.forEach(({ team }, index) => {
      this.seats[index] = team === 0 ? index : MOST_HEROES + index - count;
      this.places[this.seats[index]!] = index;
    });
    this.steps = [new Int16Array(map.tiles.length), new Int16Array(map.tiles.length)];
    this.queue = new Int32Array(map.tiles.length);
    this.decisions = 0;
    this.account.quiet = 0;
    this.look();
  }

  private look(): void {
    for (let team = 0; team < 2; team++) distancesToFoes(this.skirmish!, team, this.steps[team]!, this.queue);
  }

  private stands(agent: number): boolean {
    return this.skirmish !== null && this.places[agent]! >= 0 && this.skirmish.fighters[this.places[agent]!]!.hp > 0;
  }

  active(agent: number): boolean {
    return this.stands(agent) && this.skirmish!.fighters[this.places[agent]!]!.awake === 1;
  }

  out(agent: number): boolean {
    return !this.stands(agent);
  }

  observe(agent: number, observation: Float32Array, mask: Uint8Array): void {
    if (this.stands(agent)) {
      const team = TEAMS[agent]!;
      observeSkirmish(
        this.skirmish!,
        this.places[agent]!,
        this.steps[team]!,
        team === 1 ? this.condition : this.heroCondition,
        observation,
        mask,
      );
      return;
    }
    observation.fill(0, 0, OBSERVATION_SIZE);
    mask.fill(0);
    mask[MASK.move] = 1;
    mask[MASK.ability] = 1;
    mask[MASK.target] = 1;
  }

  step(actions: Int32Array): StepResult {
    const { account, intents, chosen, seats } = this;
    const skirmish = this.skirmish!;
    const { fighters } = skirmish;
    for (let index = 0; index < fighters.length; index++) {
      account.before[index] = fighters[index]!.hp;
      account.empty[index] = 0;
      for (let branch = 0; branch < 3; branch++) chosen[index * 3 + branch] = actions[seats[index]! * 3 + branch]!;
      readIntent(skirmish, index, chosen, intents[index]!);
      account.turned[index] = isReversal(fighters[index]!.heading, intents[index]!.move) ? 1 : 0;
    }
    for (let i = 0; i < TICKS_PER_DECISION; i++) {
      tickCounting(skirmish, intents, account);
      // One dash to a decision.
      for (let index = 0; index < fighters.length; index++)
        if (i < TICKS_PER_DECISION - 1 && intents[index]!.ability === ABILITY.dash) intents[index]!.ability = ABILITY.none;
    }
    settle(skirmish, account, this.condition, seats, ++this.decisions >= MAX_STEPS, this.result);
    this.look();
    return this.result;
  }
}

/** The health of all foes together, before a blow. */
function foesHp({ fighters }: Skirmish, team: number): number {
  let sum = 0;
  for (let i = 0; i < fighters.length; i++) if (fighters[i]!.team !== team) sum += fighters[i]!.hp;
  return sum;
}

/** A tick, and which blows of it met nobody. */
function tickCounting(skirmish: Skirmish, intents: readonly Intent[], account: Account): void {
  const { fighters } = skirmish;
  const squad = foesHp(skirmish, 0);
  const heroes = foesHp(skirmish, 1);
  for (let i = 0; i < fighters.length; i++) if (strikesNow(fighters[i]!)) account.empty[i]!++;
  tick(skirmish, intents);
  for (let i = 0; i < fighters.length; i++) {
    const { team } = fighters[i]!;
    if (account.empty[i]! > 0 && (team === 0 ? foesHp(skirmish, 0) < squad : foesHp(skirmish, 1) < heroes)) account.empty[i] = 0;
  }
}
