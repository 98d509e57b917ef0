import type { Sprite } from "../../content.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { checkSprite, repairSprite } from "./check-sprite.ts";
import { requestedTags, SPRITE_SIZE, spriteOf, type SpriteRequest } from "./sprite.ts";
import { CREATURES, HEADS, HELD, PEOPLE, SIDE_VIEWS, THINGS, WIDE_THINGS, type Template } from "./templates.ts";

/**
 * "sprite/compose": puts a sprite together from drawn parts, by rule, in colours that suit the tags. Always answers.
 */
export function composeSprite(): Generator<SpriteRequest, Sprite> {
  return {
    name: "sprite/compose",
    propose(request, rng) {
      checkChance("sprite/compose", rng);
      const tags = requestedTags(request);
      const grid = Array.from({ length: SPRITE_SIZE }, () => Array<string>(SPRITE_SIZE).fill("."));
      const kind = kindOf(tags);
      if (kind === "person") drawPerson(grid, tags, rng);
      else {
        const { rows } = pick(kind === "thing" ? [...THINGS, ...WIDE_THINGS] : [...CREATURES, ...SIDE_VIEWS], tags, rng);
        put(grid, whole(rows), 0, 0);
        if (kind === "creature") mark(grid, rng);
      }
      const inks = inksOf(tags, rng);
      return spriteOf(grid.flat().map((letter) => inks[letter] ?? 0));
    },
    check: checkSprite,
    repair: repairSprite,
  };
}

type Grid = string[][];

const PERSON_TAGS = [
  "humanoid",
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
  "orc",
  "goblin",
  "kobold",
  "dwarf",
  "elf",
  "troll",
];
const THING_TAGS = [
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
];

function kindOf(tags: readonly string[]): "person" | "thing" | "creature" {
  if (tags.some((tag) => PERSON_TAGS.includes(tag)) && !tags.includes("undead")) return "person";
  return tags.some((tag) => THING_TAGS.includes(tag)) ? "thing" : "creature";
}

/** One of the templates with the most tags in common. */
function pick(templates: readonly Template[], tags: readonly string[], rng: Rng): Template {
  const fit = (template: Template) => template.tags.filter((tag) => tags.includes(tag)).length;
  const most = Math.max(...templates.map(fit));
  return rng.pick(templates.filter((template) => fit(template) === most));
}

function drawPerson(grid: Grid, tags: readonly string[], rng: Rng): void {
  put(grid, whole(pick(PEOPLE, tags, rng).rows), 0, 0);
  put(grid, whole(pick(HEADS, tags, rng).rows), 0, 1);
  const armed = ["warrior", "knight", "mage", "priest", "archer", "orc", "troll", "dwarf", "adventurer", "king"].some((tag) =>
    tags.includes(tag),
  );
  if (armed) put(grid, pick(HELD, tags, rng).rows, 12, 4 + rng.below(2));
  if (tags.includes("goblin") || tags.includes("orc") || tags.includes("kobold") || tags.includes("elf")) {
    // Pointed ears.
    for (const x of [3, 12]) if (grid[4]![x] === ".") grid[4]![x] = "S";
  }
}

/** A few spots, so that two of a kind differ. */
function mark(grid: Grid, rng: Rng): void {
  for (let i = 2 + rng.below(4); i > 0; i--) {
    const [x, y] = [rng.below(8), 2 + rng.below(SPRITE_SIZE - 4)];
    for (const at of [x, SPRITE_SIZE - 1 - x])
      if (grid[y]![at] === "A" && grid[y]![at - 1] === "A") grid[y]![at] = rng.below(2) === 0 ? "a" : "B";
  }
}

function put(grid: Grid, rows: readonly string[], left: number, top: number): void {
  rows.forEach((row, y) =>
    [...row].forEach((letter, x) => letter !== "." && grid[top + y]?.[left + x] !== undefined && (grid[top + y]![left + x] = letter)),
  );
}

/** Half drawings get their other half. */
function whole(rows: readonly string[]): readonly string[] {
  return rows.map((row) => (row.length === SPRITE_SIZE ? row : row + [...row].reverse().join("")));
}

/** Light and dark of each colour, as places in the palette (1 to 16). */
const RAMPS: Readonly<Record<string, readonly [number, number]>> = {
  red: [7, 2],
  green: [12, 6],
  blue: [9, 3],
  yellow: [15, 10],
  orange: [10, 5],
  purple: [2, 3],
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
const SKINS: Readonly<Record<string, readonly [number, number]>> = {
  orc: [12, 6],
  goblin: [12, 6],
  kobold: [10, 5],
  troll: [14, 9],
  zombie: [12, 6],
  vampire: [16, 11],
};

function inksOf(tags: readonly string[], rng: Rng): Record<string, number> {
  const asked = tags.filter((tag) => Object.hasOwn(RAMPS, tag));
  const usual = tags.flatMap((tag) => USUAL[tag] ?? []);
  const colours = Object.keys(RAMPS);
  const main = asked[0] ?? (usual.length > 0 ? rng.pick(usual) : rng.pick(colours));
  const other = asked[1] ?? rng.pick(colours.filter((colour) => colour !== main && colour !== "black"));
  const [A, a] = RAMPS[main]!;
  const [B, b] = RAMPS[other]!;
  const [S, s] =
    tags.map((tag) => SKINS[tag]).find(Boolean) ??
    rng.pick([
      [13, 10],
      [13, 10],
      [5, 2],
    ] as const);
  const [H, h] = rng.pick([
    [5, 2],
    [10, 5],
    [15, 10],
    [4, 1],
    [7, 2],
  ] as const);
  // A main colour as dark as the outline would drown in it.
  return { o: 1, A, a, B, b, S: S!, s: s!, H, h, W: 16, w: 11, T: 5, t: 2, E: 16 === A ? 7 : 16 };
}
