import type { Policy } from "../../policy.ts";
import { DIALS } from "../dials.ts";
import { ABILITY, ARCHER, HERO } from "./fighters.ts";
import { script, towards, type Choice, type Senses } from "./script.ts";

const { attack, dash } = ABILITY;

/** What can be tuned of the behaviour tree; lengths in tiles. */
export interface TreeParameters {
  /** Where those stand who shoot. */
  readonly shootFrom: number;
  readonly shootTo: number;
  /** Below this share of health the very cautious save themselves. */
  readonly retreat: number;
  /** How near one has to be for the others to go in together, and how long one waits for them outside of this. */
  readonly gather: number;
  /** How far around its foe one walks to come from another side. */
  readonly flank: number;
  /** Whether one who shoots dodges before it shoots. */
  readonly dodge: number;
  /** How far out of a foe's reach one keeps until one's arm is ready, and how long before that one goes in, in seconds. */
  readonly clear: number;
  readonly ready: number;
  /** Below this share of health a hero makes for the exit, if it can be there before its foe. */
  readonly leave: number;
}

/** Chosen by hand, watching it play. A search (`npx tsx scripts/tune-tree.ts`) has found none that are worth more. */
export const TUNED: { readonly hero: TreeParameters; readonly squad: TreeParameters } = {
  hero: { shootFrom: 3, shootTo: 6, retreat: 0.5, gather: 4, flank: 3.2, dodge: 0.5, clear: 0.5, ready: 0.25, leave: 0 },
  squad: { shootFrom: 3, shootTo: 6, retreat: 0.5, gather: 4, flank: 3.2, dodge: 0.5, clear: 0.5, ready: 0.25, leave: 0 },
};

/** Its own judgement on what to do, by rules in the order of their urgency; the dials move their thresholds. */
export function tree(parameters: Partial<TreeParameters> = {}): Policy {
  const hero = { ...TUNED.hero, ...parameters };
  const squad = { ...TUNED.squad, ...parameters };
  return script((me) => decide(me, me.kind === HERO ? hero : squad), DIALS);
}

function decide(me: Senses, p: TreeParameters): Choice {
  if (me.foes === 0) return me.kind === HERO && me.exitPath > 0 ? [me.exitPath, 0, 0] : [0, 0, 0];
  const { aggression, caution, teamwork } = me.dials;
  const target = targetOf(me, teamwork);
  const foe = me.foe(target);
  const near = me.foe(0);
  const threat = me.threat;
  if (threat && (!me.shoots || caution > p.dodge - 0.2 || !me.may(attack))) {
    const side = me.aside(threat);
    if (me.kind === HERO && me.may(dash)) return [side, dash, target];
    if (!me.may(attack) || me.kind === HERO || near.windup > 0.5) return [side, 0, target];
  }
  if (me.kind !== HERO && me.may(dash) && !(me.may(attack) && near.open))
    return [me.freeOf(towards(-near.dx, -near.dy)) && me.shoots ? towards(-near.dx, -near.dy) : 0, dash, target];
  const { pickup } = me;
  if (pickup && me.health < 0.6 && pickup.distance < 3 && near.distance > 1.5) return [towards(pickup.dx, pickup.dy), 0, target];
  // Who has nobody to go to, and nothing that heals, only puts the end off by running.
  const refuge = me.allies > 0 || pickup !== null ? caution * 1.6 : (caution - 0.5) * 2;
  if (me.health < p.retreat * refuge && near.distance < 5 && !(me.may(attack) && near.open)) return retreat(me, target);
  if (me.kind === HERO && me.health < p.leave && me.exitPath > 0 && me.exitSteps < me.foeExitSteps)
    return [me.exitPath, near.distance < 2 && me.may(dash) ? dash : 0, target];
  if (me.shoots) return shoot(me, p, target, aggression);
  if (me.may(attack) && foe.distance <= 1.8) return [0, attack, target];
  if (me.may(attack)) return [0, attack, 0];
  return approach(me, p, target, foe, aggression, teamwork);
}

