import { existsSync } from "node:fs";
import { AigcError } from "../errors.ts";
import type { Recipe } from "../tools/recipe.ts";
import { kindCalled } from "./own-kind.ts";
import { everything, nameOf, toolsOf } from "./registry.ts";

/** The names of all built-in recipes. */
export async function recipeNames(): Promise<readonly string[]> {
  return (await everything()).flatMap(({ name, tools }) => (tools.recipe ? [name] : []));
}

/**
 * The recipe for a word of the command line: a built-in one by its name, or that of a module, which exports a kind with `tools.recipe`
 * or an environment.
 * @throws AigcError `bad-request` for an unknown name, with the known ones
 */
export async function recipe(word: string): Promise<Recipe> {
  const known = (await toolsOf(nameOf(word)))?.recipe;
  if (known) return known();
  const own = await kindCalled(word);
  if (own?.recipe) return own.recipe();
  if (own)
    throw new AigcError(
      "bad-request",
      word,
      `the kind "${own.kind.name}" has nothing to train. Export tools = { recipe: async () => recipe }; docs/your-own-kind.md shows how.`,
    );
  if (existsSync(word)) return (await import("./environment-module.ts")).environmentModule(word);
  throw new AigcError(
    "bad-request",
    "train",
    `there is nothing called "${word}" to train. Choose one of ${(await recipeNames()).join(", ")}, or give the path of a module that exports an environment, or a kind with tools.recipe.`,
  );
}
