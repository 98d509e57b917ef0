import { skirmish } from "phaser-aigc/headless";

/** What the game adds to the rules of the fight for the hand and the eye; lengths in 256ths of a tile, as there. */
type Skirmish = skirmish.Skirmish;
type Fighter = skirmish.Fighter;
const { CLASSES, DIRECTIONS, UNIT } = skirmish;

/** Two bodies never come nearer than this, from centre to centre. */
export const APART = 200;
/** How far round a corner one is helped. */
const CORNER = 110;

const FLOOR = 1;

/** Whether somebody of this size can stand there. */
function isFree({ map }: Skirmish, x: number, y: number, radius: number): boolean {
  for (const cornerX of [x - radius, x + radius])
    for (const cornerY of [y - radius, y + radius]) {
      const [column, row] = [cornerX >> 8, cornerY >> 8];
      if (column < 0 || row < 0 || column >= map.width || row >= map.height || map.tiles[row * map.width + column] !== FLOOR) return false;
    }
  return true;
}

/** One axis after the other, so that walls are slid along. */
function move(state: Skirmish, fighter: Fighter, dx: number, dy: number): void {
  const { radius } = CLASSES[fighter.kind]!;
  if (isFree(state, fighter.x + dx, fighter.y, radius)) fighter.x += dx;
  if (isFree(state, fighter.x, fighter.y + dy, radius)) fighter.y += dy;
}

/** Moves those apart who stand in each other, both by half, or one by all where the other has a wall behind. */
export function separate(state: Skirmish): void {
  const standing = state.fighters.filter(({ hp }) => hp > 0);
  for (let round = 0; round < 6; round++) {
    let moved = false;
    for (let i = 0; i < standing.length; i++)
      for (let j = i + 1; j < standing.length; j++) {
        const [a, b] = [standing[i]!, standing[j]!];
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const far = Math.sqrt(dx * dx + dy * dy);
        if (far >= APART) continue;
        moved = true;
        const [ux, uy] = far === 0 ? [1, 0] : [dx / far, dy / far];
        const push = (APART - far) / 2 + 1;
        move(state, a, Math.round(-ux * push), Math.round(-uy * push));
        move(state, b, Math.round(ux * push), Math.round(uy * push));
      }
    if (!moved) return;
  }
}

/** The nearest that two who stand are to each other, in tiles. */
export function nearestBodies({ fighters }: Skirmish): number {
  let least = Infinity;
  const standing = fighters.filter(({ hp }) => hp > 0);
  standing.forEach((a, i) => standing.slice(i + 1).forEach((b) => (least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y)))));
  return least / UNIT;
}

/** The walk that leads round the corner of a wall that one rubs against: straight ahead is taken aside a little. */
export function roundCorner(state: Skirmish, fighter: Fighter, direction: number): number {
  // Only straight walks are helped: who goes diagonally slides along anyway.
  if (direction === 0 || direction % 2 === 0) return direction;
  const [dx, dy] = DIRECTIONS[direction]!;
  const [ux, uy] = [Math.sign(dx), Math.sign(dy)];
  const { radius, speed } = CLASSES[fighter.kind]!;
  if (isFree(state, fighter.x + ux * speed, fighter.y + uy * speed, radius)) return direction;
  for (let aside = 8; aside <= CORNER; aside += 8)
    for (const side of [1, -1]) {
      const [x, y] = [fighter.x + uy * side * aside, fighter.y + ux * side * aside];
      if (!isFree(state, x, y, radius) || !isFree(state, x + ux * speed, y + uy * speed, radius)) continue;
      const [toX, toY] = [uy * side, ux * side];
      return DIRECTIONS.findIndex(([ox, oy]) => Math.sign(ox) === toX && Math.sign(oy) === toY);
    }
  return direction;
}
