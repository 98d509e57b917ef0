import type { Sprite } from "../../content.ts";

/** Frames that are made of one picture: the upper half a pixel lower, one foot lifted. */
export type RuledFrame = "stand" | "breathe" | "step-left" | "step-right";

/** The pixels of a frame that is made of a sprite's one picture. */
export function frameByRule({ width, height, pixels }: Pick<Sprite, "width" | "height" | "pixels">, frame: RuledFrame): readonly number[] {
  if (frame === "stand") return pixels;
  const [top, bottom] = extent(pixels, width, height);
  const waist = Math.round(top + (bottom - top) * 0.6);
  const feet = Math.max(waist, bottom - Math.max(1, Math.round((bottom - top + 1) / 6)));
  const lifted = (x: number, y: number): boolean => y >= feet && (frame === "step-left") === x < width / 2;
  return pixels.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const from = frame === "breathe" ? (y <= waist ? y - 1 : y) : lifted(x, y) ? y + 1 : y;
    return from < 0 || from >= height ? 0 : pixels[from * width + x]!;
  });
}

/** First and last row with a pixel in it. */
function extent(pixels: readonly number[], width: number, height: number): [number, number] {
  const first = pixels.findIndex((pixel) => pixel > 0);
  const last = pixels.findLastIndex((pixel) => pixel > 0);
  return first < 0 ? [0, height - 1] : [Math.floor(first / width), Math.floor(last / width)];
}
