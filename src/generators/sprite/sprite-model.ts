import { checkModel } from "../../handed-in.ts";
import { checkContract, checkTensorShape, listLearned, mismatch, numberLearned } from "../../manifest-details.ts";
import type { Model } from "../../model.ts";

/**
 * The lists of the first sprite networks: manifests that do not name a list mean these. They never change, even if the lists of the
 * code grow.
 */
const AT_FIRST = {
  tags: (
    "humanoid mammal bird reptile aquatic insect undead demon dragon slime spirit plant monster dog cat bear horse ape snake " +
    "lizard owl bat ant beetle worm fish imp naga golem ghost skeleton mummy zombie orc goblin kobold dwarf elf vampire troll baby " +
    "giant male female adventurer warrior knight mage priest archer rogue peasant merchant king weapon armor jewelry ring potion " +
    "book staff wand food treasure gem shield sword boots helmet red green blue yellow orange purple white grey black brown gold " +
    "silver"
  ).split(" "),
  // prettier-ignore
  palette: "#140c1c #452434 #4d494d #864d30 #dfefd7 #d37d2c #d3aa9a #dbd75d #757161 #6dc3cb #30346d #8696a2 #d34549 #6daa2c #597dcf #346524".split(" "),
  size: 16,
} as const;

/** The lists and sizes that a sprite network learned, from its manifest. */
export interface LearnedSprites {
  /** In the order of its condition vector. */
  readonly tags: readonly string[];
  /** Colour n is class n + 1; class 0 is transparent. */
  readonly palette: readonly string[];
  /** Side of its pictures, in pixels. */
  readonly size: number;
  /** A tag of all its sprites: the style of a developer's own pictures. */
  readonly style?: string;
}

/**
 * Reads the manifest of a sprite network.
 * @param also how many numbers the condition has beside the tags
 * @throws AigcError `model-mismatch` for a model of another contract, for wrong lists, or a network of another shape
 */
export function learnedSprites(model: Model, contract: string, also: number): LearnedSprites {
  checkModel("sprite", "model", model);
  const { manifest } = model;
  checkContract("sprite", manifest, contract, "sprite --data DIR");
  const tags = listLearned(manifest, "tags", AT_FIRST.tags);
  const palette = listLearned(manifest, "palette", AT_FIRST.palette);
  const strange = palette.find((colour) => !/^#[0-9a-f]{6}$/.test(colour));
  if (strange !== undefined) mismatch(manifest, `details.palette has "${strange}", which is no colour #rrggbb`);
  const size = numberLearned(manifest, "size", AT_FIRST.size);
  checkTensorShape(manifest, "inputs", "condition", [null, tags.length + also]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, size, size, palette.length + 1]);
  const style = manifest.details?.["style"];
  return { tags, palette, size, ...(typeof style === "string" && tags.includes(style) ? { style } : {}) };
}
