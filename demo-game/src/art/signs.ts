import { drawn, paint, type Picture } from "./picture.ts";

/** Small signs: what is picked up, and what stands on the buttons of the screen. */
export function signs(): Record<string, Picture> {
  return {
    coin: drawn([".yyy.", "yglfy", "yglfy", "yglfy", ".yyy."], { y: "ember", g: "glow", l: "lantern", f: "flame" }),
    key: drawn([".yyy......", "yg.yyyyyyy", "y..y.f.y.f", ".yyy.f.f.f"], { y: "lantern", g: "glow", f: "flame" }),
    /** Over the head of a guard. */
    crest: drawn(["r.r.r", "ryryr", "rrrrr", ".rrr."], { r: "red", y: "lantern" }),
    "chest-open": paint("chest-open", 16, 14, ({ rect, outline }) => {
      rect(2, 1, 12, 4, "bark");
      rect(2, 1, 12, 1, "tan");
      rect(2, 6, 12, 6, "wood");
      rect(2, 6, 12, 1, "ink");
      for (const x of [3, 12]) rect(x, 6, 1, 6, "flame");
      outline("ink");
    }),
    /** Over stairs that nobody may take yet. */
    bars: paint("bars", 16, 16, ({ rect }) => {
      for (const x of [2, 6, 10, 13]) {
        rect(x, 0, 2, 16, "steel");
        rect(x, 0, 1, 16, "mist");
      }
      for (const y of [4, 11]) rect(1, y, 14, 2, "stone");
      rect(6, 6, 5, 5, "wood");
      rect(6, 6, 5, 1, "sand");
      rect(8, 8, 1, 2, "ink");
    }),
    pause: drawn(["ww..ww", "ww..ww", "ww..ww", "ww..ww", "ww..ww", "ww..ww", "ww..ww"], { w: "white" }),
    eye: drawn(["...wwww...", ".ww....ww.", "w...ll...w", "w..lkkl..w", "w...ll...w", ".ww....ww.", "...wwww..."], {
      w: "white",
      l: "sky",
      k: "foam",
    }),
    cross: drawn(["w.....w", ".w...w.", "..w.w..", "...w...", "..w.w..", ".w...w.", "w.....w"], { w: "white" }),
    blade: drawn([".......ww", "......ww.", ".....ww..", "....ww...", "s..ww....", ".sww.....", "..ss.....", ".s..s....", "s........"], {
      w: "white",
      s: "sand",
    }),
    dash: drawn(["w...w....", ".w...w...", "..w...w..", "...w...w.", "....w...w", "...w...w.", "..w...w..", ".w...w...", "w...w...."], {
      w: "foam",
    }),
  };
}
