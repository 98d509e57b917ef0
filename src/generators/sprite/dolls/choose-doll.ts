import { SEXES, type Sex } from "../../../content.ts";
import type { Rng } from "../../../rng.ts";
import { RAMPS } from "../colours.ts";
import type { Doll, DollItem, Region } from "./doll.ts";
import { itemPicture, planOf } from "./dress.ts";
import type { Looks } from "./looks.ts";
import { regionsOf, roleIn, roleNames, type Role } from "./roles.ts";
import { DOLL_SPECIES, type DollSpecies, type SpeciesName } from "./species.ts";

const SKINS = ["skin", "skin", "pale skin", "warm skin", "dark skin"];
const HAIR_COLOURS = ["brown", "black", "orange", "gold", "brown", "tan"];
/** Hair colours for dark skin, so that hair and skin look different. */
const DARK_HAIR = ["black", "black", "black", "grey"];
const OLD_HAIR = ["white", "grey", "silver"];
const HAIR = {
  female: ["long", "bob", "braids", "bun", "ponytail", "curly", "wild"],
  male: ["short", "parted", "spiky", "wild", "curly", "short", "ponytail"],
  old: ["fringe", "short", "parted", "long"],
};
const BEARDS = ["-", "-", "-", "stubble", "short", "full", "moustache", "goatee"];
const OLD_BEARDS = ["-", "full", "long", "short", "moustache"];
const EYES = ["brown", "brown", "blue", "green", "grey", "teal"];
/** Slots of the head; one item each. */
const ON_FACE = ["hair", "beard", "face"];

/**
 * Chooses the parts of a doll. The same looks and seed give the same doll, as sprite and as portrait. Every choice has its own random
 * numbers, so that one more wish does not change the other choices.
 */
export function chooseDoll(looks: Looks, rng: Rng): Doll {
  const { role, hasTiers } = roleIn(looks.role ?? rng.fork("role").pick(roleNames()), looks.tier);
  const sex = looks.sex ?? onlySex(role) ?? rng.fork("sex").pick(SEXES);
  const choices = takenChoices(role, sex, looks, rng);
  const said = (field: string): string | undefined => choices.get(field);
  const speciesName = looks.species ?? (said("species") as SpeciesName | undefined) ?? "human";
  const species = DOLL_SPECIES[speciesName];
  const age = looks.age ?? said("age") ?? rng.fork("age").pick(["young", "grown", "grown"]);
  const palette = coloursOf(role, looks, rng);
  const skin = looks.skin ?? oneOf(said("skin"), rng, "skin") ?? rng.fork("skin").pick(species.skins ?? SKINS);
  const hair = looks.hair ?? hairColour(said("haircolour"), { skin, age }, rng);
  const clothes: Partial<Record<Region, string>> = {};
  for (const { field } of role.choices) {
    const colour = said(field) === undefined ? undefined : colourIn(said(field)!, palette, rng, field);
    for (const region of regionsOf(field)) {
      if (colour === "skin") delete clothes[region];
      else if (colour !== undefined && RAMPS[colour]) clothes[region] = colour;
    }
  }
  const [wished] = looks.colours;
  if (wished !== undefined && !role.colours.has("a")) for (const region of regionsOf("shirt")) clothes[region] = wished;
  const bare = age === "child";
  const worn = [...choices].flatMap(([field, option]) => (isItem(field) && option !== "-" ? [itemOf(field, option, palette, rng)] : []));
  const items: DollItem[] = [
    ...worn.filter(({ slot }) => !ON_FACE.includes(slot) && !(bare && BY_GROWN.includes(slot))),
    ...head(said, { species, sex, age, mood: looks.mood }, rng),
    ...(species.items ?? []),
  ];
  if (species.over && !clothes.torso && !items.some(({ slot }) => slot === "over" || slot === "cloth"))
    items.push(plain("over", species.over));
  if (speciesName === "wolf") items.push(plain("hat", "wolf", skin), plain("tail", "fox"));
  const doll: Doll = {
    plan: planFor(looks.plan ?? said("plan"), { species, sex, age }, rng),
    skin,
    hair,
    eyes: rng.fork("eyes").pick(species.eyes ?? EYES),
    clothes,
    items,
  };
  return withWishes(withTier(withWealth(doll, looks, palette, rng), looks, hasTiers), looks, rng);
}

