import type { Game } from "phaser";
import type { Provenance, Sprite } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import type { SpriteAtlas } from "./sprite-atlas.ts";
import type { SpriteFrame } from "./sprite-frames.ts";

/** A generated sprite, ready to be shown. */
export interface SpriteLook {
  readonly sprite: Sprite;
  readonly provenance: Provenance;
  /** Key of the texture, which it shares with other sprites. */
  readonly texture: string;
  /** Its standing frame: `this.add.sprite(x, y, look.texture, look.frame)`. */
  readonly frame: string;
  /** Any of its frames: `look.frameOf("flash")`. */
  frameOf(frame: SpriteFrame): string;
  /** Keys of its animations, both without end. */
  readonly idle: string;
  readonly walk: string;
  /** Removes its animations and gives its place in the atlas back. Destroy what shows it first. */
  release(): void;
}

/** Counts the looks of a page; names must differ, and say nothing. */
let count = 0;

export function createSprite(game: Game, atlas: SpriteAtlas, made: Made<Sprite>): SpriteLook {
  const name = `aigc-${count++}`;
  const entry = atlas.add(name, made.content);
  const frameOf = (frame: SpriteFrame): string => `${name}/${frame}`;
  const animate = (key: string, frames: readonly SpriteFrame[], frameRate: number): string => {
    game.anims.create({ key, frames: frames.map((frame) => ({ key: entry.texture, frame: frameOf(frame) })), frameRate, repeat: -1 });
    return key;
  };
  const idle = animate(`${name}/idle`, ["stand", "breathe"], 2);
  const walk = animate(`${name}/walk`, ["step-left", "stand", "step-right", "stand"], 8);
  return {
    sprite: made.content,
    provenance: made.provenance,
    texture: entry.texture,
    frame: frameOf("stand"),
    frameOf,
    idle,
    walk,
    release() {
      game.anims.remove(idle);
      game.anims.remove(walk);
      entry.release();
    },
  };
}
