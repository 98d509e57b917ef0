import { DOOR, FLOOR, SPIKES } from "./arena.ts";
import { hurt, wake } from "./blows.ts";
import {
  ALARM_RANGE,
  HEX_EVERY,
  HERO,
  HEX_RADIUS,
  SPIKES_DAMAGE,
  SPIKES_EVERY,
  UNIT,
  type Skirmish,
  type SkirmishEvent,
} from "./fighters.ts";
import { sees, squareBetween } from "./walk.ts";

/** What the ground does: doors, spikes, hexes, things that heal; and who sees a foe raises the alarm. */
type Events = SkirmishEvent[] | undefined;

/** A door is open while somebody stands in it or beside it. */
export function swingDoors({ map, doors, fighters }: Skirmish): void {
  for (let i = 0; i < doors.length; i++) {
    const cell = doors[i]!;
    const x = cell % map.width;
    const y = (cell - x) / map.width;
    let open = false;
    for (let index = 0; index < fighters.length && !open; index++) {
      const fighter = fighters[index]!;
      open = fighter.hp > 0 && Math.abs((fighter.x >> 8) - x) <= 1 && Math.abs((fighter.y >> 8) - y) <= 1;
    }
    map.tiles[cell] = open ? FLOOR : DOOR;
  }
}

export function touchGround(skirmish: Skirmish, events: Events): void {
  const { map, fighters, pickups, tick } = skirmish;
  for (let index = 0; index < fighters.length; index++) {
    const fighter = fighters[index]!;
    if (fighter.hp <= 0) continue;
    const cell = (fighter.y >> 8) * map.width + (fighter.x >> 8);
    fighter.leaving = cell === map.exit && fighter.kind === HERO ? fighter.leaving + 1 : 0;
    if ((tick + index) % SPIKES_EVERY === 0 && map.tiles[cell] === SPIKES) hurt(skirmish, index, SPIKES_DAMAGE, -1, events);
    if (fighter.hp === fighter.maxHp) continue;
    for (let i = 0; i < pickups.length; i++) {
      const pickup = pickups[i]!;
      if (pickup.taken || Math.abs(pickup.x - fighter.x) > UNIT / 2 || Math.abs(pickup.y - fighter.y) > UNIT / 2) continue;
      pickup.taken = true;
      fighter.hp = Math.min(fighter.maxHp, fighter.hp + Math.ceil(fighter.maxHp / 4));
      events?.push({ kind: "pickup", fighter: index });
    }
  }
}

export function burn(skirmish: Skirmish, events: Events): void {
  const { hexes, lifted, fighters } = skirmish;
  let left = 0;
  for (let i = 0; i < hexes.length; i++) {
    const hex = hexes[i]!;
    if (hex.life % HEX_EVERY === 0) {
      for (let index = 0; index < fighters.length; index++) {
        const fighter = fighters[index]!;
        if (fighter.team !== hex.team && fighter.hp > 0 && squareBetween(hex, fighter) <= HEX_RADIUS * HEX_RADIUS)
          hurt(skirmish, index, hex.damage, -1, events);
      }
    }
    if (--hex.life > 0) hexes[left++] = hex;
    else lifted.push(hex);
  }
  while (hexes.length > left) hexes.pop();
}

/** Who sees a foe wakes its group. */
export function lookOut(skirmish: Skirmish, events: Events): void {
  const { map, fighters } = skirmish;
  for (let index = 0; index < fighters.length; index++) {
    const fighter = fighters[index]!;
    if (fighter.awake === 1 || fighter.hp <= 0) continue;
    for (let i = 0; i < fighters.length; i++) {
      const foe = fighters[i]!;
      if (foe.team === fighter.team || foe.hp <= 0 || squareBetween(fighter, foe) > ALARM_RANGE * ALARM_RANGE) continue;
      if (!sees(map, fighter.x, fighter.y, foe.x, foe.y)) continue;
      wake(skirmish, fighter, index, events);
      break;
    }
  }
}
