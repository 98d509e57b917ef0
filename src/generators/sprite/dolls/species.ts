import type { DollItem } from "./doll.ts";

/** How a species differs from humans. */
export interface DollSpecies {
  readonly plan?: string;
  readonly skins?: readonly string[];
  readonly eyes?: readonly string[];
  readonly face?: string;
  readonly items?: readonly DollItem[];
  /** Parts that the species does not have: "hair", "beard". */
  readonly lacks?: readonly string[];
  /** An item that it wears if the role names none. */
  readonly over?: string;
}

const item = (slot: string, name: string, ...colours: string[]): DollItem => ({ slot, item: name, colours });
const GREEN = ["green skin"];

/** The species of dolls. */
export const SPECIES = [
  "human",
  "elf",
  "dwarf",
  "halfling",
  "gnome",
  "orc",
  "goblin",
  "skeleton",
  "zombie",
  "vampire",
  "demon",
  "angel",
  "cat",
  "wolf",
] as const;
export type SpeciesName = (typeof SPECIES)[number];

export const DOLL_SPECIES: Readonly<Record<SpeciesName, DollSpecies>> = {
  human: {},
  elf: { items: [item("ears", "elf")], lacks: ["beard"] },
  dwarf: { plan: "dwarf" },
  halfling: { plan: "child", lacks: ["beard"] },
  gnome: { plan: "child" },
  orc: { plan: "orc", skins: GREEN, face: "fierce", items: [item("tusks", "tusks"), item("ears", "goblin")], lacks: ["beard"] },
  goblin: { plan: "child", skins: GREEN, face: "fierce", items: [item("ears", "goblin")], lacks: ["beard", "hair"] },
  skeleton: { skins: ["bone"], face: "skull", lacks: ["hair", "beard", "eyewear"], over: "ribs" },
  zombie: { skins: ["green skin", "grey", "teal"], face: "fierce", lacks: ["beard"] },
  vampire: { skins: ["bone"], eyes: ["red"], lacks: ["beard"] },
  demon: {
    skins: ["red", "red", "purple", "magenta"],
    face: "fierce",
    items: [item("horns", "demon"), item("tail", "demon")],
    lacks: ["beard"],
  },
  angel: { items: [item("wings", "feather")], lacks: ["beard"] },
  cat: { items: [item("ears", "cat"), item("tail", "cat")], lacks: ["beard"] },
  wolf: { plan: "orc", skins: ["brown", "grey", "tan"], face: "fierce", lacks: ["hair", "beard"] },
};
