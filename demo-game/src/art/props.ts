import type { Colour } from "./palette.ts";
import { floorProps } from "./floor-props.ts";
import { house } from "./houses.ts";
import { drawn, paint, type Brush, type Picture } from "./picture.ts";
import { signs } from "./signs.ts";
import { bush, fence, fenceSide, gate, lamp, oak, pine, rock, well } from "./village-props.ts";

/** Single things that stand in the world, by name. Their feet are at the bottom edge. */
export function props(): Record<string, Picture> {
  return {
    "house-inn": house("elder", 80, 66, 34),
    pine: pine(),
    oak: oak(),
    bush: bush(),
    lamp: lamp(true),
    "lamp-out": lamp(false),
    well: well(),
    gate: gate(),
    fence: fence(),
    "fence-side": fenceSide(),
    rock: rock(),
    anvil: anvil(),
    barrel: barrel(),
    crate: crate(),
    stairs: stairs(true),
    entry: stairs(false),
    chest: chest(),
    torch: torch(),
    locked: locked(),
    cracked: cracked(),
    spikes: spikes(),
    lantern: heroLantern(),
    shadow: paint("shadow", 14, 6, ({ fill }) => fill("ink", (x, y) => ((x - 6.5) / 7) ** 2 + ((y - 2.5) / 3) ** 2 <= 1)),
    slash: slash("sky", "foam", "white"),
    claw: slash("wine", "red", "rose"),
    arrow: drawn(["..........", "wsss....l.", "wssssssslL", "wsss....l."], { w: "white", s: "sand", l: "cloud", L: "white" }),
    spark: drawn([".y.", "ygy", ".y."], { y: "flame", g: "glow" }),
    dust: drawn([".mm.", "mccm", ".mm."], { m: "stone", c: "mist" }),
    drop: drawn(["rr", "rr"], { r: "red" }),
    ember: drawn(["fy", "ff"], { f: "flame", y: "glow" }),
    cursor: drawn(["y...", "yy..", "ygy.", "yyyg", "ygy.", "yy..", "y..."], { y: "lantern", g: "glow" }),
    bubble: drawn([".wwwwwww.", "wwwwwwwww", "wwkwkwkww", "wwwwwwwww", ".wwwwwww.", "...ww....", "...w....."], { w: "white", k: "dusk" }),
    heart: drawn([".rr.rr.", "rorrrrr", "rrrrrrr", ".rrrrr.", "..rrr..", "...r..."], { r: "red", o: "rose" }),
    moon: paint("moon", 26, 26, ({ fill, speckle }) => {
      fill("glow", (x, y) => (x - 12.5) ** 2 + (y - 12.5) ** 2 < 150);
      fill("clear", (x, y) => (x - 17.5) ** 2 + (y - 10.5) ** 2 < 118);
      speckle(6, "lantern", ["glow"]);
    }),
    ...signs(),
    ...floorProps(),
  };
}

function anvil(): Picture {
  return paint("anvil", 20, 18, ({ rect, outline }) => {
    rect(2, 3, 15, 4, "stone");
    rect(2, 3, 15, 1, "cloud");
    rect(0, 4, 3, 2, "mist");
    rect(7, 7, 6, 4, "steel");
    rect(4, 11, 12, 6, "wood");
    rect(4, 11, 12, 1, "tan");
    outline("ink");
  });
}

function barrel(): Picture {
  return paint("barrel", 14, 18, ({ rect, outline, fill }) => {
    fill("wood", (x, y) => y > 1 && y < 17 && Math.abs(x - 6.5) < 5 + (y > 4 && y < 14 ? 1 : 0));
    rect(2, 2, 10, 2, "tan");
    for (const y of [5, 13]) rect(1, y, 12, 1, "mist");
    for (const x of [4, 8]) rect(x, 4, 1, 12, "bark");
    outline("ink");
  });
}

function crate(): Picture {
  return paint("crate", 16, 16, ({ rect, outline }) => {
    rect(1, 1, 14, 14, "wood");
    rect(1, 1, 14, 3, "tan");
    rect(1, 13, 14, 2, "bark");
    for (const x of [1, 13]) rect(x, 1, 2, 14, "tan");
    for (let k = 0; k < 9; k++) rect(3 + k, 4 + k, 2, 1, "bark");
    outline("ink");
  });
}

