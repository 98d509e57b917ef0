import { paint, TILE, type Brush, type Picture } from "./picture.ts";

/** Flagstones; `n` says how they are cut, and what lies or grows on them. */
export function floor(n: number): Picture {
  return paint(`floor-${n}`, TILE, TILE, (brush) => {
    const { rect, set, rng, speckle } = brush;
    rect(0, 0, 16, 16, "slate");
    // Flagstones: one large, two halves, or four small ones.
    const cuts: readonly (readonly [number, number, number, number])[] =
      n % 4 === 0
        ? [[0, 0, 16, 16]]
        : n % 4 === 1
          ? [
              [0, 0, 16, 8],
              [0, 8, 9, 8],
              [9, 8, 7, 8],
            ]
          : n % 4 === 2
            ? [
                [0, 0, 7, 16],
                [7, 0, 9, 9],
                [7, 9, 9, 7],
              ]
            : [
                [0, 0, 10, 7],
                [10, 0, 6, 7],
                [0, 7, 6, 9],
                [6, 7, 10, 9],
              ];
    for (const [x, y, wide, high] of cuts) {
      rect(x, y + high - 1, wide, 1, "dusk");
      rect(x + wide - 1, y, 1, high, "dusk");
      set(x + wide - 1, y + high - 1, "night");
      if (rng.next() < 0.6) rect(x, y, wide - 1, 1, "steel");
    }
    speckle(5, "dusk", ["slate"]);
    speckle(3, "steel", ["slate"]);
    if (n === 5) {
      // A crack.
      let x = 4 + rng.below(4);
      for (let y = 3; y < 13; y++) {
        set(x, y, "night");
        x += rng.below(3) - 1;
      }
    }
    if (n === 6) {
      // Moss in a corner.
      for (let k = 0; k < 14; k++) set(rng.below(7), 9 + rng.below(7), rng.next() < 0.6 ? "moss" : "leaf");
    }
    if (n === 7) {
      // Pebbles.
      for (const [x, y] of [
        [4, 5],
        [11, 9],
        [7, 12],
      ] as const) {
        rect(x, y, 2, 1, "stone");
        rect(x, y + 1, 2, 1, "dusk");
      }
    }
  });
}

/** Trodden earth with pebbles in it. */
export function earth(n: number): Picture {
  return paint(`earth-${n}`, TILE, TILE, (brush) => {
    const { rect, set, rng, speckle } = brush;
    rect(0, 0, 16, 16, "slate");
    speckle(16, "dusk", ["slate"]);
    speckle(8, "steel", ["slate"]);
    for (let k = 0; k < 2 + n; k++) {
      const [x, y] = [1 + rng.below(12), 1 + rng.below(13)];
      rect(x, y, 2 + rng.below(2), 1, "stone");
      rect(x, y + 1, 3, 1, "dusk");
    }
    if (n === 1) for (let x = 2, y = 4; x < 14; x++, y += rng.below(3) - 1) set(x, y, "dusk");
  });
}

/** Bare rock seen from the front, as courses of bricks are for walls that were built. */
export function rockFace(open: number): Picture {
  return paint(`rock-${open}`, TILE, TILE, (brush) => {
    const { rect, set, rng, fill, get } = brush;
    rect(0, 0, 16, 4, "night");
    rim(brush, open, 4);
    rect(0, 4, 16, 12, "steel");
    const edge = Array.from({ length: 16 }, () => rng.below(3));
    fill("stone", (x, y) => y >= 3 && y < 6 + edge[x]!);
    fill("mist", (x, y) => y === 3 + (edge[x]! >> 1));
    for (let k = 0; k < 4; k++) {
      const [x, y] = [rng.below(13), 7 + rng.below(6)];
      rect(x, y, 3, 2, "slate");
      set(x, y, "stone");
      set(x + 3, y + 1, "dusk");
    }
    fill("dusk", (x, y) => y > 11 + (edge[(x + 7) % 16]! >> 1) && get(x, y) === "steel");
    rect(0, 15, 16, 1, "night");
    if (open & 2) rect(15, 4, 1, 12, "dusk");
    if (open & 4) rect(0, 4, 1, 12, "dusk");
  });
}

