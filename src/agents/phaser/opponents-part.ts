import type { ScenePart } from "../../plugin/scene-part.ts";
import { opponentPolicies } from "./opponent-policies.ts";
import { checkOpponents, type Opponents, type OpponentsOptions } from "./opponents.ts";
import { createOpponents } from "./scene-squad.ts";

/** What opponents add to `this.aigc`. */
export interface OpponentsMethods {
  /**
   * Opponents driven by the loaded model of the view's contract, or by its script. They stop with the scene.
   * @throws AigcError `bad-request` for a contract that has no script here, unless you give `fallback`
   */
  opponents(options: OpponentsOptions): Opponents;
}

/** Opponents in a scene. */
export const opponents: ScenePart<OpponentsMethods> = {
  name: "opponents",
  methods: (host) => ({
    opponents(options) {
      host.life.check("opponents");
      checkOpponents(options);
      const { model: _, ...plan } = options;
      return createOpponents(host.scene, { ...plan, ...opponentPolicies(host, options) }, host.tell);
    },
  }),
};
