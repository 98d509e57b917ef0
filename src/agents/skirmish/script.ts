import type { Batch, Policy } from "../../policy.ts";
import type { Rng } from "../../rng.ts";
import type { Dial } from "../dials.ts";
import { ABILITY, ARCHER, CLASSES, DIRECTIONS, HERO, HEXER, UNIT } from "./fighters.ts";
import { ARROWS, AT, CONTRACT, FOES, ALLIES, HEXES, MASK, MASK_SIZE, OBSERVATION_SIZE, SIGHT, WIDTHS } from "./observation.ts";

/** What scripted players are made of: they see what a network sees and nothing more. */
export type Choice = readonly [move: number, ability: number, target: number];
/** One decision. `me` reads the observation. */
export type Decide = (me: Senses, rng: Rng) => Choice;

const KINDS = CLASSES.length;

/**
 * A script as a policy. What it may not do is replaced: a way by the free one next to it, an ability by none.
 * @param dials those that it follows; `skill` every script does, as its mask depends on it
 */
export function script(decide: Decide, dials: readonly Dial[] = ["skill"]): Policy {
  return {
    contract: CONTRACT,
    dials,
    act({ rows, observations, actionMasks }: Batch, rng: Rng) {
      const actions = new Int32Array(rows * 3);
      const me = new Senses();
      for (let row = 0; row < rows; row++) {
        me.look(observations, row * OBSERVATION_SIZE, actionMasks, row * MASK_SIZE);
        const [move, ability, target] = decide(me, rng);
        actions[row * 3] = me.freeOf(move);
        actions[row * 3 + 1] = me.may(ability) ? ability : ABILITY.none;
        actions[row * 3 + 2] = me.targetOf(target);
      }
      return { actions };
    },
  };
}

/** An observation, read in tiles. */
export class Senses {
  #o: Float32Array = new Float32Array(0);
  #at = 0;
  #mask: Uint8Array = new Uint8Array(0);
  #flags = 0;

  look(o: Float32Array, at: number, mask: Uint8Array, flags: number): void {
    this.#o = o;
    this.#at = at;
    this.#mask = mask;
    this.#flags = flags;
  }

  allows(flag: number): boolean {
    return this.#mask[this.#flags + flag] === 1;
  }
  may(ability: number): boolean {
    return this.allows(MASK.ability + ability);
  }

