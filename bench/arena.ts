import type { Environment } from "../src/environment.ts";

const SIDE = 24;
const UNITS = 4;
const HEALTH = 5;
const STEPS = 200;
const SHOT = 6;
/** How far the picture of the walls reaches. */
const NEAR = 2;
const WIDE = SIDE + 2 * NEAR;
const WAIT = 0;
const STRIKE = 5;
const SHOOT = 6;
const GUARD = 7;
/** Wait, then up, right, down, left. */
const ACROSS = [0, 0, 1, 0, -1] as const;
const DOWN = [0, -1, 0, 1, 0] as const;
const [WALL, TAKEN] = [1, 2];
const STEP = [0, -SIDE, 1, SIDE, -1] as const;

/**
 * What self-play is timed on: two against two on 24 by 24 tiles with walls, blows for those who stand beside and shots along a free
 * line; 64 numbers to see, 8 things to do. All state is in typed arrays, so that stepping and looking cost next to nothing.
 */
export function arena(): Environment {
  /** Of each tile: WALL, TAKEN by somebody alive, or 0. */
  const ground = new Uint8Array(SIDE * SIDE);
  /** 1 where a wall or the outside is, with a margin of NEAR tiles around the ground. */
  const walls = new Uint8Array(WIDE * WIDE);
  // Side by side: hundreds of arenas are played in turn, and each has to come back into the cache.
  const units = new Int32Array(5 * UNITS);
  const [x, y, health, wait, guarded] = [0, 1, 2, 3, 4].map((i) => units.subarray(i * UNITS, (i + 1) * UNITS)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const result = { rewards: new Float32Array(UNITS), terminated: false, truncated: false };
  let steps = 0;

  const distance = (one: number, other: number) => Math.max(Math.abs(x[one]! - x[other]!), Math.abs(y[one]! - y[other]!));
  /** Whether no wall is between them: the tiles that a straight line passes (Bresenham 1965). */
  const sees = (one: number, other: number) => {
    let column = x[one]!;
    let row = y[one]!;
    const across = Math.abs(x[other]! - column);
    const down = Math.abs(y[other]! - row);
    const right = x[other]! > column ? 1 : -1;
    const below = y[other]! > row ? 1 : -1;
    let error = across - down;
    for (let i = Math.max(across, down); i > 1; i--) {
      const twice = 2 * error;
      if (twice > -down) {
        error -= down;
        column += right;
      }
      if (twice < across) {
        error += across;
        row += below;
      }
      if (ground[row * SIDE + column] === WALL) return false;
    }
    return true;
  };
  /** The weakest opponent within reach, or -1. */
  const target = (unit: number, reach: number) => {
    let found = -1;
    const first = unit < 2 ? 2 : 0;
    for (let other = first; other < first + 2; other++) {
      if (health[other]! <= 0 || distance(unit, other) > reach) continue;
      if (found >= 0 && health[found]! <= health[other]!) continue;
      if (reach === 1 || sees(unit, other)) found = other;
    }
    return found;
  };
  const hurt = (unit: number, other: number, damage: number) => {
    const lost = Math.min(health[other]!, guarded[other] === 1 ? Math.ceil(damage / 2) : damage);
    health[other]! -= lost;
    if (health[other] === 0) ground[y[other]! * SIDE + x[other]!] = 0;
    for (let each = 0; each < UNITS; each++) result.rewards[each]! += (teamOf(each) === teamOf(unit) ? 0.05 : -0.05) * lost;
  };

  return {
    spec: {
      contract: "bench-arena@1",
      agents: UNITS,
      teams: Array.from({ length: UNITS }, (_, unit) => teamOf(unit)),
      observation: [
        { name: "walls", size: 25 },
        { name: "self", size: 9 },
        { name: "others", size: 30 },
      ],
      actions: [{ name: "act", size: 8, labels: ["wait", "up", "right", "down", "left", "strike", "shoot", "guard"] }],
      rewardRange: [-3, 3],
      maxSteps: STEPS,
    },
    reset(rng) {
      ground.fill(0);
      for (let i = 0; i < SIDE; i++) ground[i] = ground[(SIDE - 1) * SIDE + i] = ground[i * SIDE] = ground[i * SIDE + SIDE - 1] = WALL;
      for (let i = 0; i < 40; i++) ground[(1 + rng.below(SIDE - 2)) * SIDE + 4 + rng.below(SIDE - 8)] = WALL;
      walls.fill(1);
      for (let i = 0; i < SIDE * SIDE; i++) walls[(Math.floor(i / SIDE) + NEAR) * WIDE + (i % SIDE) + NEAR] = ground[i]!;
      for (let unit = 0; unit < UNITS; unit++) {
        do {
          x[unit] = teamOf(unit) === 0 ? 8 + rng.below(3) : 13 + rng.below(3);
          y[unit] = 9 + rng.below(6);
        } while (ground[y[unit]! * SIDE + x[unit]!] !== 0);
        ground[y[unit]! * SIDE + x[unit]!] = TAKEN;
        health[unit] = HEALTH;
      }
      wait.fill(0);
      guarded.fill(0);
      steps = 0;
    },
    out: (agent) => health[agent]! <= 0,
    observe(agent, observation, mask) {
      const column = x[agent]!;
      const row = y[agent]!;
      let at = 0;
      for (let dy = 0; dy <= 2 * NEAR; dy++) {
        const from = (row + dy) * WIDE + column;
        for (let dx = 0; dx <= 2 * NEAR; dx++) observation[at++] = walls[from + dx]!;
      }
      observation[at++] = column / 12 - 1;
      observation[at++] = row / 12 - 1;
      observation[at++] = health[agent]! / HEALTH;
      observation[at++] = wait[agent]! / 4;
      observation[at++] = guarded[agent]!;
      observation[at++] = steps / STEPS;
      const near = target(agent, 1);
      const far = wait[agent] === 0 ? target(agent, SHOT) : -1;
      observation[at++] = near >= 0 ? 1 : 0;
      observation[at++] = far >= 0 ? 1 : 0;
      observation[at++] = teamOf(agent);
      // The friend first, then the two others, each with ten numbers; the fallen are zeros.
      for (let i = 1; i < UNITS; i++) {
        const other = agent ^ i;
        const there = health[other]! > 0 ? 1 : 0;
        const away = distance(agent, other);
        observation[at++] = there;
        observation[at++] = (there * (x[other]! - column)) / 12;
        observation[at++] = (there * (y[other]! - row)) / 12;
        observation[at++] = (there * away) / 12;
        observation[at++] = health[other]! / HEALTH;
        observation[at++] = (there * wait[other]!) / 4;
        observation[at++] = there * guarded[other]!;
        observation[at++] = i === 1 ? 1 : 0;
        observation[at++] = away <= 1 ? there : 0;
        observation[at++] = other === far ? 1 : 0;
      }
      const here = row * SIDE + column;
      mask[WAIT] = 1;
      mask[1] = ground[here - SIDE] === 0 ? 1 : 0;
      mask[2] = ground[here + 1] === 0 ? 1 : 0;
      mask[3] = ground[here + SIDE] === 0 ? 1 : 0;
      mask[4] = ground[here - 1] === 0 ? 1 : 0;
      mask[STRIKE] = near >= 0 ? 1 : 0;
      mask[SHOOT] = far >= 0 ? 1 : 0;
      mask[GUARD] = 1;
    },
    step(actions) {
      // A little is lost by waiting, else both sides learn to keep away from each other.
      result.rewards.fill(-0.002);
      for (let unit = 0; unit < UNITS; unit++) {
        guarded[unit] = actions[unit] === GUARD ? 1 : 0;
        if (wait[unit]! > 0) wait[unit]!--;
      }
      // Who comes first changes from step to step.
      for (let i = 0; i < UNITS; i++) {
        const unit = (i + steps) % UNITS;
        if (health[unit]! <= 0) continue;
        const action = actions[unit]!;
        const here = y[unit]! * SIDE + x[unit]!;
        if (action > WAIT && action < STRIKE && ground[here + STEP[action]!] === 0) {
          ground[here] = 0;
          ground[here + STEP[action]!] = TAKEN;
          x[unit]! += ACROSS[action]!;
          y[unit]! += DOWN[action]!;
        } else if (action === STRIKE || (action === SHOOT && wait[unit] === 0)) {
          const other = target(unit, action === STRIKE ? 1 : SHOT);
          if (other >= 0) hurt(unit, other, action === STRIKE ? 2 : 1);
          if (action === SHOOT) wait[unit] = 4;
        }
      }
      steps++;
      const left = health[0]! + health[1]!;
      const right = health[2]! + health[3]!;
      result.terminated = left <= 0 || right <= 0;
      result.truncated = !result.terminated && steps >= STEPS;
      if (result.terminated) for (let unit = 0; unit < UNITS; unit++) result.rewards[unit]! += (teamOf(unit) === 0) === right <= 0 ? 1 : -1;
      return result;
    },
  };
}

function teamOf(unit: number): 0 | 1 {
  return unit < 2 ? 0 : 1;
}
