import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { AigcError } from "../../../errors.ts";
import type { TrainingData } from "../../../model.ts";
import type { Rng } from "../../../rng.ts";
import { RAMPS } from "../colours.ts";
import { codeOf, colourOf, PAINTS } from "../dolls/canvas.ts";
import { codeInPlaces, GRID, gridOf } from "../dolls/doll-grid.ts";
import type { Doll } from "../dolls/doll.ts";
import { shownGrid } from "../dolls/shown-grid.ts";
import { distance, nearestColours } from "../nearest-colours.ts";

/** The form of somebody in a drawn style, the picture of it, and that as the encoder is shown it. */
export interface DrawnDoll {
  readonly grid: Uint8Array;
  readonly picture: Uint16Array;
  readonly shown: Uint8Array;
}

/**
 * The paper dolls of Dungeon Crawl Stone Soup: bodies, hair, clothes and hats of 32 x 32 pixels, one over another, all seen from the front.
 */
export interface DrawnDolls {
  /** The same person in that style. Without `rng` each part is drawn in one way; with it, in any that the set has. */
  drawn(doll: Doll, paints: Rng, rng?: Rng): DrawnDoll;
  /** How many pictures of parts it has. */
  readonly parts: number;
  readonly papers: Omit<TrainingData, "items">;
}

const FOLDER = ["sprites", "dcss-cc0-2015"];

/** The files of a part, and the places of its colours: of most of its pixels, and of the others. */
interface Layer {
  readonly files: readonly RegExp[];
  readonly places: readonly [string, string];
}

const layer = (files: string, ...places: [string, string]): Layer => ({
  files: files.split(" ").map((file) => new RegExp(`^${file}$`)),
  places,
});

const SKIN = ["skin", "trousers"] as const;
const CLOTH = ["cloth", "cloth2"] as const;
const OVER = ["over", "trim"] as const;
const HAT = ["hat", "hat2"] as const;
const HAIR = ["hair", "hair"] as const;
/** What the set draws for parts of our dolls: the first file of a line in a person's picture, any in one by chance. */
const LAYERS: Readonly<Record<string, Layer>> = {
  "plan man": layer("base/human_m base/demigod_m base/vampire_m", ...SKIN),
  "plan woman": layer("base/human_f base/demigod_f base/vampire_f", ...SKIN),
  "plan dwarf": layer("base/dwarf_m base/deep_dwarf_m", ...SKIN),
  "plan elf": layer("base/elf_m base/elf_f base/deep_elf_[fm]", ...SKIN),
  "cloak any": layer("cloak/blue cloak/.*", "cloak", "cloak2"),
  "foot any": layer("boots/short_brown2 boots/short_.*", "shoes", "shoes"),
  "shin any": layer("boots/middle_brown boots/middle_.* boots/mesh_.*", "shoes", "shoes"),
  "leg any": layer("legs/pants_blue legs/pants_[bdo].* legs/trouser_green legs/pants16", "trousers", "trim"),
  "hip any": layer("legs/pants_short_gray legs/pants_short_.*", "trousers", "trim"),
  "torso any": layer("body/shirt_white1 body/shirt_.* body/green_susp body/susp_black body/karate2?", "shirt", "trim"),
  "cloth skirt": layer("legs/skirt_white2 legs/skirt_green", ...CLOTH),
  "cloth longskirt": layer("legs/skirt_blue legs/skirt_(red|white)", ...CLOTH),
  "cloth kilt": layer("legs/skirt_green legs/loincloth_red", ...CLOTH),
  "cloth robe": layer("body/robe_blue body/robe_(?!black_hood|of_night|clouds|rainbow|misfortune).* body/monk_.*", ...CLOTH),
  "cloth dress": layer("body/dress_white body/dress_.* body/slit_black", ...CLOTH),
  "cloth coat": layer("body/coat_red body/coat_.* body/jacket.* body/leather_jacket", ...CLOTH),
  "over plate": layer("body/bplate_metal1 body/bplate_green body/half_plate.* body/plate_black body/breast_black", ...OVER),
  "over mail": layer("body/mesh_black body/mesh_red body/green_chain body/metal_blue", ...OVER),
  "over vest": layer("body/vest_red body/vest_red2 body/shirt_vest body/leather_short", ...OVER),
  "over tabard": layer("body/plate_and_cloth body/plate_and_cloth2", ...OVER),
  "over harness": layer("body/leather_stud body/leather_.*", ...OVER),
  "over sash": layer("body/belt2 body/belt1", ...OVER),
  "pauldron any": layer("body/shoulder_pad", "trim", "trim"),
  "hand any": layer("gloves/glove_brown gloves/gauntlet_blue gloves/glove_.*", "shoes", "shoes"),
  "hair short": layer("hair/brown1", ...HAIR),
  "hair parted": layer("hair/boromir", ...HAIR),
  "hair long": layer("hair/elf_black hair/legolas", ...HAIR),
  "hair ponytail": layer("hair/ponytail_yellow", ...HAIR),
  "hair bun": layer("hair/knot_red", ...HAIR),
  "hair curly": layer("hair/brown2", ...HAIR),
  "hair braids": layer("hair/pigtail_red hair/pigtails_.*", ...HAIR),
  "hair bob": layer("hair/pj", ...HAIR),
  "hair spiky": layer("hair/merry", ...HAIR),
  "hair fringe": layer("hair/sam", ...HAIR),
  "hair wild": layer("hair/aragorn hair/frodo hair/fem_.*", ...HAIR),
  "beard any": layer("beard/pj", ...HAIR),
  "horns demon": layer("head/horns2", ...HAT),
  "horns ram": layer("head/horns1", ...HAT),
  "horns antlers": layer("head/horns3", ...HAT),
  "hat hood": layer("head/hood_cyan head/hood_.* head/healer", ...HAT),
  "hat straw": layer("head/straw", ...HAT),
  "hat wizard": layer("head/wizard_blue head/wizard_.*", ...HAT),
  "hat crown": layer("head/crown_gold1 head/crown_gold2", ...HAT),
  "hat tiara": layer("head/crown_gold3", ...HAT),
  "hat cap": layer("head/cap_blue", ...HAT),
  "hat bandana": layer("head/bandana_ybrown", ...HAT),
  "hat tricorn": layer("head/feather_blue head/feather_.*", ...HAT),
  "hat feather": layer("head/feather_blue head/feather_.*", ...HAT),
  "hat tophat": layer("head/hat_black", ...HAT),
  "hat knight": layer("head/fhelm_gray3 head/full_gold", ...HAT),
  "hat helm": layer("head/iron_red head/helm_.*", ...HAT),
  "hat kettle": layer("head/cap_black1", ...HAT),
  "hat coif": layer("head/chain", ...HAT),
  "hat horned": layer("head/viking_brown1 head/viking_.* head/horned head/black_horn2? head/fhelm_horn2", ...HAT),
  "hat turban": layer("head/turban_purple head/turban_.*", ...HAT),
  "hat chef": layer("head/turban_white", ...HAT),
  "hat headband": layer("head/band_blue head/band_.*", ...HAT),
  "hat wreath": layer("head/taiso_blue head/taiso_.*", ...HAT),
  "hat mitre": layer("head/cone_red head/cone_.*", ...HAT),
  "hat jester": layer("head/clown2 head/clown1", ...HAT),
  "hat wolf": layer("head/bear", ...HAT),
};

