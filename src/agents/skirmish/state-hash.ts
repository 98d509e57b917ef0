import type { Fighter, Skirmish } from "./fighters.ts";

/** A number that two fights share only if they are the same in every detail (FNV-1a over all state). Allocates nothing. */
export function stateHash({ fighters, arrows, hexes, pickups, tick }: Skirmish): number {
  let hash = add(0x811c9dc5, tick);
  for (let i = 0; i < fighters.length; i++) hash = addFighter(hash, fighters[i]!);
  for (let i = 0; i < arrows.length; i++) {
    const { x, y, vx, vy, team, life } = arrows[i]!;
    hash = add(add(add(add(add(add(hash, x), y), vx), vy), team), life);
  }
  for (let i = 0; i < hexes.length; i++) hash = add(add(add(hash, hexes[i]!.x), hexes[i]!.y), hexes[i]!.life);
  for (let i = 0; i < pickups.length; i++) hash = add(hash, pickups[i]!.taken ? 1 : 0);
  return hash >>> 0;
}

function addFighter(hash: number, f: Fighter): number {
  hash = add(add(add(add(add(hash, f.kind), f.team), f.x), f.y), f.hp);
  hash = add(add(add(add(add(hash, f.phase), f.timer), f.doing), f.cooldown), f.dashCooldown);
  hash = add(add(add(add(add(hash, f.aimX), f.aimY), f.target), f.pushX), f.pushY);
  return add(add(add(add(add(add(add(add(hash, f.pushed), f.poise), f.edge), f.ward), f.awake), f.leaving), f.heading), f.turned);
}

function add(hash: number, value: number): number {
  return Math.imul(Math.imul(hash ^ (value & 0xffff), 0x01000193) ^ (value >> 16), 0x01000193);
}