  #self(n: number): number {
    return this.#o[this.#at + AT.self + n]!;
  }
  #foe(i: number, n: number): number {
    return this.#o[this.#at + AT.foes + i * WIDTHS.foe + n]!;
  }
  #ally(i: number, n: number): number {
    return this.#o[this.#at + AT.allies + i * WIDTHS.ally + n]!;
  }

  get kind(): number {
    for (let kind = 0; kind < KINDS; kind++) if (this.#self(kind) === 1) return kind;
    return HERO;
  }
  /** Whether it fights from afar. */
  get shoots(): boolean {
    return this.kind === ARCHER || this.kind === HEXER;
  }
  /** Share of health left. */
  get health(): number {
    return this.#self(KINDS);
  }
  /** Seconds until its next attack. */
  get cooldown(): number {
    return this.#self(KINDS + 1) * 1.5;
  }
  get isReady(): boolean {
    return this.#self(KINDS + 6) === 1;
  }
  /** A riposte is possible. */
  get edge(): boolean {
    return this.#self(KINDS + 8) > 0;
  }
  get dials(): { skill: number; aggression: number; caution: number; teamwork: number } {
    const [skill, aggression, caution, teamwork] = [0, 1, 2, 3].map((n) => this.#o[this.#at + AT.condition + n]!) as [
      number,
      number,
      number,
      number,
    ];
    return { skill, aggression, caution, teamwork };
  }

  get foes(): number {
    let count = 0;
    while (count < FOES && this.#foe(count, 0) === 1) count++;
    return count;
  }
  get allies(): number {
    let count = 0;
    while (count < ALLIES && this.#ally(count, 0) === 1) count++;
    return count;
  }
  foe(i: number) {
    const kind = Array.from({ length: KINDS }, (_, k) => this.#foe(i, 4 + k)).indexOf(1);
    const n = 4 + KINDS;
    return {
      kind,
      dx: this.#foe(i, 1) * 8,
      dy: this.#foe(i, 2) * 8,
      distance: this.#foe(i, 3) * 8,
      hp: this.#foe(i, n),
      /** 0 before a windup, up to 1 as it goes on. */
      windup: this.#foe(i, n + 1),
      open: this.#foe(i, n + 2) === 1,
      cooldown: this.#foe(i, n + 4) * 1.5,
      seen: this.#foe(i, n + 5) === 1,
      vx: this.#foe(i, n + 7),
      vy: this.#foe(i, n + 8),
      reach: CLASSES[kind]!.range / UNIT,
    };
  }
  ally(i: number) {
    const n = 4 + KINDS;
    return {
      dx: this.#ally(i, 1) * 8,
      dy: this.#ally(i, 2) * 8,
      distance: this.#ally(i, 3) * 8,
      shoots: this.#ally(i, 4 + ARCHER) === 1 || this.#ally(i, 4 + HEXER) === 1,
      hp: this.#ally(i, n),
      /** The foe that it attacks, as a place in the list of foes; -1 for none. */
      target: Array.from({ length: FOES }, (_, f) => this.#ally(i, n + 3 + f)).indexOf(1),
    };
  }

  /** The direction of the way to the nearest foe; of that to the exit, 0 without one. */
  get path(): number {
    return towards(this.#o[this.#at + AT.path]!, this.#o[this.#at + AT.path + 1]!);
  }
  get exitPath(): number {
    return towards(this.#o[this.#at + AT.exit]!, this.#o[this.#at + AT.exit + 1]!);
  }
  /** Steps to the exit, and of the nearest foe; 99 without one. */
  get exitSteps(): number {
    return this.#o[this.#at + AT.exit + 3] === 1 ? this.#o[this.#at + AT.exit + 2]! * 32 : 99;
  }
  get foeExitSteps(): number {
    return this.#o[this.#at + AT.exit + 3] === 1 ? this.#o[this.#at + AT.exit + 4]! * 32 : 99;
  }
  get pathSteps(): number {
    return this.#o[this.#at + AT.path + 3] === 1 ? this.#o[this.#at + AT.path + 2]! * 32 : 99;
  }
  /** The way to the nearest thing that heals, and how far it is. */
  get pickup(): { dx: number; dy: number; distance: number } | null {
    const at = this.#at + AT.pickup;
    if (this.#o[at] !== 1) return null;
    const [dx, dy] = [this.#o[at + 1]! * 8, this.#o[at + 2]! * 8];
    return { dx, dy, distance: Math.sqrt(dx * dx + dy * dy) };
  }

  /** Where danger comes from: an arrow about to hit, a foe in reach that winds up, a hex underfoot. */
  get threat(): readonly [number, number] | null {
    for (let i = 0; i < ARROWS; i++) {
      const arrow = this.#at + AT.arrows + i * WIDTHS.arrow;
      if (this.#o[arrow] !== 1) continue;
      const [x, y, vx, vy] = [this.#o[arrow + 1]! * 8, this.#o[arrow + 2]! * 8, this.#o[arrow + 3]!, this.#o[arrow + 4]!];
      // How far the arrow will pass from the fighter, and its distance.
      const beside = Math.abs(x * vy - y * vx) / (Math.sqrt(vx * vx + vy * vy) || 1);
      if (beside < 0.7 && x * x + y * y < 9) return [vx, vy];
    }
    for (let i = 0; i < this.foes; i++) {
      const { kind, windup, distance, reach, dx, dy } = this.foe(i);
      if (kind !== ARCHER && kind !== HEXER && windup > 0.25 && distance < reach + 0.35) return [dx, dy];
    }
    for (let i = 0; i < HEXES; i++) {
      const hex = this.#at + AT.hexes + i * WIDTHS.hex;
      const [dx, dy] = [this.#o[hex + 1]! * 4, this.#o[hex + 2]! * 4];
      if (this.#o[hex] === 1 && dx * dx + dy * dy < 1.7) return [-dy, dx];
    }
    return null;
  }

  isOpen(direction: number): boolean {
    return this.allows(MASK.move + direction);
  }
  /** The direction itself if it is free, else a neighbour of it that is, else 0. */
  freeOf(direction: number): number {
    if (direction === 0 || this.isOpen(direction)) return direction;
    for (const turn of [1, 7, 2, 6]) {
      const other = ((direction - 1 + turn) % 8) + 1;
      if (this.isOpen(other)) return other;
    }
    return 0;
  }
  /** The target itself if it is allowed, else the nearest that is. */
  targetOf(target: number): number {
    for (let i = -1; i < FOES; i++) if (this.allows(MASK.target + (i < 0 ? target : i))) return i < 0 ? target : i;
    return 0;
  }
  /** Across a line, to the side that is free. */
  aside([dx, dy]: readonly [number, number]): number {
    const left = towards(dy, -dx);
    return this.isOpen(left) ? left : towards(-dy, dx);
  }
  /** A direction whose next cell is free and hidden from a place at (dx, dy); 0 if none. */
  hide(dx: number, dy: number): number {
    for (let direction = 1; direction <= 8; direction++) {
      if (!this.isOpen(direction)) continue;
      const [x, y] = [Math.sign(DIRECTIONS[direction]![0]), Math.sign(DIRECTIONS[direction]![1])];
      const [toX, toY] = [dx - x, dy - y];
      const length = Math.sqrt(toX * toX + toY * toY) || 1;
      for (let step = 0.5; step < SIGHT; step += 0.5) {
        const [cx, cy] = [Math.floor(x + (toX / length) * step + 0.5), Math.floor(y + (toY / length) * step + 0.5)];
        if (Math.abs(cx) > SIGHT || Math.abs(cy) > SIGHT || step >= length) break;
        if (this.#o[this.#at + AT.ground + ((cy + SIGHT) * WIDTHS.side + cx + SIGHT) * 2 + 1] === 1) return direction;
      }
    }
    return 0;
  }
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
