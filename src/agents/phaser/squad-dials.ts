import type { Policy } from "../../policy.ts";
import { refuse } from "../../arguments.ts";
import { checkDial, DIALS, EVEN, type Dial } from "../dials.ts";
import type { OnFallback, OpponentsDials, Plan } from "./opponents.ts";

/** The dials of a squad. @param present the policy that decides next */
export function createSquadDials({ view, dials, director }: Plan, present: () => Policy, tell: OnFallback): OpponentsDials {
  const { contract } = view.spec;
  const settings: Record<Dial, number> = { ...EVEN, ...dials };
  const told = new Set<Dial>();
  /** A dial that is set and does nothing is said once. */
  const heed = (dial: Dial): void => {
    const { dials: learned = [] } = present();
    if (dial === "skill" || settings[dial] === EVEN[dial] || learned.includes(dial) || told.has(dial)) return;
    told.add(dial);
    const game = contract.split("@")[0];
    tell({
      what: contract,
      reason: `the policy has no dial "${dial}" (it has ${learned.join(", ") || "none"}): it plays as it was trained. Train one that has: npx phaser-aigc train ${game}`,
    });
  };
  for (const dial of DIALS) heed(dial);
  const all = {
    get learned() {
      return present().dials ?? [];
    },
  };
  for (const dial of DIALS)
    Object.defineProperty(all, dial, {
      enumerable: true,
      get: () => (dial === "skill" && director ? director.skill : settings[dial]),
      set(value: unknown) {
        checkDial("opponents", `dials.${dial}`, value);
        if (dial === "skill" && director)
          refuse("opponents", "dials.skill", value, "it to no one: the director sets it. Leave the director out");
        settings[dial] = value;
        heed(dial);
      },
    });
  return all as OpponentsDials;
}
