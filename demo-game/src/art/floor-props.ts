import { drawn, paint, type Brush, type Picture } from "./picture.ts";

/** What stands and lies on the floors below: obstacles, a few of each theme, and what is only there to be looked at. */
export function floorProps(): Record<string, Picture> {
  return {
    column: column(28),
    "broken-column": broken(),
    "wet-column": wet(),
    tomb: tomb(),
    gravestone: gravestone(),
    stalagmite: stalagmite(24, 5),
    "stalagmite-small": stalagmite(16, 4),
    brazier: brazier(),
    ...lying(),
    web: drawn(
      [
        "c.c..c...c",
        ".cc.c..c..",
        "ccccc.c...",
        "..cc.c....",
        ".c.cc.....",
        "c.c.c.....",
        "..c.......",
        ".c........",
        "..........",
        "c.........",
      ],
      { c: "stone" },
    ),
    banner: banner(),
    chains: drawn(["m.....m", "s.....s", "m.....m", "s.....s", "m....mm", "s....s.", "mm...m.", ".s...s.", "ss..ss."], {
      m: "mist",
      s: "slate",
    }),
    roots: drawn(["w..b.w...b", "b.w..bw..b", ".wb...w.bw", "..w...bw..", ".b.....w..", "..w...b...", "......w..."], {
      w: "wood",
      b: "tan",
    }),
    vines: drawn(["l.m..l.m.l", "m.l..m.l.m", "lm...lm..l", ".l....l.ml", ".m....m..m", ".......l..", "......lm.."], {
      l: "leaf",
      m: "moss",
    }),
  };
}

const lying = (): Record<string, Picture> => ({
  bones: drawn(["......ww..", ".ww...wcw.", "wccwwwwc..", ".wc..cwww.", "..c....cc."], { w: "cloud", c: "mist" }),
  skull: drawn([".wwww.", "wwwwww", "wkwwkw", "wwkkww", ".wwww.", ".wkwk."], { w: "cloud", k: "night" }),
  rubble: drawn(["....mm....", "..ms..mmm.", ".mmss.msss", "mss.mm.ss.", ".d.mssd.d.", "...ddd...."], {
    m: "mist",
    s: "stone",
    d: "dusk",
  }),
  mushrooms: drawn(["..rrr.....", ".rrorr....", "rorrrrr.rr", "..sww..ror", "..sww...s.", "...w....s."], {
    r: "red",
    o: "glow",
    s: "sand",
    w: "skin",
  }),
  puddle: drawn(["....bbbb...", ".bbbbbsbbb.", "bbsbbbbbbbb", ".bbbbbbsbb.", "...bbbb...."], { b: "navy", s: "blue" }),
  weeds: drawn([".l...m..", "ml..lm.l", ".m.lm.lm", ".ml.mlm.", "..mlml..", "..mmm..."], { l: "leaf", m: "moss" }),
  candles: drawn(["..y.....", ".yg...y.", "..w...g.", "..w.y.w.", ".ww.g.w.", ".ww.w.ww", "mwwmwmww"], {
    y: "flame",
    g: "glow",
    w: "skin",
    m: "sand",
  }),
  pots: drawn(["..ss......", ".tsst.ss..", ".wttw.tst.", "wttttwtttw", "wttwwwttww", ".wwww.www."], { s: "sand", t: "tan", w: "wood" }),
  books: drawn(["..rrrrr..", "..rwwwr..", "bbbbbbbb.", "bwwwwwwb.", ".lllllll.", ".lwwwwwl."], {
    r: "wine",
    b: "blue",
    l: "leaf",
    w: "skin",
  }),
});

/** Lit from the left, as all that stands there. */
function shaft({ rect }: Brush, top: number, bottom: number): void {
  const shades = ["steel", "stone", "mist", "mist", "stone", "stone", "steel", "slate"] as const;
  shades.forEach((shade, n) => rect(4 + n, top, 1, bottom - top, shade));
}

function column(height: number): Picture {
  return paint("column", 16, height, (brush) => {
    const { rect, outline } = brush;
    shaft(brush, 5, height - 5);
    rect(2, 1, 12, 3, "stone");
    rect(2, 1, 12, 1, "cloud");
    rect(3, 4, 10, 1, "steel");
    rect(3, height - 6, 10, 2, "stone");
    rect(3, height - 6, 10, 1, "mist");
    rect(1, height - 4, 14, 3, "steel");
    rect(1, height - 4, 14, 1, "mist");
    outline("ink");
  });
}

