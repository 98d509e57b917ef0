import type { Sprite } from "../../../../src/content.ts";
import { drawFrame, FRAMES, framesOf } from "../../../../src/generators/sprite/phaser/sprite-frames.ts";

/** A figure of six by eight: head, body, two feet. */
const ROWS = ["......", ".hhhh.", ".hhhh.", ".bbbb.", ".bbbb.", ".bbbb.", ".f..f.", ".f..f."];
const sprite: Sprite = {
  width: 6,
  height: 8,
  palette: ["#ff0000", "#00ff00", "#0000ff"],
  pixels: ROWS.flatMap((row) => [...row].map((letter) => ".hbf".indexOf(letter))),
};

function shown(frame: (typeof FRAMES)[number]): string[] {
  const rgba = drawFrame(sprite, frame);
  return Array.from({ length: 8 }, (_, y) =>
    Array.from({ length: 6 }, (_, x) => {
      const [r, g, b, a] = rgba.subarray((y * 6 + x) * 4);
      return a === 0 ? "." : r && g && b ? "w" : r ? "h" : g ? "b" : "f";
    }).join(""),
  );
}

describe("the frames of a still sprite", () => {
  it("stands as it was drawn", () => {
    expect(shown("stand")).toEqual(ROWS);
  });

  it("breathes by sinking its upper half, feet where they were", () => {
    expect(shown("breathe")).toEqual(["......", "......", ".hhhh.", ".hhhh.", ".bbbb.", ".bbbb.", ".f..f.", ".f..f."]);
  });

  it("steps by lifting one foot and then the other", () => {
    expect(shown("step-left")[7]).toBe("....f.");
    expect(shown("step-right")[7]).toBe(".f....");
    expect(shown("step-left").slice(0, 6)).toEqual(ROWS.slice(0, 6));
  });

  it("flashes white in its own shape", () => {
    expect(shown("flash")).toEqual(ROWS.map((row) => row.replace(/[hbf]/g, "w")));
  });

  it("are its own where it has them, and others beside", () => {
    const step = sprite.pixels.map((p) => (p > 0 ? 3 : 0));
    const own: Sprite = {
      ...sprite,
      frames: [
        { name: "step-left", pixels: step },
        { name: "attack", pixels: sprite.pixels.toReversed() },
      ],
    };
    expect(framesOf(own)).toEqual([...FRAMES, "attack"]);
    expect(framesOf(sprite)).toEqual(FRAMES);
    expect(drawFrame(own, "step-left")).toEqual(drawFrame({ ...sprite, pixels: step }, "stand"));
    expect(drawFrame(own, "attack")).toEqual(drawFrame({ ...sprite, pixels: sprite.pixels.toReversed() }, "stand"));
    for (const frame of ["stand", "breathe", "step-right", "flash"]) expect(drawFrame(own, frame)).toEqual(drawFrame(sprite, frame));
  });

  it("survives an empty sprite", () => {
    const empty: Sprite = { width: 2, height: 2, palette: ["#ffffff"], pixels: [0, 0, 0, 0] };
    for (const frame of FRAMES) expect([...drawFrame(empty, frame)].every((value) => value === 0)).toBe(true);
  });
});
