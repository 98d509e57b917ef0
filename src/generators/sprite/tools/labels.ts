import { isTag, withImplied, type SpriteTag } from "../tags.ts";
import { chineseWords } from "../vocabulary.ts";

/**
 * Synonyms in the file names of training pictures. They are stricter than the vocabulary of wishes, in which a word may mean its nearest
 * drawing: a label has to be true. The shipped models learned with these.
 */
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
};

/** The tags that are true of a picture with this word in its name. */
export function labelOfWord(word: string): readonly SpriteTag[] {
  const lower = word.toLowerCase();
  for (const form of [lower, lower.replace(/s$/, ""), lower.replace(/en$/, "")]) {
    if (isTag(form)) return withImplied(form);
    if (Object.hasOwn(SYNONYMS, form)) return SYNONYMS[form]!;
  }
  const chinese = chineseWords().get(word);
  return chinese && chinese.drawn === undefined ? chinese.tags : [];
}
