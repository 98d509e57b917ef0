import { Core, type Game } from "phaser";
import { checkChoice } from "../../../arguments.ts";
import { DIRECTIONS, type Direction, type Provenance, type Sprite } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import { createSpriteAtlas, type AtlasEntry } from "./sprite-atlas.ts";
import { animationsOf, directedKey, framesOf, type SpriteFrame } from "./sprite-frames.ts";

/** A generated sprite, ready to be shown. */
export interface SpriteLook {
  readonly sprite: Sprite;
  readonly provenance: Provenance;
  /** Key of the texture; other sprites are on the same texture. */
  readonly texture: string;
  /** Its standing frame: `this.add.sprite(x, y, look.texture, look.frame)`. */
  readonly frame: string;
  /** The name of one of its frames: `look.frameOf("flash")`. */
  frameOf(frame: SpriteFrame): string;
  /** Keys of its animations, both repeat for ever; with directions, those that look down. */
  readonly idle: string;
  readonly walk: string;
  /**
   * The key of an animation: `hero.play(look.animation("walk", "left"))`. Dolls have idle, walk, attack, hurt and fall in four directions,
   * default down; other sprites have idle and walk, the same in all directions.
   * @throws AigcError `bad-request` for an animation that the sprite does not have, and for a wrong direction
   */
  animation(name: string, direction?: Direction): string;
  /**
   * Frees it before its scene stops. When the last user frees it, its animations and its place in the atlas are removed. Destroy the
   * objects that show it first.
   */
  release(): void;
}

/** How long a look stays. */
export interface ShowOptions {
  /** Keeps the look for other scenes when its own scene stops; then `release` frees it. Default false: it is freed with the scene. */
  readonly keep?: boolean;
}

/** The looks of one game. Equal looks are drawn once. */
export interface SpriteLooks {
  /** @param same equal looks have equal values: the content as text, or the object itself */
  show(made: Made<Sprite>, same: unknown): SpriteLook;
}

interface Drawn {
  readonly name: string;
  readonly entry: AtlasEntry;
  holders: number;
}

/** Counts the looks of a page, for unique names. */
let count = 0;

/** One per game; it is collected with the game. */
const looks = new WeakMap<Game, SpriteLooks>();

export function looksOf(game: Game): SpriteLooks {
  const known = looks.get(game);
  if (known) return known;
  const made = createSpriteLooks(game);
  looks.set(game, made);
  return made;
}

/** Registers the animations of a sprite that lies in the atlas under a name. */
function animate(game: Game, name: string, texture: string, sprite: Sprite): void {
  for (const { key, frames, repeat } of animationsOf(sprite)) {
    const usual = frames[0]!.duration;
    game.anims.create({
      key: `${name}/${key}`,
      // Phaser wants the time that a frame is shown longer than the shortest one.
      frames: frames.map(({ frame, duration }) => ({ key: texture, frame: `${name}/${frame}`, duration: duration - usual })),
      frameRate: 1000 / usual,
      repeat: repeat ? -1 : 0,
    });
  }
}

function createSpriteLooks(game: Game): SpriteLooks {
  const atlas = createSpriteAtlas(game);
  const all = new Map<unknown, Drawn>();
  // After the game was destroyed there is nothing to free.
  let gone = false;
  game.events.once(Core.Events.DESTROY, () => (gone = true));

  function draw(sprite: Sprite): Drawn {
    const name = `aigc-${count++}`;
    const entry = atlas.add(name, sprite);
    animate(game, name, entry.texture, sprite);
    return { name, entry, holders: 0 };
  }

  return {
    show(made, same) {
      const drawn = all.get(same) ?? draw(made.content);
      all.set(same, drawn);
      drawn.holders++;
      const { name, entry } = drawn;
      let held = true;
      const keyOf = (animation: string, direction: Direction): string => `${name}/${directedKey(made.content, animation, direction)}`;
      return {
        sprite: made.content,
        provenance: made.provenance,
        texture: entry.texture,
        frame: `${name}/stand`,
        frameOf(frame) {
          checkChoice("sprite", "frame", frame, framesOf(made.content));
          return `${name}/${frame}`;
        },
        idle: keyOf("idle", "down"),
        walk: keyOf("walk", "down"),
        animation(animation, direction = "down") {
          const { animations } = made.content;
          checkChoice("sprite", "name", animation, animations ? [...new Set(animations.map((one) => one.name))] : ["idle", "walk"]);
          checkChoice("sprite", "direction", direction, DIRECTIONS);
          return keyOf(animation, direction);
        },
        release() {
          if (!held || gone) return;
          held = false;
          if (--drawn.holders > 0) return;
          all.delete(same);
          for (const { key } of animationsOf(made.content)) game.anims.remove(`${name}/${key}`);
          entry.release();
        },
      };
    },
  };
}