function stairs(down: boolean): Picture {
  return paint(down ? "stairs" : "entry", 16, 16, ({ rect }) => {
    rect(0, 0, 16, 16, "stone");
    rect(0, 0, 16, 1, "cloud");
    rect(0, 0, 1, 16, "mist");
    rect(2, 2, 12, 14, "ink");
    for (let step = 0; step < 5; step++) {
      const y = down ? 14 - step * 3 : 3 + step * 3;
      const colour = (["mist", "stone", "steel", "slate", "dusk"] as const)[step]!;
      rect(2, y - 1, 12, 2, colour);
    }
  });
}

function chest(): Picture {
  return paint("chest", 16, 14, ({ rect, outline, set }) => {
    rect(2, 2, 12, 10, "wood");
    rect(2, 2, 12, 4, "tan");
    rect(2, 2, 12, 1, "sand");
    rect(2, 6, 12, 1, "bark");
    for (const x of [3, 12]) rect(x, 2, 1, 10, "flame");
    rect(7, 5, 2, 3, "lantern");
    set(7, 5, "glow");
    outline("ink");
  });
}

function torch(): Picture {
  return paint("torch", 8, 14, ({ rect, set }) => {
    rect(3, 7, 2, 6, "wood");
    rect(2, 6, 4, 2, "steel");
    rect(2, 3, 4, 3, "flame");
    rect(3, 1, 2, 4, "lantern");
    set(3, 4, "glow");
    set(4, 4, "glow");
  });
}

/** A door of planks with a lock, in a frame of stone. */
function locked(): Picture {
  return paint("locked", 18, 22, ({ rect, set, outline }) => {
    rect(0, 0, 18, 22, "steel");
    rect(0, 0, 18, 2, "mist");
    rect(0, 2, 2, 20, "stone");
    rect(16, 2, 2, 20, "slate");
    rect(2, 3, 14, 19, "wood");
    for (const x of [2, 6, 10, 14]) rect(x, 3, 1, 19, "bark");
    for (const y of [6, 16]) {
      rect(2, y, 14, 2, "slate");
      for (const x of [3, 8, 13]) set(x, y, "cloud");
    }
    rect(7, 10, 5, 5, "lantern");
    rect(7, 10, 5, 1, "glow");
    rect(9, 12, 1, 2, "ink");
    outline("ink");
  });
}

/** A wall that one blow will bring down. */
function cracked(): Picture {
  return paint("cracked", 16, 16, ({ rect, set, rng }) => {
    rect(0, 0, 16, 16, "steel");
    rect(0, 0, 16, 3, "night");
    rect(0, 3, 16, 1, "mist");
    for (const y of [7, 11, 15]) rect(0, y, 16, 1, "dusk");
    for (let y = 4, x = 9; y < 16; y++, x += rng.below(3) - 1) {
      set(x, y, "ink");
      set(x + 1, y, y % 3 === 0 ? "ink" : "night");
      if (y % 4 === 0) for (let k = 1; k < 4; k++) set(x - k, y + (k >> 1), "night");
      if (y % 5 === 0) for (let k = 1; k < 4; k++) set(x + 1 + k, y - (k >> 1), "night");
    }
  });
}

/** A plate with holes, and what comes out of them. */
function spikes(): Picture {
  return paint("spikes", 16, 16, ({ rect, set }) => {
    rect(0, 0, 16, 16, "night");
    rect(1, 1, 14, 14, "slate");
    rect(1, 1, 14, 1, "steel");
    rect(1, 1, 1, 14, "steel");
    for (const [x, y] of [
      [4, 6],
      [11, 6],
      [4, 13],
      [11, 13],
    ] as const) {
      rect(x - 2, y - 1, 5, 2, "ink");
      rect(x - 1, y - 3, 3, 3, "mist");
      rect(x - 1, y - 3, 1, 3, "cloud");
      rect(x, y - 5, 1, 3, "cloud");
      set(x, y - 5, "white");
      set(x, y - 1, "wine");
    }
  });
}

function heroLantern(): Picture {
  return drawn([".ss.", "s..s", "bbbb", "byyb", "bggb", "byyb", "bbbb"], { s: "mist", b: "bark", y: "lantern", g: "glow" });
}

function slash(rim: Colour, blade: Colour, edge: Colour): Picture {
  return paint("slash", 26, 26, ({ fill }: Brush) => {
    const ring = (x: number, y: number, outer: number, shift: number): boolean =>
      (x - 4) ** 2 + (y - 12.5) ** 2 < outer * outer && (x - 4 + shift) ** 2 + (y - 12.5) ** 2 > (outer - 1) ** 2 && x > 8;
    fill(rim, (x, y) => ring(x, y, 21, 5));
    fill(blade, (x, y) => ring(x, y, 20.4, 3.5));
    fill(edge, (x, y) => ring(x, y, 20, 2));
  });
}
