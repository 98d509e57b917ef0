import { diceOf } from "./dice.ts";
import { CLASSES, DIRECTIONS, UNIT, type SkirmishView } from "./fighters.ts";
import { FOES, MASK } from "./observation.ts";
import { sees, squareBetween } from "./walk.ts";

/**
 * The dial for teamwork, as far as it stands in the mask. In the middle it asks for nothing. Above, one keeps by the nearest ally and
 * aims at whom the others attack; below, one keeps apart and aims at somebody else. How much of the time, the dial says.
 */

/** Who holds to it does so for this many ticks. */
const HELD_TICKS = 15;
/** Of all times those in which it holds at the end of the dial, in 256ths. */
const HELD = 230;
/** Within this of an ally one is together with it; beyond the second it is no ally of this fight. */
const NEAR = 2.25 * UNIT;
const APART = 3.75 * UNIT;
const FAR = 9 * UNIT;
/** Nobody leaves a foe that is this near on account of an ally. */
const ENGAGED = 2 * UNIT;
/** A foe counts that is this near, or in reach: nobody lets one alone for the sake of another on the far side. */
const AROUND = 4 * UNIT;
/** Who has struck since so many ticks still attacks. */
const RECENT = 20;

/** Reused at each call: how many allies attack each of the foes. */
const votes = new Int32Array(FOES);

/** Takes from `mask` what the dial forbids fighter `index` now. @param foes its foes, nearest first @param count how many they are */
export function maskByTeamwork(
  view: SkirmishView,
  index: number,
  teamwork: number,
  foes: Int32Array,
  count: number,
  mask: Uint8Array,
): void {
  const strength = Math.abs(teamwork - 0.5) * 2;
  if (strength === 0 || count === 0) return;
  if (diceOf(-1 - Math.floor(view.tick / HELD_TICKS), index) >= HELD * strength) return;
  const together = teamwork > 0.5;
  maskTargets(view, index, together, foes, count, mask);
  maskMoves(view, index, together, foes[0]!, mask);
}

/** Leaves the foe that most allies attack, or, for a loner, those that none attacks. */
function maskTargets(
  { fighters }: SkirmishView,
  index: number,
  together: boolean,
  foes: Int32Array,
  count: number,
  mask: Uint8Array,
): void {
  const own = fighters[index]!;
  votes.fill(0);
  let most = 0;
  let free = 0;
  const far = Math.max(AROUND, CLASSES[own.kind]!.range);
  for (let i = 0; i < count; i++) {
    if (squareBetween(own, fighters[foes[i]!]!) > far * far) continue;
    for (let a = 0; a < fighters.length; a++) {
      const ally = fighters[a]!;
      if (a === index || ally.team !== own.team || ally.hp <= 0 || ally.target !== foes[i]) continue;
      votes[i]! += ally.cooldown > CLASSES[ally.kind]!.cooldown - RECENT ? 3 : together ? 1 : 0;
    }
    if (votes[i]! > votes[most]!) most = i;
    if (votes[i] === 0) free++;
  }
  if (votes[most] === 0 || (!together && free === 0)) return;
  for (let i = 0; i < count; i++) mask[MASK.target + i] = (together ? i === most : votes[i] === 0) ? 1 : 0;
}

/** Forbids the ways that lead from the nearest ally in sight, or, for a loner, those that lead to it. */
function maskMoves({ map, fighters }: SkirmishView, index: number, together: boolean, foe: number, mask: Uint8Array): void {
  const own = fighters[index]!;
  if (squareBetween(own, fighters[foe]!) <= ENGAGED * ENGAGED) return;
  let nearest = -1;
  let least = FAR * FAR;
  for (let a = 0; a < fighters.length; a++) {
    const ally = fighters[a]!;
    if (a === index || ally.team !== own.team || ally.hp <= 0 || ally.awake === 0) continue;
    const square = squareBetween(own, ally);
    if (square >= least) continue;
    least = square;
    nearest = a;
  }
  if (nearest < 0 || (together ? least <= NEAR * NEAR : least >= APART * APART)) return;
  const ally = fighters[nearest]!;
  if (!sees(map, own.x, own.y, ally.x, ally.y)) return;
  const [dx, dy] = [ally.x - own.x, ally.y - own.y];
  for (let direction = 1; direction <= 8; direction++) {
    const along = dx * DIRECTIONS[direction]![0] + dy * DIRECTIONS[direction]![1];
    if (together ? along < 0 : along > 0) mask[MASK.move + direction] = 0;
  }
}