/** Slots that are empty for children. */
const BY_GROWN: readonly string[] = ["weapon", "pauldron", "beard"];
const NO_ITEMS = ["species", "sex", "age", "plan", "skin", "haircolour"];
const isItem = (field: string): boolean => !NO_ITEMS.includes(field) && regionsOf(field).length === 0;
const plain = (slot: string, item: string, ...colours: readonly string[]): DollItem => ({ slot, item, colours });

const onlySex = ({ choices }: Role): Sex | undefined => choices.find(({ field }) => field === "sex")?.options[0] as Sex | undefined;

/** Chooses one option of each field of the role that fits the sex. */
function takenChoices(role: Role, sex: Sex, { colours }: Looks, rng: Rng): Map<string, string> {
  const taken = new Map<string, string>();
  for (const choice of role.choices) {
    if (choice.sex !== undefined && choice.sex !== sex) continue;
    // If a colour is wished for, options that show it are preferred.
    const coloured = choice.options.filter((option) => colours.length > 0 && option.split(" ").includes("a"));
    taken.set(choice.field, rng.fork(`choice/${choice.field}`).pick(coloured.length > 0 ? coloured : choice.options));
  }
  return taken;
}

/** The colours "a" to "d" of a role: first those of the wish, then random ones, all different. */
function coloursOf(role: Role, looks: Looks, rng: Rng): ReadonlyMap<string, string> {
  const wished = [...looks.colours];
  const taken = new Map<string, string>();
  for (const [name, options] of role.colours) {
    const dull = looks.wealth === "poor" ? options.map((colour) => (LIVELY.includes(colour) ? "tan" : colour)) : options;
    const free = dull.filter((colour) => ![...taken.values(), ...wished].includes(colour));
    taken.set(name, wished.shift() ?? rng.fork(`colour/${name}`).pick(free.length > 0 ? free : dull));
  }
  return taken;
}

/** Colours that the clothes of poor characters do not have. */
const LIVELY: readonly string[] = ["purple", "magenta", "cyan", "gold", "pink", "lime", "yellow", "white", "red"];

/** Reads a colour: "a" is the first colour of the role, "red,blue" one of the two at random, "red" is red. */
function colourIn(text: string, palette: ReadonlyMap<string, string>, rng: Rng, label: string): string {
  return (palette.get(text) ?? oneOf(text, rng, label)!).replace("-", " ");
}

const oneOf = (text: string | undefined, rng: Rng, label: string): string | undefined =>
  text === undefined ? undefined : rng.fork(`one/${label}`).pick(text.split(","));

function itemOf(slot: string, option: string, palette: ReadonlyMap<string, string>, rng: Rng): DollItem {
  const [item, ...colours] = option.split(" ") as [string, ...string[]];
  return { slot, item, colours: colours.map((colour, n) => colourIn(colour, palette, rng, `${slot}/${n}`)) };
}

function hairColour(said: string | undefined, { skin, age }: { readonly skin: string; readonly age: string }, rng: Rng): string {
  const own = oneOf(said, rng, "haircolour");
  if (own) return own;
  const likely = age === "old" ? OLD_HAIR : skin === "dark skin" || skin === "warm skin" ? DARK_HAIR : HAIR_COLOURS;
  return rng.fork("haircolour").pick(likely);
}

interface Self {
  readonly species: DollSpecies;
  readonly sex: string;
  readonly age: string;
}

/** Chooses face, hair and beard: as the role says, else by sex, age and mood. */
function head(said: (field: string) => string | undefined, self: Self & { readonly mood: number }, rng: Rng): DollItem[] {
  const { species, sex, age } = self;
  const lacks = (slot: string): boolean => (species.lacks ?? []).includes(slot);
  const old = age === "old";
  const hair =
    said("hair") ??
    rng
      .fork("hair")
      .pick(old ? (sex === "female" ? ["bun", "long", "curly", "bob"] : HAIR.old) : HAIR[sex === "female" ? "female" : "male"]);
  const beard = said("beard") ?? rng.fork("beard").pick(species.plan === "dwarf" ? ["full", "long", "braids"] : old ? OLD_BEARDS : BEARDS);
  const bearded = sex === "male" && (age === "grown" || old) && !lacks("beard");
  return [
    plain("face", species.face ?? faceFor(said("face"), self)),
    ...(hair === "-" || lacks("hair") ? [] : [plain("hair", hair)]),
    ...(bearded && beard !== "-" ? [plain("beard", beard)] : []),
  ];
}