function broken(): Picture {
  return paint("broken-column", 16, 18, (brush) => {
    const { rect, set, fill, outline, rng } = brush;
    shaft(brush, 3, 13);
    fill("clear", (x, y) => y < 3 + ((x * 5) % 4) && x > 2 && x < 13);
    rect(3, 12, 10, 2, "stone");
    rect(1, 14, 14, 3, "steel");
    rect(1, 14, 14, 1, "mist");
    for (let n = 0; n < 10; n++) set(1 + rng.below(14), 11 + rng.below(6), n % 3 === 0 ? "leaf" : "moss");
    outline("ink");
  });
}

function wet(): Picture {
  return paint("wet-column", 16, 28, (brush) => {
    const { rect, set, outline, rng } = brush;
    shaft(brush, 5, 23);
    rect(2, 1, 12, 3, "stone");
    rect(2, 1, 12, 1, "cloud");
    rect(1, 23, 14, 4, "navy");
    rect(2, 23, 12, 1, "sky");
    for (let n = 0; n < 16; n++) set(4 + rng.below(8), 12 + rng.below(11), n % 3 === 0 ? "leaf" : "moss");
    outline("ink");
  });
}

function tomb(): Picture {
  return paint("tomb", 16, 20, ({ rect, set, outline }) => {
    rect(1, 1, 14, 12, "stone");
    rect(1, 1, 14, 1, "cloud");
    rect(1, 1, 1, 12, "mist");
    rect(3, 3, 10, 8, "steel");
    rect(7, 4, 2, 6, "mist");
    rect(5, 5, 6, 2, "mist");
    rect(1, 13, 14, 6, "steel");
    rect(1, 13, 14, 1, "slate");
    for (const x of [4, 11]) rect(x, 14, 1, 4, "slate");
    set(7, 16, "mist");
    set(8, 16, "mist");
    outline("ink");
  });
}

function gravestone(): Picture {
  return paint("gravestone", 14, 18, ({ rect, fill, outline }) => {
    fill("stone", (x, y) => x > 1 && x < 12 && y < 16 && (y > 5 || (x - 6.5) ** 2 + (y - 6) ** 2 < 26));
    fill("mist", (x, y) => x === 2 && y > 5 && y < 16);
    rect(6, 4, 2, 7, "slate");
    rect(4, 6, 6, 2, "slate");
    rect(1, 15, 12, 2, "steel");
    outline("ink");
  });
}

function stalagmite(height: number, half: number): Picture {
  return paint(`stalagmite-${height}`, 16, height, ({ fill, outline, speckle }) => {
    const inside = (x: number, y: number): boolean => Math.abs(x - 7.5) < 1 + (half * (y + ((x * 3 + y) % 3))) / height;
    fill("stone", (x, y) => y > 0 && y < height - 1 && inside(x, y));
    fill("mist", (x, y) => y > 0 && y < height - 1 && inside(x, y) && !inside(x - 2, y));
    fill("steel", (x, y) => y > 0 && y < height - 1 && inside(x, y) && x > 8);
    speckle(6, "slate", ["steel", "stone"]);
    outline("ink");
  });
}

function brazier(): Picture {
  return paint("brazier", 16, 22, ({ rect, set, outline }) => {
    rect(3, 9, 10, 3, "steel");
    rect(3, 9, 10, 1, "mist");
    rect(5, 12, 6, 2, "slate");
    rect(7, 14, 2, 5, "steel");
    rect(4, 19, 8, 2, "steel");
    rect(4, 6, 8, 3, "ember");
    rect(5, 4, 6, 4, "flame");
    rect(6, 2, 3, 5, "lantern");
    set(7, 5, "glow");
    set(8, 6, "glow");
    outline("ink");
  });
}

function banner(): Picture {
  return paint("banner", 12, 15, ({ rect, fill }) => {
    rect(0, 0, 12, 1, "tan");
    rect(1, 1, 10, 10, "wine");
    rect(1, 1, 1, 10, "red");
    fill("wine", (x, y) => y >= 11 && y < 14 && x > 0 && x < 11 && Math.abs(x - 5.5) > y - 11);
    rect(5, 3, 2, 1, "sand");
    rect(4, 4, 4, 4, "lantern");
    rect(5, 5, 2, 2, "glow");
    rect(4, 8, 4, 1, "tan");
  });
}
