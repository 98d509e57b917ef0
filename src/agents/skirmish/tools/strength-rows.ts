import type { Policy } from "../../../policy.ts";
import { SCRIPTS } from "../scripts.ts";
import { BOSS } from "../fighters.ts";
import { MIXES, type Contest, type Hero } from "./contests.ts";
import { bossSquad } from "./training-fights.ts";

interface StrengthOptions {
  readonly learned: Policy;
  /** Plays the squads that have a boss. */
  readonly boss: Policy;
  readonly contest: Contest;
  readonly plannerGames: number;
}

/** Squads of every mix of classes against one hero who chases, who plays by the tree, and who plans ahead; the tree in the same seat beside it. */
export async function strengthRows({ learned, boss, contest, plannerGames }: StrengthOptions): Promise<void> {
  for (const [name, kinds] of Object.entries(MIXES)) {
    const fight = { squad: () => kinds, heroes: () => 1 };
    const squad = kinds.includes(BOSS) ? boss : learned;
    const id = `mix/${name.replaceAll(" ", "-")}`;
    const what = `${name}, learned,`;
    await contest({ id: `${id}/chase`, what, squad, hero: "chase", fight, goal: 0.9 });
    await contest({ id: `${id}/tree`, what, squad, hero: "tree", fight, goal: 0.85 });
    await contest({ id: `${id}/tree/tree`, what: `${name}, by the tree,`, squad: SCRIPTS.tree, hero: "tree", fight });
    await contest({ id: `${id}/planner`, what, squad, hero: "planner", fight, goal: 0.6, games: plannerGames });
  }
  // Its own network has to earn its place: the squad's plays the same games.
  const fight = { squad: bossSquad };
  for (const hero of ["chase", "cover", "bait", "wait", "kite", "run", "tree", "learned"] satisfies (Hero | "learned")[]) {
    await contest({ id: `boss/${hero}`, what: "a boss and up to three guards by skirmish-boss", squad: boss, hero, fight });
    await contest({ id: `boss/${hero}/squad`, what: "the same by the squad's network", squad: learned, hero, fight });
  }
}
