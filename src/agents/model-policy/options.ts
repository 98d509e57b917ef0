import { checkFields, checkText, listOf, mapOf, whole, withFields, within } from "../../arguments.ts";
import type { EnvironmentSpec } from "../../environment.ts";
import { checkBranches, checkFeatures } from "../../handed-in.ts";

/** The part of a game's spec that a network needs; every EnvironmentSpec is one. */
export type PlayedGame = Pick<EnvironmentSpec, "contract" | "observation" | "actions" | "continuous">;

/** What a network is to play, and how it chooses. */
export interface ModelPolicyOptions {
  /** The game it is to play: the file itself has no names for its numbers. */
  readonly game: PlayedGame;
  /** 0 takes the best action, 1 draws as in training, between them it strays less from the best. Default 0, as the model's card measures it. */
  readonly temperature?: number;
  /**
   * Which feature groups of the game go into which input of the network, where there are several inputs and the order of the
   * game is not theirs. Default: the groups in order, filling one input after the other.
   */
  readonly inputs?: Readonly<Record<string, readonly string[]>>;
  /**
   * Godot only: the order of the action keys in its output, by the names of the game's branches, with "continuous" for all
   * continuous actions. Default: alphabetical, as Gymnasium sorts them.
   */
  readonly order?: readonly string[];
}

/** @throws AigcError `bad-request` for what cannot be options */
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
