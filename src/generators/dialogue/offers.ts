import { checkChoice, checkObject } from "../../arguments.ts";
import type { Act, LineRequest } from "./dialogue.ts";

/** Acts that offer something the game must have. */
const OFFERS = ["offer-quest", "trade-offer", "rest-offer"] as const;
type OfferAct = (typeof OFFERS)[number];

/**
 * What somebody really offers at the moment, by act: the facts of it, or `null` for nothing. An act that is not there is offered out of
 * what they know.
 */
export type Offers = Readonly<Partial<Record<OfferAct, NonNullable<LineRequest["slots"]> | null>>>;

/** What is said where there is nothing to offer. */
const NOTHING: Readonly<Record<OfferAct, Act>> = { "offer-quest": "puzzled", "trade-offer": "sold-out", "rest-offer": "refuse" };

type Answer = { readonly act: Act; readonly slots: LineRequest["slots"] };

/**
 * An answer that offers nothing but what there is.
 * @throws AigcError `bad-request` when the game's function gives no such object
 */
export function reallyOffered<T extends Answer>(answer: T, offers: (() => Offers) | undefined): T {
  const { act } = answer;
  if (offers === undefined || !(isOffer(act) || act === "quest-hint")) return answer;
  const now = offers();
  checkObject("npc", "options.offers()", now, 'an object: { "offer-quest": { item: "iron lantern" }, "trade-offer": null }');
  for (const name of Object.keys(now)) checkChoice("npc", "a name in options.offers()", name, OFFERS);
  // Where to look, they say of the work that they give.
  if (act === "quest-hint") {
    const place = now["offer-quest"]?.place;
    return place === undefined ? answer : { ...answer, slots: { place } };
  }
  const offer = now[act];
  if (offer === undefined) return answer;
  return offer === null ? { ...answer, act: NOTHING[act], slots: {} } : { ...answer, slots: offer };
}

const isOffer = (act: Act): act is OfferAct => (OFFERS as readonly string[]).includes(act);
