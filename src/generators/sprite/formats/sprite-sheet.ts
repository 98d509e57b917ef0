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

type Shown = SheetContents["frames"][number];

/**
 * Several sprites in one picture, a row each: the standing picture, then the others. Tags say which frames belong together: one for each
 * sprite with its name, its standing picture, and one for each of its animations, "knight-walk", "knight-walk-left"; of a sprite without
 * animations, the pictures "walk-1", "walk-2" are "walk". After `this.load.aseprite("cast", png, json)`,
 * `this.anims.createFromAseprite("cast")` makes an animation of each tag. Every picture is also a frame under its name, "knight-walk-1".
 * @param named sprites with their papers; the names are those of their tags and frames, and no whole numbers
 * @param image the file name of the picture, for the JSON
 * @throws AigcError `bad-request` for a value that is no sprite with papers, and for more than 255 colours in all
 */
export function spriteSheet(named: Readonly<Record<string, Made<Sprite>>>, image = "sprites.png"): SpriteSheet {
  checkText("sprite", "image", image, 'a file name, such as "sprites.png"');
  checkObject("sprite", "named", named, "sprites with their papers, by name");
  const all = Object.entries(named);
  for (const [name, made] of all) checkMade("sprite", `named["${name}"]`, made, "sprite", "pixels");
  const sprites = all.map(([, { content }]) => content);
  const palette = [...new Set(sprites.flatMap((sprite) => sprite.palette))];
  const cell = { w: Math.max(1, ...sprites.map(({ width }) => width)), h: Math.max(1, ...sprites.map(({ height }) => height)) };
  const pictures: Parameters<typeof indexedPng>[3][number][] = [];
  const names: Record<string, Shown> = {};
  const [frames, tags]: [Shown[], SheetContents["tags"][number][]] = [[], []];
  all.forEach(([name, { content }], row) => {
    const colours = content.palette.map((colour) => palette.indexOf(colour) + 1);
    const places = new Map<string, Shown>();
    [{ name: "", pixels: content.pixels }, ...(content.frames ?? [])].forEach(({ name: own, pixels, ...more }, column) => {
      const frame = { x: column * cell.w, y: row * cell.h, w: content.width, h: content.height };
      pictures.push({ width: content.width, pixels: pixels.map((p) => (p === 0 ? 0 : colours[p - 1]!)), x: frame.x, y: frame.y });
      places.set(own, { frame, duration: "duration" in more && more.duration !== undefined ? more.duration : DURATION });
      names[own === "" ? name : `${name}-${own}`] = places.get(own)!;
    });
    const runs = [
      { name, shown: [places.get("")!] },
      ...animationsOf(content, places).map((run) => ({ ...run, name: `${name}-${run.name}` })),
    ];
    for (const { name: tag, shown } of runs) {
      tags.push({ name: tag, from: frames.length, to: frames.length + shown.length - 1 });
      frames.push(...shown);
    }
  });
  const columns = Math.max(1, ...sprites.map((sprite) => 1 + (sprite.frames?.length ?? 0)));
  const size = { w: columns * cell.w, h: Math.max(1, all.length) * cell.h };
  const papers = all.map(([, { provenance }]) => provenance);
  return {
    png: indexedPng(size.w, size.h, palette, pictures, papers[0]),
    json: asepriteJson({ size, frames, tags, named: names }, { image, format: "I8" as const, provenance: papers }),
  };
}

/** The animations of a sprite as pictures on the sheet, one after the other; by the names of its pictures, if it says none. */
function animationsOf(
  { frames = [], animations = [] }: Sprite,
  places: ReadonlyMap<string, Shown>,
): readonly { readonly name: string; readonly shown: readonly Shown[] }[] {
  if (animations.length > 0)
    return animations.map(({ name, direction, frames: shown, durations }) => ({
      name: direction === undefined ? name : `${name}-${direction}`,
      shown: shown.map((picture, n) => ({ ...places.get(picture)!, duration: durations[n]! })),
    }));
  const action = (name: string) => name.replace(/-?\d+$/, "");
  return [...new Set(frames.map(({ name }) => action(name)))].map((name) => ({
    name,
    shown: frames.flatMap((frame) => (action(frame.name) === name ? [places.get(frame.name)!] : [])),
  }));
}
