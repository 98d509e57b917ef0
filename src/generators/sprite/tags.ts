/** What a sprite can be asked to be. The order is that of the condition vector of the models. */
export const SPRITE_TAGS = [
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
  // things
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
  // colours
  "red",
  "green",
  "blue",
  "yellow",
  "orange",
  "purple",
  "white",
  "grey",
  "black",
  "brown",
  "gold",
  "silver",
] as const;
/** The name of one of them. */
export type SpriteTag = (typeof SPRITE_TAGS)[number];

/** What is implied: a knight is a humanoid. */
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

/** A tag and what it implies. */
export function withImplied(tag: SpriteTag): readonly SpriteTag[] {
  const implied = IMPLIED[tag];
  return implied === undefined ? [tag] : [tag, implied];
}

export function isTag(word: string): word is SpriteTag {
  return (SPRITE_TAGS as readonly string[]).includes(word);
}

const COLOURS: readonly SpriteTag[] = SPRITE_TAGS.slice(SPRITE_TAGS.indexOf("red"));
const THINGS: readonly SpriteTag[] = SPRITE_TAGS.slice(SPRITE_TAGS.indexOf("weapon"), SPRITE_TAGS.indexOf("red"));

/** What a tag is a tag of. People, beasts and plants are creatures: they hold things, and are not held. */
export type Sort = "creature" | "thing" | "colour";
export function sortOf(tag: SpriteTag): Sort {
  return COLOURS.includes(tag) ? "colour" : THINGS.includes(tag) ? "thing" : "creature";
}

/** The condition vector of a set of tags. */
export function tagVector(tags: Iterable<string>): Float32Array {
  const vector = new Float32Array(SPRITE_TAGS.length);
  for (const tag of tags) {
    const at = (SPRITE_TAGS as readonly string[]).indexOf(tag);
    if (at >= 0) vector[at] = 1;
  }
  return vector;
}