/** A layer in the codes of a doll in places. */
type Picture = Uint16Array;

/** Reads the set that is in `data`/sprites; parts that it lacks are left out. @throws AigcError `bad-data` if it is not there */
export function drawnDolls(data: string): DrawnDolls {
  const folder = join(data, ...FOLDER, "png", "player");
  if (!existsSync(folder))
    throw new AigcError("bad-data", "sprites", `${folder} is not there. docs/data.md says where to get sprites/dcss-cc0-2015.`);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .flatMap((file) => (file.endsWith(".png") ? file.slice(0, -4).replaceAll("\\", "/") : []))
    .toSorted();
  const pictures = new Map(
    Object.entries(LAYERS).map(([part, { files, places }]) => {
      const found = new Set(files.flatMap((file) => names.filter((name) => file.test(name))));
      return [part, [...found].map((name) => pictureOf(join(folder, `${name}.png`), places))];
    }),
  );
  return {
    drawn(doll, paints, rng) {
      const canvas = new Uint16Array(GRID * GRID);
      for (const part of partsOf(doll)) {
        const own = pictures.get(part) ?? [];
        (rng && own.length > 0 ? rng.pick(own) : own[0])?.forEach((code, cell) => {
          if (code > 0) canvas[cell] = code;
        });
      }
      const picture = inPaints(canvas, paints);
      return { grid: gridOf(canvas), picture, shown: shownGrid(picture) };
    },
    parts: [...pictures.values()].reduce((sum, own) => sum + own.length, 0),
    papers: {
      name: "Dungeon Crawl Stone Soup, tiles of players, by its artists",
      licence: "CC0-1.0",
      origin: "github.com/crawl/tiles (the release of 2015)",
    },
  };
}

