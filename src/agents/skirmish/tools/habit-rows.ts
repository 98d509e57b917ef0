import type { Policy } from "../../../policy.ts";
import { createRng } from "../../../rng.ts";
import type { Row } from "../../../tools/kind-tools.ts";
import type { SkirmishOptions } from "../environment.ts";
import { BRUTE } from "../fighters.ts";
import { DIALS, DECISIONS_PER_SECOND, type Condition } from "../observation.ts";
import { script, towards } from "../script.ts";
import { SCRIPTS } from "../scripts.ts";
import { noHabits, watchHabits, type Habits } from "./habits.ts";
import { watchFights } from "./watch-fights.ts";

/** Keeps two tiles off, and never strikes. */
export const STAND_OFF: Policy = script((me) => {
  if (me.foes === 0) return [0, 0, 0];
  const { dx, dy, distance } = me.foe(0);
  return [distance < 2 ? towards(-dx, -dy) : 0, 0, 0];
});

interface HabitsOptions {
  readonly squad: Policy;
  readonly games: number;
  readonly seed: string;
  readonly maps: SkirmishOptions["maps"];
  readonly condition?: Condition;
  readonly hero?: Policy;
  readonly fight?: Omit<SkirmishOptions, "maps">;
}

/** What a squad does in so many fights; by default against a hero who uses cover. */
export async function habitsOf({
  squad,
  games,
  seed,
  maps,
  condition = DIALS,
  hero = SCRIPTS.cover,
  fight = {},
}: HabitsOptions): Promise<Habits> {
  const habits = noHabits();
  const rng = createRng(seed).fork("habits");
  await watchFights({ hero, squad, games, fight: { ...fight, maps, condition }, rng, watch: () => watchHabits(habits) });
  return habits;
}

/** Blows and charges of one brute that meet nobody, in fifteen seconds, at one who stands two tiles off. */
export async function swingsAtNothing(options: Omit<HabitsOptions, "hero" | "fight">): Promise<number> {
  const { empty, missed, decisions } = await habitsOf({
    ...options,
    hero: STAND_OFF,
    fight: { squad: () => [BRUTE], heroes: () => 1 },
  });
  return ((empty + missed) / decisions) * 15 * DECISIONS_PER_SECOND;
}

/** The silly ones, of the learned squad and of the tree. Goals are those of the learned one. */
export async function habitRows(options: Omit<HabitsOptions, "squad"> & { readonly learned: Policy }): Promise<Row[]> {
  const { learned, games, seed, maps } = options;
  const rows: Row[] = [];
  for (const [name, squad] of [
    ["learned", learned],
    ["tree", SCRIPTS.tree],
  ] as const) {
    const { decisions, pushed, jitter, blows, empty } = await habitsOf({ squad, games, seed, maps });
    const swings = await swingsAtNothing({ squad, games, seed, maps });
    const add = (id: string, what: string, value: number, unit: string, most?: number) => {
      const goal = name === "learned" ? most : undefined;
      rows.push({
        id: `skirmish/habit/${name}/${id}`,
        what: `${name}: ${what}`,
        value,
        unit,
        goal: goal === undefined ? "" : `<= ${goal}`,
        pass: goal === undefined || value <= goal,
      });
    };
    add("pushed", "awake time pushed against a wall", pushed / decisions, "share", 0.05);
    add("jitter", "turned back twice running", jitter / decisions, "share", 0.02);
    add("stand-off", "a brute's blows and charges at nothing, against one who stands two tiles off", swings, "in 15 seconds", 2);
    add("empty", "blows that met nobody", empty / Math.max(1, blows), "share");
  }
  return rows;
}
