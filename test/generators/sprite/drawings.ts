import type { Sprite } from "../../../src/content.ts";
import { SPRITE_SIZE, spriteOf } from "../../../src/generators/sprite/sprite.ts";

/** A sprite from text: "." is transparent, letters are the palette in turn; what is missing below and on the right is empty. */
export function drawn(text: string): Sprite {
  const rows = text.split("\n").map((row) => row.trim()).filter(Boolean); // prettier-ignore
  const pixels = Array.from({ length: SPRITE_SIZE * SPRITE_SIZE }, (_, at) => {
    const letter = rows[Math.floor(at / SPRITE_SIZE)]?.[at % SPRITE_SIZE] ?? ".";
    return letter === "." ? 0 : letter.charCodeAt(0) - 96;
  });
  return spriteOf(pixels);
}

/** A round shield that nobody can complain of. */
export const SHIELD = `
  ................
  .....aaaaaa.....
  ....aabbbbaa....
  ...aabbbbbbaa...
  ..aabbbccbbbaa..
  ..abbbcccc bbba..
  ..abbcccccccbba..
  ..abbcccccccbba..
  ..aabbbccbbbaa..
  ...aabbbbbbaa...
  ....aabbbbaa....
  .....aaaaaa.....`.replaceAll(" b", "b");
