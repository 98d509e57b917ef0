import { checkText } from "../../arguments.ts";

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
export type SpriteTag = (typeof SPRITE_TAGS)[number];

/** Other words for them, English and Chinese. */
const SYNONYMS: Readonly<Record<string, readonly SpriteTag[]>> = {
  avian: ["bird"],
  blob: ["slime"],
  jelly: ["slime"],
  hound: ["dog"],
  wolf: ["dog"],
  tiger: ["cat"],
  lion: ["cat"],
  monkey: ["ape"],
  dark: ["black"],
  gray: ["grey"],
  wizard: ["humanoid", "mage"],
  sorcerer: ["humanoid", "mage"],
  cleric: ["priest"],
  priestess: ["priest", "female"],
  paladin: ["knight"],
  ninja: ["rogue"],
  thief: ["rogue"],
  ranger: ["humanoid", "archer"],
  hunter: ["humanoid", "archer"],
  hero: ["humanoid", "adventurer", "warrior"],
  smith: ["humanoid", "male", "brown"],
  herbalist: ["humanoid", "female", "green"],
  elder: ["humanoid", "priest", "white"],
  guard: ["humanoid", "knight"],
  villager: ["humanoid", "peasant"],
  man: ["humanoid", "male"],
  woman: ["humanoid", "female"],
  brute: ["humanoid", "orc"],
  hexer: ["humanoid", "mage", "purple"],
  devil: ["demon"],
  spider: ["insect"],
  bug: ["insect"],
  tome: ["book"],
  flask: ["potion"],
  rod: ["wand"],
  dagger: ["weapon", "sword"],
  crown: ["gold", "treasure"],
  coin: ["gold", "treasure"],
  人: ["humanoid"],
  男: ["male"],
  女: ["female"],
  战士: ["humanoid", "warrior"],
  骑士: ["humanoid", "knight"],
  法师: ["humanoid", "mage"],
  弓手: ["humanoid", "archer"],
  商人: ["humanoid", "merchant"],
  村民: ["humanoid", "peasant"],
  国王: ["humanoid", "king"],
  铁匠: ["humanoid", "male", "brown"],
  长老: ["humanoid", "priest", "white"],
  骷髅: ["undead", "skeleton"],
  僵尸: ["undead", "zombie"],
  幽灵: ["spirit", "ghost"],
  恶魔: ["demon"],
  龙: ["dragon"],
  史莱姆: ["slime"],
  兽人: ["humanoid", "orc"],
  哥布林: ["humanoid", "goblin"],
  狗: ["mammal", "dog"],
  狼: ["mammal", "dog"],
  猫: ["mammal", "cat"],
  熊: ["mammal", "bear"],
  马: ["mammal", "horse"],
  鸟: ["bird"],
  蛇: ["reptile", "snake"],
  鱼: ["aquatic", "fish"],
  虫: ["insect"],
  植物: ["plant"],
  武器: ["weapon"],
  剑: ["weapon", "sword"],
  盔甲: ["armor"],
  盾: ["armor", "shield"],
  戒指: ["jewelry", "ring"],
  药水: ["potion"],
  书: ["book"],
  食物: ["food"],
  宝石: ["treasure", "gem"],
  红: ["red"],
  绿: ["green"],
  蓝: ["blue"],
  黄: ["yellow"],
  橙: ["orange"],
  紫: ["purple"],
  白: ["white"],
  灰: ["grey"],
  黑: ["black"],
  棕: ["brown"],
  金: ["gold"],
  银: ["silver"],
};

/** What is implied: a knight is a humanoid. */
const IMPLIED: Readonly<Record<string, SpriteTag>> = {
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

const KNOWN = new Set<string>(SPRITE_TAGS);
const CHINESE = Object.keys(SYNONYMS)
  .filter((word) => /\P{ASCII}/u.test(word))
  .sort((a, b) => b.length - a.length);

/** The tags that a word stands for; none for a word that is not known. */
export function tagsOfWord(word: string): readonly SpriteTag[] {
  const lower = word.toLowerCase();
  for (const form of [lower, lower.replace(/s$/, ""), lower.replace(/en$/, "")]) {
    if (KNOWN.has(form)) return [form as SpriteTag, ...(IMPLIED[form] ? [IMPLIED[form]] : [])];
    if (Object.hasOwn(SYNONYMS, form)) return SYNONYMS[form]!;
  }
  return [];
}

/** Free words, English or Chinese, as tags; what was not understood is listed. */
export function tagsOfText(text: string): { readonly tags: readonly SpriteTag[]; readonly unknown: readonly string[] } {
  checkText("sprite", "text", text);
  const tags = new Set<SpriteTag>();
  const unknown: string[] = [];
  let rest = text;
  for (const word of CHINESE) {
    if (!rest.includes(word)) continue;
    for (const tag of SYNONYMS[word]!) tags.add(tag);
    rest = rest.replaceAll(word, " ");
  }
  for (const word of rest.split(/[^\p{L}]+/u).filter(Boolean)) {
    const found = tagsOfWord(word);
    for (const tag of found) tags.add(tag);
    if (found.length === 0 && !FILLERS.has(word.toLowerCase())) unknown.push(word);
  }
  return { tags: [...tags], unknown };
}

const FILLERS = new Set(["a", "an", "the", "of", "with", "and", "的", "一个", "只"]);

/** The known words nearest in spelling to one that is not known. */
export function nearestTags(word: string): readonly string[] {
  const all = [...SPRITE_TAGS, ...Object.keys(SYNONYMS)];
  return all
    .map((tag) => ({ tag, distance: editDistance(word.toLowerCase(), tag) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ tag }) => tag);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= Math.min(a.length, 40); i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
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
