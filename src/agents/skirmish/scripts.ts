import type { Batch, Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import { AT, ARROWS, FOES, MASK, OBSERVATION_SIZE, SIGHT, WIDTHS } from "./observation.ts";
import { ABILITY, DIRECTIONS } from "./rules.ts";

/**
 * Scripted policies for both sides. They get the same observations as a network.
 */
export const SCRIPTS = { random: script(randomly), chase: script(chase), cover: script(cover) } as const satisfies Record<string, Policy>;

type Choice = readonly [move: number, ability: number, target: number];
/** @param at place in `o` where the row of the agent begins */
type Decide = (o: Float32Array, at: number, mayAttack: boolean, mayDash: boolean, rng: Rng) => Choice;

const FLAGS = 15;

function script(decide: Decide): Policy {
  return {
    contract: "skirmish@1",
    act({ rows, observations, actionMasks }: Batch, rng: Rng) {
      const actions = new Int32Array(rows * 3);
      for (let row = 0; row < rows; row++) {
        const mask = row * FLAGS;
        const allows = (flag: number) => actionMasks[mask + flag] === 1;
        const [mayAttack, mayDash] = [allows(MASK.ability + ABILITY.attack), allows(MASK.ability + ABILITY.dash)];
        const [move, ability, target] = decide(observations, row * OBSERVATION_SIZE, mayAttack, mayDash, rng);
        const allowed = (ability === ABILITY.attack && mayAttack) || (ability === ABILITY.dash && mayDash) ? ability : ABILITY.none;
        // An agent that is not in the fight may only stay.
        actions.set([allows(MASK.move + move) ? move : 0, allowed, allows(MASK.target + target) ? target : 0], row * 3);
      }
      return { actions };
    },
  };
}

function randomly(_o: Float32Array, _at: number, _attack: boolean, _dash: boolean, rng: Rng): Choice {
  return [rng.below(9), rng.below(3), rng.below(FOES)];
}

/** In tiles. */
const REACH = [1.5, 1.3, 7] as const;

/** Walks to the nearest foe and strikes when it is in reach. */
function chase(o: Float32Array, at: number): Choice {
  const kind = kindOf(o, at);
  const foe = at + AT.foes;
  if (o[foe] !== 1) return [0, 0, 0];
  const near = o[foe + 3]! * 8 <= REACH[kind]! && o[foe + 10] === 1;
  const path = towards(o[at + AT.path]!, o[at + AT.path + 1]!);
  if (!near) return [path, 0, 0];
  return [kind === ARCHER_KIND ? 0 : towards(o[foe + 1]!, o[foe + 2]!), 1, 0];
}

const ARCHER_KIND = 2;

/**
 * Dodges blows and arrows, breaks the line of sight while it cannot strike, keeps its distance with a bow, and otherwise chases.
 */
function cover(o: Float32Array, at: number, mayAttack: boolean, mayDash: boolean): Choice {
  const kind = kindOf(o, at);
  const foe = at + AT.foes;
  if (o[foe] !== 1) return [0, 0, 0];
  const distance = o[foe + 3]! * 8;
  const [dx, dy] = [o[foe + 1]!, o[foe + 2]!];
  const seen = o[foe + 10] === 1;

  const threat = threatened(o, at);
  if (threat) {
    const side = sidestep(o, at, threat);
    if (mayDash) return [side, 2, 0];
    if (kind !== ARCHER_KIND || !mayAttack) return [side, 0, 0];
  }
  if (kind === ARCHER_KIND) {
    if (mayAttack && seen && distance <= REACH[kind]) return [distance < 3 ? towards(-dx, -dy) : 0, 1, 0];
    if (!mayAttack && seen) return [hide(o, at, dx, dy) || (distance < 4 ? freeOf(o, at, towards(-dx, -dy)) : 0), 0, 0];
    return distance < 3 && seen ? [freeOf(o, at, towards(-dx, -dy)), 0, 0] : chase(o, at);
  }
  if (distance <= REACH[kind]! && seen) {
    if (mayAttack) return [0, 1, 0];
    // Keeps out of reach until the next attack is ready.
    return [freeOf(o, at, towards(-dx, -dy)), 0, 0];
  }
  // A distant foe is about to shoot: hide behind the next corner, if there is one.
  for (let i = 0; i < FOES; i++) {
    const other = at + AT.foes + i * WIDTHS.foe;
    if (o[other] === 1 && o[other + 5] === 1 && o[other + 6]! > 0 && o[other + 10] === 1 && o[other + 3]! * 8 > 2.5) {
      const corner = hide(o, at, o[other + 1]!, o[other + 2]!);
      if (corner) return [corner, 0, 0];
    }
  }
  return chase(o, at);
}

function kindOf(o: Float32Array, at: number): 0 | 1 | 2 {
  return o[at + 1] === 1 ? 0 : o[at + 2] === 1 ? 1 : 2;
}

/** The direction (0 to 8) nearest to a vector. */
export function towards(dx: number, dy: number): number {
  let best = 0;
  let most = 0;
  for (let direction = 1; direction <= 8; direction++) {
    const along = (dx * DIRECTIONS[direction]![0] + dy * DIRECTIONS[direction]![1]) / 256;
    if (along > most) {
      most = along;
      best = direction;
    }
  }
  return best;
}

/** The direction of danger: an arrow that will hit, or a foe in reach in its windup. */
function threatened(o: Float32Array, at: number): readonly [number, number] | null {
  for (let i = 0; i < ARROWS; i++) {
    const arrow = at + AT.arrows + i * WIDTHS.arrow;
    if (o[arrow] !== 1) continue;
    const [x, y, vx, vy] = [o[arrow + 1]! * 8, o[arrow + 2]! * 8, o[arrow + 3]!, o[arrow + 4]!];
    const speed = Math.sqrt(vx * vx + vy * vy);
    // How far the arrow will pass from the fighter, and its distance.
    const beside = Math.abs(x * vy - y * vx) / (speed || 1);
    if (beside < 0.7 && x * x + y * y < 9) return [vx, vy];
  }
  for (let i = 0; i < FOES; i++) {
    const foe = at + AT.foes + i * WIDTHS.foe;
    if (o[foe] === 1 && o[foe + 5] === 0 && o[foe + 6]! > 0.3 && o[foe + 3]! * 8 < 1.7) return [o[foe + 1]!, o[foe + 2]!];
  }
  return null;
}

/** A step at right angles to the danger, to the free side. */
function sidestep(o: Float32Array, at: number, [dx, dy]: readonly [number, number]): number {
  const left = towards(dy, -dx);
  return isOpen(o, at, left) ? left : towards(-dy, dx);
}

/** The direction if its next cell is free, else a neighbouring direction that is. */
function freeOf(o: Float32Array, at: number, direction: number): number {
  if (direction === 0 || isOpen(o, at, direction)) return direction;
  for (const turn of [1, 7, 2, 6]) {
    const other = ((direction - 1 + turn) % 8) + 1;
    if (isOpen(o, at, other)) return other;
  }
  return 0;
}

/** A direction whose next cell is free and hidden from a foe at (dx, dy) (in eighths of a tile, as observed); 0 if none. */
function hide(o: Float32Array, at: number, dx: number, dy: number): number {
  for (let direction = 1; direction <= 8; direction++) {
    if (!isOpen(o, at, direction)) continue;
    const [x, y] = [Math.sign(DIRECTIONS[direction]![0]), Math.sign(DIRECTIONS[direction]![1])];
    const [toX, toY] = [dx * 8 - x, dy * 8 - y];
    const length = Math.sqrt(toX * toX + toY * toY) || 1;
    for (let step = 0.5; step < SIGHT; step += 0.5) {
      const [cx, cy] = [Math.floor(x + (toX / length) * step + 0.5), Math.floor(y + (toY / length) * step + 0.5)];
      if (Math.abs(cx) > SIGHT || Math.abs(cy) > SIGHT || step >= length) break;
      if (o[at + AT.ground + ((cy + SIGHT) * WIDTHS.side + cx + SIGHT) * 2 + 1] === 1) return direction;
    }
  }
  return 0;
}

function isOpen(o: Float32Array, at: number, direction: number): boolean {
  const [x, y] = [Math.sign(DIRECTIONS[direction]![0]), Math.sign(DIRECTIONS[direction]![1])];
  return o[at + AT.ground + ((y + SIGHT) * WIDTHS.side + x + SIGHT) * 2] === 0;
}
