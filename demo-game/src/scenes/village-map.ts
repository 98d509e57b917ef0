import { WORLDS, type Level } from "phaser-aigc/headless";
import type { Villager } from "../play/facts.ts";
import { TILE } from "../art/picture.ts";

type Role = Villager["persona"]["role"];

/** Rows of forest above the land, in which the gate stands. */
export const FOREST_ROWS = 4;
/** Lamps that never went out. */
export const STILL_LIT = 2;

/** What is asked for: a road from north to south comes by chance. */
export const VILLAGE_REQUEST = { world: "outdoors", theme: "village", width: 40, height: 24, enemies: 0, chests: 0, houses: 4, lamps: 12 } as const; // prettier-ignore

/** What the ground is. */
export type Ground = "grass" | "flowers" | "path" | "bridge" | "soil" | "water";

export interface Standing {
  /** "pine", "oak", "bush", "rock", "lamp", "fence", "fence-side", "well", "gate", "house", "anvil", "barrel", "crate"; "water" is not drawn here. */
  readonly prop: string;
  /** The middle of its foot, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly deep: number;
}

/** A house, and who lives there. */
export interface House extends Standing {
  readonly role: Role;
  /** Cells, and the column of its door. */
  readonly columns: number;
  readonly rows: number;
  readonly door: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The village as it is drawn and walked in. */
export interface VillageMap {
  /** Cells, the forest above included. */
  readonly width: number;
  readonly height: number;
  ground(x: number, y: number): Ground;
  readonly standing: readonly Standing[];
  readonly houses: readonly House[];
  /** In the order in which they are lit again: those at the well first, because there people meet. */
  readonly lamps: readonly Standing[];
  /** The foot of its arch, in pixels; so the others. */
  readonly gate: Place;
  readonly well: Place;
  /** Where who is new comes from, and who comes out of the gate. */
  readonly begin: { readonly new: Place; readonly home: Place };
  /** Where people stand: before their doors. */
  readonly posts: Readonly<Record<Role, Place>>;
}

const NAMES = WORLDS.find(({ name }) => name === "outdoors")!.tiles.map(({ name }) => name);
const SIZES: Readonly<Record<string, readonly [wide: number, deep: number]>> = {
  pine: [10, 8],
  oak: [12, 8],
  bush: [12, 6],
  rock: [14, 6],
  lamp: [6, 4],
  fence: [16, 6],
  "fence-side": [6, 16],
  well: [28, 16],
  gate: [64, 20],
  water: [16, 16],
  anvil: [18, 8],
  barrel: [12, 8],
  crate: [14, 8],
};
/** How wide and high trees are drawn. */
const CROWNS: Readonly<Record<string, readonly [wide: number, high: number]>> = { pine: [26, 40], oak: [36, 44], bush: [16, 12] };
/** The largest house is the elder's. */
const ROLES: readonly Role[] = ["elder", "smith", "herbalist", "hunter"];

/** Whether a piece of land makes a village: its road runs north to south, and the gate has its place at the northern end. */
export function suits({ width, height, tiles, entities }: Level): boolean {
  const [start, exit] = ["start", "exit"].map((kind) => entities.find((one) => one.kind === kind)!);
  const north = start!.y === 0 && exit!.y === height - 1;
  return north && start!.x > 5 && start!.x < width - 6 && tiles.some((code) => NAMES[code] === "well");
}

export function villageOf(level: Level): VillageMap {
  const { width, height, tiles, entities } = level;
  const tile = (x: number, y: number): string => NAMES[tiles[y * width + x] ?? -1] ?? "";
  const gateX = entities.find(({ kind }) => kind === "start")!.x;
  const southX = entities.find(({ kind }) => kind === "exit")!.x;
  const lampAt = new Set(entities.filter(({ kind }) => kind === "lamp").map(({ x, y }) => y * width + x));
  const foot = (x: number, y: number): Place => ({ x: x * TILE + 8, y: (y + FOREST_ROWS) * TILE + 16 });
  const stand = (prop: string, { x, y }: Place): Standing => {
    const [wide, deep] = SIZES[prop]!;
    return { prop, x, y, wide, deep };
  };
  const houses = housesOf(level, tile, foot);
  const posts = postsOf(level, houses, tile, lampAt);
  const lamps = [...lampAt].map((cell) => stand("lamp", foot(cell % width, Math.floor(cell / width))));
  const wellAt = tiles.findIndex((code) => NAMES[code] === "well");
  const well = foot(wellAt % width, Math.floor(wellAt / width));
  const gate = { x: gateX * TILE + 8, y: FOREST_ROWS * TILE };
  const standing: Standing[] = [
    ...houses,
    stand("well", well),
    stand("gate", gate),
    ...lamps,
    ...tools(houses, tile, lampAt, width, posts),
  ];
  const clear = [...lamps, ...Object.values(posts), well, ...standing.filter(({ prop }) => prop === "anvil" || prop === "barrel")];
  const covers = (prop: string, at: Place): boolean => {
    const [wide, high] = CROWNS[prop]!;
    return clear.some(({ x, y }) => at.y > y && Math.abs(at.x - x) < wide / 2 + 8 && at.y - high < y - 8);
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const here = tile(x, y);
      const rim = x === 0 || x === width - 1 || y === height - 1;
      if (here === "water") standing.push(stand("water", foot(x, y)));
      else if (here === "fence") {
        const along = tile(x - 1, y) === "fence" || tile(x + 1, y) === "fence";
        standing.push(stand(along ? "fence" : "fence-side", foot(x, y)));
      } else if (here === "rock") standing.push(stand("rock", foot(x, y)));
      else if (here === "tree" || (rim && (here === "grass" || here === "flowers") && !lampAt.has(y * width + x))) {
        const lonely = [tile(x - 1, y), tile(x + 1, y), tile(x, y - 1), tile(x, y + 1)].every((beside) => beside !== "tree") && !rim;
        const prop = lonely ? (hash(x, y) % 3 === 0 ? "bush" : "oak") : hash(x, y) % 13 === 0 ? "oak" : "pine";
        const [dx, dy] = strewn(x, y);
        const { x: atX, y: atY } = foot(x, y);
        const at = { x: atX + (lonely ? 0 : dx), y: atY + (lonely ? 0 : dy) };
        standing.push(stand(covers(prop, at) ? "bush" : prop, at));
      }
    }
  return {
    width,
    height: height + FOREST_ROWS,
    ground: (x, y) => groundAt(x, y, tile, { gateX, southX, height, lampAt, width }),
    standing,
    houses,
    lamps: [...lamps].sort((a, b) => far(a, well) - far(b, well)),
    gate,
    well,
    begin: { new: alongRoad(level, "exit", 4, tile, lampAt), home: alongRoad(level, "start", 2, tile, lampAt) },
    posts,
  };
}

const hash = (x: number, y: number): number => (Math.imul(x + 5, 73856093) ^ Math.imul(y + 11, 19349663)) >>> 5;
const far = (a: Place, b: Place): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y - 14);

/** Trees do not stand in rank and file. */
const strewn = (x: number, y: number): readonly [number, number] => [((x * 7 + y * 13) % 9) - 4, ((x * 5 + y * 3) % 9) - 4];

/** The trees of the forest above the land, around the gate, and of so many more rows above and below, beside the path that goes on. */
export function forestAround({ width, height, gate, ground }: VillageMap, rows: number): Pick<Standing, "prop" | "x" | "y">[] {
  const trees: Pick<Standing, "prop" | "x" | "y">[] = [];
  const wanted = [...Array.from({ length: FOREST_ROWS + rows }, (_, n) => FOREST_ROWS - 1 - n), ...Array.from({ length: rows }, (_, n) => height + n)]; // prettier-ignore
  for (const y of wanted)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = strewn(x, y + 40);
      const at = { x: x * TILE + 8 + dx, y: y * TILE + 16 + dy };
      const before = y >= 0 && y < FOREST_ROWS && Math.abs(at.x - gate.x) < 44;
      if (before || [x - 1, x, x + 1].some((near) => y >= height && ground(near, y) === "path")) continue;
      trees.push({ prop: hash(x, y) % 17 === 0 ? "oak" : "pine", ...at });
    }
  return trees;
}

