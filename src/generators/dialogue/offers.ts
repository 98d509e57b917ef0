import { checkChoice, checkObject } from "../../arguments.ts";
import type { Act, LineRequest } from "./dialogue.ts";
import { isNamed } from "./facts-told.ts";

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
export function reallyOffered<T extends Answer>(given: T, heard: string, offers: (() => Offers) | undefined): T {
  if (offers === undefined || !(isOffer(given.act) || ABOUT_IT.includes(given.act))) return given;
  const now = offers();
  checkObject("npc", "options.offers()", now, 'an object: { "offer-quest": { item: "iron lantern" }, "trade-offer": null }');
  for (const name of Object.keys(now)) checkChoice("npc", "a name in options.offers()", name, OFFERS);
  const { item, place } = now["offer-quest"] ?? {};
  // Who asks about the thing that is wanted hears of the work.
  const about = given.act !== "quest-hint" && item !== undefined && ABOUT_IT.includes(given.act) && isNamed(item, heard);
  const answer = about ? { ...given, act: "offer-quest" as const } : given;
  const { act } = answer;
  // Where to look, they say of the work that they give.
  if (!isOffer(act)) return act === "quest-hint" && place !== undefined ? { ...answer, slots: { place } } : answer;
  const offer = now[act];
  if (offer === undefined) return answer;
  return offer === null ? { ...answer, act: NOTHING[act], slots: {} } : { ...answer, slots: offer };
}

/** Acts that may be about the work that is offered. */
const ABOUT_IT: readonly Act[] = ["quest-hint", "about-item", "puzzled"];

const isOffer = (act: Act): act is OfferAct => (OFFERS as readonly string[]).includes(act);
