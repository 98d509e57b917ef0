import { paint, type Picture } from "./picture.ts";

/* What stands in the village beside its houses: trees, lamps, the well, the gate. */

export function pine(): Picture {
  return paint("pine", 30, 44, (brush) => {
    const { rect, fill, set, rng } = brush;
    rect(13, 36, 5, 7, "bark");
    rect(14, 36, 1, 7, "wood");
    for (const [top, bottom, half] of [
      [14, 37, 14],
      [8, 27, 11],
      [1, 17, 8],
    ] as const) {
      fill(
        "moss",
        (x, y) => y >= top && y <= bottom && Math.abs(x - 15) <= ((y - top) / (bottom - top)) * half + ((y + x) % 3 === 0 ? 1 : 0),
      );
      fill(
        "leaf",
        (x, y) =>
          y >= top && y <= bottom - 5 && x < 15 && Math.abs(x - 14) <= ((y - top) / (bottom - top)) * half * 0.6 && (x + y * 2) % 5 < 2,
      );
      fill("pine", (x, y) => y <= bottom && y > bottom - 4 && brush.get(x, y) === "moss" && (x + y) % 2 === 0);
    }
    for (let k = 0; k < 9; k++) {
      const [x, y] = [8 + rng.below(8), 8 + rng.below(24)];
      if (brush.get(x, y) === "leaf") set(x, y, "lime");
    }
    brush.outline("ink");
  });
}

export function oak(): Picture {
  return paint("oak", 40, 46, (brush) => {
    const { rect, fill } = brush;
    rect(17, 30, 7, 15, "bark");
    rect(18, 30, 2, 15, "wood");
    rect(15, 43, 11, 2, "bark");
    const blobs: readonly (readonly [number, number, number])[] = [
      [20, 16, 15],
      [11, 22, 10],
      [30, 22, 9],
      [20, 26, 10],
    ];
    for (const [cx, cy, radius] of blobs) fill("moss", (x, y) => (x - cx) ** 2 + (y - cy) ** 2 < radius * radius);
    for (const [cx, cy, radius] of blobs)
      fill("leaf", (x, y) => (x - cx + 3) ** 2 + (y - cy + 4) ** 2 < (radius * 0.72) ** 2 && (x * 3 + y * 5) % 7 < 5);
    for (const [cx, cy, radius] of blobs)
      fill("lime", (x, y) => (x - cx + 5) ** 2 + (y - cy + 6) ** 2 < (radius * 0.4) ** 2 && (x * 5 + y * 3) % 7 < 3);
    fill("pine", (x, y) => brush.get(x, y) === "moss" && y > 24 && (x + y) % 2 === 0);
    brush.outline("ink");
  });
}

export function bush(): Picture {
  return paint("bush", 18, 14, (brush) => {
    brush.fill("leaf", (x, y) => (x - 6) ** 2 + (y - 8) ** 2 < 24 || (x - 12) ** 2 + (y - 7) ** 2 < 24);
    brush.fill("moss", (x, y) => brush.get(x, y) === "leaf" && y > 8 && (x * 3 + y) % 4 < 2);
    brush.fill("lime", (x, y) => brush.get(x, y) === "leaf" && y < 7 && (x * 3 + y * 2) % 5 < 2);
    brush.speckle(6, "rose", ["leaf", "moss"]);
    brush.outline("ink");
  });
}

export function lamp(lit: boolean): Picture {
  return paint("lamp", 13, 34, (brush) => {
    const { rect, set } = brush;
    rect(6, 12, 2, 20, "steel");
    rect(6, 12, 1, 20, "mist");
    rect(4, 31, 6, 2, "steel");
    rect(3, 32, 8, 1, "slate");
    rect(3, 3, 8, 9, "bark");
    rect(4, 4, 6, 7, lit ? "lantern" : "dusk");
    rect(5, 5, 4, 5, lit ? "glow" : "night");
    rect(2, 2, 10, 1, "steel");
    rect(4, 1, 6, 1, "steel");
    set(6, 0, "mist");
    rect(2, 12, 10, 1, "steel");
    brush.outline("ink");
  });
}