/** A wall seen from above; bits of `open` say that floor lies north (1), east (2), west (4). */
export function wallTop(open: number): Picture {
  return paint(`top-${open}`, TILE, TILE, (brush) => {
    brush.rect(0, 0, 16, 16, "night");
    brush.speckle(10, "ink", ["night"]);
    brush.speckle(4, "dusk", ["night"]);
    rim(brush, open, 16);
  });
}

function rim({ rect, set }: Brush, open: number, height: number): void {
  if (open & 1) {
    rect(0, 0, 16, 1, "stone");
    rect(0, 1, 16, 1, "steel");
  }
  if (open & 2) {
    rect(14, 0, 1, height, "dusk");
    rect(15, 0, 1, height, "steel");
  }
  if (open & 4) {
    rect(1, 0, 1, height, "dusk");
    rect(0, 0, 1, height, "steel");
  }
  if ((open & 3) === 3) set(15, 0, "mist");
  if ((open & 5) === 5) set(0, 0, "mist");
}

/** A wall whose front is seen: a rim of its top, then courses of bricks down to a skirting in shadow. */
export function wallFace(open: number, variant: number): Picture {
  return paint(`face-${variant}-${open}`, TILE, TILE, (brush) => {
    const { rect, set, rng } = brush;
    rect(0, 0, 16, 4, "night");
    rim(brush, open, 4);
    rect(0, 3, 16, 1, "mist");
    rect(0, 4, 16, 12, "steel");
    for (let course = 0; course < 3; course++) {
      const y = 4 + course * 4;
      rect(0, y, 16, 1, "stone");
      rect(0, y + 3, 16, 1, "dusk");
      const shift = (course + variant) % 2 === 0 ? 3 : 7;
      for (let x = shift; x < 16; x += 8) rect(x, y, 1, 4, "dusk");
      if (rng.next() < 0.5) rect(rng.below(3) * 5, y + 1, 3, 2, "slate");
      if (rng.next() < 0.35) set(rng.below(16), y + 1, "mist");
    }
    rect(0, 15, 16, 1, "night");
    if (variant === 1) for (let k = 0; k < 9; k++) set(9 + rng.below(6), 5 + rng.below(9), k % 3 === 0 ? "leaf" : "moss");
    if (variant === 2) {
      for (let y = 6, x = 5; y < 13; y++, x += rng.below(3) - 1) set(x, y, "night");
    }
    if (open & 2) rect(15, 4, 1, 12, "dusk");
    if (open & 4) rect(0, 4, 1, 12, "dusk");
  });
}

/** Water, one frame of its ripples; `rimmed` where the floor ends above it. */
export function water(frame: number, rimmed: boolean): Picture {
  return paint(`water-${rimmed}`, TILE, TILE, (brush) => {
    const { rect, set } = brush;
    rect(0, 0, 16, 16, "navy");
    // Ripples that drift, each at its own pace; the last frame meets the first.
    for (const [x, y, length, way] of [
      [2, 4, 4, 1],
      [10, 6, 3, -1],
      [5, 9, 5, -1],
      [13, 11, 2, 1],
      [1, 13, 3, 1],
    ] as const) {
      const at = x + way * (frame < 2 ? frame : 4 - frame) + 16;
      for (let n = 0; n < length; n++) set((at + n) % 16, y, "blue");
      if ((y + frame) % 4 === 0) set((at + 1) % 16, y, "sky");
    }
    if (rimmed) {
      rect(0, 0, 16, 2, "dusk");
      rect(0, 2, 16, 2, "night");
      for (let x = 0; x < 16; x++) if ((x + frame * 2) % 8 < 3) set(x, 4, "sky");
    }
  });
}
