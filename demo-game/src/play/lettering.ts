import { GameObjects, type Scene } from "phaser";
import { FONT } from "../art/font.ts";
import { GLYPHS } from "../art/font-glyphs.ts";
import { tintOf, type Colour } from "../art/palette.ts";
import { frameOf } from "./screen.ts";
import { settings } from "./settings.ts";

/** Words on the screen: in the game's own lettering, or, in a script that it has not, in the device's. */
export type Lettering = GameObjects.BitmapText | GameObjects.Text;

const FAMILY = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const drawable = (words: string): boolean => [...words].every((letter) => letter === " " || letter === "\n" || letter in GLYPHS);

/** Each letter of the lettering is this high, with its space. */
export const LINE = 10;

/** The letters of a device have more air above them. */
const ABOVE = 3;

/** The size of what is read at leisure: a whole number of the device's pixels to each dot, small or large. */
export function readingSize(scene: Scene): number {
  const { zoom } = frameOf(scene);
  return settings.largeText ? (LINE * Math.max(zoom + 1, Math.round(zoom * 1.5))) / zoom : LINE;
}

export function text(scene: Scene, x: number, y: number, words: string, colour: Colour = "white", size = LINE): Lettering {
  if (settings.language === "en" && drawable(words))
    return scene.add.bitmapText(Math.round(x), Math.round(y), FONT, words, size).setTint(tintOf(colour));
  return scene.add
    .text(Math.round(x), Math.round(y) - ABOVE, words, {
      fontFamily: FAMILY,
      fontSize: `${size}px`,
      fontStyle: "500",
      color: "#ffffff",
      resolution: frameOf(scene).zoom,
    })
    .setTint(tintOf(colour));
}

/** Words that stay as they are: where they can be, in the game's own lettering, which is narrower, in any language. */
export function fixedText(scene: Scene, x: number, y: number, words: string, colour: Colour): Lettering {
  if (!drawable(words)) return text(scene, x, y, words, colour);
  return scene.add.bitmapText(Math.round(x), Math.round(y), FONT, words, LINE).setTint(tintOf(colour));
}

/** Breaks lines at this width. */
export function wrap(label: Lettering, width: number): Lettering {
  if (label instanceof GameObjects.BitmapText) label.setMaxWidth(width);
  else label.setWordWrapWidth(width, true);
  return label;
}
