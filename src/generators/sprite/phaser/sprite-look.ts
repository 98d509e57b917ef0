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
  /** Key of the texture, which it shares with other sprites. */
  readonly texture: string;
  /** Its standing frame: `this.add.sprite(x, y, look.texture, look.frame)`. */
  readonly frame: string;
  /** Any of its frames, its own among them: `look.frameOf("flash")`. */
  frameOf(frame: SpriteFrame): string;
  /** Keys of its animations, both without end; what has directions looks down. */
  readonly idle: string;
  readonly walk: string;
  /**
   * The key of an animation: `hero.play(look.animation("walk", "left"))`. Dolls have idle, walk, attack, hurt and fall in four directions,
   * default down; other sprites have idle and walk, the same in all.
   * @throws AigcError `bad-request` for an animation that the sprite has not, and for what is no direction
   */
  animation(name: string, direction?: Direction): string;
  /**
   * Gives it back before its scene stops; with the last that has it, animations and the place in the atlas go. Destroy what shows
   * it first.
   */
  release(): void;
}

/** How long a look stays. */
export interface ShowOptions {
  /** Keeps the look, for other scenes, when its own stops; `release` gives it back then. Default false: it goes with the scene. */
  readonly keep?: boolean;
}

/** The looks of one game. What is the same is drawn once, however many have it. */
export interface SpriteLooks {
  /** @param same what tells this look from others: content in words, or the made thing itself */
  show(made: Made<Sprite>, same: unknown): SpriteLook;
}

interface Drawn {
  readonly name: string;
  readonly entry: AtlasEntry;
  holders: number;
}

/** Counts the looks of a page; names must differ, and say nothing. */
let count = 0;

/** Per game and gone with it. */
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
      // Phaser takes what a frame is shown longer than the others.
      frames: frames.map(({ frame, duration }) => ({ key: texture, frame: `${name}/${frame}`, duration: duration - usual })),
      frameRate: 1000 / usual,
      repeat: repeat ? -1 : 0,
    });
  }
}

function createSpriteLooks(game: Game): SpriteLooks {
  const atlas = createSpriteAtlas(game);
  const all = new Map<unknown, Drawn>();
  // When the game is gone, nothing is left to give back.
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
