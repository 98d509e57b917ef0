import type { Colour } from "./palette.ts";
import { drawn, paint, type Brush, type Picture } from "./picture.ts";
import { signs } from "./signs.ts";
import { bush, fence, gate, house, lamp, oak, pine, well } from "./village-props.ts";

/** Single things that stand in the world, by name. Their feet are at the bottom edge. */
export function props(): Record<string, Picture> {
  return {
    "house-smith": house("smith", 72, "wine", "red", "rose"),
    "house-herbs": house("herbs", 64, "navy", "blue", "sky"),
    "house-inn": house("inn", 80, "bark", "ember", "flame"),
    pine: pine(),
    oak: oak(),
    bush: bush(),
    lamp: lamp(true),
    "lamp-out": lamp(false),
    well: well(),
    gate: gate(),
    fence: fence(),
    anvil: anvil(),
    barrel: barrel(),
    crate: crate(),
    stairs: stairs(true),
    entry: stairs(false),
    chest: chest(),
    torch: torch(),
    door: door(),
    sign: sign(),
    lantern: heroLantern(),
    shadow: paint("shadow", 14, 6, ({ fill }) => fill("ink", (x, y) => ((x - 6.5) / 7) ** 2 + ((y - 2.5) / 3) ** 2 <= 1)),
    slash: slash("sky", "foam", "white"),
    claw: slash("wine", "red", "rose"),
    arrow: drawn(["..........", "wsss....l.", "wssssssslL", "wsss....l."], { w: "white", s: "sand", l: "cloud", L: "white" }),
    bolt: drawn([".rff..", "rfyyf.", "fyggyf", "fyggyf", "rfyyf.", ".rff.."], { r: "wine", f: "rose", y: "foam", g: "white" }),
    spark: drawn([".y.", "ygy", ".y."], { y: "flame", g: "glow" }),
    dust: drawn([".mm.", "mccm", ".mm."], { m: "stone", c: "mist" }),
    drop: drawn(["rr", "rr"], { r: "red" }),
    ember: drawn(["fy", "ff"], { f: "flame", y: "glow" }),
    cursor: drawn(["y...", "yy..", "ygy.", "yyyg", "ygy.", "yy..", "y..."], { y: "lantern", g: "glow" }),
    bubble: drawn([".wwwwwww.", "wwwwwwwww", "wwkwkwkww", "wwwwwwwww", ".wwwwwww.", "...ww....", "...w....."], { w: "white", k: "dusk" }),
    mark: drawn([".yy.", ".yy.", ".yy.", ".yy.", "....", ".yy."], { y: "lantern" }),
    heart: drawn([".rr.rr.", "rorrrrr", "rrrrrrr", ".rrrrr.", "..rrr..", "...r..."], { r: "red", o: "rose" }),
    moon: paint("moon", 26, 26, ({ fill, speckle }) => {
      fill("glow", (x, y) => (x - 12.5) ** 2 + (y - 12.5) ** 2 < 150);
      fill("clear", (x, y) => (x - 17.5) ** 2 + (y - 10.5) ** 2 < 118);
      speckle(6, "lantern", ["glow"]);
    }),
    ...signs(),
    leafbit: drawn(["ll", "l."], { l: "leaf" }),
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

function door(): Picture {
  return paint("door", 16, 16, ({ rect }) => {
    rect(0, 0, 16, 16, "bark");
    rect(2, 1, 12, 15, "wood");
    for (const x of [2, 6, 10]) rect(x, 1, 1, 15, "bark");
    rect(2, 4, 12, 1, "mist");
    rect(2, 11, 12, 1, "mist");
    rect(11, 8, 2, 2, "lantern");
  });
}

function sign(): Picture {
  return paint("sign", 18, 18, ({ rect, outline }) => {
    rect(8, 9, 2, 9, "wood");
    rect(1, 1, 16, 9, "tan");
    rect(1, 1, 16, 1, "sand");
    rect(3, 4, 9, 1, "bark");
    rect(3, 6, 11, 1, "bark");
    outline("ink");
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
