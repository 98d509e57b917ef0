import type { Policy } from "../../../policy.ts";
import { SCRIPTS } from "../scripts.ts";
import { MIXES, type Contest } from "./contests.ts";

interface StrengthOptions {
  readonly learned: Policy;
  readonly contest: Contest;
  readonly plannerGames: number;
}

/** Squads of every mix of classes against one hero who chases, who plays by the tree, and who plans ahead; the tree in the same seat beside it. */
export async function strengthRows({ learned, contest, plannerGames }: StrengthOptions): Promise<void> {
  for (const [name, kinds] of Object.entries(MIXES)) {
    const fight = { squad: () => kinds, heroes: () => 1 };
    const id = `mix/${name.replaceAll(" ", "-")}`;
    const what = `${name}, learned,`;
    await contest({ id: `${id}/chase`, what, squad: learned, hero: "chase", fight, goal: 0.9 });
    await contest({ id: `${id}/tree`, what, squad: learned, hero: "tree", fight, goal: 0.85 });
    await contest({ id: `${id}/tree/tree`, what: `${name}, by the tree,`, squad: SCRIPTS.tree, hero: "tree", fight });
    await contest({ id: `${id}/planner`, what, squad: learned, hero: "planner", fight, goal: 0.6, games: plannerGames });
  }
}
