import { checkFields, checkText, listOf, mapOf, whole, withFields, within } from "../../arguments.ts";
import type { EnvironmentSpec } from "../../environment.ts";
import { checkBranches, checkFeatures } from "../../handed-in.ts";

/** The part of a game's spec that a network needs; every EnvironmentSpec is one. */
export type PlayedGame = Pick<EnvironmentSpec, "contract" | "observation" | "actions" | "continuous">;

/** The game of a network, and how the network chooses. */
export interface ModelPolicyOptions {
  /** The game: the model file has no names for its numbers. */
  readonly game: PlayedGame;
  /**
   * 0 takes the best action, 1 samples as in training, values between stay closer to the best. Default 0, as in the figures of the card.
   */
  readonly temperature?: number;
  /**
   * For each input of the network the names of its feature groups, if there are several inputs in another order than that of the game.
   * Default: the groups in order, one input after the other.
   */
  readonly inputs?: Readonly<Record<string, readonly string[]>>;
  /**
   * Godot only: the order of the action keys in its output, by the names of the game's branches, with "continuous" for all
   * continuous actions. Default: alphabetical, as Gymnasium sorts them.
   */
  readonly order?: readonly string[];
}

/** @throws AigcError `bad-request` for wrong options */
export function checkModelPolicyOptions(where: string, options: ModelPolicyOptions): void {
  checkFields(where, "options", options, {
    game: withFields(
      { contract: checkText, observation: checkFeatures, actions: checkBranches, "continuous?": whole() },
      "the spec of the game",
    ),
    "inputs?": mapOf(listOf(checkText)),
    "order?": listOf(checkText),
    "temperature?": within(0, 10),
  });
}