interface Around {
  readonly gateX: number;
  readonly southX: number;
  readonly width: number;
  readonly height: number;
  readonly lampAt: ReadonlySet<number>;
}

function groundAt(x: number, row: number, tile: (x: number, y: number) => string, { gateX, southX, height, width }: Around): Ground {
  const y = row - FOREST_ROWS;
  if (y < 0) return x === gateX && y >= -2 ? "path" : "grass";
  if (y >= height) return x === southX ? "path" : tile(x, height - 1) === "water" ? "water" : "grass";
  const here = tile(Math.max(0, Math.min(width - 1, x)), y);
  if (here === "path" || here === "door" || here === "well") return "path";
  if (here === "bridge" || here === "water") return here;
  if (here === "field") return "soil";
  return here === "flowers" ? "flowers" : "grass";
}

/** The largest first. */
function housesOf({ areas = [] }: Level, tile: (x: number, y: number) => string, foot: (x: number, y: number) => Place): House[] {
  const sites = areas.filter(({ tags }) => tags.includes("house")).sort((a, b) => b.width * b.height - a.width * a.height);
  return ROLES.map((role, n) => {
    const { x, y, width: columns, height: rows } = sites[n]!;
    const bottom = y + rows - 1;
    let door = 0;
    while (tile(x + door, bottom) !== "door") door++;
    const at = foot(x, bottom);
    return {
      prop: "house",
      role,
      columns,
      rows,
      door,
      x: at.x - 8 + columns * 8,
      y: at.y,
      wide: columns * TILE - 4,
      deep: rows * TILE - 8,
    };
  });
}