/** The weakest of those in reach; with much teamwork the one that the others strike at. */
function targetOf(me: Senses, teamwork: number): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < me.foes; i++) {
    const { distance, hp, seen } = me.foe(i);
    let shared = 0;
    for (let a = 0; a < me.allies; a++) if (me.ally(a).target === i) shared++;
    const price = distance + (seen ? 0 : 3) + hp * 2 * teamwork - Math.min(shared, 2) * 2 * (teamwork - 0.25);
    if (price < least) [best, least] = [i, price];
  }
  return best;
}

/** Towards the nearest ally if that leads away from the foe, else just away. */
function retreat(me: Senses, target: number): Choice {
  const { dx, dy } = me.foe(0);
  const ability = me.may(attack) && me.shoots ? attack : 0;
  for (let i = 0; i < me.allies; i++) {
    const ally = me.ally(i);
    if (ally.distance > 1.5 && ally.dx * dx + ally.dy * dy < 0) return [towards(ally.dx, ally.dy), ability, target];
  }
  return [me.freeOf(towards(-dx, -dy)) || me.aside([dx, dy]), ability, target];
}

function shoot(me: Senses, p: TreeParameters, target: number, aggression: number): Choice {
  const { dx, dy, distance, seen } = me.foe(0);
  const least = p.shootFrom + (0.5 - aggression) * 3;
  const most = p.shootTo + (0.5 - aggression) * 3;
  const back = me.freeOf(towards(-dx, -dy)) || me.aside([dx, dy]);
  const way = distance < least ? back : !seen || distance > most ? me.path : 0;
  if (me.may(attack)) return [way === me.path ? 0 : way, attack, target];
  // A foe that shoots back: out of its sight until the next arrow is ready.
  if (seen && me.foe(0).kind === ARCHER && me.cooldown > 0.3) return [me.hide(dx, dy) || way, 0, target];
  return [way, 0, target];
}

type Foe = ReturnType<Senses["foe"]>;

/** Together, from several sides, and out of reach while the arm is not ready. */
function approach(me: Senses, p: TreeParameters, target: number, foe: Foe, aggression: number, teamwork: number): Choice {
  const { dx, dy, distance, seen, reach } = foe;
  const far = reach + p.clear + (0.5 - aggression);
  if (me.cooldown > p.ready && seen && distance < far) {
    return [distance < far - 0.5 ? me.freeOf(towards(-dx, -dy)) || me.aside([dx, dy]) : 0, 0, target];
  }
  const partner = me.allies > 0 ? me.ally(0) : null;
  // Whoever is early waits for the others, where they cannot be far; loners keep apart.
  if (me.kind !== HERO && partner && distance > 2.2) {
    const early = teamwork > 0.4 && partner.distance > p.gather + 2 - 3 * teamwork && partner.distance < 8;
    if (early && distance < 5) return [towards(partner.dx, partner.dy), 0, target];
    if (teamwork < 0.4 && partner.distance < 3.5 - 4 * teamwork) return [towards(dx - partner.dx * 2, dy - partner.dy * 2), 0, target];
  }
  // Not from the side where somebody stands already.
  if (partner && seen && distance < p.flank && distance > 1.5 && partner.distance < 1.2) {
    const side = partner.dx * -dy + partner.dy * dx > 0 ? [dx - dy * -1, dy + dx * -1] : [dx + dy * -1, dy - dx * -1];
    const way = towards(side[0]!, side[1]!);
    if (me.isOpen(way)) return [way, 0, target];
  }
  if (seen && distance < 2.2) return [towards(dx, dy), 0, target];
  return [target === 0 ? me.path : seen ? towards(dx, dy) : me.path, 0, target];
}

/** The tree with its own settings: what plays where no network does. */
export const TREE: Policy = tree();