const ELF = /elf/;
/** The parts of somebody, the hindmost first. */
function partsOf({ plan, clothes, items }: Doll): readonly string[] {
  const has = (slot: string) => items.find((one) => one.slot === slot)?.item;
  const all = (slot: string) => items.filter((one) => one.slot === slot).map(({ item }) => `${slot} ${item}`);
  const any = (slot: string) => (has(slot) === undefined ? [] : [`${slot} any`]);
  const body = ELF.test(has("ears") ?? "") ? "plan elf" : plan === "woman" || plan === "dwarf" ? `plan ${plan}` : "plan man";
  const cloth = all("cloth");
  const skirt = cloth.filter((name) => /skirt|kilt/.test(name));
  const long = cloth.filter((name) => !skirt.includes(name));
  const dressed = (region: keyof Doll["clothes"]) => clothes[region] !== undefined;
  return [
    ...any("cloak"),
    body,
    ...(dressed("shin") ? ["shin any"] : dressed("foot") ? ["foot any"] : []),
    ...(dressed("leg") ? ["leg any"] : dressed("hip") ? ["hip any"] : []),
    ...skirt,
    ...(dressed("torso") && long.length === 0 ? ["torso any"] : []),
    ...long,
    ...all("over"),
    ...any("pauldron"),
    ...(dressed("hand") ? ["hand any"] : []),
    ...all("hair"),
    ...(has("beard") === "stubble" ? [] : any("beard")),
    ...all("horns"),
    ...all("hat"),
  ];
}

const CODES = PAINTS.flatMap((_, paint) => [0, 1, 2].map((shade) => 1 + 3 * paint + shade));
const COLOURS = CODES.map(colourOf);
/** A pixel whose brightest channel is below this, of 255, is a line. */
const DARK = 44;
/** Colours farther from the commonest than this belong to another place. */
const APART = 90;
/** Shares of a part's pixels that are light, and that are not dark. */
const SHADES = [0.3, 0.72] as const;

/** A part in places: which pixels are lines, and which of three shades the others have in their place. */
function pictureOf(file: string, places: readonly [string, string]): Picture {
  const bytes = readFileSync(file);
  // Some files go on after their end.
  const { width, height, data } = PNG.sync.read(bytes.subarray(0, bytes.indexOf("IEND") + 8));
  if (width !== GRID || height !== GRID) throw new AigcError("bad-data", "sprites", `${file} is ${width} x ${height}. The set has parts of ${GRID} x ${GRID}.`); // prettier-ignore
  const picture = new Uint16Array(GRID * GRID);
  const coloured: { readonly cell: number; readonly light: number; readonly paint: string }[] = [];
  for (let cell = 0; cell < picture.length; cell++) {
    const [r, g, b, a] = data.subarray(4 * cell, 4 * cell + 4) as unknown as [number, number, number, number];
    if (a < 128) continue;
    const light = r + g + b;
    if (Math.max(r, g, b) < DARK) picture[cell] = codeOf("line", 1);
    else coloured.push({ cell, light, paint: paintOf([r, g, b]) });
  }
  const main = commonest(coloured.map(({ paint }) => paint));
  for (const [at, place] of places.entries()) {
    const own = coloured.filter(({ paint }) => distance(middle(paint), middle(main)) > APART === (at === 1));
    own.sort((one, other) => other.light - one.light || one.cell - other.cell);
    own.forEach(({ cell }, rank) => (picture[cell] = codeInPlaces(place, shadeOf(rank / own.length))));
  }
  return picture;
}

const middle = (paint: string): string => RAMPS[paint]![1];
const hex = (rgb: readonly number[]) => `#${rgb.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
const paintOf = (rgb: readonly number[]): string => PAINTS[Math.floor((CODES[nearestColours([hex(rgb)], COLOURS)[0]!]! - 1) / 3)]!;
const shadeOf = (share: number): 0 | 1 | 2 => (share < SHADES[0] ? 0 : share < SHADES[1] ? 1 : 2);

function commonest(paints: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const paint of paints) counts.set(paint, (counts.get(paint) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? PAINTS[0]!;
}

const PLAIN = PAINTS.filter((paint) => paint !== "line");
/** A doll in places, with paints by chance. */
function inPaints(canvas: Picture, rng: Rng): Uint16Array {
  const chosen = new Map<number, number>();
  return canvas.map((code) => {
    const place = Math.floor((code - 1) / 3) - PAINTS.length;
    if (code === 0 || place < 0) return code;
    const paint = chosen.get(place) ?? PAINTS.indexOf(rng.pick(PLAIN));
    chosen.set(place, paint);
    return 1 + 3 * paint + ((code - 1) % 3);
  });
}
