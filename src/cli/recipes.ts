import { AigcError } from "../errors.ts";
import type { Recipe } from "../tools/recipe.ts";

/** Everything `train` can make, loaded only when it is asked for. */
const RECIPES: Readonly<Record<string, () => Promise<Recipe>>> = {
  skirmish: async () => (await import("../agents/skirmish/tools/recipe.ts")).skirmish,
  level: async () => (await import("../generators/level/tools/recipe.ts")).level,
  sprite: async () => (await import("../generators/sprite/tools/recipe.ts")).sprite,
  dialogue: async () => (await import("../generators/dialogue/tools/recipe.ts")).dialogue,
  "cart-pole": async () => (await import("../agents/classic/tools/cart-pole.ts")).cartPole,
  pendulum: async () => (await import("../agents/classic/tools/pendulum.ts")).pendulum,
};

export const RECIPE_NAMES = Object.keys(RECIPES);

/** @throws AigcError `bad-request` for a name that is not there, listing those that are */
export async function recipe(name: string): Promise<Recipe> {
  const load = RECIPES[name];
  if (!load) {
    throw new AigcError(
      "bad-request",
      "train",
      `there is nothing called "${name}" to train. Choose one of ${RECIPE_NAMES.join(", ")}, or give the path of a module that exports an environment.`,
    );
  }
  return load();
}
