import { FOES } from "./observation.ts";
import { ABILITY } from "./fighters.ts";
import { script, towards, type Choice, type Senses } from "./script.ts";
import { TREE } from "./tree.ts";

const { attack, dash } = ABILITY;

/** Walks to the nearest foe and strikes when it is in reach. */
function chase(me: Senses): Choice {
  if (me.foes === 0) return [0, 0, 0];
  const { dx, dy } = me.foe(0);
  if (!me.may(attack)) return [me.path, 0, 0];
  return [me.shoots ? 0 : towards(dx, dy), attack, 0];
}

/**
 * Dodges blows and arrows, breaks the line of sight while it cannot strike, keeps its distance with a bow, and otherwise chases.
 */
function cover(me: Senses): Choice {
  if (me.foes === 0) return [0, 0, 0];
  const { dx, dy, distance, seen } = me.foe(0);
  const { threat } = me;
  if (threat) {
    const side = me.aside(threat);
    if (me.may(dash) && !me.shoots) return [side, dash, 0];
    if (!me.shoots || !me.may(attack)) return [side, 0, 0];
  }
  if (me.shoots) {
    if (me.may(attack)) return [distance < 3 ? towards(-dx, -dy) : 0, attack, 0];
    if (seen) return [me.hide(dx, dy) || (distance < 4 ? towards(-dx, -dy) : 0), 0, 0];
    return distance < 3 && seen ? [towards(-dx, -dy), 0, 0] : chase(me);
  }
  if (me.may(attack)) return [0, attack, 0];
  // Out of reach until the arm is ready again.
  if (distance <= 1.5 && seen) return [towards(-dx, -dy), 0, 0];
  // A distant foe is about to shoot: hide behind the next corner, if there is one.
  for (let i = 0; i < me.foes; i++) {
    const other = me.foe(i);
    if (other.reach < 3 || other.windup === 0 || !other.seen || other.distance < 2.5) continue;
    const corner = me.hide(other.dx, other.dy);
    if (corner) return [corner, 0, 0];
  }
  return chase(me);
}

/** Stands two tiles off until somebody strikes at it, dodges, and strikes while the other recovers. */
function bait(me: Senses): Choice {
  if (me.foes === 0) return [0, 0, 0];
  const { dx, dy, distance, open, windup } = me.foe(0);
  const { threat } = me;
  if (threat) return [me.aside(threat), me.may(dash) ? dash : 0, 0];
  if (me.may(attack) && (open || me.edge || distance < 1.1)) return [towards(dx, dy), attack, 0];
  if (open && distance < 3) return [me.path, 0, 0];
  if (windup > 0 || distance < 1.8) return [towards(-dx, -dy), 0, 0];
  return distance > 2.6 ? [me.path, 0, 0] : [0, 0, 0];
}

/** Stands still and strikes at whoever comes. */
function wait(me: Senses): Choice {
  return [0, me.may(attack) ? attack : 0, 0];
}

/** Strikes and runs: keeps away until its arm is ready. */
function kite(me: Senses): Choice {
  if (me.foes === 0) return [0, 0, 0];
  const { dx, dy, distance } = me.foe(0);
  if (me.may(attack)) return [0, attack, 0];
  const { threat } = me;
  if (threat && me.may(dash)) return [towards(-dx, -dy), dash, 0];
  if (me.cooldown > 0.15 && distance < 3.5) return [towards(-dx, -dy), 0, 0];
  return [me.path, 0, 0];
}

/** Runs for the exit, through everybody if it must; without an exit it runs in circles. */
function run(me: Senses): Choice {
  const way = me.exitPath;
  if (way > 0) {
    const blocked = me.foes > 0 && me.foe(0).distance < 1.8;
    return [way, blocked && me.may(dash) ? dash : 0, 0];
  }
  if (me.foes === 0) return [0, 0, 0];
  const { dx, dy, distance } = me.foe(0);
  if (me.may(attack) && distance < 1.4) return [0, attack, 0];
  return [distance < 4 ? me.aside([-dx - dy, dx - dy]) : 0, 0, 0];
}

/**
 * Scripted players. They see what a network sees and nothing more, so they are policies like any other, for both sides. `tree` is a
 * behaviour tree that follows the dials, and the best of them.
 */
export const SCRIPTS = {
  random: script((_, rng) => [rng.below(9), rng.below(3), rng.below(FOES)]),
  chase: script(chase),
  cover: script(cover),
  bait: script(bait),
  wait: script(wait),
  kite: script(kite),
  run: script(run),
  tree: TREE,
} as const;
