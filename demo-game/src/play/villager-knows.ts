import type { Knowing, NpcOptions } from "phaser-aigc";
import { FACTS, floorName, inTongue, nameOf, VILLAGERS, type Villager } from "./facts.ts";
import { priceOf, type Run } from "./run.ts";

/** What there really is to be had: the one errand of the village, and the wares. Nobody lets rooms. */
export function offersOf({ gives, sells }: Villager, run: Run): ReturnType<NonNullable<NpcOptions["offers"]>> {
  const open = gives !== undefined && run.quest !== "found" && run.quest !== "done";
  const price = sells === undefined ? undefined : priceOf(run, sells);
  return {
    "offer-quest": open ? { item: FACTS.lantern(), place: FACTS.place(run), price: FACTS.pay() } : null,
    "trade-offer": sells === undefined || price === undefined ? null : { item: FACTS[sells](), price: FACTS.price(price) },
    "rest-offer": null,
  };
}

/** What somebody of the village knows of this way down, and from whom: the hunter has seen it, the others have heard. */
export function knowledgeOf({ persona: { role, name } }: Villager, run: Run): Knowing[] {
  const from = role === "hunter" ? {} : { from: inTongue("Tansy") };
  const floors = [run.floor, Math.min(run.floor + 1, 5), 5].map((floor) => floorName(run, floor));
  const neighbours = VILLAGERS.filter(({ persona }) => persona.name !== name);
  return [
    ...[...new Set(floors)].map((fact) => ({ slot: "place" as const, fact, ...from })),
    { slot: "foe", fact: FACTS.foe(run), ...from },
    { slot: "foe", fact: FACTS.captain() },
    ...neighbours.map((one) => ({ slot: "npc" as const, fact: nameOf(one) })),
    ...(role === "smith" ? [{ slot: "item" as const, fact: FACTS.blade() }] : []),
    ...(role === "herbalist" ? [{ slot: "item" as const, fact: FACTS.heart() }] : []),
  ];
}
