/** The village, drawn: # path, T pine, O oak, b bush, L lamp, f fence, and the letters of {@link PLACES}. Feet of what stands are here. */
const MAP = [
  "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT",
  "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT",
  "TTTTTTTTTTTTTTTT......TTTTTTTTTTTTTTTTTT",
  "TTTTTTTTTTTTTT..........TTTTTTTTTTTTTTTT",
  "TTTT.TTTTTTT.....G........TTTTTTTT.TTTTT",
  "TTT....T.......L.##.L.......T.......TTTT",
  "TT.......b.......##........b..........TT",
  "TT...............##..................TTT",
  "T.............b..##...b...............TT",
  "TT..O............##..............O....TT",
  "TT.....S.........##.............H.....TT",
  "TT.....##......L.##.L........L...##...TT",
  "TTT....##......######............##..TTT",
  "TT.a.r.#########.W.################.OTTT",
  "TT.....##########################b...TTT",
  "TT....L.c...b..######....ffff..f.....TTT",
  "TTb............L.##.L.......b.b....O..TT",
  "TT..O............##....L.............TTT",
  "TT........I......##....ffff.........bTTT",
  "TTT...b...##..L..##..Lb..........b..TTTT",
  "TT........#########.......O......T..TTTT",
  "TTTT....T..########.......T..TTTTTTTTTTT",
  "TTTTTTTTTTTTTTTT.##.TTTTTTTTTTTTTTTTTTTT",
  "TTTTTTTTTTTTTTTT.##.TTTTTTTTTTTTTTTTTTTT",
] as const;

export const WIDTH = MAP[0].length;
export const HEIGHT = MAP.length;

const PLACES: Readonly<Record<string, { readonly prop: string; readonly wide: number; readonly deep: number }>> = {
  T: { prop: "pine", wide: 10, deep: 8 },
  O: { prop: "oak", wide: 12, deep: 8 },
  b: { prop: "bush", wide: 12, deep: 6 },
  L: { prop: "lamp", wide: 6, deep: 4 },
  f: { prop: "fence", wide: 16, deep: 6 },
  S: { prop: "house-smith", wide: 66, deep: 26 },
  H: { prop: "house-herbs", wide: 58, deep: 26 },
  I: { prop: "house-inn", wide: 74, deep: 26 },
  W: { prop: "well", wide: 28, deep: 16 },
  G: { prop: "gate", wide: 64, deep: 20 },
  a: { prop: "anvil", wide: 18, deep: 8 },
  r: { prop: "barrel", wide: 12, deep: 8 },
  c: { prop: "crate", wide: 14, deep: 8 },
};

export interface Standing {
  readonly letter: string;
  readonly prop: string;
  /** The middle of its foot, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly deep: number;
}

export function standing(): Standing[] {
  const all: Standing[] = [];
  MAP.forEach((row, y) =>
    [...row].forEach((letter, x) => {
      const place = PLACES[letter];
      // The well, the houses and the gate stand between two cells.
      const shift = "WGSHI".includes(letter) ? 16 : 8;
      const [dx, dy] = letter === "T" || letter === "b" ? strewn(x, y) : [0, 0];
      if (place) all.push({ letter, prop: place.prop, x: x * 16 + shift + dx, y: y * 16 + 16 + dy, wide: place.wide, deep: place.deep });
    }),
  );
  return all;
}

/** Trees do not stand in rank and file. */
const strewn = (x: number, y: number): readonly [number, number] => [((x * 7 + y * 13) % 9) - 4, ((x * 5 + y * 3) % 9) - 4];

/** The trees of so many more rows above the map and below it, beside the path that goes on. */
export function forestBeyond(rows: number): Pick<Standing, "prop" | "x" | "y">[] {
  const trees: Pick<Standing, "prop" | "x" | "y">[] = [];
  for (let row = 1; row <= rows; row++)
    for (const y of [-row, HEIGHT - 1 + row])
      for (let x = 0; x < WIDTH; x++) {
        if ([x - 1, x, x + 1].some((near) => isPath(near, y))) continue;
        const [dx, dy] = strewn(x, row);
        trees.push({ prop: "pine", x: x * 16 + 8 + dx, y: y * 16 + 16 + dy });
      }
  return trees;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

export function isPath(x: number, y: number): boolean {
  // Beyond the edge the path goes on.
  const cell = MAP[clamp(y, HEIGHT - 1)]?.[clamp(x, WIDTH - 1)] ?? ".";
  // Around the well it is paved.
  return "#WG".includes(cell) || (y === 13 && x >= 15 && x <= 20);
}

/** Lamps that never went out. */
export const STILL_LIT = 2;

/** The lamps in the order in which they are lit again: those at the well first, because there people meet. */
export function lamps(): Standing[] {
  const all = standing();
  const well = all.find(({ letter }) => letter === "W")!;
  const far = ({ x, y }: Standing): number => Math.abs(x - well.x) + Math.abs(y - well.y - 30);
  return all.filter(({ letter }) => letter === "L").sort((a, b) => far(a) - far(b));
}