export function well(): Picture {
  return paint("well", 32, 36, (brush) => {
    const { rect, fill } = brush;
    fill("stone", (x, y) => ((x - 15.5) / 14) ** 2 + ((y - 24) / 10) ** 2 < 1);
    fill("steel", (x, y) => brush.get(x, y) === "stone" && (y % 4 === 0 || (x + (y >> 2) * 3) % 7 === 0));
    fill("mist", (x, y) => ((x - 15.5) / 13) ** 2 + ((y - 20) / 6) ** 2 < 1 && ((x - 15.5) / 10) ** 2 + ((y - 20) / 4) ** 2 >= 1);
    fill("navy", (x, y) => ((x - 15.5) / 10) ** 2 + ((y - 20) / 4) ** 2 < 1);
    rect(10, 20, 6, 1, "sky");
    rect(4, 6, 3, 16, "wood");
    rect(25, 6, 3, 16, "wood");
    rect(4, 6, 1, 16, "tan");
    rect(25, 6, 1, 16, "tan");
    rect(1, 2, 30, 6, "wine");
    rect(1, 2, 30, 2, "red");
    for (let x = 3; x < 31; x += 5) rect(x, 2, 1, 6, "plum");
    rect(15, 8, 1, 9, "sand");
    brush.outline("ink");
  });
}

export function gate(): Picture {
  return paint("gate", 64, 56, (brush) => {
    const { rect, fill, set, rng } = brush;
    // A mound of rock with an arch cut into it.
    fill("slate", (x, y) => y > 4 + ((x - 31.5) / 32) ** 2 * 34 + ((x * 7) % 5) * 0.6);
    fill("steel", (x, y) => brush.get(x, y) === "slate" && (x * 5 + y * 3) % 11 < 4 && y < 30);
    fill("dusk", (x, y) => brush.get(x, y) !== "clear" && (x * 3 + y * 7) % 13 < 3);
    for (let k = 0; k < 22; k++) {
      const [x, y] = [rng.below(64), 8 + rng.below(46)];
      if (brush.get(x, y) !== "clear") rect(x, y, 3, 1, "stone");
    }
    fill("stone", (x, y) => (y >= 26 ? Math.abs(x - 31.5) < 16 : (x - 31.5) ** 2 + (y - 26) ** 2 < 256));
    fill("mist", (x, y) => brush.get(x, y) === "stone" && (y >= 26 ? y % 6 === 0 : (Math.abs(x - 31.5) + y) % 7 < 1));
    fill("ink", (x, y) => (y >= 26 ? Math.abs(x - 31.5) < 11 : (x - 31.5) ** 2 + (y - 26) ** 2 < 121));
    for (let step = 0; step < 4; step++) {
      rect(22, 55 - step * 4, 20, 1, (["steel", "slate", "dusk", "night"] as const)[step]!);
      rect(22, 53 - step * 4, 20, 2, (["slate", "dusk", "night", "ink"] as const)[step]!);
    }
    rect(29, 10, 6, 8, "cloud");
    rect(30, 12, 1, 2, "ink");
    rect(33, 12, 1, 2, "ink");
    rect(31, 16, 2, 2, "ink");
    for (let k = 0; k < 30; k++) {
      const [x, y] = [rng.below(64), 6 + rng.below(20)];
      if (["slate", "steel", "dusk"].includes(brush.get(x, y))) set(x, y, k % 3 === 0 ? "leaf" : "moss");
    }
    brush.outline("ink");
  });
}

export function fence(): Picture {
  return paint("fence", 16, 16, ({ rect, outline }) => {
    rect(0, 7, 16, 2, "wood");
    rect(0, 12, 16, 2, "wood");
    rect(0, 7, 16, 1, "tan");
    for (const x of [2, 10]) {
      rect(x, 4, 3, 12, "wood");
      rect(x, 4, 1, 12, "tan");
      rect(x, 3, 3, 1, "sand");
    }
    outline("ink");
  });
}

/** A fence that runs away from whoever looks. */
export function fenceSide(): Picture {
  return paint("fence-side", 7, 20, ({ rect, outline }) => {
    rect(2, 3, 1, 17, "wood");
    rect(4, 3, 1, 17, "bark");
    for (const y of [2, 12]) {
      rect(1, y, 5, 8, "wood");
      rect(1, y, 2, 8, "tan");
      rect(1, y - 1, 5, 1, "sand");
    }
    outline("ink");
  });
}

export function rock(): Picture {
  return paint("rock", 17, 13, (brush) => {
    const { fill, set, get } = brush;
    fill("stone", (x, y) => ((x - 8) / 7.5) ** 2 + ((y - 8) / 5.5) ** 2 < 1 && y < 12);
    fill("mist", (x, y) => ((x - 6.5) / 4.5) ** 2 + ((y - 6) / 3) ** 2 < 1);
    fill("steel", (x, y) => get(x, y) === "stone" && (y > 9 || x > 11));
    for (const [x, y] of [
      [4, 9],
      [9, 4],
      [12, 9],
    ] as const)
      set(x, y, "leaf");
    brush.outline("ink");
  });
}
