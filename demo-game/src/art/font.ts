import { GameObjects, Textures, type Scene } from "phaser";
import { GLYPHS } from "./font-glyphs.ts";

export const FONT = "lantern";
const HEIGHT = 10;
const SIDE = 256;

/** Draws the lettering and registers it as the bitmap font {@link FONT}: white, to be tinted. Its native size is {@link HEIGHT}. */
export function makeFont(scene: Scene): void {
  const texture = scene.textures.createCanvas(FONT, SIDE, 64)!;
  texture.setFilter(Textures.FilterMode.NEAREST);
  texture.context.fillStyle = "#ffffff";
  let x = 1;
  let y = 1;
  const chars = [`<char id="32" x="0" y="0" width="0" height="0" xoffset="0" yoffset="0" xadvance="3" page="0" chnl="0"/>`];
  for (const [letter, picture] of Object.entries(GLYPHS)) {
    const rows = picture.split("/");
    const width = Math.max(...rows.map((row) => row.length));
    if (x + width + 1 > SIDE) {
      x = 1;
      y += HEIGHT + 1;
    }
    rows.forEach((row, down) => [...row].forEach((dot, right) => dot === "#" && texture.context.fillRect(x + right, y + down, 1, 1)));
    const id = letter.codePointAt(0);
    chars.push(
      `<char id="${id}" x="${x}" y="${y}" width="${width}" height="${HEIGHT}" xoffset="0" yoffset="0" xadvance="${width + 1}" page="0" chnl="0"/>`,
    );
    x += width + 1;
  }
  texture.refresh();
  const xml = new DOMParser().parseFromString(
    `<font><info face="${FONT}" size="${HEIGHT}"/><common lineHeight="${HEIGHT}"/><chars count="${chars.length}">${chars.join("")}</chars></font>`,
    "text/xml",
  );
  const data = GameObjects.BitmapText.ParseXMLBitmapFont(xml, texture.get(), 0, 0);
  scene.cache.bitmapFont.add(FONT, { data, texture: FONT, frame: null });
}