/** The face for a mood; sex and age keep their influence. */
function faceFor(said: string | undefined, { sex, age, mood }: Self & { readonly mood: number }): string {
  if (said !== undefined && mood === 0) return said;
  if (age === "old") return "old";
  if (sex === "female" && age !== "child") return "lady";
  return mood > 1 / 3 ? "happy" : mood < -1 / 3 ? "stern" : "plain";
}

function planFor(said: string | undefined, { species, sex, age }: Self, rng: Rng): string {
  if (age === "child") return "child";
  const plan = said ?? rng.fork("plan").pick(["man", "man", "man", "tall", "stout"]);
  if (species.plan) return species.plan;
  if (age === "old" && plan !== "stout" && plan !== "tall") return "elder";
  return sex === "female" && (plan === "man" || plan === "tall") ? "woman" : plan;
}

/** Adds gold, jewels and a cloak for the rich, or rags for the poor. */
function withWealth(doll: Doll, { wealth }: Looks, palette: ReadonlyMap<string, string>, rng: Rng): Doll {
  const has = (slot: string): boolean => doll.items.some((item) => item.slot === slot);
  const chance = rng.fork("wealth");
  if (wealth === "rich") {
    const colour = chance.pick(["purple", "red", "blue", "green"].filter((one) => one !== palette.get("a")));
    const jewel = has("neck") ? [] : [plain("neck", "necklace")];
    const cloak =
      has("cloak") || has("backpack")
        ? []
        : [chance.pick([plain("cloak", "cape", colour, "gold"), plain("cloak", "fur", colour, "white")])];
    return { ...doll, items: [...doll.items, ...jewel, ...cloak] };
  }
  if (wealth !== "poor") return doll;
  const { foot: _, shin: __, ...barefoot } = doll.clothes;
  const rags = plain("cloak", "ragged", chance.pick(["brown", "grey", "tan"]));
  const kept = doll.items.filter(({ slot }) => !["cloak", "pauldron", "backpack"].includes(slot) && slot !== "neck");
  return { ...doll, clothes: barefoot, items: [...kept, rags] };
}

/** For roles without drawings for tiers: tier 2 adds shoulder plates, tier 3 a cape and more. */
function withTier(doll: Doll, { tier }: Looks, hasTiers: boolean): Doll {
  if (hasTiers || tier < 2) return doll;
  const rest = doll.items.filter(({ slot }) => slot !== "pauldron" && !(tier > 2 && slot === "cloak"));
  const more = tier > 2 ? [plain("pauldron", "spikes"), plain("cloak", "cape", "red", "gold")] : [plain("pauldron", "plate")];
  return { ...doll, items: [...rest, ...more] };
}

/** What "a hat" can be that a role has: a crown or a helmet is none. */
const HATS: readonly string[] = "straw wizard cap tricorn chef feather tophat jester mitre turban".split(" ");

/**
 * Items of the wish replace the items in their slots, and take over their colours if the wish names none. Just a hat is the one that the role
 * has, and a feathered one instead of a crown or a helmet. Hair of a colour that was asked for is not under a hood.
 */
function withWishes(doll: Doll, { wear: wished, without, hair }: Looks, rng: Rng): Doll {
  const wear = wished.map((one) => {
    if (one.item !== "any") return one;
    const own = doll.items.find(({ slot }) => slot === one.slot)?.item ?? "cap";
    return { ...one, item: HATS.includes(own) ? own : "feather" };
  });
  const hides = (item: DollItem) => hair !== undefined && item.slot === "hat" && itemPicture(item, "front", planOf(doll))?.hides;
  const replaced = new Set([...wear.map(({ slot }) => slot), ...without]);
  const coloured = wear.map((item) => {
    const before = doll.items.find(({ slot }) => slot === item.slot)?.colours ?? [];
    const usual = before.length > 0 ? before : [rng.fork(`wear/${item.slot}`).pick(["red", "blue", "green", "purple", "brown"])];
    return item.colours.length > 0 ? item : { ...item, colours: usual };
  });
  return { ...doll, items: [...doll.items.filter((item) => !replaced.has(item.slot) && !hides(item)), ...coloured] };
}
