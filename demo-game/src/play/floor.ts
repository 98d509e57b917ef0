import type { Scene } from "phaser";
import { skirmish, type Level, type LevelRequest, type Made, type Sprite } from "phaser-aigc";
import { floorTheme } from "./facts.ts";
import { figureOf, makeLook, type Figure } from "./looks.ts";
import { makeLevel, type LevelPapers, type Way } from "./made-level.ts";
import { FLOORS, type Run } from "./run.ts";

const { ARCHER, BOSS, BRUTE, HEXER, WARDEN } = skirmish;

/** Who stands on a floor; the first is its guard, and stands nearest to the stairs. */
const SQUADS: readonly (readonly number[])[] = [
  [BRUTE, ARCHER, BRUTE],
  [BRUTE, ARCHER, WARDEN],
  [BRUTE, ARCHER, HEXER, BRUTE],
  [WARDEN, BRUTE, ARCHER, HEXER],
  [BOSS, ARCHER, HEXER, WARDEN],
];

/** `?foes=12` puts so many on every floor, all of them awake, to measure what they cost. */
export const crowd = (): number => Math.min(24, Math.trunc(Number(new URLSearchParams(location.search).get("foes"))) || 0);

export const squadOf = ({ floor }: Run): readonly number[] =>
  crowd() > 0 ? Array.from({ length: crowd() }, (_, n) => (n % 2 === 0 ? BRUTE : ARCHER)) : SQUADS[floor - 1]!;
/** The last floor's guard is the captain. */
export const hasCaptain = ({ floor }: Run): boolean => floor === FLOORS;
/** The network that plays the foes of a floor: the captain and its guards have their own. */
export const playerOf = (run: Run): string => (hasCaptain(run) ? "skirmish-boss" : "skirmish-squad");

/** A floor and its cast, as plain data. */
export interface Floor {
  readonly seed: string;
  readonly level: Made<Level>;
  readonly papers: LevelPapers;
  /** The player first, then the squad. */
  readonly cast: readonly { readonly figure: Figure; readonly seed: string; readonly made: Made<Sprite>; readonly milliseconds: number }[];
}

/** Another floor than the one that comes by itself, for the lens. */
export interface Change {
  /** How often it was rolled anew. */
  readonly rolls: number;
  readonly way: Way;
}

const KEPT = "floor";

/** What each floor has beside foes and chests. */
const EXTRAS: readonly Partial<LevelRequest>[] = [
  {},
  { keys: 1, traps: 2 },
  { keys: 1, secrets: 1, traps: 3 },
  { keys: 2, secrets: 1, traps: 4 },
  { keys: 1, secrets: 2, traps: 4, boss: true },
];

/** What is asked for; the network fills a grid of rooms, which has one lock at most and no looks. */
function requestOf(run: Run, way: Way): LevelRequest {
  const small = run.floor < 3 && crowd() === 0;
  const plain = { width: small ? 32 : 48, height: small ? 24 : 32, enemies: squadOf(run).length, chests: 3 };
  if (crowd() > 0) return { ...plain, height: 24 };
  const extras = EXTRAS[run.floor - 1]!;
  return way === "network"
    ? { ...plain, key: (extras.keys ?? 0) > 0 }
    : { ...plain, ...extras, chests: 3 + (extras.secrets ?? 0), theme: floorTheme(run, run.floor) };
}

/**
 * The floor that comes next. Asked for in the village, it is thought up while the player still talks; the dungeon finds it ready.
 * It is made by rules, which know locks, secrets and looks; the lens has it made by the network.
 */
export async function nextFloor(scene: Scene, run: Run, { rolls, way }: Change = { rolls: 0, way: "rules" }): Promise<Floor> {
  const seed = `${run.seed}/${run.descent > 0 ? `descent-${run.descent}/` : ""}floor-${run.floor}${rolls > 0 ? `~${rolls}` : ""}`;
  const kept = scene.registry.get(KEPT) as Floor | undefined;
  if (kept?.seed === seed && kept.papers.way === way) return kept;
  const { made: level, papers } = await makeLevel(scene, requestOf(run, way), seed, way);
  const figures: [Figure, string][] = [
    ["hero", `${run.seed}/hero`],
    ...squadOf(run).map((kind, index): [Figure, string] => [figureOf(kind, hasCaptain(run) && index === 0), `${seed}/foe-${index + 1}`]),
  ];
  const cast: Floor["cast"][number][] = [];
  for (const [figure, own] of figures) {
    const began = performance.now();
    const made = await makeLook(scene, figure, own);
    cast.push({ figure, seed: own, made, milliseconds: performance.now() - began });
  }
  const floor = { seed, level, papers, cast };
  scene.registry.set(KEPT, floor);
  return floor;
}
