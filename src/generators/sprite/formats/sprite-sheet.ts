import { checkMade, checkObject, checkText } from "../../../arguments.ts";
import type { Sprite } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import { asepriteJson, type AsepriteJson, type SheetContents } from "./aseprite-json.ts";
import { indexedPng } from "./png.ts";

/** A sheet of sprites and the JSON that Aseprite writes beside one: `this.load.aseprite(key, png, json)` in Phaser. */
export interface SpriteSheet {
  readonly png: Uint8Array;
  readonly json: AsepriteJson;
}

/** Default duration of a frame, in milliseconds. */
const DURATION = 125;

/**
 * Several sprites in one picture, a row each: the standing picture, then the frames. A tag for each sprite has its name; tags
 * "name-walk" have the frames "walk-1", "walk-2" and so on. In a scene a frame is found by its name, "name-walk-1"; the animations of
 * Phaser's `createFromAseprite` want numbers for names, as the file "aseprite.json" of one sprite has them.
 * @param named sprites with their papers; the names become the names of their frames
 * @param image the file name of the picture, for the JSON
 * @throws AigcError `bad-request` for a value that is no sprite with papers, and for more than 255 colours in all
 */
export function spriteSheet(named: Readonly<Record<string, Made<Sprite>>>, image = "sprites.png"): SpriteSheet {
  checkText("sprite", "image", image, 'a file name, such as "sprites.png"');
  checkObject("sprite", "named", named, "sprites with their papers, by name");
  const all = Object.entries(named);
  for (const [name, made] of all) checkMade("sprite", `named["${name}"]`, made, "sprite", "pixels");
  const palette = [...new Set(all.flatMap(([, { content }]) => content.palette))];
  const [width, height] = [0, 1].map((side) =>
    Math.max(1, ...all.map(([, { content }]) => (side === 0 ? content.width : content.height))),
  ) as [number, number];
  const frames: SheetContents["frames"][number][] = [];
  const tags: SheetContents["tags"][number][] = [];
  const pictures = all.flatMap(([name, { content }], row) => {
    const places = content.palette.map((colour) => palette.indexOf(colour) + 1);
    const shown = [
      { name: "", pixels: content.pixels, duration: undefined },
      ...(content.frames ?? []).map((frame) => ({ duration: undefined, ...frame })),
    ];
    const first = frames.length;
    const placed = shown.map(({ name: called, pixels, duration = DURATION }, column) => {
      const frame = { x: column * width, y: row * height, w: content.width, h: content.height };
      frames.push({ filename: called === "" ? name : `${name}-${called}`, frame, duration });
      return { width: content.width, pixels: pixels.map((p) => (p === 0 ? 0 : places[p - 1]!)), x: frame.x, y: frame.y };
    });
    tags.push({ name, from: first, to: first });
    for (const action of new Set((content.frames ?? []).map(({ name: called }) => called.replace(/-?\d+$/, "")))) {
      const own = shown.flatMap(({ name: called }, at) => (called.replace(/-?\d+$/, "") === action ? [first + at] : []));
      tags.push({ name: `${name}-${action}`, from: own[0]!, to: own.at(-1)! });
    }
    return placed;
  });
  const columns = Math.max(1, ...all.map(([, { content }]) => 1 + (content.frames?.length ?? 0)));
  const size = { w: columns * width, h: Math.max(1, all.length) * height };
  const papers = all.map(([, { provenance }]) => provenance);
  return {
    png: indexedPng(size.w, size.h, palette, pictures, papers[0]),
    json: asepriteJson({ size, frames, tags }, { image, format: "I8" as const, provenance: papers }),
  };
}
