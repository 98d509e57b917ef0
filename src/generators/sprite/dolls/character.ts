import type { Sprite, Understanding } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { nearestName } from "../../../nearest-name.ts";
import type { Rng } from "../../../rng.ts";
import { formOf, type SpriteRequest } from "../sprite.ts";
import { chooseDoll } from "./choose-doll.ts";
import type { Doll } from "./doll.ts";
import { drawnDoll } from "./doll-sprite.ts";
import type { Looks } from "./looks.ts";
import { portraitSprite, type Mood } from "./portrait.ts";
import { readLooks, type ReadLooks } from "./read-looks.ts";
import { roleNames } from "./roles.ts";
import type { SpeciesName } from "./species.ts";

/** Draws a character as a doll or as a portrait, as the request asks. */
export function drawCharacter(request: SpriteRequest, rng: Rng): Sprite {
  const looks = looksOf(request);
  // The name is part of the seed: each character of one seed has its own look.
  const doll: Doll = chooseDoll(looks, rng.fork(request.persona?.name ?? ""));
  return formOf(request) === "portrait" ? portraitSprite(doll, moodOf(looks.mood)) : drawnDoll(doll);
}

const moodOf = (mood: number): Mood => (mood > 1 / 3 ? "glad" : mood < -2 / 3 ? "angry" : mood < -1 / 3 ? "sad" : "calm");

/** How the words of the request were understood. */
export function understandCharacter(request: SpriteRequest): Understanding | undefined {
  if (!request.words) return undefined;
  const { understood, notUnderstood, without } = readLooks(request.words);
  return { understood, notUnderstood, ...(without.length > 0 ? { without } : {}) };
}

/**
 * The looks of a request: from the persona first, then from the words.
 * @throws AigcError `bad-request`, naming the argument
 */
export function looksOf(request: SpriteRequest): Looks {
  formOf(request);
  const { tags = [], words = "", persona = {}, tier = 1 } = request;
  const text = [...tags, words].join(" ");
  const read = readLooks(text);
  if (text.trim() !== "" && read.understood.length === 0)
    refuse(`none of "${text.trim()}" is understood, as somebody to draw. Say who it is, such as ${roleNames().slice(0, 8).join(", ")}.`);
  const species = (persona.species ?? read.species) as SpeciesName | undefined;
  const usual = species === undefined ? (text.trim() === "" ? undefined : "villager") : usualRole(species);
  const role = persona.role === undefined ? (read.role ?? usual) : roleCalled(persona.role);
  const said: Partial<Pick<ReadLooks, "sex" | "age" | "wealth">> = { ...picked(read), ...picked(persona) };
  return {
    ...said,
    ...(species ? { species } : {}),
    ...(read.plan ? { plan: read.plan } : {}),
    ...(read.hair ? { hair: read.hair } : {}),
    ...(read.skin ? { skin: read.skin } : {}),
    ...(role === undefined ? {} : { role }),
    mood: persona.mood ?? read.mood ?? 0,
    tier,
    colours: read.colours,
    wear: read.wear,
    without: read.without,
  };
}

const picked = ({ sex, age, wealth }: Partial<Pick<ReadLooks, "sex" | "age" | "wealth">>) => ({
  ...(sex ? { sex } : {}),
  ...(age ? { age } : {}),
  ...(wealth ? { wealth } : {}),
});

/** The role whose clothes a species wears by default: orcs have their own, elves dress like villagers. */
function usualRole(species: SpeciesName): string {
  if (species === "wolf") return "werewolf";
  return roleNames().includes(species) ? species : "villager";
}

/** Finds a role by its name, a synonym or a Chinese word. */
function roleCalled(name: string): string {
  const role = roleNames().includes(name) ? name : readLooks(name).role;
  if (role !== undefined) return role;
  const near = nearestName(name, roleNames());
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  return refuse(`request.persona.role "${name.slice(0, 40)}" is not known.${hint} There are ${roleNames().join(", ")}.`);
}

function refuse(what: string): never {
  throw new AigcError("bad-request", "sprite", what);
}
