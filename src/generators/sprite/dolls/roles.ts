import { DOLL_ROLES } from "../doll-drawings.ts";
import { sections } from "../formats/dolls.ts";
import { lazily } from "../vocabulary.ts";
import { REGIONS, type Region } from "./doll.ts";

/** The looks of a role, as in roles.txt: for each choice a persona takes one option. */
export interface Role {
  /** The colour names "a" to "d", each with the colours that it may be. */
  readonly colours: ReadonlyMap<string, readonly string[]>;
  readonly choices: readonly Choice[];
}

/** The options of a field: "hat helm | hood a". */
export interface Choice {
  readonly field: string;
  /** The only sex that it is for; undefined: both. */
  readonly sex?: "female" | "male";
  readonly options: readonly string[];
}

/** Names for several regions of a body. */
const GARMENTS: Readonly<Record<string, readonly Region[]>> = {
  shirt: ["torso", "sleeve"],
  longshirt: ["torso", "sleeve", "forearm"],
  trousers: ["hip", "leg"],
  longtrousers: ["hip", "leg", "shin"],
  boots: ["foot", "shin"],
  shoes: ["foot"],
  gloves: ["hand"],
  suit: ["torso", "sleeve", "forearm", "hip", "leg", "shin"],
};

/** The regions that a field covers; empty if it is no garment. */
export const regionsOf = (field: string): readonly Region[] =>
  GARMENTS[field] ?? REGIONS.filter((region) => region === field && region !== "head");

const roles = lazily<ReadonlyMap<string, Role>>(() => new Map(sections(DOLL_ROLES).map(({ name, body }) => [name, roleOf(body)])));

function roleOf(body: readonly string[]): Role {
  const colours = new Map<string, readonly string[]>();
  const choices: Choice[] = [];
  for (const line of body) {
    const words = line.split(" ");
    const sex = words[0] === "female" || words[0] === "male" ? words.shift() : undefined;
    const field = words.shift()!;
    const rest = words.join(" ");
    if (field === "colour") colours.set(words[0]!, words.slice(1).join(" ").split(","));
    else
      choices.push({ field, options: rest.split("|").map((option) => option.trim()), ...(sex ? { sex: sex as "female" | "male" } : {}) });
  }
  return { colours, choices };
}

/** The names of all roles. */
export const roleNames = lazily<readonly string[]>(() => [...roles().keys()].filter((name) => !/ \d$/.test(name)));

/** Finds a role, in the given tier if it has tiers. */
export function roleIn(name: string, tier = 1): { readonly role: Role; readonly hasTiers: boolean } {
  const hasTiers = roles().has(`${name} 2`);
  return { role: (tier > 1 ? roles().get(`${name} ${tier}`) : undefined) ?? roles().get(name)!, hasTiers };
}
