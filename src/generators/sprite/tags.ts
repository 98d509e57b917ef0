/** People, animals and plants. They may hold things. */
const CREATURES = [
  // bodies
  "humanoid",
  "mammal",
  "bird",
  "reptile",
  "aquatic",
  "insect",
  "undead",
  "demon",
  "dragon",
  "slime",
  "spirit",
  "plant",
  "monster",
  // kinds
  "dog",
  "cat",
  "bear",
  "horse",
  "ape",
  "snake",
  "lizard",
  "owl",
  "bat",
  "ant",
  "beetle",
  "worm",
  "fish",
  "imp",
  "naga",
  "golem",
  "ghost",
  "skeleton",
  "mummy",
  "zombie",
  "orc",
  "goblin",
  "kobold",
  "dwarf",
  "elf",
  "vampire",
  "troll",
  "baby",
  "giant",
  // people
  "male",
  "female",
  "adventurer",
  "warrior",
  "knight",
  "mage",
  "priest",
  "archer",
  "rogue",
  "peasant",
  "merchant",
  "king",
] as const;
const THINGS = [
  "weapon",
  "armor",
  "jewelry",
  "ring",
  "potion",
  "book",
  "staff",
  "wand",
  "food",
  "treasure",
  "gem",
  "shield",
  "sword",
  "boots",
  "helmet",
] as const;
const COLOURS = ["red", "green", "blue", "yellow", "orange", "purple", "white", "grey", "black", "brown", "gold", "silver"] as const;

/** The tags of requests. A model knows the tags of its manifest, which may be fewer. */
export const SPRITE_TAGS = [...CREATURES, ...THINGS, ...COLOURS] as const;
/** The name of one of them. */
export type SpriteTag = (typeof SPRITE_TAGS)[number];

/** The tag that a tag implies: a knight is a humanoid. */
const IMPLIED: Readonly<Partial<Record<SpriteTag, SpriteTag>>> = {
  knight: "humanoid",
  mage: "humanoid",
  priest: "humanoid",
  archer: "humanoid",
  rogue: "humanoid",
  peasant: "humanoid",
  merchant: "humanoid",
  king: "humanoid",
  warrior: "humanoid",
  adventurer: "humanoid",
  orc: "humanoid",
  goblin: "humanoid",
  kobold: "humanoid",
  dwarf: "humanoid",
  elf: "humanoid",
  troll: "humanoid",
  dog: "mammal",
  cat: "mammal",
  bear: "mammal",
  horse: "mammal",
  ape: "mammal",
  bat: "mammal",
  skeleton: "undead",
  mummy: "undead",
  zombie: "undead",
  vampire: "undead",
  ghost: "spirit",
  snake: "reptile",
  lizard: "reptile",
  owl: "bird",
  ant: "insect",
  beetle: "insect",
  fish: "aquatic",
  imp: "demon",
  sword: "weapon",
  ring: "jewelry",
};

/** A tag and the tags that it implies. */
export function withImplied(tag: SpriteTag): readonly SpriteTag[] {
  const implied = IMPLIED[tag];
  return implied === undefined ? [tag] : [tag, implied];
}

export function isTag(word: string): word is SpriteTag {
  return (SPRITE_TAGS as readonly string[]).includes(word);
}

/** The sort of a tag. */
export type Sort = "creature" | "thing" | "colour";
export function sortOf(tag: SpriteTag): Sort {
  if ((COLOURS as readonly string[]).includes(tag)) return "colour";
  return (THINGS as readonly string[]).includes(tag) ? "thing" : "creature";
}

/** The condition vector of a set of tags. @param known the tags of the model, in its order */
export function tagVector(tags: Iterable<string>, known: readonly string[] = SPRITE_TAGS): Float32Array {
  const vector = new Float32Array(known.length);
  for (const tag of tags) {
    const at = known.indexOf(tag);
    if (at >= 0) vector[at] = 1;
  }
  return vector;
}