/** Beside the cell before each door, on grass where there is some. */
function postsOf(
  { width }: Level,
  houses: readonly House[],
  tile: (x: number, y: number) => string,
  lampAt: ReadonlySet<number>,
): Record<Role, Place> {
  // prettier-ignore
  const open = (x: number, y: number): boolean =>
    !lampAt.has(y * width + x) && ["grass", "flowers", "path"].includes(tile(x, y)) && x > 1 && x < width - 2;
  const posts = houses.map((house) => {
    const [x, y] = [Math.round((house.x - house.columns * 8) / TILE) + house.door, house.y / TILE - FOREST_ROWS];
    const places = [x - 1, x + 1, x - 2, x + 2].filter((column) => open(column, y) && open((column + x) >> 1, y));
    const at = places.find((column) => tile(column, y) !== "path") ?? places[0] ?? x;
    return [house.role, { x: at * TILE + 8, y: (y + FOREST_ROWS) * TILE + 12 }] as const;
  });
  return Object.fromEntries(posts) as Record<Role, Place>;
}

/** The anvil and the barrel of the smith, the crate of the elder: beside their walls. */
function tools(
  houses: readonly House[],
  tile: (x: number, y: number) => string,
  lampAt: ReadonlySet<number>,
  width: number,
  posts: Readonly<Record<Role, Place>>,
): Standing[] {
  // prettier-ignore
  const all: Standing[] = [];
  const put = (prop: string, role: Role): void => {
    const house = houses.find((one) => one.role === role)!;
    const left = Math.round((house.x - house.columns * 8) / TILE);
    const y = house.y / TILE - FOREST_ROWS;
    const columns = [left + house.columns - 1, left, left + house.columns, left - 1, left + 1, left + house.columns - 2];
    const free = columns.find(
      (x) =>
        Math.abs(x - left - house.door) > 1 &&
        !lampAt.has(y * width + x) &&
        ["grass", "flowers"].includes(tile(x, y)) &&
        Math.abs(posts[role].x - (x * TILE + 8)) > 20 &&
        all.every((one) => Math.abs(one.x - (x * TILE + 8)) > 8 || one.y !== (y + FOREST_ROWS) * TILE + 10),
    );
    if (free === undefined) return;
    const [wide, deep] = SIZES[prop]!;
    all.push({ prop, x: free * TILE + 8, y: (y + FOREST_ROWS) * TILE + 10, wide, deep });
  };
  put("anvil", "smith");
  put("barrel", "smith");
  put("crate", "elder");
  return all;
}

/** So many steps along the road from one of its ends, in pixels. */
function alongRoad(
  { width, height, entities }: Level,
  end: string,
  steps: number,
  tile: (x: number, y: number) => string,
  lampAt: ReadonlySet<number>,
): Place {
  // prettier-ignore
  const from = entities.find(({ kind }) => kind === end)!;
  const before = new Set([from.y * width + from.x]);
  let here: Place = from;
  for (let n = 0; n < steps; n++) {
    const next = [
      { x: here.x, y: here.y + (end === "exit" ? -1 : 1) },
      { x: here.x - 1, y: here.y },
      { x: here.x + 1, y: here.y },
    ].find(
      ({ x, y }) =>
        y >= 0 && y < height && !before.has(y * width + x) && !lampAt.has(y * width + x) && ["path", "bridge"].includes(tile(x, y)),
    );
    if (!next) break;
    before.add(next.y * width + next.x);
    here = next;
  }
  return { x: here.x * TILE + 8, y: (here.y + FOREST_ROWS) * TILE + 12 };
}
