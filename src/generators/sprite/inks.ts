import type { Rng } from "../../rng.ts";
import { HELD_LETTERS } from "./grid.ts";
import { PALETTE } from "./sprite.ts";
import type { Wish } from "./understood-wish.ts";

/** The colours of the compositor: those that the models learned, and a purple, light and dark, which they lack. */
export const COMPOSER_PALETTE: readonly string[] = [...PALETTE, "#9b5fb0", "#5a3472"];

type Ramp = readonly [light: number, dark: number];

/** Light and dark of each colour, as places in the palette, from 1. */
const RAMPS: Readonly<Record<string, Ramp>> = {
  red: [7, 2],
  green: [12, 6],
  blue: [9, 3],
  yellow: [15, 10],
  orange: [10, 5],
  purple: [17, 18],
  white: [16, 11],
  grey: [11, 8],
  black: [4, 2],
  brown: [5, 2],
  gold: [15, 10],
  silver: [16, 11],
  cyan: [14, 9],
};
/** Usual colours, where none are asked for. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  slime: ["green", "cyan", "purple"],
  undead: ["white", "grey"],
  skeleton: ["white"],
  zombie: ["green"],
  spirit: ["white", "cyan"],
  demon: ["red", "purple"],
  dragon: ["red", "green"],
  plant: ["green"],
  insect: ["brown", "black", "red"],
  mammal: ["brown", "grey", "orange"],
  bird: ["brown", "blue", "white"],
  reptile: ["green", "yellow"],
  aquatic: ["blue", "orange"],
  golem: ["grey", "brown"],
  potion: ["red", "blue", "green", "purple"],
  gem: ["red", "cyan", "green"],
  book: ["brown", "red", "blue"],
  mage: ["purple", "blue"],
  priest: ["white", "yellow"],
  knight: ["grey", "blue"],
  king: ["red", "purple"],
  archer: ["green"],
  rogue: ["black", "grey"],
  peasant: ["brown", "green"],
  merchant: ["orange", "yellow"],
  food: ["red"],
  jewelry: ["gold", "silver"],
};
const SKINS: Readonly<Record<string, Ramp>> = {
  orc: [12, 6],
  goblin: [12, 6],
  kobold: [10, 5],
  troll: [14, 9],
  zombie: [12, 6],
  vampire: [16, 11],
};

const FACES: readonly Ramp[] = [
  [13, 10],
  [13, 10],
  [5, 2],
];
const HAIR: readonly Ramp[] = [
  [5, 2],
  [10, 5],
  [15, 10],
  [4, 1],
  [7, 2],
];

/** The ink of each letter, as a place in {@link COMPOSER_PALETTE}: colours that are asked for, else usual ones; none that is refused. */
export function inksOf({ subject, holding, without }: Wish, rng: Rng): Record<string, number> {
  // Who wants no blue wants no cyan either, whose dark is that blue.
  const refused = without.flatMap((colour) => RAMPS[colour]?.[0] ?? []);
  const allowed = (colours: readonly string[]) => colours.filter((colour) => !RAMPS[colour]!.some((ink) => refused.includes(ink)));
  const asked = subject.filter((tag) => Object.hasOwn(RAMPS, tag));
  const usual = allowed(subject.flatMap((tag) => USUAL[tag] ?? []));
  const free = allowed(Object.keys(RAMPS));
  const colours = free.length > 1 ? free : Object.keys(RAMPS);
  const main = asked[0] ?? (usual.length > 0 ? rng.pick(usual) : rng.pick(colours));
  const other = asked[1] ?? pickOther(colours, main, rng);
  const [A, a] = RAMPS[main]!;
  const [B, b] = RAMPS[other]!;
  const [S, s] = subject.map((tag) => SKINS[tag]).find(Boolean) ?? rng.pick(FACES);
  const hair = HAIR.filter((ramp) => !ramp.some((ink) => refused.includes(ink)));
  const [H, h] = rng.pick(hair.length > 0 ? hair : HAIR);
  // A main colour as dark as the outline would drown in it.
  const inks: Record<string, number> = { o: 1, A, a, B, b, S, s, H, h, W: 16, w: 11, T: 5, t: 2, E: 16 === A ? 7 : 16 };
  holding.forEach(({ tags, colours: wanted, place }, index) => {
    const plain = place === "hand" || place === "feet" ? ["brown"] : ["grey", "blue", "red"];
    const all = [...wanted, ...tags.filter((tag) => Object.hasOwn(RAMPS, tag))];
    const likely = allowed(tags.flatMap((tag) => USUAL[tag] ?? []));
    const colour = all[0] ?? rng.pick(likely.length > 0 ? likely : plain);
    const [light, dark] = HELD_LETTERS[index]!;
    [inks[light!], inks[dark!]] = RAMPS[colour]!;
  });
  return inks;
}

function pickOther(colours: readonly string[], main: string, rng: Rng): string {
  const others = colours.filter((colour) => colour !== main && colour !== "black");
  return others.length > 0 ? rng.pick(others) : main;
}
